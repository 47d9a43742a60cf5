import type { RoleId } from '../base/vocabulary.ts';
import { INK } from './inks.ts';
import type { FillIcon } from './fill-icon.ts';

export type RoleShape = 'circle' | 'shield' | 'square' | 'flower' | 'house' | 'hexagon' | 'diamond' | 'leaf';
export type RoleCloth = 'points' | 'mariniere' | 'carreaux' | 'croix' | 'rayures' | 'chevrons' | 'ecailles' | 'tweed';

/** In pages the same inks are the custom properties `--role-<id>`, `--role-<id>-f` (dark) and `--role-<id>-t` (text). */
export interface RoleLook {
  readonly ink: string;
  readonly dark: string;
  /** Text on the ink. */
  readonly on: string;
  /** Ground behind the portrait. */
  readonly ground: string;
  readonly shape: RoleShape;
  readonly cloth: RoleCloth;
  readonly emblem: FillIcon;
  /** Framing of the bust in the shape. */
  readonly shift: number;
  readonly zoom: number;
}

const look = (inks: [string, string, string, string], shape: RoleShape, cloth: RoleCloth, emblem: FillIcon, shift = 2, zoom = 1.16): RoleLook => ({
  ink: inks[0], dark: inks[1], on: inks[2], ground: inks[3], shape, cloth, emblem, shift, zoom,
});

/** Colour never works alone: each role also has a shape, a cloth and an emblem. */
export const ROLES: Readonly<Record<RoleId, RoleLook>> = {
  official: look(['#3150B5', '#223A87', '#FFFFFF', '#DDE4F6'], 'shield', 'mariniere', 'bank', -9, 1.02),
  facilitator: look(['#FFC94A', '#E0A21C', INK.encre, '#FDF3D2'], 'circle', 'points', 'megaphone'),
  initiator: look(['#F48FBC', '#D55D93', INK.encre, '#FDE4EF'], 'flower', 'croix', 'lightbulb', 1, 1.08),
  resident: look(['#C8511B', '#9A3A0E', '#FFFFFF', '#FBE3D3'], 'house', 'rayures', 'house-line', 6, 1.1),
  officer: look(['#16827E', '#0D6163', '#FFFFFF', '#D5ECEA'], 'square', 'carreaux', 'clipboard-text'),
  venue: look(['#6E3D20', '#4C2811', '#FFFFFF', '#F0E3D8'], 'leaf', 'tweed', 'door-open'),
  enterprise: look(['#4B1C63', '#331045', '#FFFFFF', '#E9DDEF'], 'hexagon', 'chevrons', 'handshake', 2, 1.12),
  funder: look(['#9CAC2C', '#76831A', INK.encre, '#FDF3D2'], 'diamond', 'ecailles', 'hand-coins', 3, 1.02),
};

const petals = (): string => {
  const point = (i: number): string => {
    const angle = ((i - 0.5) / 8) * 2 * Math.PI - Math.PI / 2;
    return `${(50 + Math.cos(angle) * 40).toFixed(1)} ${(50 + Math.sin(angle) * 40).toFixed(1)}`;
  };
  return `M${point(0)}${Array.from({ length: 8 }, (_, i) => `A17.5 17.5 0 0 1 ${point(i + 1)}`).join('')}Z`;
};

/** Outlines in a square of 100. */
export const SHAPES: Readonly<Record<RoleShape, string>> = {
  circle: 'M50 3C76 3 97 24 97 50C97 76 76 97 50 97C24 97 3 76 3 50C3 24 24 3 50 3Z',
  shield: 'M7 6L50 6L93 6L94 54C92 76 72 90 50 98C28 90 8 76 6 54Z',
  square: 'M8 7L93 6L94 93L7 94Z',
  flower: petals(),
  house: 'M50 2L96 36L91 96L9 96L4 36Z',
  hexagon: 'M26 6L74 6L99 50L74 94L26 94L1 50Z',
  diamond: 'M50 -3L103 50L50 103L-3 50Z',
  leaf: 'M6 6L58 6C82 6 94 22 94 46L94 94L42 94C18 94 6 78 6 54Z',
};
