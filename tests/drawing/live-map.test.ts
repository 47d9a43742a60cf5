import { describe, expect, test } from "vitest";
import { Director } from "../../client/map/director.ts";
import { chooseBend, chooseShare, chooseSpot, seedlingSpots } from "../../client/map/route.ts";
import { resourceAt } from "../../client/map/travel.ts";
import { isInside } from "../../shared/drawing/geometry.ts";
import type { Point } from "../../shared/drawing/geometry.ts";
import { threadCurve } from "../../shared/drawing/threads.ts";

const curve = (from: Point, to: Point, bend: number): Point[] => threadCurve(from, to, bend);

describe("a thread's way", () => {
  const [from, to] = [[100, 400], [900, 400]] as const;

  test("goes round what stands between", () => {
    const token = { x: 500, y: 440, r: 70 };
    const bend = chooseBend(from, to, [token]);
    const least = Math.min(...curve(from, to, bend).map(([x, y]) => Math.hypot(x - token.x, y - token.y)));
    expect(least).toBeGreaterThan(70);
  });

  test("a tear opens where nothing hides it", () => {
    const share = chooseShare(curve(from, to, 0), [{ x: 500, y: 400, r: 90 }], 46);
    expect(Math.abs(100 + share * 800 - 500)).toBeGreaterThan(100);
    expect(chooseShare(curve(from, to, 0), [], 46)).toBe(0.5);
  });

  test("a label takes the first free spot", () => {
    const taken = [{ left: 400, top: 300, right: 600, bottom: 420 }];
    expect(chooseSpot([[500, 330], [500, 460]], 160, 40, taken)).toEqual([500, 460]);
    expect(chooseSpot([[500, 330], [500, 460]], 160, 40, [])).toEqual([500, 330]);
  });
});

test("tokens on their way to the pot are of both kinds, in its proportion", () => {
  const kinds = (count: number, pot: { time: number; means: number }): string[] => Array.from({ length: count }, (_, i) => resourceAt(i, pot));
  expect(kinds(8, { time: 6, means: 2 }).filter((kind) => kind === "means")).toHaveLength(2);
  expect(new Set(kinds(5, { time: 0, means: 15 }))).toEqual(new Set(["means"]));
  expect(new Set(kinds(5, { time: 4, means: 0 }))).toEqual(new Set(["time"]));
});

test("seedlings stand outside the country, off the title, apart from each other", () => {
  const outline: Point[] = [[300, 260], [1200, 200], [1300, 700], [400, 780]];
  const spots = seedlingSpots(outline, [700, 300], 3, (p) => isInside(p, outline));
  expect(spots).toHaveLength(3);
  for (const spot of spots) {
    expect(isInside(spot, outline)).toBe(false);
    expect(spot[0] < 500 && spot[1] < 200).toBe(false);
    expect(isInside([spot[0], spot[1] - 46], outline), "its leaves lie on the country").toBe(false);
    expect(spot[1] - 52, "its leaves leave the wall").toBeGreaterThan(0);
  }
});

describe("the director", () => {
  const recorder = (): { readonly seen: string[]; step: (name: string, ms: number) => { ms: number; draw: (p: number) => void } } => {
    const seen: string[] = [];
    return { seen, step: (name, ms) => ({ ms, draw: (p) => seen.push(`${name} ${p.toFixed(1)}`) }) };
  };

  test("plays one thing at a time and tells when all is done", () => {
    const { seen, step } = recorder();
    const director = new Director();
    director.play([step("sew", 100), step("print", 100)]);
    expect(director.advance(50)).toBe(false);
    expect(director.advance(60)).toBe(false);
    expect(director.advance(50)).toBe(false);
    expect(director.advance(50)).toBe(true);
    expect(director.isBusy).toBe(false);
    expect(seen).toEqual(["sew 0.5", "sew 1.0", "print 0.5", "print 1.0"]);
  });

  test("skipping shows everything as it will be", () => {
    const { seen, step } = recorder();
    const director = new Director();
    director.play([step("sew", 100), step("print", 100)]);
    director.advance(30);
    director.skip();
    expect(seen).toEqual(["sew 0.3", "sew 1.0", "print 1.0"]);
    expect(director.advance(30)).toBe(false);
  });
});
