import { at, round1 } from './geometry.ts';
import { fillIcon } from './fill-icon.ts';
import type { FillIcon } from './fill-icon.ts';
import { INK } from './inks.ts';
import { svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export const SEASON_IDS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type SeasonId = (typeof SEASON_IDS)[number];

export const SEASONS: Readonly<Record<SeasonId, { readonly ink: string; readonly dark: string; readonly icon: FillIcon }>> = {
  spring: { ink: '#B5D486', dark: '#4E8D45', icon: 'flower-tulip' },
  summer: { ink: '#FFC94A', dark: '#E0A21C', icon: 'sun' },
  autumn: { ink: '#E98A4B', dark: '#B85A1D', icon: 'leaf' },
  winter: { ink: '#8CC3DC', dark: '#1F5F94', icon: 'snowflake' },
};

/** Seasons of a session follow the year; season numbers start at 1. */
export const seasonOf = (seasonNumber: number, first: SeasonId = 'spring'): SeasonId =>
  at(SEASON_IDS, (SEASON_IDS.indexOf(first) + seasonNumber - 1) % 4);

/** Four quarters, the current one pushed out (dessin.js: cadran). */
export function svgSeasonDial(size: number, current: SeasonId, options?: PageOptions): string {
  const quarters = SEASON_IDS.map((id, i) => {
    const isCurrent = id === current;
    const { ink, icon } = SEASONS[id];
    const [from, to] = [((i * 90 - 135) * Math.PI) / 180, (((i + 1) * 90 - 135) * Math.PI) / 180];
    const middle = (from + to) / 2;
    const r = isCurrent ? 50 : 44;
    const push = isCurrent ? 4 : 0;
    const d = `M0 0L${round1(Math.cos(from) * r)} ${round1(Math.sin(from) * r)}A${r} ${r} 0 0 1 ${round1(Math.cos(to) * r)} ${round1(Math.sin(to) * r)}Z`;
    const sign = fillIcon(icon, Math.cos(middle) * r * 0.63, Math.sin(middle) * r * 0.63, isCurrent ? 30 : 21, INK.encre);
    return (
      `<g transform="translate(${round1(50 + Math.cos(middle) * push)} ${round1(50 + Math.sin(middle) * push)})"><path d="${d}" fill="${ink}" stroke="#fff" stroke-width="3" stroke-linejoin="round"${isCurrent ? '' : ' opacity=".55"'}/>` +
      `<g${isCurrent ? '' : ' opacity=".6"'}>${sign}</g></g>`
    );
  });
  return svgPage(size, size, '-6 -6 112 112', quarters.join(''), options);
}
