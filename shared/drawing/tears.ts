import { chance } from './chance.ts';
import { at, distance, linePath, round1 } from './geometry.ts';
import type { Point } from './geometry.ts';
import { INK } from './inks.ts';

export interface TearOptions {
  readonly seed?: number;
  readonly teeth?: number;
  readonly width?: number;
  /** 1 wide open, 0 not begun: it opens from the middle. */
  readonly open?: number;
}

/** Outline of a zigzag tear between two points (dessin.js: tension). */
export function tearShape(from: Point, to: Point, options: TearOptions = {}): Point[] {
  const stream = chance(options.seed ?? 9);
  const teeth = options.teeth ?? 9;
  const width = options.width ?? 11;
  const open = Math.max(0, Math.min(1, options.open ?? 1));
  const length = distance(from, to) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const upper: Point[] = [];
  const lower: Point[] = [];
  for (let i = 0; i <= teeth; i++) {
    const share = 0.5 + (i / teeth - 0.5) * open;
    const along = share * length;
    const gap = (Math.sin((i / teeth) * Math.PI) * width * 0.55 + 1) * open;
    const zigzag = (i % 2 ? 1 : -1) * width * 0.6 * (i === 0 || i === teeth ? 0.1 : 1);
    upper.push([from[0] + ux * along - uy * (zigzag + gap), from[1] + uy * along + ux * (zigzag + gap)]);
    lower.push([from[0] + ux * along - uy * (zigzag - gap) + stream.between(-2, 2), from[1] + uy * along + ux * (zigzag - gap)]);
  }
  return [...upper, ...lower.reverse()];
}

/** Ink-black, with the torn white edge of the paper. */
export function tear(from: Point, to: Point, options: TearOptions = {}): string {
  const d = linePath(tearShape(from, to, options));
  return `<path d="${d}" fill="#fff" stroke="#fff" stroke-width="9" stroke-linejoin="miter"/><path d="${d}" fill="${INK.encre}"/>`;
}

export interface ScarShape {
  /** The closed crack. */
  readonly crack: readonly Point[];
  /** Three stitches across it, from hole to hole. */
  readonly stitches: readonly (readonly [Point, Point])[];
}

/** What stays when a tear has been sewn over: three red stitches. */
export function scarShape(from: Point, to: Point, options: TearOptions = {}): ScarShape {
  const length = distance(from, to) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const stitches = [0.24, 0.5, 0.76].map((share, i) => {
    const [x, y] = [from[0] + ux * share * length, from[1] + uy * share * length];
    const reach = 12 + (i % 2) * 2;
    const slant = 3 * (i % 2 ? 1 : -1);
    return [[x - uy * reach + ux * slant, y + ux * reach + uy * slant], [x + uy * reach - ux * slant, y - ux * reach - uy * slant]] as const;
  });
  const teeth = 7;
  const stream = chance(options.seed ?? 9);
  const crack = Array.from({ length: teeth + 1 }, (_, i): Point => {
    const off = i === 0 || i === teeth ? 0 : (i % 2 ? 1 : -1) * stream.between(3, 5);
    return [from[0] + ux * (i / teeth) * length - uy * off, from[1] + uy * (i / teeth) * length + ux * off];
  });
  return { crack, stitches };
}

export function scar(from: Point, to: Point, options: TearOptions = {}): string {
  const { crack, stitches } = scarShape(from, to, options);
  const line = linePath(crack, false);
  const sewn = stitches
    .map(([a, b]) => {
      const d = linePath([a, b], false);
      const dot = (p: Point): string => `<circle cx="${round1(p[0])}" cy="${round1(p[1])}" r="3" fill="${INK.encre}"/>`;
      return `<path d="${d}" stroke="#fff" stroke-width="10" stroke-linecap="round"/><path d="${d}" stroke="${INK.vermillon}" stroke-width="5.5"/>${dot(at([a, b], 0))}${dot(b)}`;
    })
    .join('');
  return `<path d="${line}" fill="none" stroke="#fff" stroke-width="8" stroke-linejoin="miter"/><path d="${line}" fill="none" stroke="${INK.encre}" stroke-width="2.6"/>${sewn}`;
}
