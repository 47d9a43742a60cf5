import { chance, seedFrom } from '../chance.ts';
import { at, boundingBox, distanceToLine, isInside, scatter } from '../geometry.ts';
import type { Point } from '../geometry.ts';
import { LAND } from '../inks.ts';
import type { ClearZone, LandmarkKind, LandmarkSpec, MapSpec } from '../map-spec.ts';
import * as buildings from './buildings.ts';
import type { Region } from './country.ts';
import { parcelCut } from './grounds.ts';
import * as heavy from './heavy.ts';
import * as nature from './nature.ts';
import type { Networks } from './networks.ts';
import { hedgePoints } from './parcels.ts';

/** Something that stands: drawn from the back to the front. */
export interface Standing {
  readonly y: number;
  readonly svg: string;
}

export interface Ground {
  readonly networks: Networks;
  readonly spec: MapSpec;
  /** True outside all clear circles, flattened as seen from above. */
  readonly isOpen: (p: Point) => boolean;
}

const ROOFS = buildings.ROOFS;
const LEAVES = nature.LEAVES;

export const isOutside = (zones: readonly ClearZone[]) => (p: Point): boolean =>
  !zones.some((zone) => Math.hypot(p[0] - zone.x, (p[1] - zone.y) * 1.25) < zone.r);

type Plant = (region: Region, ground: Ground, seed: number) => Standing[];

/** Places for what has a certain reach, in the region, off ways and water, out of the clear circles. */
function spots(region: Region, { networks, isOpen }: Ground, radius: number, margin: number, seed: number, foot: Point = [0, 0]): Point[] {
  const accepts = (p: Point): boolean => {
    const q: Point = [p[0] + foot[0], p[1] + foot[1]];
    return region.contains(p) && networks.isFree(q, margin) && isOpen([q[0], q[1] + (foot[1] ? -4 : 0)]);
  };
  return scatter(radius, region.box, accepts, chance(seed));
}

const wood: Plant = (region, ground, seed) => {
  const stream = chance(seed + 1);
  return spots(region, ground, region.spec.grain ?? 17, 10, seed).map(([x, y], i) => {
    const ink = i % 7 === 0 ? LEAVES.young : i % 3 === 0 ? LEAVES.middle : LEAVES.deep;
    return { y, svg: i % 5 < 2 ? nature.fir(x, y, stream.between(0.8, 1.1), LEAVES.fir) : nature.tree(x, y, stream.between(0.85, 1.15), ink) };
  });
};

const town: Plant = (region, ground, seed) => {
  const stream = chance(seed + 1);
  const gap = region.spec.grain ?? 31;
  const houses = spots(region, ground, gap, 15, seed, [16, -4]).map(([x, y], i) => {
    const options = { width: stream.between(15, 19), depth: stream.between(17, 25), height: stream.between(10, 14), roof: at(ROOFS, i % 4), flip: stream.next() < 0.35, chimney: stream.next() < 0.5 };
    return { y, svg: buildings.place(x, y, 1, buildings.house(options)) };
  });
  const trees = spots(region, ground, gap - 4, 10, seed + 2).filter((_, i) => i % 3 === 0);
  return [...houses, ...trees.map(([x, y]) => ({ y: y + 2, svg: nature.tree(x, y, 0.55, LEAVES.orchard) }))];
};

const hedges = (scale: readonly [number, number], every: number, inks: readonly nature.LeafInk[]): Plant => (region, ground, seed) => {
  const stream = chance(seed + 3);
  const accepts = (p: Point): boolean => ground.networks.isFree(p, 9) && ground.isOpen(p);
  return hedgePoints(region, parcelCut(region, seed), accepts)
    .filter((_, i) => i % every === every - 1)
    .map(([x, y], i) => ({ y, svg: nature.tree(x, y, stream.between(scale[0], scale[1]), at(inks, i % 4 === 0 ? inks.length - 1 : 0)) }));
};

const herd = (count: number): Plant => (region, ground, seed) =>
  spots(region, ground, 46, 14, seed + 7).slice(0, count).map(([x, y], i) => ({ y, svg: nature.cow(x, y, 1.1, i % 2 === 0) }));

const bocage: Plant = (region, ground, seed) => [
  ...hedges([0.4, 0.62], 1, [LEAVES.hedge, LEAVES.orchard])(region, ground, seed), ...herd(6)(region, ground, seed),
];
const meadow: Plant = (region, ground, seed) => [...hedges([0.4, 0.58], 2, [LEAVES.park])(region, ground, seed), ...herd(3)(region, ground, seed)];

const hamlet: Plant = (region, ground, seed) => {
  const houses = spots(region, ground, 44, 16, seed + 4, [14, -4]).slice(0, 9).map(([x, y], i) => ({
    y, svg: buildings.place(x, y, 0.95, buildings.house({ width: 15, depth: 20, height: 11, roof: at(ROOFS, (i + 1) % 4), flip: i % 2 === 1, chimney: true })),
  }));
  return [...hedges([0.42, 0.6], 2, [LEAVES.park])(region, ground, seed), ...houses];
};

