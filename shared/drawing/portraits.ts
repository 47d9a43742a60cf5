import type { RoleId } from '../base/vocabulary.ts';
import { INK } from './inks.ts';
import { ROLES } from './roles.ts';

/** Cut-paper busts in a square of 100 (dessin.js: buste): any head goes with any role's clothes. */

/** Skin, its shade, hair (or scarf). */
type Complexion = readonly [skin: string, shade: string, hair: string];
const PALE = ['#F6D3B8', '#DDA98A'] as const;
const ROSY = ['#F2C9A5', '#D09A70'] as const;
const TAN = ['#E9B58F', '#C98E68'] as const;
const OLIVE = ['#C98A5E', '#A86D45'] as const;
const BROWN = ['#9A6240', '#6F4229'] as const;
const DEEP = ['#6E4329', '#4E2D1A'] as const;

type HeadId = 'curls' | 'earrings' | 'greyBob' | 'beard' | 'longHair' | 'scarf' | 'cap' | 'darkBob' | 'bald' | 'sideParting';
type FaceSpec = readonly [head: HeadId, complexion: Complexion];

/** Three faces a role, of every age, skin and gender, unrelated to its standing: a role is not a person. */
const FACES: Readonly<Record<RoleId, readonly [FaceSpec, FaceSpec, FaceSpec]>> = {
  official: [['greyBob', [...PALE, '#C9CDD2']], ['beard', [...DEEP, '#17130F']], ['earrings', [...OLIVE, '#2B1B17']]],
  facilitator: [['curls', [...OLIVE, '#2B1B17']], ['earrings', [...BROWN, '#17130F']], ['sideParting', [...PALE, '#A8522E']]],
  initiator: [['longHair', [...TAN, '#B5452B']], ['cap', [...BROWN, '#17130F']], ['darkBob', [...ROSY, '#2A2431']]],
  resident: [['bald', [...TAN, '#EDEBE6']], ['scarf', [...BROWN, '#FFC94A']], ['longHair', [...DEEP, '#17130F']]],
  officer: [['darkBob', [...ROSY, '#2A2431']], ['beard', [...DEEP, '#17130F']], ['greyBob', [...TAN, '#C9CDD2']]],
  venue: [['beard', [...DEEP, '#17130F']], ['longHair', [...PALE, '#D8A24A']], ['bald', [...TAN, '#EDEBE6']]],
  enterprise: [['scarf', [...BROWN, '#FFC94A']], ['cap', [...ROSY, '#5B3A22']], ['greyBob', [...OLIVE, '#3A2C25']]],
  funder: [['sideParting', [...PALE, '#7B4A2B']], ['darkBob', [...PALE, '#2A2431']], ['curls', [...DEEP, '#17130F']]],
};

const SHOULDERS = 'M0 112C2 90 16 78.5 40 72L50 80L60 72C84 78.5 98 90 100 112Z';

interface FaceOptions {
  readonly mouth?: boolean;
  readonly brow?: string;
}

const features = (ink: string, options: FaceOptions = {}): string =>
  `<circle cx="40.5" cy="52" r="4.4" fill="${INK.vermillon}" opacity=".38"/><circle cx="60.5" cy="52" r="4.4" fill="${INK.vermillon}" opacity=".38"/>` +
  `<path d="M40.3 41.2q3.2-2.2 6.2-.6M53.6 40.6q3-1.6 6.2.6" fill="none" stroke="${options.brow ?? ink}" stroke-width="1.7" stroke-linecap="round"/>` +
  `<ellipse cx="43.6" cy="46" rx="1.75" ry="2.2" fill="${ink}"/><ellipse cx="56.6" cy="46" rx="1.75" ry="2.2" fill="${ink}"/>` +
  `<path d="M50.6 45.5l-1.9 7.2l3 .5" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>` +
  (options.mouth === false ? '' : `<path d="M45 57.4q5.3 4 10.6-.3" fill="none" stroke="${ink}" stroke-width="1.8" stroke-linecap="round"/>`);

const head = (skin: string, shade: string): string =>
  `<path d="M43 56L57.5 56L58.5 74L50 80L41.5 74Z" fill="${shade}"/><path d="M33 42C33 30 40 24 50 24C60.5 24 67 30 67 42C67 54 60.5 65.5 50 65.5C39.5 65.5 33 54 33 42Z" fill="${skin}"/>` +
  `<path d="M33.5 43q-3.6-.6-3.4 3.6q.4 4.4 4.4 4.2M66.6 43q3.6-.6 3.4 3.6q-.4 4.4-4.4 4.2" fill="${skin}"/>` +
  `<path d="M58 25C64 28.5 67 34 67 42C67 54 60.5 65.5 50 65.5C47.6 65.5 45.4 64.9 43.4 63.8C55 61 61.5 50 61 38C60.9 33 59.8 28.5 58 25Z" fill="${shade}" opacity=".55"/>`;

