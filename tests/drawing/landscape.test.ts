import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isInside } from "../../shared/drawing/geometry.ts";
import { clearZones, drawLandscape } from "../../shared/drawing/landscape.ts";
import { mapIdentity } from "../../shared/drawing/map-identity.ts";
import { LANDMARK_KINDS, REGION_KINDS } from "../../shared/drawing/map-spec.ts";
import type { MapSpec } from "../../shared/drawing/map-spec.ts";
import { danglingReferences, elementsOf } from "./well-formed.ts";

const root = new URL("../../", import.meta.url);
interface ScenarioMap {
  readonly map: MapSpec;
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly initiatives: readonly { readonly place: string }[];
}
const scenarios = readdirSync(new URL("scenarios/", root))
  .filter((file) => file.endsWith(".scenario.json"))
  .map((file) => [file.replace(".scenario.json", ""), JSON.parse(readFileSync(new URL(`scenarios/${file}`, root), "utf8")) as ScenarioMap] as const);
const discsOf = ({ places, initiatives }: ScenarioMap): ScenarioMap["places"] => places.filter(({ id }) => initiatives.some(({ place }) => place === id));

const seat = [800, 500] as const;
const small: MapSpec = {
  seed: 3,
  outline: [[500, 300], [900, 260], [1200, 420], [1150, 700], [800, 780], [520, 640]],
  regions: REGION_KINDS.map((kind, i) => ({ id: kind, kind, sites: [{ x: 560 + (i % 5) * 140, y: 360 + Math.floor(i / 5) * 140 }] })),
  rivers: [{ course: [[480, 200], [700, 500], [900, 900]], width: [12, 20] }, { course: [[400, 600], [1300, 560]], width: [14, 14], canal: true }],
  lakes: [{ shore: [[980, 600], [1040, 580], [1060, 640], [990, 650]], reeds: true }],
  roads: [{ course: [[400, 400], [800, 450], [1300, 500]] }, { course: [[800, 450], [820, 800]], width: "lane" }],
  rails: [{ course: [[480, 300], [1200, 640]] }],
  bridges: [{ x: 700, y: 500, angle: 10 }],
  landmarks: LANDMARK_KINDS.map((kind, i) => ({ kind, x: 560 + (i % 6) * 100, y: 380 + Math.floor(i / 6) * 80, tint: i % 4 })),
  seats: { official: seat, facilitator: seat, initiator: seat, resident: seat, officer: seat, venue: seat, enterprise: seat, funder: seat },
  pot: [820, 560],
  lettering: [{ text: "Ici", style: "town", x: 800, y: 400 }],
  clear: [],
};

describe("a landscape", () => {
  const svg = drawLandscape(small, [{ x: 700, y: 380 }]);

  test("is drawn whole from its block: every kind of region and of landmark, nothing missing", () => {
    expect(elementsOf(svg)[0]).toBe("svg");
    expect(danglingReferences(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("is the same for the same block, another for another seed", () => {
    expect(drawLandscape(small, [{ x: 700, y: 380 }])).toBe(svg);
    expect(drawLandscape({ ...small, seed: 4 }, [{ x: 700, y: 380 }])).not.toBe(svg);
  });

  test("carries no lettering: names are drawn live, so that an overlay may change them", () => {
    expect(elementsOf(svg)).not.toContain("text");
    expect(mapIdentity({ ...small, lettering: [] }, [])).toBe(mapIdentity(small, []));
  });

  test("has an identity that changes with what is drawn", () => {
    const identity = mapIdentity(small, [{ x: 700, y: 380 }]);
    expect(mapIdentity({ ...small, seed: 4 }, [{ x: 700, y: 380 }])).not.toBe(identity);
    expect(mapIdentity(small, [{ x: 701, y: 380 }])).not.toBe(identity);
  });

  test("keeps trees and houses out of the circles of discs, seats and pot", () => {
    const wood: MapSpec = { ...small, regions: [{ id: "wood", kind: "wood", sites: [{ x: 800, y: 500 }] }], rivers: [], lakes: [], roads: [], rails: [], bridges: [], landmarks: [] };
    const disc = { x: 700, y: 420 };
    const feet = [...drawLandscape(wood, [disc]).matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\) scale\([\d.]+\)"><path d="M-1/g)].map((match) => [Number(match[1]), Number(match[2])] as const).filter((p) => isInside(p, wood.outline));
    expect(feet.length).toBeGreaterThan(100);
    for (const zone of clearZones(wood, [disc])) {
      expect(feet.filter(([x, y]) => Math.hypot(x - zone.x, (y - zone.y) * 1.25) < zone.r - 1)).toEqual([]);
    }
  });
});

describe.each(scenarios)("the map of %s", (id, scenario) => {
  const manifest = JSON.parse(readFileSync(new URL("assets/maps/manifest.json", root), "utf8")) as Record<string, { identity: string; board: string; phone: string }>;

  test("has been baked since it last changed (npm run bake)", () => {
    expect(manifest[id]?.identity).toBe(mapIdentity(scenario.map, discsOf(scenario)));
  });

  test("is light enough to load", () => {
    const size = (file: string | undefined): number => statSync(new URL(`assets/maps/${file ?? ""}`, root)).size;
    expect(size(manifest[id]?.board)).toBeLessThanOrEqual(600_000);
    expect(size(manifest[id]?.phone)).toBeLessThanOrEqual(150_000);
  });

  test("keeps seats, discs and pot inside the country", () => {
    const points = [...Object.values(scenario.map.seats), ...discsOf(scenario).map(({ x, y }) => [x, y] as const), scenario.map.pot];
    expect(points.filter((p) => !isInside(p, scenario.map.outline))).toEqual([]);
  });

  test("does not put two tokens or two discs on top of each other", () => {
    const feet = Object.values(scenario.map.seats);
    const near = feet.flatMap((p, i) => feet.slice(i + 1).filter((q) => Math.abs(p[0] - q[0]) < 110 && Math.abs(p[1] - q[1]) < 140));
    expect(near).toEqual([]);
  });
});
