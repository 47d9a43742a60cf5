import { at, distance, isInside, sampleCurve, sampleStraight } from '../geometry.ts';
import type { Line, Point } from '../geometry.ts';
import { INK, LAND } from '../inks.ts';
import type { LandmarkKind, LandmarkSpec, MapSpec, SignPoints } from '../map-spec.ts';

/** What of a country may live: enough to know where smoke rises, where windows light up, where a bus runs. */
export type LandSpec = Pick<MapSpec, 'landmarks' | 'roads' | 'rails' | 'rivers' | 'outline' | 'pot'>;

/** Tops of chimneys at scale 1, from the landmark's foot. */
const CHIMNEYS: Readonly<Partial<Record<LandmarkKind, Point>>> = { 'spinning-mill': [77, -90], 'blast-furnace': [91, -82], mill: [15, -36], farm: [12, -28] };

const row = (xs: readonly number[], y: number, width: number, height: number): readonly Pane[] => xs.map((x) => [x, y, width, height]);
type Pane = readonly [x: number, y: number, width: number, height: number];
/** Panes as they are engraved, at scale 1. */
const PANES: Readonly<Partial<Record<LandmarkKind, readonly Pane[]>>> = {
  'town-hall': [...row([5, 14, 45, 54], -21, 5, 8), ...row([5, 14, 45, 54], -9, 5, 6)],
  school: row([5, 15, 35, 45], -14, 6, 8),
  'third-place': row([5, 15, 35, 45], -14, 6, 8),
  station: row([5, 17, 29], -8, 6, 8),
  'spinning-mill': row([6, 19, 58, 84], -17, 7, 10),
  'blast-furnace': row([6, 18, 72, 84], -10, 7, 7),
};

const place = (mark: LandmarkSpec, [x, y]: Point): Point => [mark.x + x * (mark.scale ?? 1) * (mark.flip === true ? -1 : 1), mark.y + y * (mark.scale ?? 1)];

/** Where smoke rises, the tallest first. */
export const chimneysOf = ({ landmarks }: Pick<MapSpec, 'landmarks'>): readonly Point[] =>
  landmarks
    .flatMap((mark): Point[] => {
      const top = CHIMNEYS[mark.kind];
      return top ? [place(mark, top)] : [];
    })
    .slice(0, 4);

export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Windows that may light up, taken from one building after the other so that light spreads over the country. */
export function windowsOf({ landmarks }: Pick<MapSpec, 'landmarks'>): readonly Window[] {
  const buildings = landmarks.flatMap((mark) => {
    const scale = mark.scale ?? 1;
    const panes = (PANES[mark.kind] ?? []).map(([x, y, width, height]): Window => {
      const [left, top] = place(mark, [mark.flip === true ? x + width : x, y]);
      return { x: left, y: top, width: width * scale, height: height * scale };
    });
    return panes.length > 0 ? [panes] : [];
  });
  const most = Math.max(0, ...buildings.map((panes) => panes.length));
  return Array.from({ length: most }, (_, i) => buildings.flatMap((panes) => panes[i] ?? [])).flat();
}

/** Signs of the gauges where the scenario gives none: people and lanterns round the pot, flags at the town hall, young trees along the roads. */
export function signsOf(given: SignPoints, land: LandSpec): SignPoints {
  const [x, y] = land.pot;
  const ring = (count: number, rx: number, ry: number, turn: number): Point[] =>
    Array.from({ length: count }, (_, i): Point => {
      const angle = turn + (i / count) * Math.PI * 2;
      return [Math.round(x + Math.cos(angle) * rx), Math.round(y - 8 + Math.sin(angle) * ry)];
    });
  const hall = land.landmarks.find(({ kind }) => kind === 'town-hall');
  const flags = [0, 14, 58, 70, 28].map((dx): Point => (hall ? place(hall, [dx, -34]) : [x - 40 + dx, y - 92]));
  return {
    agency: given.agency ?? spread(ring(10, 78, 34, 0.35)),
    backing: given.backing ?? flags,
    vitality: given.vitality ?? ring(10, 112, 58, 0).map(([px, py]): Point => [px, py - 18]).toSorted((a, b) => a[0] - b[0]),
    transition: given.transition ?? saplingsAlong(land),
  };
}

/** First those far from each other. */
const spread = (points: readonly Point[]): Point[] => [...points.filter((_, i) => i % 2 === 0), ...points.filter((_, i) => i % 2 === 1)];

function saplingsAlong({ roads, outline, rivers, rails }: LandSpec): Point[] {
  const ways = [...rivers.map(({ course }) => sampleStraight(course, 8)), ...rails.map(({ course }) => sampleCurve(course, 8))];
  const isDry = (p: Point): boolean => ways.every((line) => line.every((q) => distance(p, q) > 40));
  const out: Point[] = [];
  for (const { course } of roads) {
    const line = sampleCurve(course, 10);
    for (let i = 6; i < line.length && out.length < 40; i += 7) {
      const p: Point = [Math.round(at(line, i)[0]), Math.round(at(line, i)[1] - 9)];
      if (isInside(p, outline) && isDry(p) && p[0] > 390 && p[0] < 1310 && out.every((q) => distance(p, q) > 46)) out.push(p);
    }
  }
  return out.slice(0, 10);
}

