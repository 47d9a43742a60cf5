import type { LinkBand } from '../base/vocabulary.ts';
import { at, distance, linePath, round1 } from './geometry.ts';
import type { Line, Point } from './geometry.ts';
import { INK } from './inks.ts';

export const THREAD_BANDS = ['holes', 'dotted', 'stitched', 'braided'] as const;
export type ThreadBand = (typeof THREAD_BANDS)[number];

export const THREAD_OF_LINK: Readonly<Record<LinkBand, ThreadBand>> = { distrust: 'holes', caution: 'dotted', trust: 'stitched', reciprocity: 'braided' };

/**
 * What to draw between two points, in the order of sewing: the same shape
 * serves the SVG here and the live map.
 */
export interface ThreadShape {
  /** Middle line of the white casing; empty for holes. */
  readonly casing: Line;
  readonly casingWidth: number;
  /** Dotted: one point each. Stitched: two or three. Braided: short pieces of both strands, the under strand first. */
  readonly stitches: readonly Stitch[];
  /** Needle holes, the two ends first. */
  readonly holes: readonly Point[];
  readonly holeRadius: number;
  /** Middle of the curve, for what is written on the thread. */
  readonly middle: Point;
}
export interface Stitch {
  readonly points: Line;
  readonly width: number;
  readonly colour: string;
  /** Braid only: a paler edge lifts the upper strand. */
  readonly over?: boolean;
}

const SAMPLES = 80;

const onCurve = (a: Point, c: Point, b: Point, t: number): Point => {
  const u = 1 - t;
  return [u * u * a[0] + 2 * u * t * c[0] + t * t * b[0], u * u * a[1] + 2 * u * t * c[1] + t * t * b[1]];
};

/** Sampled quadratic curve that leaves the straight line by `bend` × its length. */
export function threadCurve(from: Point, to: Point, bend: number): Point[] {
  const control: Point = [(from[0] + to[0]) / 2 - (to[1] - from[1]) * bend, (from[1] + to[1]) / 2 + (to[0] - from[0]) * bend];
  return Array.from({ length: SAMPLES + 1 }, (_, i) => onCurve(from, control, to, i / SAMPLES));
}

