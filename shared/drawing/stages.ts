import { STAGES } from '../base/vocabulary.ts';
import type { StageId, StageNumber } from '../base/vocabulary.ts';
import { at, cutCircle, linePath, radians, round1 } from './geometry.ts';
import { fillIcon } from './fill-icon.ts';
import { pencilIcon } from './pencil-icon.ts';
import { twoInkIcon } from './two-ink-icon.ts';
import type { InitiativeIcon } from './icons/initiative-icons.ts';
import { INITIATIVE_INKS, INK } from './inks.ts';
import type { InitiativeInk } from './inks.ts';
import { svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

export type Stage = StageNumber;

/** Signs of the life cycle in a box of 32, drawn by hand (dessin.js: glyphe). */
const GLYPHS: Readonly<Record<StageId, (line: string, leaf: string) => string>> = {
  seed: (c, a) =>
    `<path d="M16 25c-5.5 0-8-4-7-8.4C10 12.4 13 9 16.6 7.4c3 2.2 5.9 5.6 6 10.2.1 4.4-2.6 7.4-6.6 7.4z" fill="${a}" stroke="${c}" stroke-width="2.2"/><path d="M16.4 11c-2 3.4-2.4 6.6-1.4 10" fill="none" stroke="${c}" stroke-width="1.8" stroke-linecap="round"/><path d="M4 28.5h24" stroke="${c}" stroke-width="2.2" stroke-dasharray="3 3"/>`,
  emerging: (c, a) =>
    `<path d="M16 28V15" stroke="${c}" stroke-width="2.6" stroke-linecap="round"/><path d="M16 17C8.5 17.4 5 13.6 4.6 7.6C11.6 7.4 15.4 10.6 16 17Z" fill="${a}" stroke="${c}" stroke-width="2"/><path d="M16 14.4C16.6 8 20.6 4.8 27.4 5.2C27 11.4 23 14.8 16 14.4Z" fill="${a}" stroke="${c}" stroke-width="2"/><path d="M5 28.5h22" stroke="${c}" stroke-width="2.4"/>`,
  trial: (c, a) =>
    `<path d="M23.4 28.5V3.6" stroke="${c}" stroke-width="2.6" stroke-linecap="round"/><path d="M14 28.5V12" stroke="${c}" stroke-width="2.6"/><path d="M14 18c-6 1.4-9.6-1-10.6-6c5.6-1.4 9.4.6 10.6 6zM14 13.6c-4.6-.4-7.4-3.4-7.2-8.4c5 .4 7.6 3.2 7.2 8.4zM14 16c.4-4.6 3-7 7.6-7.4c.2 4.8-2.6 7.6-7.6 7.4z" fill="${a}" stroke="${c}" stroke-width="1.9" stroke-linejoin="round"/><path d="M13.6 21.5q5 3 10-.6" fill="none" stroke="${INK.vermillon}" stroke-width="2.6"/><path d="M4 28.5h25" stroke="${c}" stroke-width="2.4"/>`,
  rooted: (c, a) =>
    `<path d="M16 22V10" stroke="${c}" stroke-width="3.4"/><circle cx="16" cy="8.4" r="7.2" fill="${a}" stroke="${c}" stroke-width="2"/><path d="M12.6 9.6l3.4 3l3.6-4.4" fill="none" stroke="#fff" stroke-width="1.7"/><path d="M3.5 21h25" stroke="${c}" stroke-width="2.4"/><path d="M16 21v10M16 22c-3 1.5-5.5 3.5-7 7.5M16 22c3 1.5 5.5 3.5 7 7.5M11.8 25.4l-5.2 .8M20.2 25.4l5.2 .8" fill="none" stroke="${c}" stroke-width="2" stroke-linecap="round"/>`,
  spreading: (c, a) =>
    `<path d="M11 22.5V11" stroke="${c}" stroke-width="3"/><circle cx="11" cy="8.6" r="6.6" fill="${a}" stroke="${c}" stroke-width="2"/><path d="M8 9.6l3 2.6l3.2-3.8" fill="none" stroke="#fff" stroke-width="1.6"/><path d="M1.5 21.5h29" stroke="${c}" stroke-width="2.4"/><path d="M11 22v8.5M10.6 23c-2.6 1.2-4.6 3-5.8 6.4M11.4 23c2.6 1.2 4.6 3 5.8 6.4" fill="none" stroke="${c}" stroke-width="1.9" stroke-linecap="round"/><path d="M25 21.5v-6.5M25 16.6c-3.4.2-5-1.5-5.2-4.3c3.2-.1 5 1.4 5.2 4.3zM25 15c.3-2.9 2.1-4.3 5.2-4.1c-.2 2.8-2 4.3-5.2 4.1z" fill="${a}" stroke="${c}" stroke-width="1.6" stroke-linejoin="round"/><path d="M17.6 6.6q3.2-3.6 7-1.6" fill="none" stroke="${c}" stroke-width="1.6" stroke-linecap="round" stroke-dasharray="1.6 2.6"/>`,
};

export function stageGlyph(stage: Stage, size = 28, line: string = INK.encre, leaf: string = INK.pre): string {
  return `<g transform="scale(${(size / 32).toFixed(4)})">${GLYPHS[at(STAGES, stage)](line, leaf)}</g>`;
}
export const svgStageGlyph = (stage: Stage, size: number, options?: PageOptions): string => svgPage(size, size, '0 0 32 32', stageGlyph(stage, 32), options);

export interface DiscLook {
  readonly icon: InitiativeIcon;
  readonly ink: InitiativeInk;
  /** From the initiative's id, so that its paper keeps its cut. */
  readonly seed: number;
  /** No one has come for a while: the paper yellows and its edge curls; nothing red, nothing dead. */
  readonly wilting?: boolean | undefined;
}

/** Radius of an initiative's disc on the board. */
export const DISC_RADIUS = 54;

const stroke = (d: string, colour: string, width: number, extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${extra}/>`;

function roots(r: number): string {
  const lines: [string, number][] = [
    [`M0 ${r - 6}V${r + 34}`, 6],
    [`M-14 ${r - 8}C-18 ${r + 10} -32 ${r + 10} -38 ${r + 26}`, 5],
    [`M14 ${r - 8}C18 ${r + 10} 32 ${r + 10} 38 ${r + 26}`, 5],
    [`M-26 ${r - 14}C-38 ${r} -52 ${r - 4} -62 ${r + 10}`, 4],
    [`M26 ${r - 14}C38 ${r} 52 ${r - 4} 62 ${r + 10}`, 4],
  ];
  return lines.map(([d, w]) => stroke(d, '#fff', w + 5)).join('') + lines.map(([d, w]) => stroke(d, INK.encre, w)).join('');
}

function props(r: number): string {
  const plank = (x1: number, y1: number, x2: number, y2: number): string => {
    const d = `M${round1(x1)} ${round1(y1)}L${round1(x2)} ${round1(y2)}`;
    return (
      `<path d="${d}" stroke="#fff" stroke-width="13" stroke-linecap="round"/><path d="${d}" stroke="#A8713B" stroke-width="8"/>` +
      `<path d="${d}" stroke="#6E3D20" stroke-width="8" stroke-dasharray="2 11" opacity=".65"/>`
    );
  };
  return plank(-r - 5, -r * 0.72, -r * 0.5, r + 24) + plank(r + 5, -r * 0.72, r * 0.5, r + 24) + plank(-r - 14, r * 0.66, r + 14, r * 0.66);
}

function bunting(r: number): string {
  const [from, to, flags] = [-2.75, -0.39, 7];
  const arc = `M${round1(Math.cos(from) * (r + 24))} ${round1(Math.sin(from) * (r + 24))}A${r + 25} ${r + 25} 0 0 1 ${round1(Math.cos(to) * (r + 24))} ${round1(Math.sin(to) * (r + 24))}`;
  const colours = [INK.jonquille, INK.vermillon, '#fff', INK.riviereF];
  const pennants = Array.from({ length: flags }, (_, i) => {
    const angle = from + ((to - from) * (i + 0.5)) / flags;
    return (
      `<g transform="translate(${round1(Math.cos(angle) * (r + 22))} ${round1(Math.sin(angle) * (r + 22))}) rotate(${round1((angle * 180) / Math.PI + 90)})">` +
      `<path d="M-7 -3H7L0 13Z" fill="${at(colours, i % 4)}" stroke="#fff" stroke-width="5" paint-order="stroke" stroke-linejoin="round"/></g>`
    );
  }).join('');
  return stroke(arc, '#fff', 7) + pennants + stroke(arc, INK.encre, 2.6);
}

/** Sprigs that lean out: what the initiative hands on to its neighbours. */
function sprigs(r: number): string {
  const sprig = (side: 1 | -1): string =>
    `<g transform="translate(${side * (r + 20)} ${r * 0.62}) scale(${side} 1)"><path d="M-16 6Q2 10 10 -4M-2 5C-4 -6 2 -12 11 -12C11 -3 6 3 -2 5ZM8 0C9 -9 16 -13 25 -11C23 -3 17 1 8 0Z" fill="${INK.pre}" stroke="#fff" stroke-width="7" stroke-linejoin="round"/><path d="M-16 6Q2 10 10 -4M-2 5C-4 -6 2 -12 11 -12C11 -3 6 3 -2 5ZM8 0C9 -9 16 -13 25 -11C23 -3 17 1 8 0Z" fill="${INK.pre}" stroke="${INK.encre}" stroke-width="2.2" stroke-linejoin="round"/></g>`;
  return sprig(-1) + sprig(1);
}

function face(stage: Stage, look: DiscLook, r: number): string {
  const { block, light } = INITIATIVE_INKS[look.ink];
  const inner = r - 7;
  const ring = `<circle r="${inner}" fill="none" stroke="${INK.encre}" stroke-width="2.4"/>`;
  const paper = (seed: number, fill: string, opacity = ''): string => `<path d="${linePath(cutCircle(inner, seed, 1, 24))}" fill="${fill}"${opacity}/>`;
  if (stage === 0) {
    return `<circle r="${inner - 1}" fill="none" stroke="${INK.encre2}" stroke-width="2.6" stroke-dasharray="7 6"/>${pencilIcon(look.icon, 0, 0, r * 1.02, INK.encre2)}`;
  }
  if (stage === 1) return paper(4, INK.papier2) + ring + twoInkIcon(look.icon, 0, 0, r * 1.1, INK.encre, block, 12, -9);
  if (stage === 2) return paper(5, light) + paper(5, 'url(#m-hatchwhite)') + ring + twoInkIcon(look.icon, 0, 0, r * 1.14, INK.encre, block, 10, -8);
  return (
    paper(6, block) + paper(6, 'url(#m-screenwhite)', ' opacity=".5"') + ring +
    `<g transform="translate(3 3)">${fillIcon(look.icon, 0, 0, r * 1.18, INK.encre)}</g>${fillIcon(look.icon, 0, 0, r * 1.18, '#fff')}`
  );
}

function wiltedEdge(r: number, seed: number): string {
  const curl = (angle: number): string =>
    `<g transform="rotate(${angle}) translate(0 ${-r - 6})"><path d="M-13 -2Q0 2 13 -2Q9 13 -4 12Q-12 9 -13 -2Z" fill="${INK.papier3}" stroke="${INK.encre3}" stroke-width="1.8" stroke-linejoin="round"/></g>`;
  return curl(118 + (seed % 20)) + curl(214 + (seed % 17)) + `<circle r="${r - 7}" fill="${INK.papier3}" opacity=".5"/>`;
}

/**
 * Disc of an initiative, centred on the origin, without its gauge (dessin.js:
 * pastille). Stage 0 pencil on tracing paper, 1 line and one shifted ink,
 * 2 two inks and wooden props, 3 full block and roots, 4 bunting and sprigs too.
 */
export function initiativeDisc(stage: Stage, look: DiscLook, radius = DISC_RADIUS): string {
  const r = radius;
  const seed = look.seed % 1000;
  const sheet = linePath(cutCircle(r + 7, seed));
  const behind = (stage >= 3 ? roots(r) : '') + (stage === 4 ? sprigs(r) : '') + (stage === 2 ? props(r) : '');
  const shadow = `<path d="${sheet}" transform="translate(3 5)" fill="${INK.encre}" opacity="${stage === 0 ? 0.14 : 0.3}"/>`;
  const paper = `<path d="${sheet}" fill="#fff"${stage === 0 ? ' opacity=".86"' : ''}/>`;
  const tired = look.wilting === true ? wiltedEdge(r, seed) : '';
  return behind + shadow + paper + face(stage, look, r) + tired + (stage === 4 ? bunting(r) : '');
}

export interface GaugeArc {
  /** Radians, clockwise from the right. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'track' | 'reached' | 'gathered';
}

/** Four notches around a disc: one per stage reached, and what has been gathered towards the next (share in 0–1). */
export function gaugeArcs(stage: Stage, share: number): GaugeArc[] {
  const arcs: GaugeArc[] = [];
  for (let i = 0; i < 4; i++) {
    const from = radians(-135 + i * 90 - 90 + 97);
    const to = radians(-135 + (i + 1) * 90 - 90 + 83);
    arcs.push({ from, to, kind: i < stage ? 'reached' : 'track' });
    const part = Math.max(0, Math.min(1, share));
    if (i === stage && part > 0) arcs.push({ from, to: from + (to - from) * part, kind: 'gathered' });
  }
  return arcs;
}

export const GAUGE_COLOURS = { track: '#C9CEC6', reached: INK.encre, gathered: INK.jonquilleF } as const;

export function initiativeGauge(stage: Stage, share: number, radius = DISC_RADIUS): string {
  const r = radius + 1;
  return gaugeArcs(stage, share)
    .map(({ from, to, kind }) => {
      const d = `M${round1(Math.cos(from) * r)} ${round1(Math.sin(from) * r)}A${r} ${r} 0 0 1 ${round1(Math.cos(to) * r)} ${round1(Math.sin(to) * r)}`;
      return `<path d="${d}" fill="none" stroke="${GAUGE_COLOURS[kind]}" stroke-width="6.5"/>`;
    })
    .join('');
}

/** A seedling printed in the neighbouring territory: foot at the origin, 44 high. */
export function seedling(ink: InitiativeInk): string {
  const { block } = INITIATIVE_INKS[ink];
  const leaves = 'M0 -14C-15 -13 -22 -21 -22 -33C-9 -33 -1 -27 0 -14ZM0 -20C1 -34 9 -41 23 -40C22 -28 14 -20 0 -20Z';
  return (
    `<ellipse cx="2" cy="2" rx="17" ry="4.5" fill="${INK.encre}" opacity=".25"/><path d="M0 0V-22" stroke="#fff" stroke-width="12" stroke-linecap="round"/><path d="${leaves}" fill="#fff" stroke="#fff" stroke-width="9" stroke-linejoin="round"/>` +
    `<path d="${leaves}" transform="translate(2 -1.5)" fill="${block}"/><path d="${leaves}" fill="none" stroke="${INK.encre}" stroke-width="2.4" stroke-linejoin="round"/><path d="M0 0V-20" stroke="${INK.encre}" stroke-width="3.4" stroke-linecap="round"/><path d="M-14 1H14" stroke="${INK.encre}" stroke-width="2.6" stroke-linecap="round"/>`
  );
}

/** Whole drawing with its gauge, for pages and the gallery. */
export function svgInitiative(stage: Stage, look: DiscLook, share: number, size: number, options?: PageOptions): string {
  return svgPage(size, size, '-104 -104 208 208', initiativeDisc(stage, look) + initiativeGauge(stage, share), options);
}
