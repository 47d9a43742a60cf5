import { chance, noise } from '../chance.ts';
import type { Chance } from '../chance.ts';
import type { Point } from '../geometry.ts';
import { radians } from '../geometry.ts';
import { INK } from '../inks.ts';
import type { LandmarkSpec, RegionKind } from '../map-spec.ts';
import { gouge } from '../svg.ts';
import type { Region } from './country.ts';
import { drawFields } from './parcels.ts';
import type { Crop } from './parcels.ts';

/** Middle values throughout: what belongs to the game must lift off the land. */
export const GROUNDS: Readonly<Record<RegionKind, string>> = {
  fields: '#F2D98B', meadow: '#BCDB8C', hillside: '#C3DC8E', bocage: '#A8CE7C', wood: '#63AC82', marsh: '#B9DDBE', town: '#F1E3C6',
  hamlet: '#D3E4A4', estate: '#F7D3DA', business: '#D5DEE6', brownfield: '#EAC9A6', allotments: '#D8E6A9', upland: '#CBDDB4', vineyard: '#D9DE9C',
};

const CROPS: Readonly<Partial<Record<RegionKind, readonly Crop[]>>> = {
  fields: [
    { ground: '#FFC94A', furrow: '#E0A21C', gap: 7, weight: 1.5 }, { ground: '#FFE08A', furrow: '#E7B53C', gap: 9 }, { ground: '#B9D679', furrow: '#7FA94A' },
    { ground: '#F6E7B0', dots: '#D9A93A', gap: 9, weight: 1.8 }, { ground: '#8FBF5E', furrow: '#5E9442', gap: 6 }, { ground: '#E2C489', furrow: '#B98F4C', gap: 6 },
  ],
  meadow: [{ ground: '#C4DF95', grass: '#7FAF55' }, { ground: '#B2D480', grass: '#6FA349' }, { ground: '#DDE9A6', furrow: '#A9C468', gap: 9 }, { ground: '#FFE49B', furrow: '#E0B24A' }],
  hamlet: [{ ground: '#D3E6A6', grass: '#8DB763' }, { ground: '#C0DA8A', grass: '#7FAF55' }, { ground: '#EFE3A0', furrow: '#CFAE4A', gap: 9 }],
  bocage: [{ ground: '#AAD07E', grass: '#5F9A4A' }, { ground: '#9CC66F', grass: '#568F43' }, { ground: '#BEDC93', grass: '#77A957' }, { ground: '#CBE0A0', furrow: '#96B867', gap: 9 }],
  hillside: [{ ground: '#CBE09A', furrow: '#97B963', gap: 10 }, { ground: '#BBD787', grass: '#7FAF55' }, { ground: '#DDE8AE', dots: '#6FA349', gap: 11, weight: 3 }],
  marsh: [{ ground: '#B7DDC0', furrow: '#84BFA6', gap: 11 }, { ground: '#C6E4C4', grass: '#5FA58A' }],
  allotments: [
    { ground: '#C9A06A', furrow: '#9A6B43', gap: 6, weight: 1.5 }, { ground: '#B5D486', furrow: '#5E9442', gap: 6, weight: 1.6 }, { ground: '#DDE8AE', dots: '#6FA349', gap: 8, weight: 2.2 },
    { ground: '#E2C489', dots: '#4E8D45', gap: 8, weight: 2 }, { ground: '#9CC66F', furrow: '#3E7A3A', gap: 6, weight: 1.4 }, { ground: '#F6E7B0', dots: '#DB3F27', gap: 10, weight: 1.8 },
  ],
  upland: [{ ground: '#C9DDB0', grass: '#86A873' }, { ground: '#BCD3A0', grass: '#7A9E68' }, { ground: '#D9E3C2', furrow: '#AFC596', gap: 12 }],
  vineyard: [{ ground: '#E3DCA2', furrow: '#B9A85E', gap: 8 }, { ground: '#D3DA92', furrow: '#A5B25C', gap: 8 }, { ground: '#E9D6A4', furrow: '#C29A5A', gap: 8 }, { ground: '#C9D684', furrow: '#93A950', gap: 8 }],
};

/** Default tilt in degrees, and smallest side of a parcel. */
const CUT: Readonly<Partial<Record<RegionKind, readonly [tilt: number, grain: number, gap?: number]>>> = {
  fields: [17, 82], meadow: [-14, 100], hamlet: [31, 90], bocage: [9, 104, 2], hillside: [-29, 92], marsh: [6, 120], allotments: [8, 40, 2.2], upland: [-8, 130, 2], vineyard: [-24, 78, 3],
};

