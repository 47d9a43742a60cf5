import type { Chance } from '../chance.ts';
import { chance } from '../chance.ts';
import { at, between, distance, isInside, linePath, round1 } from '../geometry.ts';
import type { Box, Point } from '../geometry.ts';
import { INK } from '../inks.ts';
import { gouge } from '../svg.ts';
import type { Region } from './country.ts';

export interface Parcel {
  /** Four corners, in order. */
  readonly corners: readonly Point[];
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
}

/** How a crop is engraved on its parcel: furrows, dots or grass. */
export interface Crop {
  readonly ground: string;
  readonly furrow?: string;
  readonly dots?: string;
  readonly grass?: string;
  /** Distance between marks: 8 by default. */
  readonly gap?: number;
  /** Thickness of a furrow, or radius of a dot. */
  readonly weight?: number;
}

/** Recursive cut of a tilted rectangle around the box; `tilt` in radians, sides no smaller than `least`. */
export function cutParcels(box: Box, tilt: number, least: number, stream: Chance, largest = Infinity): Parcel[] {
  const [cx, cy] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const [hw, hh] = [(box[2] - box[0]) * 0.75, (box[3] - box[1]) * 0.75];
  const rectangles: [number, number, number, number][] = [];
  const cut = (x: number, y: number, w: number, h: number, depth: number): void => {
    if ((w < least && h < least) || depth > 8 || (depth > 3 && w * h < largest && stream.next() < 0.16)) {
      rectangles.push([x, y, w, h]);
    } else if (w > h) {
      const k = w * stream.between(0.34, 0.66);
      cut(x, y, k, h, depth + 1);
      cut(x + k, y, w - k, h, depth + 1);
    } else {
      const k = h * stream.between(0.34, 0.66);
      cut(x, y, w, k, depth + 1);
      cut(x, y + k, w, h - k, depth + 1);
    }
  };
  cut(-hw, -hh, hw * 2, hh * 2, 0);
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const turn = (x: number, y: number): Point => [cx + x * cos - y * sin, cy + x * sin + y * cos];
  return rectangles.map(([x, y, w, h]) => {
    const off = (): number => stream.between(-4, 4);
    const corners = [turn(x + off(), y + off()), turn(x + w + off(), y + off()), turn(x + w + off(), y + h + off()), turn(x + off(), y + h + off())];
    return { corners, centre: turn(x + w / 2, y + h / 2), width: w, height: h };
  });
}

/** Point of a parcel: u along its width, v along its height, both in 0–1. */
export function inParcel({ corners }: Parcel, u: number, v: number): Point {
  return between(between(at(corners, 0), at(corners, 1), u), between(at(corners, 3), at(corners, 2), u), v);
}

/** The i-th of `count` furrows, along the longer side. */
export function furrow(parcel: Parcel, share: number, inset: number, thickness: number, colour: string): string {
  const lengthwise = parcel.width > parcel.height;
  const a = lengthwise ? inParcel(parcel, inset, share) : inParcel(parcel, share, inset);
  const b = lengthwise ? inParcel(parcel, 1 - inset, share) : inParcel(parcel, share, 1 - inset);
  return gouge((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, distance(a, b), Math.atan2(b[1] - a[1], b[0] - a[0]), thickness, colour);
}

function engrave(parcel: Parcel, crop: Crop, stream: Chance): string {
  const [short, long] = [Math.min(parcel.width, parcel.height), Math.max(parcel.width, parcel.height)];
  const rows = Math.max(3, Math.round(short / (crop.gap ?? 8)));
  let s = '';
  for (let i = 1; crop.furrow && i < rows; i++) s += furrow(parcel, i / rows, 0.04, crop.weight ?? 1.3, crop.furrow);
  if (crop.dots) {
    const columns = Math.round(long / (crop.gap ?? 9));
    const lengthwise = parcel.width > parcel.height;
    for (let i = 1; i < rows; i++) {
      for (let k = 1; k < columns; k++) {
        const [x, y] = lengthwise ? inParcel(parcel, k / columns, i / rows) : inParcel(parcel, i / rows, k / columns);
        s += `<circle cx="${round1(x)}" cy="${round1(y)}" r="${crop.weight ?? 2}" fill="${crop.dots}"/>`;
      }
    }
  }
  for (let i = Math.round((parcel.width * parcel.height) / 420); crop.grass && i > 0; i--) {
    const [x, y] = inParcel(parcel, stream.between(0.08, 0.92), stream.between(0.1, 0.9));
    s += `<path d="M${round1(x - 2.5)} ${round1(y)}l1.5 -3.5M${round1(x)} ${round1(y)}v-4.5M${round1(x + 2.5)} ${round1(y)}l-1.5 -3.5" stroke="${crop.grass}" stroke-width="1.2" stroke-linecap="round"/>`;
  }
  return s;
}

export interface FieldOptions {
  readonly seed: number;
  /** Radians. */
  readonly tilt: number;
  readonly least: number;
  readonly crops: readonly Crop[];
  /** Width of the paper strip between parcels. */
  readonly gap?: number;
}

const touches = (region: Region, parcel: Parcel): boolean =>
  region.loops.some((loop) => isInside(parcel.centre, loop) || parcel.corners.some((p) => isInside(p, loop)));

/** Parcels of a region, clipped to it. */
export function drawFields(region: Region, options: FieldOptions): string {
  const stream = chance(options.seed);
  const id = `k-${region.spec.id}`;
  let s = '';
  for (const parcel of cutParcels(region.box, options.tilt, options.least, stream)) {
    if (!touches(region, parcel)) continue;
    const crop = stream.pick(options.crops);
    s += `<path d="${linePath(parcel.corners)}" fill="${crop.ground}" stroke="${INK.papier}" stroke-width="${options.gap ?? 2.6}" stroke-linejoin="round"/>${engrave(parcel, crop, stream)}`;
  }
  return `<clipPath id="${id}"><path d="${region.path}"/></clipPath><g clip-path="url(#${id})">${s}</g>`;
}

/** Points along two sides of each parcel cut from the same seed: where the hedges grow. */
export function hedgePoints(region: Region, options: Omit<FieldOptions, 'crops'>, accepts: (p: Point) => boolean): Point[] {
  const stream = chance(options.seed);
  const out: Point[] = [];
  for (const parcel of cutParcels(region.box, options.tilt, options.least, stream)) {
    for (const side of [0, 1]) {
      const [a, b] = [at(parcel.corners, side), at(parcel.corners, side + 1)];
      const count = Math.round(distance(a, b) / 11);
      for (let i = 0; i < count; i++) {
        const [x, y] = between(a, b, i / count);
        const p: Point = [x + stream.between(-1.5, 1.5), y + stream.between(-1.5, 1.5)];
        if (region.contains(p) && accepts(p) && stream.next() < 0.86) out.push(p);
      }
    }
  }
  return out;
}
