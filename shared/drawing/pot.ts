import type { PotLevel } from '../base/vocabulary.ts';
import { chance } from './chance.ts';
import { at, round1 } from './geometry.ts';
import { INK } from './inks.ts';
import { resourceToken } from './resources.ts';
import type { ResourceId } from './resources.ts';
import { svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export interface PotLook {
  readonly level: PotLevel;
  /** What lies in it; only a handful shows above the rim. */
  readonly time: number;
  readonly means: number;
}

/** Box of the drawing: 160 wide, 178 high, the foot of the hearth at (80, 172). */
export const POT_BOX = { width: 160, height: 178, footX: 80, footY: 172 } as const;

const PLACES: readonly (readonly [x: number, y: number, turn: number])[] = [
  [62, 14, -6], [26, 24, -14], [98, 18, 12], [44, 12, 8], [80, 8, -10], [112, 26, 10], [14, 30, -8], [60, 30, 14], [94, 32, -12],
];

/** Time and means in turn, as far as there are any, at most nine. */
function visibleTokens(look: PotLook): ResourceId[] {
  const out: ResourceId[] = [];
  let [time, means] = [look.time, look.means];
  while (out.length < PLACES.length && time + means > 0) {
    const takeTime = time > 0 && (means === 0 || out.length % 2 === 0);
    out.push(takeTime ? 'time' : 'means');
    if (takeTime) time--;
    else means--;
  }
  return out;
}

function hearth(level: PotLevel): string {
  const log = `<path d="M34 166L126 158M34 158L126 166" stroke="#fff" stroke-width="15" stroke-linecap="round"/><path d="M34 166L126 158M34 158L126 166" stroke="#6E3D20" stroke-width="9" stroke-linecap="round"/><path d="M34 166L126 158" stroke="#A8713B" stroke-width="4" stroke-linecap="round"/>`;
  if (level === 'cold') return `${log}<path d="M58 156q8-5 16 0M88 157q7-4 13 0" stroke="${INK.encre3}" stroke-width="3" fill="none" stroke-linecap="round"/>`;
  const flame = (x: number, h: number): string =>
    `<path d="M${x} 160C${x - 13} 152 ${x - 8} ${160 - h * 0.6} ${x} ${160 - h}C${x + 3} ${160 - h * 0.55} ${x + 13} 150 ${x} 160Z" fill="${INK.vermillon}"/><path d="M${x} 160C${x - 7} 155 ${x - 4} ${160 - h * 0.35} ${x + 1} ${160 - h * 0.58}C${x + 3} ${160 - h * 0.3} ${x + 7} 154 ${x} 160Z" fill="${INK.jonquille}"/>`;
  const flames = level === 'kept' ? flame(58, 20) + flame(82, 24) + flame(104, 18) : flame(30, 32) + flame(52, 30) + flame(80, 36) + flame(108, 30) + flame(130, 34);
  return log + flames;
}

const steam = `<path d="M52 -6q-9-11 0-22q8-10 1-20M84 -12q-9-11 0-22q8-10 1-20M114 -6q-9-11 0-22q8-10 1-20" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round"/><path d="M52 -6q-9-11 0-22q8-10 1-20M84 -12q-9-11 0-22q8-10 1-20M114 -6q-9-11 0-22q8-10 1-20" fill="none" stroke="${INK.encre3}" stroke-width="3.4" stroke-linecap="round"/>`;

/** Speckled enamel stew pot on its hearth: cold, lit, or high with steam (dessin.js: marmite). */
export function potDrawing(look: PotLook): string {
  const stream = chance(12);
  const speckles = Array.from({ length: 46 }, () =>
    `<ellipse cx="${round1(stream.between(16, 144))}" cy="${round1(stream.between(66, 134))}" rx="${round1(stream.between(0.8, 2.2))}" ry="${round1(stream.between(0.7, 1.8))}" fill="#DCEBF5" opacity=".9"/>`,
  ).join('');
  const tokens = visibleTokens(look)
    .map((id, i) => {
      const [x, y, turn] = at(PLACES, i);
      return `<g transform="translate(${x} ${y}) rotate(${turn} 17 17)">${resourceToken(id, 34)}</g>`;
    })
    .reverse()
    .join('');
  const bowl = 'M10 56H150L145 128Q143 142 130 142H30Q17 142 15 128Z';
  const handles = '<path d="M2 72q-14 2-12 16q2 12 20 8M158 72q14 2 12 16q-2 12-20 8" transform="translate(8 0) scale(.9 1)" fill="none"';
  return (
    (look.level === 'alive' ? steam : '') + hearth(look.level) +
    `<clipPath id="c-rim"><path d="M-10 -40H170V58H-10Z"/></clipPath><g clip-path="url(#c-rim)">${tokens}</g>` +
    `${handles} stroke="#fff" stroke-width="15"/><path d="${bowl}M4 50H156V61H4Z" fill="#fff" stroke="#fff" stroke-width="9" stroke-linejoin="round"/>${handles} stroke="${INK.encre}" stroke-width="7"/>` +
    `<g clip-path="url(#c-rim)">${tokens}</g><clipPath id="c-bowl"><path d="${bowl}"/></clipPath><path d="${bowl}" fill="${INK.riviereF}"/>` +
    `<g clip-path="url(#c-bowl)">${speckles}<path d="M118 50H160V150H110Z" fill="${INK.encre}" opacity=".28"/></g><path d="M4 50H156V61H4Z" fill="${INK.encre}"/><path d="M4 50H156V53.5H4Z" fill="#5E8FB5"/>`
  );
}

/** The pot alone (no hearth under 60 px would read): for bands and lists. */
export function svgPot(size: number, look: PotLook, options?: PageOptions): string {
  return svgPage(size, Math.round(size * 1.28), '-8 -54 176 232', potDrawing(look), options);
}
