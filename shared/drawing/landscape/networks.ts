import type { Chance } from '../chance.ts';
import { at, boundingBox, distanceToLine, isInside, linePath, ribbon, round1, sampleCurve, sampleStraight } from '../geometry.ts';
import type { Line, Point } from '../geometry.ts';
import { INK, LAND } from '../inks.ts';
import type { MapSpec, RiverSpec } from '../map-spec.ts';
import { gouge } from '../svg.ts';

interface Course {
  readonly line: readonly Point[];
  readonly widthAt: (share: number) => number;
  readonly widest: number;
  readonly isCanal: boolean;
}
interface Way {
  readonly line: readonly Point[];
  readonly width: number;
}

export interface Networks {
  readonly rivers: readonly Course[];
  readonly lakes: readonly (readonly Point[])[];
  readonly roads: readonly Way[];
  readonly rails: readonly (readonly Point[])[];
  /** True when nothing flows or runs within `margin` of the point. */
  readonly isFree: (p: Point, margin: number) => boolean;
}

function course(river: RiverSpec): Course {
  const [first, last] = river.width;
  const isCanal = river.canal === true;
  const widthAt = (t: number): number => first + (last - first) * t + (isCanal ? 0 : Math.sin(t * 24) * 1.6);
  return { line: isCanal ? sampleStraight(river.course, 8) : sampleCurve(river.course, 8), widthAt, widest: Math.max(first, last), isCanal };
}

export function layNetworks(spec: MapSpec): Networks {
  const rivers = spec.rivers.map(course);
  const lakes = spec.lakes.map((lake) => sampleCurve(lake.shore, 8, true));
  const roads = spec.roads.map((road) => ({ line: sampleCurve(road.course, 10), width: road.width === 'lane' ? 5.5 : 8 }));
  const rails = spec.rails.map((rail) => sampleCurve(rail.course, 8));
  const isFree = (p: Point, margin: number): boolean =>
    rivers.every((river) => distanceToLine(p, river.line) > river.widest * 0.55 + margin) &&
    lakes.every((shore) => !isInside(p, shore) && distanceToLine(p, shore) > margin) &&
    roads.every((road) => distanceToLine(p, road.line) > margin) &&
    rails.every((rail) => distanceToLine(p, rail) > margin);
  return { rivers, lakes, roads, rails, isFree };
}

const flow = (river: Course, extra: number): string => linePath(ribbon(river.line, (t) => river.widthAt(t) + extra));
const track = (line: Line, colour: string, width: number, extra = ''): string =>
  `<path d="${linePath(line, false)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${extra}/>`;

/** The same ways, pale, beyond the country's edge. */
export function drawNeighbourNetworks({ rivers, roads, rails }: Networks): string {
  return (
    rivers.map((river) => `<path d="${flow(river, 9)}" fill="#fff" opacity=".75"/><path d="${flow(river, 0)}" fill="#A9CFE0"/>`).join('') +
    roads.map((road) => track(road.line, '#fff', road.width - 1, ' opacity=".75"')).join('') +
    rails.map((rail) => track(rail, '#fff', 6, ' opacity=".7"') + track(rail, INK.voisinF, 1.8)).join('')
  );
}

function drawWater(networks: Networks, stream: Chance): string {
  const { rivers, lakes } = networks;
  let s = rivers.map((river) => `<path d="${flow(river, 8)}" fill="${INK.papier}"/>`).join('');
  s += lakes.map((shore) => `<path d="${linePath(shore)}" fill="${INK.papier}" stroke="${INK.papier}" stroke-width="9"/>`).join('');
  s += rivers.map((river) => `<path d="${flow(river, 0)}" fill="${river.isCanal ? '#4C9AC4' : INK.riviere}"/>`).join('');
  s += lakes.map((shore) => `<path d="${linePath(shore)}" fill="${INK.riviere}"/>`).join('');
  for (const river of rivers) {
    for (let i = 4; i < river.line.length - 4; i += 3) {
      const [a, b] = [at(river.line, i), at(river.line, i + 1)];
      const width = river.widthAt(i / river.line.length);
      const off = (): number => stream.between(-width, width) * 0.26;
      s += gouge(a[0] + off(), a[1] + off(), stream.between(12, 22), Math.atan2(b[1] - a[1], b[0] - a[0]), 1.3, stream.next() < 0.6 ? LAND.water : '#fff');
    }
  }
  for (const shore of lakes) {
    const [left, top, right, bottom] = boundingBox([shore]);
    for (let i = Math.round(((right - left) * (bottom - top)) / 560); i > 0; i--) {
      const p: Point = [stream.between(left, right), stream.between(top, bottom)];
      if (isInside(p, shore)) s += gouge(p[0], p[1], stream.between(14, 30), stream.between(-0.08, 0.08), 1.4, stream.next() < 0.6 ? LAND.water : '#fff');
    }
  }
  return s;
}

function drawBridges(spec: MapSpec): string {
  return spec.bridges
    .map(({ x, y, angle }) =>
      `<g transform="translate(${x} ${y}) rotate(${round1(angle)})"><rect x="-22" y="-7.5" width="44" height="15" fill="#FFFDF6" stroke="${INK.encre}" stroke-width="2"/><path d="M-14 -7V7M-5 -7V7M5 -7V7M14 -7V7" stroke="${INK.encre}" stroke-width="1.4"/></g>`,
    )
    .join('');
}

/** Roads, railways, water, then bridges, clipped to the country. */
export function drawNetworks(spec: MapSpec, networks: Networks, countryPath: string, stream: Chance): string {
  const { roads, rails } = networks;
  const ways =
    roads.map((road) => track(road.line, '#B79F73', road.width + 3, ' opacity=".55"')).join('') +
    roads.map((road) => track(road.line, '#FFFDF6', road.width)).join('');
  const tracks = rails.map((rail) => track(rail, '#fff', 9) + track(rail, INK.encre, 2.4) + track(rail, INK.encre, 8, ' stroke-dasharray="2 7"')).join('');
  return `<clipPath id="k-country"><path d="${countryPath}"/></clipPath><g clip-path="url(#k-country)">${ways}${drawWater(networks, stream)}${tracks}${drawBridges(spec)}</g>`;
}
