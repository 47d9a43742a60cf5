import { GAUGES } from '../base/vocabulary.ts';
import type { GaugeId } from '../base/vocabulary.ts';
import { chance } from './chance.ts';
import { round1 } from './geometry.ts';
import { twoInkIcon } from './two-ink-icon.ts';
import type { TwoInkIcon } from './two-ink-icon.ts';
import { INK } from './inks.ts';
import { svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export type MarkerShape = 'square' | 'diamond' | 'hexagon' | 'triangle' | 'circle';

export interface GaugeLook {
  readonly ink: string;
  /** SVG stroke-dasharray of its curve; empty for a solid line. */
  readonly dash: string;
  readonly marker: MarkerShape;
  readonly icon: TwoInkIcon;
}

export const GAUGE_LOOKS: Readonly<Record<GaugeId, GaugeLook>> = {
  vitality: { ink: '#C04A7C', dash: '7 5', marker: 'square', icon: 'hand-heart' },
  agency: { ink: '#6E5200', dash: '1 6', marker: 'diamond', icon: 'hand-fist' },
  backing: { ink: '#174A86', dash: '16 6', marker: 'hexagon', icon: 'bank' },
  transition: { ink: '#4E8D45', dash: '', marker: 'triangle', icon: 'leaf' },
  trust: { ink: INK.vermillon, dash: '', marker: 'circle', icon: 'yarn' },
};

export const gaugeIcon = (id: GaugeId, x: number, y: number, size: number): string =>
  twoInkIcon(GAUGE_LOOKS[id].icon, x, y, size, INK.encre, GAUGE_LOOKS[id].ink, 14, -10);
export const svgGaugeIcon = (id: GaugeId, size: number, options?: PageOptions): string =>
  svgPage(size, size, '-6 -14 276 270', gaugeIcon(id, 128, 128, 256), options);

const MARKERS: Readonly<Record<MarkerShape, string>> = {
  circle: 'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z',
  square: 'M-.88 -.88H.88V.88H-.88Z',
  triangle: 'M0 -1.1L1.05 .8H-1.05Z',
  diamond: 'M0 -1.2L1.2 0L0 1.2L-1.2 0Z',
  hexagon: 'M-.55 -1H.55L1.1 0L.55 1H-.55L-1.1 0Z',
};

/** Point of a curve: each gauge has its own shape. `radius` in units. */
export function gaugeMarker(id: GaugeId, x: number, y: number, radius: number): string {
  const { ink, marker } = GAUGE_LOOKS[id];
  return `<path transform="translate(${round1(x)} ${round1(y)}) scale(${radius})" d="${MARKERS[marker]}" fill="${ink}" stroke="#fff" stroke-width="${round1(2 / radius)}" paint-order="stroke"/>`;
}

export interface GaugeOptions extends PageOptions {
  /** What it gained or lost this season: gained blocks are underlined, lost ones struck through. */
  readonly change?: number;
  /** Value at which the territory's horizon stands: a notch under the blocks. */
  readonly horizon?: number | undefined;
}

/** Ten hand-cut blocks; box 138 × 36. Values from 0 to 10; quarters are shown as a part of a block. */
export function svgGauge(id: GaugeId, value: number, width: number, options: GaugeOptions = {}): string {
  const stream = chance(GAUGES.indexOf(id) + 5);
  const { ink } = GAUGE_LOOKS[id];
  const change = options.change ?? 0;
  let body = '';
  for (let j = 0; j < 10; j++) {
    const [a, b] = [stream.between(-1, 1), stream.between(-1, 1)];
    const x = j * 13.4;
    const block = (share: number, fill: string): string =>
      `<path d="M${round1(x + a)} ${round1(2 + b)}L${round1(x + 10.8 * share + b)} ${round1(2 - b)}L${round1(x + 10.8 * share + a)} ${round1(25 + a)}L${round1(x - b)} ${round1(25 - a)}Z" fill="${fill}"/>`;
    const share = Math.max(0, Math.min(1, value - j));
    body += block(1, '#DDE2D6') + (share > 0 ? block(share, ink) : '');
    if (change > 0 && j >= Math.floor(value - change) && j < value) body += `<path d="M${round1(x)} 29h11" stroke="${INK.encre}" stroke-width="4"/>`;
    if (change < 0 && j >= value && j < value - change) body += `<path d="M${round1(x + 1)} 6l9 15" stroke="${INK.encre}" stroke-width="2.5"/>`;
  }
  if (options.horizon !== undefined) {
    const x = round1(options.horizon * 13.4 - 1.3);
    body += `<path d="M${x} -2V29M${x - 4} 34L${x} 28L${x + 4} 34Z" fill="${INK.encre}" stroke="${INK.encre}" stroke-width="2"/>`;
  }
  return svgPage(width, Math.round((width * 42) / 138), '-2 -4 138 42', body, options);
}