const cloth = (role: RoleId): string =>
  `<path d="${SHOULDERS}" fill="${ROLES[role].ink}"/><path d="${SHOULDERS}" fill="url(#m-${ROLES[role].cloth})" opacity=".9"/>`;

const eyesOn = (skin: string): string => (skin === DEEP[0] || skin === BROWN[0] ? '#120B07' : INK.encre);

/** Line inside the hair: lighter than dark hair, white on light hair. */
const strands = (hair: string): string => (Number.parseInt(hair.slice(1, 3), 16) < 0x50 ? '#6B5C50' : '#FFFFFF');

const HEADS: Readonly<Record<HeadId, (c: Complexion) => string>> = {
  curls: ([skin, shade, hair]) =>
    `<path d="M50 10C64 9 72 16 74 25C80 30 80 38 76 44C75 48 72 50 68 50L32 50C28 50 25 48 24 44C20 38 20 30 26 25C28 16 36 11 50 10Z" fill="${hair}"/>${head(skin, shade)}` +
    `<path d="M32 40C31 26 40 22 52 22C62 22 69 28 68 40C63 36 61 31 58 30C54 35 40 37 32 40Z" fill="${hair}"/><path d="M36 20q4-4 9-4M58 17q6 1 9 6M26 33q-1 3 1 6M74 32q1 4-1 7" stroke="${strands(hair)}" stroke-width="1.8" fill="none" stroke-linecap="round" opacity=".8"/>${features(eyesOn(skin))}`,
  earrings: ([skin, shade, hair]) =>
    `<path d="M50 10C64 9 72 16 74 25C82 30 82 40 78 46C81 54 77 62 70 63L30 63C23 62 19 54 22 46C18 40 18 30 26 25C28 16 36 11 50 10Z" fill="${hair}"/>${head(skin, shade)}` +
    `<path d="M32 40C31 26 40 22 52 22C62 22 69 28 68 40C63 36 61 31 58 30C54 35 40 37 32 40Z" fill="${hair}"/><path d="M36 20q4-4 9-4M58 17q6 1 9 6M25 34q-1 4 1 8M75 33q2 5 0 9" stroke="${strands(hair)}" stroke-width="1.8" fill="none" stroke-linecap="round" opacity=".8"/>` +
    `${features(eyesOn(skin))}<circle cx="30" cy="54" r="2.6" fill="${INK.vermillon}"/><circle cx="70" cy="54" r="2.6" fill="${INK.vermillon}"/>`,
  greyBob: ([skin, shade, hair]) =>
    `<path d="M29 50C24 28 34 15 51 15C68 15 76 28 71 50L74 62C66 66 60 60 62 40L40 36C38 56 36 66 26 62Z" fill="${hair}"/>${head(skin, shade)}<path d="M31.5 43C30 27 38 19 51 19C63 19 70 27 68.5 42C64 39 62 34 60 30C54 36 42 36 36 35C34 37 33 40 31.5 43Z" fill="${hair}"/><path d="M38 25q6-4 13-3M60 25q5 3 7 9" stroke="${strands(hair)}" stroke-width="1.8" fill="none" stroke-linecap="round" opacity=".85"/>` +
    `${features(eyesOn(skin))}<circle cx="43.4" cy="46" r="6" fill="none" stroke="${INK.encre}" stroke-width="1.6"/><circle cx="57" cy="46" r="6" fill="none" stroke="${INK.encre}" stroke-width="1.6"/><path d="M49.4 45.4q.8-.7 1.6 0" stroke="${INK.encre}" stroke-width="1.5" fill="none"/>`,
  beard: ([skin, shade, hair]) =>
    `${head(skin, shade)}<path d="M31 42C28 26 36 17 50 17C64 17 72 26 69 42C67 38 66 34 65 31C56 28 44 28 35 31C34 34 33 38 31 42Z" fill="${hair}"/><path d="M38 22l2 3M44 20l1.5 3M50 19.5l1 3.2M56 20l-.5 3M62 22.5l-1.5 2.8" stroke="${strands(hair)}" stroke-width="1.5" stroke-linecap="round" opacity=".8"/>` +
    `<path d="M34 50C35 62 42 68.5 50 68.5C58 68.5 65 62 66 50C62 55 58 55 56 54.4C52 53.4 48 53.4 44 54.4C42 55 38 55 34 50Z" fill="${hair}"/><path d="M46 59.4q4.4 3 8.8 0" stroke="#E9B9A0" stroke-width="2" fill="none" stroke-linecap="round"/>${features(eyesOn(skin), { mouth: false, brow: hair })}`,
  longHair: ([skin, shade, hair]) =>
    `<path d="M27 60C20 34 28 13 50 13C72 13 80 34 73 60C76 72 74 80 70 84L30 84C26 80 24 72 27 60Z" fill="${hair}"/>${head(skin, shade)}<path d="M31.5 44C29 26 38 18 50 18C63 18 71 27 68.5 44C66 38 65 35 64 33C58 33.5 42 33.5 36 33C35 35 33 39 31.5 44Z" fill="${hair}"/><path d="M40 20l-1.5 10M47 19l-.4 11M54 19l.4 11M61 21l1 9" stroke="${strands(hair)}" stroke-width="1.5" stroke-linecap="round" opacity=".6"/>` +
    `${features(eyesOn(skin))}<g fill="#8D4A2C"><circle cx="40" cy="50" r=".8"/><circle cx="42.4" cy="51.6" r=".8"/><circle cx="59" cy="50.4" r=".8"/><circle cx="61.4" cy="51.4" r=".8"/></g>`,
  scarf: ([skin, shade, scarf]) => {
    const dots = [[60, 20], [67, 29], [30, 36], [71, 41], [29, 52], [71, 56]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="1.9" fill="${INK.vermillon}"/>`).join('');
    return (
      `<path d="M27 46C24 24 34 11 50 11C66 11 76 24 73 46C74 58 71 70 62 76L38 76C29 70 26 58 27 46Z" fill="${scarf}"/>${head(skin, shade)}<path d="M31.5 46C29.5 26 38 18.5 50 18.5C62 18.5 70.5 26 68.5 46C66 37 61 30.5 50 30C39 30.5 34 37 31.5 46Z" fill="${scarf}"/>` +
      `<path d="M32 26q7-9 18-9.5M36 31q6-6 14-6.4" stroke="${INK.jonquilleF}" stroke-width="2" fill="none" stroke-linecap="round"/>${dots}${features(eyesOn(skin))}`
    );
  },
  cap: ([skin, shade, hair]) =>
    `${head(skin, shade)}<path d="M30 40C30 36 31 30 34 27C44 24 58 24 66 27C69 30 70 36 70 40C66 36 62 34.5 50 34.5C38 34.5 34 36 30 40Z" fill="${hair}"/><path d="M26 34C27 17 38 11 51 11C64 11 73 18 74 34C62 28 38 28 26 34Z" fill="${INK.riviereF}"/><path d="M70 31L86 35C84 39 74 38 66 34Z" fill="#16456D"/><path d="M34 24q6-7 16-8" stroke="#8CC3DC" stroke-width="1.8" fill="none" stroke-linecap="round"/>` +
    `<path d="M33.5 47C34 62 41 70 50 70C59 70 66 62 66.5 47C63 52 60 54 57 54C52 52 48 52 43 54C40 54 37 52 33.5 47Z" fill="${hair}"/><path d="M45.4 59.2q5 3.4 9.8 0" stroke="#fff" stroke-width="2" fill="none" stroke-linecap="round"/>${features(eyesOn(skin), { mouth: false, brow: hair })}`,
  darkBob: ([skin, shade, hair]) =>
    `<path d="M28 58C24 32 32 14 50 14C68 14 76 32 72 58C73 62 70 66 66 66L34 66C30 66 27 62 28 58Z" fill="${hair}"/>${head(skin, shade)}<path d="M31 46C29 28 38 20 48 19C62 17 71 28 69 46C66 41 65 37 64 34C56 36 46 33 43 28C40 34 34 38 31 46Z" fill="${hair}"/><path d="M36 26q5-5 10-6M60 22q6 4 8 11" stroke="#7D7590" stroke-width="1.7" fill="none" stroke-linecap="round"/>${features(eyesOn(skin))}`,
  bald: ([skin, shade, hair]) =>
    `${head(skin, shade)}<path d="M30 46C26 38 28 30 33 28C34 34 33 40 32.5 46ZM70 46C74 38 72 30 67 28C66 34 67 40 67.5 46Z" fill="${hair}"/><path d="M33 33C34 22 42 18 50 18C58 18 66 22 67 33C62 25 56 24 50 24C44 24 38 25 33 33Z" fill="${hair}"/>` +
    `<path d="M36 53C37 66 43 74 50 76C57 74 63 66 64 53C60 57 56 56 50 55C44 56 40 57 36 53Z" fill="${hair}"/><path d="M46 59.6q4.4 2.6 8.4 0" stroke="#A5583C" stroke-width="2" fill="none" stroke-linecap="round"/>${features(eyesOn(skin), { mouth: false, brow: '#BDB8AE' })}` +
    `<path d="M37.5 42.5h11v6.6q-5.5 3.4-11 0zM51.8 42.5h11v6.6q-5.5 3.4-11 0z" fill="none" stroke="${INK.encre}" stroke-width="1.6"/>`,
  sideParting: ([skin, shade, hair]) =>
    `<path d="M31 45C27 28 34 15 52 14C68 14 75 27 69 45L66 45L66 36L34 36L33 45Z" fill="${hair}"/>${head(skin, shade)}<path d="M31.5 42C30 30 33 22 41 18C53 13 68 18 69 33C69 36 69 39 68.5 42C67 38 66 35 64 32C56 32 46 29 41 23C39 29 34 34 31.5 42Z" fill="${hair}"/><path d="M44 19q10-3 18 3M52 17.500q8 0 13 8" stroke="${strands(hair)}" stroke-width="1.6" fill="none" stroke-linecap="round" opacity=".5"/>` +
    `${features(eyesOn(skin), { brow: hair })}<circle cx="43.4" cy="46" r="5.6" fill="none" stroke="${INK.encre}" stroke-width="1.5"/><circle cx="57" cy="46" r="5.6" fill="none" stroke="${INK.encre}" stroke-width="1.5"/><path d="M49.2 45.6q.9-.7 1.8 0" stroke="${INK.encre}" stroke-width="1.4" fill="none"/>`,
};

const OUTFITS: Readonly<Record<RoleId, string>> = {
  facilitator: `${cloth('facilitator')}<path d="M38 71C44 79 56 79 62 71L66 77C56 88 44 88 34 77Z" fill="${INK.vermillon}"/><path d="M56 82L66 98L58 102L51 85Z" fill="${INK.vermillonF}"/>`,
  official: `${cloth('official')}<path d="M40 72L50 80L46 88L33 75Z" fill="#223A87"/><path d="M60 72L50 80L54 88L67 75Z" fill="#223A87"/><path d="M66 74L84 79L42 108L26 104Z" fill="#fff"/><path d="M66 74L72 75.6L31.3 105.3L26 104Z" fill="#16245C"/><path d="M78 77.4L84 79L42 108L36.7 106.7Z" fill="${INK.vermillon}"/>`,
  officer: `${cloth('officer')}<path d="M41 72L50 80L59 72L63 75L52 90L48 90L37 75Z" fill="#fff"/><path d="M48 82L52 82L54 104L46 104Z" fill="${INK.jonquille}"/>`,
  initiator: `${cloth('initiator')}<path d="M30 75L37 73L40 106L31 106Z" fill="${INK.encre}"/><path d="M70 75L63 73L60 106L69 106Z" fill="${INK.encre}"/><path d="M33 92L67 92L68 106L32 106Z" fill="${INK.encre}"/><circle cx="35.5" cy="92" r="2" fill="${INK.jonquille}"/><circle cx="64.5" cy="92" r="2" fill="${INK.jonquille}"/>`,
  resident: `${cloth('resident')}<path d="M36 69C44 78 56 78 64 69L68 77C58 88 42 88 32 77Z" fill="${INK.jonquille}"/><path d="M34 76q16 10 32 0" stroke="${INK.jonquilleF}" stroke-width="2" fill="none"/>`,
  enterprise: `${cloth('enterprise')}<path d="M40 72L50 80L44 92L33 76Z" fill="#331045"/><path d="M60 72L50 80L56 92L67 76Z" fill="#331045"/><path d="M70 86h12v9h-12z" fill="#331045"/><path d="M73 82v8" stroke="${INK.jonquille}" stroke-width="2.4" stroke-linecap="round"/>`,
  funder: `${cloth('funder')}<path d="M40 72L50 80L45 94L31 77Z" fill="${INK.encre}"/><path d="M60 72L50 80L55 94L69 77Z" fill="${INK.encre}"/><path d="M45 82q5 5 10 0" stroke="#fff" stroke-width="2.2" fill="none"/><circle cx="50" cy="85.4" r="2.4" fill="#fff"/>`,
  venue: `${cloth('venue')}<path d="M41 72L50 80L59 72L62 75L50 92L38 75Z" fill="#8CC3DC"/>`,
};

export type Face = 0 | 1 | 2;

/** The bust alone; its lower edge goes past the square and is meant to be clipped. */
export function bust(role: RoleId, face: Face = 0): string {
  const [headId, complexion] = FACES[role][face];
  return HEADS[headId](complexion) + OUTFITS[role];
}