/** The longest stretches that lie inside the country, longest first. `vehicle` says what runs there. */
export function waysOf({ roads, rails, rivers, outline }: LandSpec): readonly { readonly vehicle: 'bus' | 'train' | 'boat'; readonly line: Line }[] {
  const inside = (line: Line): Line => {
    const kept = line.filter((p) => isInside(p, outline));
    return kept.length > 12 ? kept : [];
  };
  const lengthOf = (line: Line): number => line.slice(1).reduce((sum, p, i) => sum + distance(p, at(line, i)), 0);
  const longest = (lines: readonly Line[]): Line => lines.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? [];
  const found = [
    { vehicle: 'bus' as const, line: longest(roads.filter(({ width }) => width !== 'lane').map(({ course }) => inside(sampleCurve(course, 10)))) },
    { vehicle: 'train' as const, line: longest(rails.map(({ course }) => inside(sampleCurve(course, 8)))) },
    // A boat wants water it fits in.
    { vehicle: 'boat' as const, line: longest(rivers.filter(({ width }) => Math.max(...width) >= 16).map(({ course, canal }) => inside(canal === true ? sampleStraight(course, 8) : sampleCurve(course, 8)))) },
  ];
  return found.filter(({ line }) => line.length > 0 && lengthOf(line) > 200);
}

/** The country bus, seen from the side; foot in the middle. */
export const bus = (): string =>
  `<path d="M-17 -4V-17H13L18 -11V-4Z" fill="#fff" stroke="#fff" stroke-width="5" stroke-linejoin="round"/><path d="M-17 -4V-17H13L18 -11V-4Z" fill="${INK.jonquille}" stroke="${INK.encre}" stroke-width="1.8" stroke-linejoin="round"/><path d="M-14 -14.500h6v4.500h-6zM-6 -14.500h6v4.500h-6zM2 -14.500h6v4.500h-6z" fill="${INK.encre}"/><path d="M-17 -7.500H17" stroke="${INK.encre}" stroke-width="1.4"/><circle cx="-10" cy="-3" r="3.4" fill="${INK.encre}"/><circle cx="11" cy="-3" r="3.4" fill="${INK.encre}"/>`;

/** A railcar of two coaches. */
export const train = (): string =>
  `<path d="M-40 -4V-18H34L41 -9V-4Z" fill="#fff" stroke="#fff" stroke-width="5" stroke-linejoin="round"/><path d="M-40 -4V-18H-1V-4Z" fill="${INK.riviereF}"/><path d="M1 -4V-18H34L41 -9V-4Z" fill="${INK.riviereF}"/><path d="M-36 -15h8v5h-8zM-25 -15h8v5h-8zM-14 -15h8v5h-8zM5 -15h8v5h-8zM16 -15h8v5h-8zM27 -15h6l3 5h-9z" fill="#fff"/><path d="M-40 -6.500H40" stroke="${INK.jonquille}" stroke-width="2"/><path d="M-34 -2.500h12M-16 -2.500h10M8 -2.500h12M24 -2.500h10" stroke="${INK.encre}" stroke-width="4"/>`;

/** A wild bird: wings up, level, down. */
export const bird = (frame: number): string => {
  const wing = [-13, -3, 7][frame % 3] ?? 0;
  const body = `M-20 ${wing}Q-9 ${wing / 2 - 6} 0 0Q9 ${wing / 2 - 6} 20 ${wing}Q10 ${wing / 2 + 1} 0 5Q-10 ${wing / 2 + 1} -20 ${wing}Z`;
  return `<path d="${body}" fill="#fff" stroke="#fff" stroke-width="4.500" stroke-linejoin="round"/><path d="${body}" fill="${INK.encre}"/>`;
};

/** Smoke in three cut-out frames, growing as they rise. */
export const puff = (frame: number): string => {
  const r = [5, 7.5, 10][frame % 3] ?? 5;
  return `<path d="M${-r} 0a${r * 0.8} ${r * 0.8} 0 0 1 ${r * 0.7} ${-r * 0.9}a${r * 0.7} ${r * 0.7} 0 0 1 ${r * 1.1} ${r * 0.2}a${r * 0.6} ${r * 0.6} 0 0 1 ${-r * 0.1} ${r * 1.1}a${r} ${r * 0.7} 0 0 1 ${-r * 1.7} ${-r * 0.4}Z" fill="${LAND.wall}" stroke="${INK.encre3}" stroke-width="1.6" stroke-linejoin="round"/>`;
};
