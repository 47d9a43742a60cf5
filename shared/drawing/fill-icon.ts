import { BOLD } from './icons/bold.ts';
import { FILL } from './icons/fill.ts';
import { round1 } from './geometry.ts';
import { escapeXml, svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export type FillIcon = keyof typeof FILL;
export type VerbIcon = keyof typeof BOLD;

/** Puts a drawing of 256 × 256 around (x, y) at a size. */
export const placeIcon = (x: number, y: number, size: number): string =>
  `translate(${round1(x - size / 2)} ${round1(y - size / 2)}) scale(${(size / 256).toFixed(4)})`;

/** One path in one ink. */
export const singleIcon = (d: string, x: number, y: number, size: number, colour: string): string =>
  `<path transform="${placeIcon(x, y, size)}" fill="${escapeXml(colour)}" d="${d}"/>`;

/** Fragments centred on (x, y). Fill: one ink, on dark or small surfaces (dessin.js: ic). */
export const fillIcon = (name: FillIcon, x: number, y: number, size: number, colour: string): string => singleIcon(FILL[name], x, y, size, colour);
/** Bold: interface verbs (plus, check, arrows). */
export const verbIcon = (name: VerbIcon, x: number, y: number, size: number, colour: string): string => singleIcon(BOLD[name], x, y, size, colour);

/** Whole `<svg>` icons for pages; they take the text's colour unless told otherwise. */
export const svgFillIcon = (name: FillIcon, size: number, colour = 'currentColor', options?: PageOptions): string =>
  svgPage(size, size, '0 0 256 256', fillIcon(name, 128, 128, 256, colour), options);
export const svgVerbIcon = (name: VerbIcon, size: number, colour = 'currentColor', options?: PageOptions): string =>
  svgPage(size, size, '0 0 256 256', verbIcon(name, 128, 128, 256, colour), options);

const isFillIcon = (name: string): name is FillIcon => Object.hasOwn(FILL, name);
/** An event's pictogram may be any of the block icons; an unknown one becomes a bell. */
export const knownEventIcon = (name: string | undefined): FillIcon => (name !== undefined && isFillIcon(name) ? name : 'bell');
