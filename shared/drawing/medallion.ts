import type { RoleId } from '../base/vocabulary.ts';
import { verbIcon, fillIcon } from './fill-icon.ts';
import { INK } from './inks.ts';
import { bust } from './portraits.ts';
import type { Face } from './portraits.ts';
import { ROLES, SHAPES } from './roles.ts';
import { svgPage } from './svg.ts';
import type { PageOptions } from './svg.ts';

/** Portrait in the role's shape, white paper border included; a square of `size` at the origin (dessin.js: médaillon). */
export function medallion(role: RoleId, size = 84, face: Face = 0): string {
  const { shape, ink, ground, shift, zoom } = ROLES[role];
  const outline = SHAPES[shape];
  const clip = `c-${role}`;
  return (
    `<g transform="scale(${(size / 100).toFixed(4)})"><clipPath id="${clip}"><path d="${outline}"/></clipPath>` +
    `<path d="${outline}" fill="#fff" stroke="#fff" stroke-width="15" stroke-linejoin="round"/><path d="${outline}" fill="${ground}"/>` +
    `<g clip-path="url(#${clip})"><g transform="translate(0 ${shift}) translate(50 62) scale(${zoom}) translate(-50 -62)">${bust(role, face)}</g></g>` +
    `<path d="${outline}" fill="none" stroke="${ink}" stroke-width="6.5" stroke-linejoin="round"/>` +
    `<path d="${outline}" fill="none" stroke="${INK.encre}" stroke-width="1.6" stroke-linejoin="round" transform="translate(50 50) scale(1.035) translate(-50 -50)"/></g>`
  );
}

/** Plain shape with cloth and emblem, for lists and sentences (dessin.js: jeton). */
export function emblem(role: RoleId, size = 40): string {
  const { shape, ink, on, cloth, emblem: icon } = ROLES[role];
  const outline = SHAPES[shape];
  const y = shape === 'house' ? 56 : shape === 'shield' ? 47 : 50;
  return (
    `<g transform="scale(${(size / 100).toFixed(4)})"><path d="${outline}" fill="#fff" stroke="#fff" stroke-width="12" stroke-linejoin="round"/>` +
    `<path d="${outline}" fill="${ink}"/><path d="${outline}" fill="url(#m-${cloth})" opacity=".55"/><circle cx="50" cy="${y}" r="29" fill="${ink}"/>` +
    `${fillIcon(icon, 50, y, 46, on)}<path d="${outline}" fill="none" stroke="${INK.encre}" stroke-width="4" stroke-linejoin="round"/></g>`
  );
}

export const svgPortrait = (role: RoleId, size: number, face: Face = 0, options?: PageOptions): string =>
  svgPage(size, size, '-9 -9 118 118', medallion(role, 100, face), options);
export const svgEmblem = (role: RoleId, size: number, options?: PageOptions): string => svgPage(size, size, '-8 -8 116 116', emblem(role, 100), options);

/** Bust without shape, in the role's clothes: header of a phone. */
export const svgBust = (role: RoleId, size: number, face: Face = 0, options?: PageOptions): string =>
  svgPage(size, size, '0 6 100 100', bust(role, face), options);

/** Portrait on its card stand; the origin is at its feet (dessin.js: pion). `size` is the portrait's. */
export function token(role: RoleId, size = 98, face: Face = 0): string {
  const outline = SHAPES[ROLES[role].shape];
  const s = size;
  return (
    `<ellipse cx="5" cy="4" rx="${s * 0.4}" ry="${s * 0.1}" fill="${INK.encre}" opacity=".32"/>` +
    `<path d="M${-s * 0.3} 4L${-s * 0.22} ${-s * 0.14}L${s * 0.22} ${-s * 0.14}L${s * 0.3} 4Z" fill="${INK.encre}" stroke="#fff" stroke-width="3" stroke-linejoin="round"/>` +
    `<g transform="translate(${-s / 2} ${-s * 1.07})"><g transform="translate(3.5 4.5)" opacity=".26"><path d="${outline}" transform="scale(${s / 100})" fill="${INK.encre}" stroke="${INK.encre}" stroke-width="15" stroke-linejoin="round"/></g>${medallion(role, s, face)}</g>`
  );
}

export const BADGES = ['thinking', 'laid', 'stand-in', 'paused'] as const;
export type Badge = (typeof BADGES)[number];

/** 30 across, centred on the origin. Each differs by sign and ground, not only by colour. */
export function badge(kind: Badge): string {
  const disc = (fill: string, ring = ''): string => `<circle r="15" fill="#fff"/><circle r="12.5" fill="${fill}"${ring}/>`;
  const rim = ` stroke="${INK.encre}" stroke-width="2"`;
  switch (kind) {
    case 'laid':
      return disc(INK.preF) + verbIcon('check', 0, 0, 18, '#fff');
    case 'thinking':
      return disc(INK.papier3, rim) + `<g fill="${INK.encre}"><circle cx="-5" r="1.9"/><circle r="1.9"/><circle cx="5" r="1.9"/></g>`;
    case 'stand-in':
      return disc(INK.jonquille, rim) + fillIcon('user-switch', 0, 0, 19, INK.encre);
    case 'paused':
      return disc(INK.encre) + verbIcon('pause', 0, 0, 15, '#fff');
  }
}
