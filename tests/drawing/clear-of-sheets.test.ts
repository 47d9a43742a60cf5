import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The sheets of the wall over 1920 × 1080, as board.css lays them: 16 pixels a rem. */
const LEFT_SHEETS = (1.9 + 21.6) * 16;
const RIGHT_SHEETS = 1920 - (2.1 + 30) * 16;
const BAND_TOP = 1080 - (1.6 + 12.5) * 16;
/** Half of a token; of a disc with its ring (a long name may pass under a sheet by a letter). */
const TOKEN = 62;
const DISC = 62;

const folder = new URL("../../scenarios/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".scenario.json"));

interface Shown {
  readonly map: { readonly seats: Readonly<Record<string, readonly [number, number]>>; readonly pot: readonly [number, number] };
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly initiatives: readonly { readonly place: string }[];
}

describe("what belongs to the game stays clear of the sheets of the wall, in every phase", () => {
  test.each(files)("%s", (file) => {
    const { map, places, initiatives } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Shown;
    const people = Object.entries(map.seats).map(([name, [x, y]]) => ({ name, left: x - TOKEN, right: x + TOKEN, bottom: y + 42 }));
    const discs = places.filter(({ id }) => initiatives.some(({ place }) => place === id)).map(({ id, x, y }) => ({ name: id, left: x - DISC, right: x + DISC, bottom: y + 118 }));
    const hidden = [...people, ...discs].filter(({ left, right, bottom }) => left < LEFT_SHEETS || right > RIGHT_SHEETS || bottom > BAND_TOP);
    expect(hidden).toEqual([]);
  });
});
