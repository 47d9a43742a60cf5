import type { PostureId } from '../base/vocabulary.ts';
import { fillIcon } from './fill-icon.ts';
import { twoInkIcon } from './two-ink-icon.ts';
import type { FillIcon } from './fill-icon.ts';
import type { TwoInkIcon } from './two-ink-icon.ts';
import { INK } from './inks.ts';
import { svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

const ICONS: Readonly<Record<PostureId, FillIcon & TwoInkIcon>> = {
  listening: 'ear', mediation: 'scales', sponsorship: 'flag-banner', 'doing-with': 'handshake',
  'trusted-third': 'key', expertise: 'compass', 'go-between': 'yarn',
};

/** The passeur·se holds a needle over the ball of yarn. */
const needle = (x: number, y: number, size: number, ink: string): string =>
  `<g transform="translate(${x} ${y}) scale(${(size / 256).toFixed(4)}) rotate(-42)"><path d="M-20 -92L150 -84L-20 -76Q-34 -84 -20 -92Z" fill="#fff" stroke="#fff" stroke-width="16"/><path d="M-20 -92L150 -84L-20 -76Q-34 -84 -20 -92Z" fill="${ink}"/></g>`;

/** Two inks, for anything read (name it beside). Fragment centred on (x, y). */
export function postureIcon(posture: PostureId, x: number, y: number, size: number, tint: string = INK.preC, line: string = INK.encre): string {
  return twoInkIcon(ICONS[posture], x, y, size, line, tint, 14, -10) + (posture === 'go-between' ? needle(x, y, size, line) : '');
}
export const svgPosture = (posture: PostureId, size: number, tint: string = INK.preC, options?: PageOptions): string =>
  svgPage(size, size, '-6 -14 276 270', postureIcon(posture, 128, 128, 256, tint), options);
/** One ink, on a dark or selected sheet. */
export const svgPostureFill = (posture: PostureId, size: number, colour = 'currentColor', options?: PageOptions): string =>
  svgPage(size, size, '0 0 256 256', fillIcon(ICONS[posture], 128, 128, 256, colour), options);