/** Strokes of the gouge in bare ground: how many for 10 000 square units, inks, lengths. */
const STROKES: Readonly<Partial<Record<RegionKind, readonly [density: number, inks: readonly [string, string], shortest: number, longest: number]>>> = {
  wood: [22, ['#4A9670', '#86C4A0'], 8, 20], town: [17, ['#E2CFA6', '#FFF6E2'], 8, 20], estate: [18, ['#EDB4C2', '#FDEBEE'], 8, 18],
  business: [14, ['#BAC8D4', '#EDF2F4'], 10, 24], brownfield: [20, ['#D3A67A', '#F6E0C8'], 7, 18], marsh: [9, ['#8FC7AC', '#DDF0DC'], 10, 22], upland: [10, ['#A7B99A', '#EEF3E4'], 9, 20],
};

/** How parcels of this region are cut; hedges follow the same lines. */
export function parcelCut(region: Region, seed: number): { seed: number; tilt: number; least: number; gap: number } {
  const [tilt, grain, gap] = CUT[region.spec.kind] ?? [10, 90];
  return { seed, tilt: radians(region.spec.tilt ?? tilt), least: region.spec.grain ?? grain, gap: gap ?? 2.6 };
}

export function drawGround(region: Region, seed: number): string {
  const kind = region.spec.kind;
  const crops = CROPS[kind];
  const cut = parcelCut(region, seed);
  return (crops ? drawFields(region, { ...cut, crops }) : '') + drawStrokes(region, seed + 1);
}

function drawStrokes(region: Region, seed: number): string {
  const entry = STROKES[region.spec.kind];
  if (!entry) return '';
  const [density, inks, shortest, longest] = entry;
  const stream = chance(seed);
  const wind = noise(seed + 31);
  const [left, top, right, bottom] = region.box;
  let s = '';
  for (let i = Math.round(((right - left) * (bottom - top) * density) / 10000); i > 0; i--) {
    const p: Point = [stream.between(left, right), stream.between(top, bottom)];
    const [length, thickness, ink] = [stream.between(shortest, longest), stream.between(0.8, 1.5), stream.pick(inks)];
    if (region.contains(p)) s += gouge(p[0], p[1], length, (wind(p[0] / 120, p[1] / 120) - 0.5) * 3, thickness, ink);
  }
  return s;
}

const turned = (mark: LandmarkSpec, drawing: string): string =>
  `<g transform="translate(${mark.x} ${mark.y}) rotate(${mark.angle ?? 0}) scale(${mark.scale ?? 1})">${drawing}</g>`;

const PLOTS = [['#B5D486', '#5E9442'], ['#DDE8AE', '#8FBF5E'], ['#C9A06A', '#8A5A3C'], ['#9CC66F', '#4E8D45']] as const;

/** Landmarks that lie flat, under everything that stands. */
export function drawFlatLandmark(mark: LandmarkSpec, stream: Chance): string {
  if (mark.kind === 'plot') {
    const [ground, row] = PLOTS[(mark.tint ?? 0) % PLOTS.length] ?? PLOTS[0];
    const rows = [1, 2, 3, 4].map((i) => gouge(20, (24 * i) / 5, 34, 0, 1.4, row)).join('');
    return turned(mark, `<rect width="40" height="24" fill="${ground}" stroke="#fff" stroke-width="2"/>${rows}`);
  }
  if (mark.kind === 'pitch') {
    return turned(mark, '<rect width="74" height="44" fill="#9CC66F" stroke="#fff" stroke-width="2.4"/><path d="M37 0V44M0 12H10V32H0M74 12H64V32H74" fill="none" stroke="#fff" stroke-width="2"/><circle cx="37" cy="22" r="8" fill="none" stroke="#fff" stroke-width="2"/>');
  }
  if (mark.kind === 'car-park') {
    const bays = Array.from({ length: 8 }, (_, i) => `<path d="M${6 + i * 13} 4v18M${6 + i * 13} 46v-18" stroke="#fff" stroke-width="2"/>`).join('');
    const cars = Array.from({ length: 14 }, (_, i) => {
      const ink = stream.pick([INK.vermillon, INK.encre, INK.riviere, INK.jonquille, '#fff']);
      return stream.next() < 0.55 ? `<rect x="${9 + (i % 7) * 13}" y="${i < 7 ? 7 : 31}" width="7" height="12" rx="2" fill="${ink}"/>` : '';
    }).join('');
    return turned(mark, `<rect width="104" height="50" fill="#C3CFD9" stroke="#EDF2F4" stroke-width="2.4"/>${bays}${cars}`);
  }
  return '';
}