/** Point at a given length along a line. */
function walk(line: Line, lengths: readonly number[], target: number): Point {
  let i = 1;
  while (i < lengths.length - 1 && at(lengths, i) < target) i++;
  const [low, high] = [at(lengths, i - 1), at(lengths, i)];
  const t = high === low ? 0 : Math.max(0, Math.min(1, (target - low) / (high - low)));
  const [a, b] = [at(line, i - 1), at(line, i)];
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

function cumulative(line: Line): number[] {
  const out = [0];
  for (let i = 1; i < line.length; i++) out.push(at(out, i - 1) + distance(at(line, i - 1), at(line, i)));
  return out;
}

function braid(line: Line, lengths: readonly number[], scale: number): Stitch[] {
  const total = at(lengths, lengths.length - 1);
  const turns = Math.max(4, Math.round(total / (20 * scale)));
  const strand = (phase: number, from: number, to: number): Point[] =>
    Array.from({ length: 11 }, (_, k) => {
      const t = from + ((to - from) * k) / 10;
      const [p, q] = [walk(line, lengths, Math.max(0, t - 0.004) * total), walk(line, lengths, Math.min(1, t + 0.004) * total)];
      const length = distance(p, q) || 1;
      const swing = Math.sin(t * turns * Math.PI + phase) * 4.4 * scale * Math.min(1, Math.min(t, 1 - t) * 14);
      const m = walk(line, lengths, t * total);
      return [m[0] - ((q[1] - p[1]) / length) * swing, m[1] + ((q[0] - p[0]) / length) * swing] as const;
    });
  const out: Stitch[] = [];
  for (let i = 0; i < turns; i++) {
    const [from, to] = [i / turns, (i + 1) / turns];
    out.push({ points: strand(0, from, to), width: 4.6 * scale, colour: INK.vermillonF });
    out.push({ points: strand(Math.PI, from, to), width: 4.6 * scale, colour: INK.vermillon, over: true });
  }
  return out;
}

export interface ThreadOptions {
  /** Share of the length by which the curve bulges; its sign gives the side. */
  readonly bend?: number;
  readonly scale?: number;
}

/** Shape of the thread of a pair (dessin.js: fil). */
export function threadShape(from: Point, to: Point, band: ThreadBand, options: ThreadOptions = {}): ThreadShape {
  const scale = options.scale ?? 1;
  const line = threadCurve(from, to, options.bend ?? 0.14);
  const lengths = cumulative(line);
  const total = at(lengths, lengths.length - 1);
  const point = (length: number): Point => walk(line, lengths, length);
  const shape = { casing: line as Line, holes: [from, to] as Point[], holeRadius: 5 * scale, middle: point(total / 2) };
  if (band === 'braided') return { ...shape, casingWidth: 17 * scale, stitches: braid(line, lengths, scale) };
  const stitches: Stitch[] = [];
  if (band === 'holes') {
    const count = Math.max(1, Math.round(total / (26 * scale)) - 1);
    const pricks = Array.from({ length: count }, (_, i) => point((total * (i + 1)) / (count + 1)));
    return { ...shape, casing: [], casingWidth: 0, stitches, holes: [from, to, ...pricks] };
  }
  if (band === 'dotted') {
    for (let d = 12 * scale; d < total - 8 * scale; d += 11.5 * scale) stitches.push({ points: [point(d)], width: 6 * scale, colour: INK.vermillon });
    return { ...shape, casingWidth: 10 * scale, stitches };
  }
  const count = Math.max(1, Math.round((total - 8 * scale) / (24 * scale)));
  const step = (total - 8 * scale) / count;
  for (let i = 0; i < count; i++) {
    const start = 8 * scale + i * step;
    const end = Math.min(total - 4 * scale, start + step * 0.7);
    stitches.push({ points: [point(start), point((start + end) / 2), point(end)], width: 6 * scale, colour: INK.vermillon });
  }
  return { ...shape, casingWidth: 11 * scale, stitches };
}

/** How far from its token a thread goes before it dives under the paper, in map units. */
export const DIVES_AT = 92;

/** Both ends of a thread that passes under the paper in between, a hole where it dives; undefined when it is too short to dive. */
export function threadEnds(shape: ThreadShape, reach = DIVES_AT): readonly [ThreadShape, ThreadShape] | undefined {
  const [from, to] = [at(shape.casing, 0), at(shape.casing, shape.casing.length - 1)];
  if (distance(from, to) < reach * 2.6) return undefined;
  const end = (origin: Point, casing: Line): ThreadShape => {
    const near = (p: Point): boolean => distance(p, origin) < reach;
    const kept = casing.filter(near);
    return { ...shape, casing: kept, stitches: shape.stitches.filter(({ points }) => points.every(near)), holes: [origin, at(kept, kept.length - 1)], middle: shape.middle };
  };
  return [end(from, shape.casing), end(to, shape.casing.toReversed())];
}

const hole = (p: Point, r: number): string =>
  `<circle cx="${round1(p[0])}" cy="${round1(p[1])}" r="${round1(r)}" fill="${INK.encre}" stroke="#fff" stroke-width="${round1(r * 0.4)}"/>`;

function stitchSvg(stitch: Stitch): string {
  const first = at(stitch.points, 0);
  if (stitch.points.length === 1) return `<circle cx="${round1(first[0])}" cy="${round1(first[1])}" r="${round1(stitch.width / 2)}" fill="${stitch.colour}"/>`;
  const d = linePath(stitch.points, false);
  const edge = stitch.over ? `<path d="${d}" fill="none" stroke="#fff" stroke-width="${round1(stitch.width + 1.6)}" opacity=".6"/>` : '';
  return `${edge}<path d="${d}" fill="none" stroke="${stitch.colour}" stroke-width="${round1(stitch.width)}"/>`;
}

/** `isUnder`: passes under the paper between its two ends, where there is room, `divesAt` from each. */
export function thread(from: Point, to: Point, band: ThreadBand, { isUnder = false, divesAt, ...options }: ThreadOptions & { readonly isUnder?: boolean; readonly divesAt?: number } = {}): string {
  const shape = threadShape(from, to, band, options);
  const ends = isUnder && band !== 'holes' ? threadEnds(shape, divesAt) : undefined;
  return (ends ?? [shape]).map(threadSvg).join('');
}

function threadSvg(shape: ThreadShape): string {
  const casing = shape.casing.length ? `<path d="${linePath(shape.casing, false)}" fill="none" stroke="#fff" stroke-width="${round1(shape.casingWidth)}" opacity=".93"/>` : '';
  const under = shape.stitches.filter((s) => !s.over).map(stitchSvg).join('');
  const over = shape.stitches.filter((s) => s.over).map(stitchSvg).join('');
  const holes = shape.holes.map((p, i) => hole(p, i < 2 ? shape.holeRadius : shape.holeRadius * 0.55)).join('');
  return casing + under + over + holes;
}
