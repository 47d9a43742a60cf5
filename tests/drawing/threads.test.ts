import { describe, expect, test } from "vitest";
import { LINK_BANDS } from "../../shared/base/vocabulary.ts";
import { distance } from "../../shared/drawing/geometry.ts";
import { scarShape, tearShape } from "../../shared/drawing/tears.ts";
import { threadCurve, THREAD_BANDS, THREAD_OF_LINK, threadEnds, threadShape } from "../../shared/drawing/threads.ts";

const [from, to] = [[100, 100], [500, 220]] as const;

test("each band of a link has its own thread, weakest first", () => {
  expect(LINK_BANDS.map((band) => THREAD_OF_LINK[band])).toEqual(THREAD_BANDS);
});

describe("a thread", () => {
  test.each(THREAD_BANDS.map((band) => [band]))("%s goes from hole to hole", (band) => {
    const { holes, casing } = threadShape(from, to, band);
    expect(holes.slice(0, 2)).toEqual([from, to]);
    expect(casing.length > 0).toBe(band !== "holes");
  });

  test("distrust leaves pricks of the needle and no thread", () => {
    const { stitches, holes } = threadShape(from, to, "holes");
    expect(stitches).toEqual([]);
    expect(holes.length).toBeGreaterThan(6);
  });

  test("dots, stitches and braid are three different gestures", () => {
    expect(threadShape(from, to, "dotted").stitches.every(({ points }) => points.length === 1)).toBe(true);
    expect(threadShape(from, to, "stitched").stitches.every(({ points, over }) => points.length > 1 && over === undefined)).toBe(true);
    const braid = threadShape(from, to, "braided").stitches;
    expect(braid.filter(({ over }) => over).length).toBe(braid.length / 2);
  });

  test("that dives under the paper shows both ends, of its own gesture, each with a hole where it goes under", () => {
    for (const band of ["dotted", "stitched", "braided"] as const) {
      const whole = threadShape(from, to, band);
      const ends = threadEnds(whole)!;
      expect(ends.map(({ holes }) => holes[0])).toEqual([from, to]);
      for (const { holes, stitches, casing } of ends) {
        const [origin, dive] = [holes[0]!, holes[1]!];
        expect(distance(origin, dive)).toBeGreaterThan(70);
        expect(distance(origin, dive)).toBeLessThan(100);
        expect(stitches.length).toBeGreaterThan(2);
        expect(stitches.length).toBeLessThan(whole.stitches.length / 3);
        for (const p of casing) expect(distance(origin, p)).toBeLessThan(100);
      }
    }
    expect(threadEnds(threadShape([0, 0], [150, 0], "stitched"))).toBeUndefined();
  });

  test("stitches are sewn in order and stay on the curve", () => {
    const curve = threadCurve(from, to, 0.14);
    const { stitches } = threadShape(from, to, "stitched");
    const starts = stitches.map(({ points }) => distance(from, points[0] ?? from));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { points } of stitches) for (const p of points) expect(Math.min(...curve.map((q) => distance(p, q)))).toBeLessThan(6);
  });
});

test("a tear opens from the middle and stays between its ends", () => {
  const width = (open: number): number => {
    const xs = tearShape(from, to, { open }).map(([x]) => x);
    return Math.max(...xs) - Math.min(...xs);
  };
  expect(width(0.1)).toBeLessThan(width(0.6));
  expect(width(0.6)).toBeLessThan(width(1));
});

test("a scar is three stitches across the crack", () => {
  const { stitches } = scarShape(from, to);
  expect(stitches).toHaveLength(3);
  for (const [a, b] of stitches) expect(distance(a, b)).toBeGreaterThan(20);
});