/** Apple trees in tilted rows. */
const hillside: Plant = (region, ground) => {
  const out: Standing[] = [];
  const [left, top, right, bottom] = region.box;
  for (let j = 0; top + 14 + j * 24 < bottom; j++) {
    for (let i = 0; left + i * 25 < right; i++) {
      const p: Point = [left + i * 25 + (j % 3) * 9, top + 14 + j * 24 - i * 2.5];
      if (!region.contains(p) || !region.contains([p[0], p[1] - 14]) || !ground.networks.isFree(p, 11) || !ground.isOpen(p)) continue;
      out.push({ y: p[1], svg: nature.tree(p[0], p[1], 0.62, LEAVES.orchard) + ((i + j) % 2 ? nature.apples(p[0], p[1]) : '') });
    }
  }
  return out;
};

const estate: Plant = (region, ground, seed) =>
  spots(region, ground, 26, 9, seed).map(([x, y], i) => ({ y, svg: nature.tree(x, y, 0.7, i % 3 === 0 ? LEAVES.blossom : LEAVES.park) }));

const brownfield: Plant = (region, ground, seed) =>
  spots(region, ground, 20, 8, seed).map(([x, y], i) => ({ y, svg: i % 3 ? nature.weeds(x, y, i % 2 ? LAND.grass : '#7DB45B') : nature.tree(x, y, 0.5, { leaf: '#6E9A45', light: '#B5D486' }) }));

const allotments: Plant = (region, ground, seed) =>
  spots(region, ground, 36, 12, seed + 5).map(([x, y], i) => ({
    y,
    svg: i % 3 === 0 ? buildings.place(x, y, 0.62, buildings.house({ width: 14, depth: 12, height: 11, rise: 6, roof: at(ROOFS, (i + 2) % 4), wall: '#E9D9B8' })) : nature.tree(x, y, 0.46, i % 3 === 1 ? LEAVES.orchard : LEAVES.blossom),
  }));

const business: Plant = (region, ground, seed) =>
  spots(region, ground, 44, 14, seed).map(([x, y]) => ({ y, svg: nature.tree(x, y, 0.5, LEAVES.park) }));

const upland: Plant = (region, ground, seed) => {
  const stream = chance(seed + 9);
  const peaks = spots(region, ground, 120, 46, seed).slice(0, 7).map(([x, y]) => ({ y, svg: nature.peak(x, y, stream.between(0.7, 1.05)) }));
  const firs = spots(region, ground, 30, 10, seed + 2).filter((_, i) => i % 2 === 0).map(([x, y]) => ({ y, svg: nature.fir(x, y, stream.between(0.6, 0.85), LEAVES.fir) }));
  return [...peaks, ...firs];
};

/** Low vines in tight rows down the slope, a hut now and then. */
const vineyard: Plant = (region, ground, seed) => {
  const out: Standing[] = [];
  const [left, top, right, bottom] = region.box;
  for (let j = 0; top + j * 15 < bottom; j++) {
    for (let i = 0; left + i * 13 < right; i++) {
      const p: Point = [left + i * 13 + (j % 2) * 4, top + 8 + j * 15 - i * 1.6];
      if (!region.contains(p) || !region.contains([p[0], p[1] - 9]) || !ground.networks.isFree(p, 8) || !ground.isOpen(p)) continue;
      out.push({ y: p[1], svg: nature.vine(p[0], p[1], (i + j) % 3 === 0) });
    }
  }
  const huts = spots(region, ground, 130, 18, seed + 6, [8, -4]).slice(0, 4).map(([x, y]) => ({ y: y + 1, svg: buildings.place(x, y, 0.72, buildings.house({ width: 14, depth: 13, height: 12, rise: 8, roof: ['#C96A3A', '#9C4A22'], wall: LAND.stone })) }));
  return [...out, ...huts];
};

const PLANTS: Readonly<Partial<Record<Region['spec']['kind'], Plant>>> = { wood, town, bocage, meadow, hamlet, hillside, estate, brownfield, allotments, business, upland, vineyard };

export const regionSeed = (spec: MapSpec, region: Region): number => (spec.seed * 97 + (seedFrom(region.spec.id) % 8191)) >>> 0;

export const standingsOf = (region: Region, ground: Ground): Standing[] => PLANTS[region.spec.kind]?.(region, ground, regionSeed(ground.spec, region)) ?? [];

/** Reeds on the shores that ask for them. */
export function reedsOf({ spec, networks, isOpen }: Ground): Standing[] {
  const stream = chance(spec.seed + 61);
  return spec.lakes.flatMap((lake, i) => {
    if (lake.reeds !== true) return [];
    const shore = at(networks.lakes, i);
    const [left, top, right, bottom] = boundingBox([shore]);
    const isShore = (p: Point): boolean => !isInside(p, shore) && distanceToLine(p, shore) < 16 && isOpen(p);
    return scatter(9, [left - 16, top - 16, right + 16, bottom + 16], isShore, stream).filter((_, k) => k % 2 === 0).map(([x, y]) => ({ y, svg: nature.reeds(x, y) }));
  });
}

