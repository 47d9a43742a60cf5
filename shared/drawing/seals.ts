import { fillIcon, verbIcon } from './fill-icon.ts';
import type { FillIcon } from './fill-icon.ts';
import { INK } from './inks.ts';
import { escapeXml, svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

/** Kept: green round seal. Broken: red-outlined diamond with a break. Shape differs, not only colour. Centred, 40 across. */
export function promiseSeal(state: 'kept' | 'broken'): string {
  if (state === 'kept') return `<circle r="20" fill="#fff"/><circle r="17" fill="${INK.preF}"/>${verbIcon('check', 0, 0, 22, '#fff')}`;
  return `<path d="M0 -21L21 0L0 21L-21 0Z" fill="#fff" stroke="${INK.vermillonF}" stroke-width="4" stroke-linejoin="round"/><path d="M3 -14L-4 -3L4 1L-3 14" fill="none" stroke="${INK.vermillonF}" stroke-width="4" stroke-linejoin="miter"/>`;
}
export const svgPromiseSeal = (state: 'kept' | 'broken', size: number, options?: PageOptions): string => svgPage(size, size, '-23 -23 46 46', promiseSeal(state), options);

/** Rubber stamp where an event hits, centred, 100 across. The word is set by whoever draws it live, or here as text. */
export function eventStamp(icon: FillIcon, word = ''): string {
  const text = word === '' ? '' : `<text y="26" text-anchor="middle" fill="${INK.eglantineF}" font-family="Bricolage Grotesque, Arial Narrow, sans-serif" font-weight="800" font-stretch="80%" font-size="17">${escapeXml(word)}</text>`;
  return (
    `<g transform="rotate(-12)"><circle r="47" fill="${INK.eglantineC}" fill-opacity=".93" stroke="${INK.eglantineF}" stroke-width="4"/><circle r="38" fill="none" stroke="${INK.eglantineF}" stroke-width="2"/>` +
    `${fillIcon(icon, 0, word === '' ? 0 : -9, word === '' ? 46 : 36, INK.eglantineF)}${text}</g>`
  );
}

/** Pin that holds an event sheet; 40 × 40 at the origin. */
export const svgPin = (size: number): string =>
  svgPage(size, size, '0 0 40 40', `<ellipse cx="24" cy="29" rx="10" ry="5" fill="${INK.encre}" opacity=".3"/><circle cx="20" cy="19" r="13" fill="${INK.eglantineF}"/><circle cx="16.5" cy="15" r="5" fill="${INK.eglantine}"/>`);

/** The needle and its red thread of the title sheet; box 260 × 190. */
export function svgNeedle(width: number): string {
  const loop = 'M150 24C196 8 226 44 196 70C170 92 128 66 150 44C172 24 236 60 246 120C250 150 244 170 236 186';
  const body = 'M-8 0Q0 -6 14 -5L118 0L14 5Q0 6 -8 0Z';
  return svgPage(width, Math.round((width * 190) / 260), '0 0 260 190',
    `<path d="${loop}" fill="none" stroke="#fff" stroke-width="9"/><path d="${loop}" fill="none" stroke="${INK.vermillon}" stroke-width="4.5" stroke-linecap="round"/>` +
    `<g transform="translate(150 24) rotate(-158)"><path d="${body}" fill="#fff" stroke="#fff" stroke-width="6"/><path d="${body}" fill="${INK.encre}"/><path d="M-1 0h12" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></g>`);
}

/** One footprint per person who announced a worksite; centred, 30 across, in the role's ink. */
export function footprint(ink: string, on: string): string {
  return `<circle r="15" fill="#fff"/><circle r="12.5" fill="${escapeXml(ink)}" stroke="${INK.encre}" stroke-width="1.6"/>${fillIcon('footprints', 0, 0, 18, on)}`;
}

/** Roofs and trees that close the header of a phone; box 250 × 44. */
export const svgSkyline = (width: number, colour: string): string =>
  svgPage(width, Math.round((width * 44) / 250), '0 0 250 44',
    `<path fill="${escapeXml(colour)}" d="M0 44V30L12 20L24 30V44ZM30 44V26H58V44ZM27 27L44 15L61 27ZM70 44V14L77 2L84 14V44ZM84 44V28L104 22L112 30V44ZM122 44v-10a10 10 0 1 1 3 0v10ZM140 44V30H190V44ZM140 30V20L152 30V20L164 30V20L176 30V20L190 30ZM180 30V6H186V30ZM200 44v-8h-7l6-9h-4l8-13l8 13h-4l6 9h-7v8ZM222 44V28L235 18L248 28V44Z"/>`);
