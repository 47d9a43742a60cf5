import { chance } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Point } from './map-spec.ts';

export type { Point } from './map-spec.ts';
export type Line = readonly Point[];

/** One decimal: half a pixel at twice the density, and short strings. */
export const round1 = (n: number): number => Math.round(n * 10) / 10;
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
export const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** Indexing that a loop has already proved safe. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item ${index} among ${list.length}`);
  return item;
}

export function linePath(points: Line, closed = true): string {
  return 'M' + points.map((p) => `${round1(p[0])} ${round1(p[1])}`).join('L') + (closed ? 'Z' : '');
}

/** Smooth closed path through the points. */
export function blobPath(points: Line): string {
  const n = points.length;
  const p = (i: number): Point => at(points, (i + n) % n);
  let d = `M${round1(p(0)[0])} ${round1(p(0)[1])}`;
  for (let i = 0; i < n; i++) {
    const [a, b, c, e] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    const values = [b[0] + (c[0] - a[0]) / 3, b[1] + (c[1] - a[1]) / 3, c[0] - (e[0] - b[0]) / 3, c[1] - (e[1] - b[1]) / 3, c[0], c[1]];
    d += 'C' + values.map(round1).join(' ');
  }
  return d + 'Z';
}

/** Points about `step` apart on the Catmull-Rom curve through `points`. */
export function sampleCurve(points: Line, step = 6, closed = false): Point[] {
  const n = points.length;
  const p = (i: number): Point => at(points, closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i)));
  const out: Point[] = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, e] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    const pieces = Math.max(2, Math.ceil(distance(b, c) / step));
    for (let j = 0; j < pieces; j++) {
      const t = j / pieces;
      const axis = (k: 0 | 1): number =>
        0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - e[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + e[k]) * t * t * t);
      out.push([axis(0), axis(1)]);
    }
  }
  if (!closed) out.push(at(points, n - 1));
  return out;
}

/** Points about `step` apart on the straight segments of a line (a canal, a wall). */
export function sampleStraight(points: Line, step = 6): Point[] {
  const out: Point[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    const a = at(points, i);
    const b = at(points, i + 1);
    const pieces = Math.max(1, Math.ceil(distance(a, b) / step));
    for (let j = 0; j < pieces; j++) out.push(between(a, b, j / pieces));
  }
  out.push(at(points, points.length - 1));
  return out;
}

export function isInside(p: Point, polygon: Line): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = at(polygon, i);
    const b = at(polygon, j);
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

export function distanceToLine(p: Point, line: Line): number {
  let least = Infinity;
  for (let i = 0; i < line.length - 1; i++) least = Math.min(least, distanceToSegment(p, at(line, i), at(line, i + 1)));
  return least;
}

/** Ramer-Douglas-Peucker: fewer points, none further than `tolerance`; this makes the scissor facets. */
export function simplify(points: Line, tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const first = at(points, 0);
  const last = at(points, points.length - 1);
  let index = 0;
  let most = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const d = distanceToSegment(at(points, i), first, last);
    if (d > most) [index, most] = [i, d];
  }
  if (most <= tolerance) return [first, last];
  return [...simplify(points.slice(0, index + 1), tolerance).slice(0, -1), ...simplify(points.slice(index), tolerance)];
}

export function polygonArea(points: Line): number {
  let sum = 0;
  points.forEach((p, i) => {
    const q = at(points, (i + 1) % points.length);
    sum += p[0] * q[1] - q[0] * p[1];
  });
  return Math.abs(sum / 2);
}

/** [left, top, right, bottom]. */
export type Box = readonly [number, number, number, number];
export function boundingBox(lines: readonly Line[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of lines.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** Poisson discs: points of the box that pass `accepts`, none nearer than `radius` to another. */
export function scatter(radius: number, box: Box, accepts: (p: Point) => boolean, stream: Chance): Point[] {
  const [x0, y0, x1, y1] = box;
  const cell = radius / Math.SQRT2;
  const columns = Math.ceil((x1 - x0) / cell);
  const rows = Math.ceil((y1 - y0) / cell);
  const grid = new Map<number, Point>();
  const out: Point[] = [];
  const isFree = (p: Point, gx: number, gy: number): boolean => {
    for (let j = -2; j <= 2; j++) {
      for (let i = -2; i <= 2; i++) {
        const other = grid.get((gy + j) * columns + gx + i);
        if (other && distance(p, other) < radius) return false;
      }
    }
    return true;
  };
  for (let tries = columns * rows * 14; tries > 0; tries--) {
    const p: Point = [stream.between(x0, x1), stream.between(y0, y1)];
    if (!accepts(p)) continue;
    const gx = Math.floor((p[0] - x0) / cell);
    const gy = Math.floor((p[1] - y0) / cell);
    if (!isFree(p, gx, gy)) continue;
    grid.set(gy * columns + gx, p);
    out.push(p);
  }
  return out;
}

/** Outline of a sheet cut with scissors: straight edges, corners and one point every 190 or so are off by up to `jitter`. */
export function cutOutline(width: number, height: number, seed = 1, jitter = 3): Point[] {
  const stream = chance(seed * 7919 + 11);
  const points: Point[] = [];
  const edge = (a: Point, b: Point): void => {
    const pieces = Math.max(1, Math.round(distance(a, b) / 190));
    for (let i = 0; i < pieces; i++) {
      const [x, y] = between(a, b, i / pieces);
      points.push([x + stream.between(-jitter, jitter) * 0.7, y + stream.between(-jitter, jitter) * 0.7]);
    }
  };
  const corners: Point[] = [[jitter, jitter], [width - jitter, jitter], [width - jitter, height - jitter], [jitter, height - jitter]];
  corners.forEach((corner, i) => edge(corner, at(corners, (i + 1) % 4)));
  return points;
}

/** A circle cut by hand, centred on the origin. */
export function cutCircle(radius: number, seed: number, jitter = 1.3, sides = 30): Point[] {
  const stream = chance(seed * 31 + sides);
  return Array.from({ length: sides }, (_, i) => {
    const angle = (i / sides) * Math.PI * 2;
    return [Math.cos(angle) * (radius + stream.between(-jitter, jitter)), Math.sin(angle) * (radius + stream.between(-jitter, jitter))] as const;
  });
}

/** Ribbon around a line: its width may change from end to end. */
export function ribbon(line: Line, widthAt: (share: number) => number): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  line.forEach((p, i) => {
    const a = at(line, Math.max(0, i - 1));
    const b = at(line, Math.min(line.length - 1, i + 1));
    const length = distance(a, b) || 1;
    const half = widthAt(i / (line.length - 1)) / 2;
    const nx = ((b[1] - a[1]) / length) * half;
    const ny = ((b[0] - a[0]) / length) * half;
    left.push([p[0] - nx, p[1] + ny]);
    right.push([p[0] + nx, p[1] - ny]);
  });
  return [...left, ...right.reverse()];
}
