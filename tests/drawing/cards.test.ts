import { describe, expect, test } from "vitest";
import { Anchors } from "../../client/map/anchors.ts";
import { buildMapModel } from "../../client/view-models/build-map-model.ts";
import { content } from "../../client/gallery/fixtures/content.ts";
import { publicViewAt } from "../../client/gallery/fixtures/public-view.ts";
import { french } from "../../client/text/index.ts";

const model = buildMapModel(publicViewAt("reveal", { n: 8 }), content, { names: french, local: (text) => text.fr, use: "board", calm: true });
const anchors = new Anchors(model, new Map(), [240, 44]);
/** A card with its edge, in map units. */
const CARD = 40;

describe("eight cards at one worksite", () => {
  test.each(["challenge", "initiative:grocery", "relation:1-3"] as const)("%s: none hides another", (worksite) => {
    const points = Array.from({ length: 8 }, (_, k) => anchors.card(worksite, k, 8));
    const nearest = Math.min(...points.flatMap(([x, y], k) => points.slice(k + 1).map(([a, b]) => Math.hypot(x - a, y - b))));
    expect(nearest).toBeGreaterThanOrEqual(CARD);
    // Nor do they spread over half the country.
    const xs = points.map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(240);
  });

  test("a few stay in one row, above", () => {
    const points = [0, 1, 2].map((k) => anchors.card("challenge", k, 3));
    expect(new Set(points.map(([, y]) => y)).size).toBe(1);
  });
});
