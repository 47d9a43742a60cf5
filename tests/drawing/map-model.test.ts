import { describe, expect, test } from "vitest";
import { content } from "../../client/gallery/fixtures/content.ts";
import { publicViewAt } from "../../client/gallery/fixtures/public-view.ts";
import { en } from "../../client/text/en/index.ts";
import { french } from "../../client/text/index.ts";
import { buildMapModel } from "../../client/view-models/build-map-model.ts";
import type { MapBuildOptions } from "../../client/view-models/build-map-model.ts";
import type { MapModel } from "../../client/view-models/map-model.ts";
import { mapTwin } from "../../client/view-models/map-twin.ts";
import { viewAtBeat } from "../../client/view-models/reveal-beats.ts";

const options: MapBuildOptions = { names: french, local: (text) => text.fr, use: "board", calm: false };
const modelAt = (phase: Parameters<typeof publicViewAt>[0], more: Partial<MapBuildOptions> = {}): MapModel => buildMapModel(publicViewAt(phase), content, { ...options, ...more });

describe("the model of the map", () => {
  test("puts each seat at its role's point and each initiative at its place", () => {
    const model = modelAt("palaver");
    for (const token of model.tokens) expect([token.x, token.y]).toEqual(content.map.seats[token.role]);
    expect(model.initiatives.length).toBeGreaterThan(2);
    for (const { id, x, y } of model.initiatives) {
      const place = content.places[content.initiatives[id]?.place ?? ""];
      expect([x, y]).toEqual([place?.x, place?.y]);
    }
  });

  test("tells who has laid a choice during the commitment, never what, and nothing before", () => {
    const laid = modelAt("commitment").tokens.filter(({ badge }) => badge === "laid");
    expect(laid.map(({ seat }) => seat)).toEqual([1, 2, 3]);
    expect(modelAt("palaver").tokens.some(({ badge }) => badge === "laid")).toBe(false);
    expect(modelAt("commitment").beat).toBeUndefined();
  });

  test("shows announced worksites as footprints while people talk", () => {
    expect(modelAt("palaver").footprints.map(({ seat, at }) => [seat, at])).toEqual([[1, "challenge"], [2, "initiative:grocery"], [3, "initiative:grocery"], [4, "initiative:mutual-aid"]]);
    expect(modelAt("news").footprints).toEqual([]);
  });

  test("holds nothing of a later beat", () => {
    const fixture = publicViewAt("reveal");
    const view = { ...fixture, links: { ...fixture.links, "1-2": { band: "trust" as const, scar: false } } };
    const early = buildMapModel(viewAtBeat(view, "orders"), content, { ...options, beat: "orders" });
    const late = buildMapModel(viewAtBeat(view, "promises"), content, { ...options, beat: "promises" });
    expect(early.beat?.pours).toEqual([]);
    expect(early.beat?.promises).toEqual([]);
    expect(early.beat?.results).toEqual([]);
    expect(early.initiatives.find(({ id }) => id === "grocery")?.stage).toBe(1);
    expect(early.challenge?.result).toBeUndefined();
    expect(late.beat?.pours.length).toBeGreaterThan(0);
    expect(late.beat?.promises.map(({ state }) => state)).toEqual(["kept", "kept", "broken"]);
    expect(late.initiatives.find(({ id }) => id === "grocery")?.stage).toBe(2);
    // As on the sheet: what was there already, tokens and postures; nothing where nobody went.
    expect(late.beat?.results.find(({ at }) => at === "initiative:grocery")?.text).toBe("19 / 9");
    expect(late.beat?.results.map(({ at }) => at)).not.toContain("initiative:mutual-aid");
    expect(late.threads.find(({ a, b }) => a === 1 && b === 2)?.band).toBe("trust");
    expect(early.threads.find(({ a, b }) => a === 1 && b === 2)?.band).toBe("caution");
  });

  test("keeps full weight at a large table for what stands out; at six seats nothing is thinned, and the twin keeps every link", () => {
    const model = (n: number): MapModel => buildMapModel(publicViewAt("palaver", { n }), content, options);
    expect(model(6).threads.some(({ quiet }) => quiet)).toBe(false);
    const { threads } = model(8);
    expect(threads).toHaveLength(28);
    const quiet = threads.filter((thread) => thread.quiet);
    expect(quiet.length).toBeGreaterThan(8);
    expect(quiet.every(({ band, conflict, scar }) => band === "caution" && conflict === undefined && !scar)).toBe(true);
    const { challenge } = model(8);
    expect(threads.find(({ a, b }) => a === challenge?.a && b === challenge?.b)?.quiet).toBeUndefined();
    const { roles, stages, bands, situations, potLevels } = french;
    expect(mapTwin(model(8), { roles, stages, bands, situations, potLevels }, "fr").links).toHaveLength(28);
    const moved = publicViewAt("reflection", { n: 8 });
    expect(buildMapModel({ ...moved, links: { ...moved.links, "1-2": { band: "caution", scar: false } } }, content, options).threads.find(({ a, b }) => a === 1 && b === 2)?.quiet).toBeUndefined();
  });

  test("passes under the paper what leads to a seat still free", () => {
    const { threads } = buildMapModel(publicViewAt("lobby", { n: 6 }), content, options);
    for (const { a, b, quiet } of threads) expect(quiet === true, `${a}-${b}`).toBe(b >= 5);
  });

  test("lives on a wall where nothing is told, and nowhere else", () => {
    expect(modelAt("palaver").alive).toBe(true);
    expect(modelAt("reveal", { beat: "pot" }).alive).toBe(false);
    expect(modelAt("palaver", { calm: true }).alive).toBe(false);
    expect(modelAt("palaver", { use: "phone" }).alive).toBe(false);
  });

  test("brings forward what a beat is about", () => {
    const about = (beat: NonNullable<MapBuildOptions["beat"]>): NonNullable<MapModel["beat"]>["about"] | undefined => buildMapModel(viewAtBeat(publicViewAt("reveal"), beat), content, { ...options, beat }).beat?.about;
    expect(about("pot")?.pot).toBe(true);
    expect(about("challenge")?.challenge).toBe(true);
    expect(about("initiatives")?.initiatives).toContain("grocery");
    expect(about("levers")?.threads).toContainEqual([1, 3]);
  });

  test("puts in the pot what is there already before the count, then what was counted, never last season's", () => {
    const last = { season: 1, level: "alive", total: 19, time: 4, means: 21, margin: 3 } as never;
    const talking = { ...publicViewAt("palaver"), pot: { ...publicViewAt("palaver").pot, carry: 2, perSeason: 1, last } };
    expect(buildMapModel(talking, content, options).pot).toMatchObject({ time: 2, means: 1 });
    const told = publicViewAt("reveal");
    expect(buildMapModel(told, content, options).pot).toMatchObject({ time: told.reveal?.pot?.time, means: told.reveal?.pot?.means });
    expect(buildMapModel({ ...talking, table: { ...talking.table, status: "debrief" } }, content, options).pot).toMatchObject({ time: 4, means: 21 });
  });

  test("draws only the asked threads", () => {
    expect(modelAt("palaver", { pairs: ["1-2"] }).threads.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
  });
});

describe("the twin of the map", () => {
  const twin = (language: "fr" | "en"): ReturnType<typeof mapTwin> => mapTwin(modelAt("palaver"), language === "fr" ? french : en, language);

  test("says seats, initiatives, links, tensions and pot in French", () => {
    const { seats, initiatives, links, tensions, pot } = twin("fr");
    expect(seats[0]).toBe("Élue ou élu, Mireille.");
    expect(initiatives[0]).toBe("Épicerie partagée\u00A0: au stade émergence, 33\u00A0% du besoin réuni, iraient Samira et Léa.");
    expect(initiatives.find((sentence) => sentence.startsWith("Marché"))).toContain("s’étiole");
    expect(links).toHaveLength(15);
    expect(links[0]).toBe("Mireille et Samira\u00A0: prudence.");
    expect(tensions).toContain("Tension vive entre Mireille et Léa.");
    expect(tensions).toContain("Une tension entre Samira et Aïssata a été recousue.");
    expect(tensions.at(-1)).toMatch(/^Le défi de la saison, «\u00A0.+\u00A0», concerne Mireille et Léa\.$/);
    expect(pot).toEqual(["Déjà dans le pot commun\u00A0: 3."]);
    expect(mapTwin(modelAt("reveal"), french, "fr").pot).toEqual([expect.stringMatching(/^Le pot commun est .+\u00A0: \d+ de temps, \d+ de moyens\.$/)]);
  });

  test("says the same in English", () => {
    const { tensions, links, pot } = twin("en");
    expect(tensions).toContain("Open tension between Mireille and Léa.");
    expect(links).toHaveLength(15);
    expect(pot[0]).toBe("Already in the common pot: 3.");
  });

  test("names a free seat and a stand-in", () => {
    expect(mapTwin(modelAt("lobby"), french, "fr").seats.some((sentence) => sentence.endsWith("place libre."))).toBe(true);
    expect(mapTwin(modelAt("commitment"), french, "fr").seats.some((sentence) => sentence.includes("remplaçant"))).toBe(true);
  });
});
