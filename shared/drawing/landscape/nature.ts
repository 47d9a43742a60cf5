import { chance } from '../chance.ts';
import { blobPath, round1 } from '../geometry.ts';
import type { Point } from '../geometry.ts';
import { INK, LAND } from '../inks.ts';

export interface LeafInk {
  readonly leaf: string;
  readonly light: string;
}
export const LEAVES = {
  fir: { leaf: '#17594A', light: '#5AA888' },
  deep: { leaf: '#22715A', light: '#6DB594' },
  middle: { leaf: '#2F8263', light: '#84C3A4' },
  young: { leaf: '#93BD55', light: '#CFE3A0' },
  hedge: { leaf: '#2F7A4F', light: '#7CB98F' },
  park: { leaf: '#3F8A4F', light: '#8FC48A' },
  orchard: { leaf: '#5E9E4A', light: '#B5D486' },
  blossom: { leaf: LAND.blossom, light: INK.eglantineC },
} as const satisfies Record<string, LeafInk>;

/** Round tree, foot at (x, y) (dessin.js: arbre). Its outline comes from where it stands. */
export function tree(x: number, y: number, scale = 1, ink: LeafInk = { leaf: INK.sapin, light: '#6FAE7F' }): string {
  const stream = chance(Math.round(x * 7 + y * 13));
  const crown = Array.from({ length: 9 }, (_, i): Point => {
    const angle = (i / 9) * Math.PI * 2;
    const reach = stream.between(-1.3, 1.3);
    return [Math.cos(angle) * (9.5 + reach), -15 + Math.sin(angle) * (9.8 + stream.between(-1.3, 1.3))];
  });
  return (
    `<g transform="translate(${round1(x)} ${round1(y)}) scale(${scale.toFixed(2)})"><path d="M-1.5 1L-1 -8H1L1.5 1Z" fill="${INK.encre}"/><path d="${blobPath(crown)}" fill="${ink.leaf}"/>` +
    `<path d="M-5.5 -18q3-5 7-4.5M-6.2 -13.5q2-2.6 5-3M.5 -9.5q4.5-.6 6-4.5" fill="none" stroke="${ink.light}" stroke-width="1.7" stroke-linecap="round"/></g>`
  );
}

/** Pointed tree (dessin.js: sapin). */
export function fir(x: number, y: number, scale = 1, ink: LeafInk = { leaf: LAND.fir, light: '#4C9A7B' }): string {
  return (
    `<g transform="translate(${round1(x)} ${round1(y)}) scale(${scale.toFixed(2)})"><path d="M-1.3 1V-5H1.3V1Z" fill="${INK.encre}"/>` +
    `<path d="M0 -30L6.5 -18.5L4 -19L9 -10.5L5.5 -11L10.5 -3.5H-10.5L-5.5 -11L-9 -10.5L-4 -19L-6.5 -18.5Z" fill="${ink.leaf}"/><path d="M-2.5 -20l2.5-5M-4.5 -13l4-5M-6.5 -6l5-5.5" stroke="${ink.light}" stroke-width="1.6" stroke-linecap="round"/></g>`
  );
}

export const apples = (x: number, y: number): string =>
  `<circle cx="${round1(x - 2)}" cy="${round1(y - 9)}" r="1.5" fill="${INK.vermillon}"/><circle cx="${round1(x + 3)}" cy="${round1(y - 12)}" r="1.5" fill="${INK.vermillon}"/>`;

export const reeds = (x: number, y: number): string =>
  `<path d="M${round1(x)} ${round1(y)}l-2 -12M${round1(x + 3)} ${round1(y)}v-15M${round1(x + 6)} ${round1(y)}l2 -11" stroke="#3F8A6C" stroke-width="1.6"/><path d="M${round1(x + 3)} ${round1(y - 11)}v-5" stroke="#6E3D20" stroke-width="3" stroke-linecap="round"/>`;

export const weeds = (x: number, y: number, colour: string): string =>
  `<path d="M${round1(x - 4)} ${round1(y)}q2-9 4 0q2-12 4 0q1-6 3 0" fill="${colour}"/>`;

export function cow(x: number, y: number, scale = 1, flip = false): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})"><path d="M-9 -9H7L10 -12L14 -11L13 -7L9 -5V0H7V-4H-5V0H-7.5V-5L-9.5 -6Z" fill="#fff"/><path d="M-5 -9H0L-1 -5.5L-5 -6Z" fill="${INK.encre}"/><path d="M4 -9L7 -9L6 -6Z" fill="${INK.encre}"/>` +
    `<path d="M11 -12.5L10 -14M14 -11.5L15.5 -13" stroke="${INK.encre}" stroke-width="1"/><circle cx="12" cy="-9.6" r=".8" fill="${INK.encre}"/></g>`
  );
}

const CLOTHES = [INK.vermillon, '#3150B5', INK.jonquille, '#16827E', '#C8511B', '#F48FBC', '#4B1C63', INK.preF] as const;
const SKINS = ['#9A6240', '#F6D3B8', '#6E4329', '#E9B58F', '#F2C9A5', '#C98A5E'] as const;

/** A small person; `tint` picks clothes and skin. */
export function walker(x: number, y: number, scale = 1, tint = 0): string {
  const coat = CLOTHES[tint % CLOTHES.length] ?? INK.vermillon;
  const skin = SKINS[(tint * 5 + 1) % SKINS.length] ?? '#E9B58F';
  return `<g transform="translate(${round1(x)} ${round1(y)}) scale(${scale})"><path d="M-4.5 0L-3 -11H3L4.5 0Z" fill="${coat}"/><circle cx="0" cy="-14" r="3.3" fill="${skin}"/></g>`;
}

/** Bare summit with its snow, foot in the middle. */
export function peak(x: number, y: number, scale = 1): string {
  return (
    `<g transform="translate(${round1(x)} ${round1(y)}) scale(${scale})"><path d="M-62 0L-30 -46L-18 -36L4 -86L26 -50L36 -60L66 0Z" fill="#8FA7B5"/><path d="M4 -86L26 -50L36 -60L66 0H14L20 -30L8 -44Z" fill="#5F7C92"/>` +
    `<path d="M4 -86L18 -63L11 -66L6 -56L0 -64L-7 -58Z" fill="#fff"/><path d="M36 -60L44 -44L36 -48L31 -55Z" fill="#fff"/><path d="M-44 -8l10-16M-30 -6l8-14M-12 -10l8-20M34 -8l-6-16M48 -6l-7-14" stroke="#fff" stroke-opacity=".55" stroke-width="1.8" stroke-linecap="round"/></g>`
  );
}

/** A vine on its stake; some bear a dark bunch. */
export const vine = (x: number, y: number, bears: boolean): string =>
  `<path d="M${round1(x)} ${round1(y)}v-8" stroke="#6E3D20" stroke-width="1.2"/><path d="M${round1(x - 4)} ${round1(y - 4)}q1-5 4-4.5q4-1 4.5 4q-4 3-8.5 .5z" fill="${bears ? '#6E9A45' : '#87B254'}"/>${bears ? `<circle cx="${round1(x + 1.5)}" cy="${round1(y - 3.2)}" r="1.5" fill="#6B2F63"/>` : ''}`;
