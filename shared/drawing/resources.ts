import { fillIcon } from './fill-icon.ts';
import type { FillIcon } from './fill-icon.ts';
import { INK } from './inks.ts';
import { svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export const RESOURCE_IDS = ['time', 'means'] as const;
export type ResourceId = (typeof RESOURCE_IDS)[number];

const LOOKS: Readonly<Record<ResourceId, { readonly d: string; readonly ink: string; readonly icon: FillIcon }>> = {
  time: { d: 'M20 2A18 18 0 1 1 19.9 2Z', ink: '#8CC3DC', icon: 'clock' },
  means: { d: 'M11 3H29L38 12V28L29 37H11L2 28V12Z', ink: INK.jonquille, icon: 'currency-eur' },
};

/** Round for time, octagon for means: a square of `size` at the origin (dessin.js: resJeton). */
export function resourceToken(resource: ResourceId, size = 40): string {
  const { d, ink, icon } = LOOKS[resource];
  return `<g transform="scale(${(size / 40).toFixed(3)})"><path d="${d}" fill="${ink}" stroke="${INK.encre}" stroke-width="2.6" stroke-linejoin="round"/>${fillIcon(icon, 20, 20, 22, INK.encre)}</g>`;
}

/** `state`: spent is an empty outline, locked is crossed by a lock bar (reserved time). */
export function svgResource(resource: ResourceId, size: number, state: 'held' | 'spent' | 'locked' = 'held', options?: PageOptions): string {
  const { d } = LOOKS[resource];
  const body = state === 'spent'
    ? `<path d="${d}" fill="none" stroke="${INK.encre3}" stroke-width="2.2" stroke-dasharray="5 4" stroke-linejoin="round"/>`
    : resourceToken(resource, 40) + (state === 'locked' ? `<g>${lock()}</g>` : '');
  return svgPage(size, size, '-1 -1 42 42', body, options);
}

const lock = (): string =>
  `<circle cx="31" cy="31" r="9.5" fill="#fff" stroke="${INK.encre}" stroke-width="2"/>${fillIcon('lock-simple', 31, 31, 12, INK.encre)}`;