const DRAWN: Readonly<Partial<Record<LandmarkKind, (mark: LandmarkSpec) => string>>> = {
  church: buildings.church, chapel: buildings.chapel, 'town-hall': buildings.townHall, 'market-hall': buildings.marketHall, school: buildings.school,
  station: buildings.station, mill: buildings.mill, 'spinning-mill': buildings.spinningMill, supermarket: buildings.supermarket, farm: buildings.farm, silo: buildings.silo,
  'third-place': buildings.thirdPlace, fountain: buildings.fountain, bandstand: buildings.bandstand, greenhouse: buildings.greenhouse, 'wind-turbine': buildings.windTurbine,
  'slag-heap': (mark) => heavy.slagHeap(mark.tint), 'blast-furnace': heavy.blastFurnace, crane: heavy.crane,
  slab: (mark) => buildings.block({ width: 116, height: 32, floors: 4, bays: 14, seed: Math.round(mark.x + mark.y) }),
  tower: (mark) => buildings.block({ width: 34, height: 88, floors: 10, bays: 4, seed: Math.round(mark.x + mark.y) }),
  stall: (mark) => buildings.stall(mark.tint), boat: (mark) => buildings.boat(mark.tint),
  shed: (mark) => ((mark.tint ?? 0) % 2 ? buildings.shed('#E8C86A', '#C79C2E') : buildings.shed()),
  block: (mark) => {
    const [width, height, floors, bays] = at([[52, 38, 4, 6], [40, 58, 6, 4], [58, 34, 4, 7], [60, 32, 4, 7]], (mark.tint ?? 0) % 4) as [number, number, number, number];
    return buildings.block({ width, height, floors, bays, seed: Math.round(mark.x + mark.y) });
  },
  house: (mark) => buildings.house({ width: 16, depth: 26, height: 11, chimney: true, roof: at(ROOFS, (mark.tint ?? 0) % 4) }),
};

/** Circle kept clear around a landmark: offset of its centre, then radius, at scale 1. */
const ROOM: Readonly<Partial<Record<LandmarkKind, readonly [number, number, number]>>> = {
  church: [34, -12, 46], chapel: [18, -6, 26], 'town-hall': [34, -12, 46], 'market-hall': [38, -14, 52], school: [30, -10, 42], station: [20, -8, 36], mill: [20, -6, 34],
  'spinning-mill': [50, -12, 64], supermarket: [62, -12, 78], farm: [36, -8, 46], silo: [38, -14, 48], 'third-place': [50, -10, 62], shed: [32, -8, 42], block: [30, -14, 44],
  house: [18, -6, 28], bandstand: [17, -8, 28], stall: [12, -4, 20], fountain: [0, -2, 22], greenhouse: [24, -6, 32], pitch: [37, 22, 52], 'car-park': [52, 25, 66], plot: [20, 12, 28],
  peak: [0, -20, 60], 'wind-turbine': [0, -6, 20], boat: [22, -2, 26],
  'slag-heap': [70, -12, 74], 'blast-furnace': [48, -12, 58], crane: [16, -6, 26], slab: [62, -10, 70], tower: [20, -10, 36],
};

export function landmarkZones(spec: MapSpec): ClearZone[] {
  return spec.landmarks.flatMap((mark) => {
    const room = ROOM[mark.kind];
    const scale = mark.scale ?? 1;
    return room ? [{ x: mark.x + room[0] * scale * (mark.flip ? -1 : 1), y: mark.y + room[1] * scale, r: room[2] * scale }] : [];
  });
}

export function standingLandmark(mark: LandmarkSpec): Standing {
  const scale = mark.scale ?? 1;
  const { x, y } = mark;
  if (mark.kind === 'tree') return { y, svg: nature.tree(x, y, scale, at(Object.values(LEAVES), (mark.tint ?? 5) % Object.keys(LEAVES).length)) };
  if (mark.kind === 'fir') return { y, svg: nature.fir(x, y, scale, LEAVES.fir) };
  if (mark.kind === 'cow') return { y, svg: nature.cow(x, y, scale, mark.flip) };
  if (mark.kind === 'walker') return { y, svg: nature.walker(x, y, scale, mark.tint) };
  if (mark.kind === 'peak') return { y, svg: nature.peak(x, y, scale) };
  const drawing = DRAWN[mark.kind]?.(mark) ?? '';
  return { y, svg: buildings.place(x, y, 1, mark.flip ? `<g transform="scale(${-scale} ${scale})">${drawing}</g>` : `<g transform="scale(${scale})">${drawing}</g>`) };
}
