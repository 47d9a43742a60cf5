import { BOLD } from './icons/bold.ts';
import { DUOTONE } from './icons/duotone.ts';
import { FILL } from './icons/fill.ts';
import { INITIATIVE_ICONS } from './icons/initiative-icons.ts';
import type { InitiativeIcon } from './icons/initiative-icons.ts';
import { INK } from './inks.ts';
import { PENCIL } from './icons/pencil.ts';
import { round1 } from './geometry.ts';
import { escapeXml, svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export type FillIcon = keyof typeof FILL;
export type TwoInkIcon = keyof typeof DUOTONE;
export type VerbIcon = keyof typeof BOLD;
export type PencilIcon = keyof typeof PENCIL;

/** What a scenario names in words it may not know: an unknown pictogram becomes a plant. */
export const knownInitiativeIcon = (name: string): InitiativeIcon => INITIATIVE_ICONS.find((icon) => icon === name) ?? 'plant';

const place = (x: number, y: number, size: number): string =>
  `translate(${round1(x - size / 2)} ${round1(y - size / 2)}) scale(${(size / 256).toFixed(4)})`;

const single = (d: string, x: number, y: number, size: number, colour: string): string =>
  `<path transform="${place(x, y, size)}" fill="${escapeXml(colour)}" d="${d}"/>`;

/** Fragments centred on (x, y). Fill: one ink, on dark or small surfaces (dessin.js: ic). */
export const fillIcon = (name: FillIcon, x: number, y: number, size: number, colour: string): string => single(FILL[name], x, y, size, colour);
/** Bold: interface verbs (plus, check, arrows). */
export const verbIcon = (name: VerbIcon, x: number, y: number, size: number, colour: string): string => single(BOLD[name], x, y, size, colour);
/** Pencil line: an initiative that is only a seed. */
export const pencilIcon = (name: PencilIcon, x: number, y: number, size: number, colour: string): string => single(PENCIL[name], x, y, size, colour);

/** Two inks; the tint is printed slightly off its line, on purpose (dessin.js: ic2). */
export function twoInkIcon(name: TwoInkIcon, x: number, y: number, size: number, line: string, tint: string, dx = 9, dy = -7): string {
  const [under, over] = DUOTONE[name];
  return (
    `<g transform="${place(x, y, size)}"><path fill="${escapeXml(tint)}" transform="translate(${dx} ${dy})" d="${under}"/>` +
    `<path fill="${escapeXml(line)}" d="${over}"/></g>`
  );
}

/** Whole `<svg>` icons for pages; they take the text's colour unless told otherwise. */
export const svgFillIcon = (name: FillIcon, size: number, colour = 'currentColor', options?: PageOptions): string =>
  svgPage(size, size, '0 0 256 256', fillIcon(name, 128, 128, 256, colour), options);
export const svgVerbIcon = (name: VerbIcon, size: number, colour = 'currentColor', options?: PageOptions): string =>
  svgPage(size, size, '0 0 256 256', verbIcon(name, 128, 128, 256, colour), options);
export const svgTwoInkIcon = (name: TwoInkIcon, size: number, tint: string = INK.jonquille, line: string = INK.encre, options?: PageOptions): string =>
  svgPage(size, size, '-6 -14 276 270', twoInkIcon(name, 128, 128, 256, line, tint, 14, -10), options);

const isFillIcon = (name: string): name is FillIcon => Object.hasOwn(FILL, name);
/** An event's pictogram may be any of the block icons; an unknown one becomes a bell. */
export const knownEventIcon = (name: string | undefined): FillIcon => (name !== undefined && isFillIcon(name) ? name : 'bell');
