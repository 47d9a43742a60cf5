import { DUOTONE } from './icons/duotone.ts';
import { INK } from './inks.ts';
import { placeIcon } from './fill-icon.ts';
import { escapeXml, svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export type TwoInkIcon = keyof typeof DUOTONE;

/** Two inks; the tint is printed slightly off its line, on purpose (dessin.js: ic2). */
export function twoInkIcon(name: TwoInkIcon, x: number, y: number, size: number, line: string, tint: string, dx = 9, dy = -7): string {
  const [under, over] = DUOTONE[name];
  return (
    `<g transform="${placeIcon(x, y, size)}"><path fill="${escapeXml(tint)}" transform="translate(${dx} ${dy})" d="${under}"/>` +
    `<path fill="${escapeXml(line)}" d="${over}"/></g>`
  );
}

export const svgTwoInkIcon = (name: TwoInkIcon, size: number, tint: string = INK.jonquille, line: string = INK.encre, options?: PageOptions): string =>
  svgPage(size, size, '-6 -14 276 270', twoInkIcon(name, 128, 128, 256, line, tint, 14, -10), options);
