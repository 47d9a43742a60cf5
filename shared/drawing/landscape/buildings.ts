import { chance } from '../chance.ts';
import { linePath, round1 } from '../geometry.ts';
import type { Point } from '../geometry.ts';
import { INK, LAND } from '../inks.ts';

/** All stand with their bottom left at the origin, lit from the top left; `place` puts them on the map. */
export const place = (x: number, y: number, scale: number, drawing: string): string =>
  `<g transform="translate(${round1(x)} ${round1(y)})${scale === 1 ? '' : ` scale(${scale})`}">${drawing}</g>`;

export const ROOFS: readonly (readonly [roof: string, shade: string])[] = [
  [INK.vermillon, INK.vermillonF], [INK.vermillon, INK.vermillonF], ['#C96A3A', '#9C4A22'], [LAND.slate, LAND.slateDark],
];

export interface HouseOptions {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly rise?: number;
  readonly flip?: boolean;
  readonly chimney?: boolean;
  readonly roof?: readonly [string, string];
  readonly wall?: string;
}

/** Gabled house (dessin.js: maison). */
export function house(options: HouseOptions = {}): string {
  const w = options.width ?? 18;
  const h = options.height ?? 12;
  const d = options.depth ?? 24;
  const rise = options.rise ?? 9;
  const k = 0.16;
  const side = options.flip ? -1 : 1;
  const [roof, shade] = options.roof ?? [INK.vermillon, INK.vermillonF];
  const face = (points: Point[], fill: string): string => `<path d="${linePath(points.map(([x, y]) => [x * side, y]))}" fill="${fill}"/>`;
  let s =
    face([[w, 0], [w + d, -d * k], [w + d, -h - d * k], [w, -h]], LAND.wallShade) +
    face([[0, 0], [w, 0], [w, -h], [w / 2, -h - rise], [0, -h]], options.wall ?? LAND.wall) +
    face([[w + 1.5, -h + 1.5], [w + d + 2, -h - d * k + 1.5], [w / 2 + d, -h - rise - d * k - 1.5], [w / 2 - 0.5, -h - rise - 1.8]], roof) +
    face([[w / 2 - 0.5, -h - rise - 2], [-2, -h + 1.2], [-0.5, -h + 2.8], [w / 2, -h - rise + 1.2]], shade);
  for (let i = 1; i <= 3; i++) {
    const t = i / 4;
    s += `<path d="M${round1((w / 2 + (w / 2) * t + 2) * side)} ${round1(-h - rise * (1 - t))}L${round1((w / 2 + d + (w / 2) * t) * side)} ${round1(-h - rise * (1 - t) - d * k)}" stroke="${shade}" stroke-width="1.1" opacity=".8"/>`;
  }
  s += face([[w * 0.38, 0], [w * 0.66, 0], [w * 0.66, -h * 0.62], [w * 0.38, -h * 0.62]], INK.encre);
  const windows = Math.max(1, Math.floor(d / 11));
  for (let i = 0; i < windows; i++) {
    const x = w + (d * (i + 0.3)) / windows;
    const drop = (u: number): number => (u - w) * k;
    s += face([[x, -h * 0.35 - drop(x)], [x + 3.6, -h * 0.35 - drop(x + 3.6)], [x + 3.6, -h * 0.75 - drop(x + 3.6)], [x, -h * 0.75 - drop(x)]], INK.encre);
  }
  if (options.chimney) {
    const x = w * 0.5 + d * 0.6;
    const y = -h - rise - d * k * 0.6;
    s += face([[x, y + 1], [x + 3.5, y], [x + 3.5, y - 7], [x, y - 6.5]], INK.encre);
  }
  return s;
}

/** Block of flats with coloured balconies (dessin.js: barre). */
export function block(options: { width?: number; height?: number; floors?: number; bays?: number; seed?: number } = {}): string {
  const w = options.width ?? 64;
  const h = options.height ?? 44;
  const floors = options.floors ?? 5;
  const bays = options.bays ?? 7;
  const stream = chance(options.seed ?? 4);
  let s = `<path d="M${w} 0l10 -5v${-h}l-10 5z" fill="#E3B7C2"/><path d="M0 ${-h}l10 -5h${w}l-10 5z" fill="${INK.encre}"/><path d="M0 0V${-h}H${w}V0Z" fill="#FFF8F2"/>`;
  for (let i = 0; i < floors; i++) {
    for (let j = 0; j < bays; j++) {
      const x = 4 + (j * (w - 6)) / bays;
      const y = -h + 5 + (i * (h - 9)) / floors;
      const width = (w - 6) / bays - 3;
      const height = (h - 9) / floors - 3.2;
      const pane = stream.next() < 0.2 ? INK.jonquille : stream.next() < 0.24 ? LAND.water : INK.encre;
      s += `<rect x="${round1(x)}" y="${round1(y)}" width="${round1(width)}" height="${round1(height)}" fill="${pane}"/>`;
      if (stream.next() < 0.45) s += `<rect x="${round1(x - 1)}" y="${round1(y + height - 1.4)}" width="${round1(width + 2)}" height="2.2" fill="${stream.next() < 0.5 ? LAND.blossom : INK.vermillon}"/>`;
    }
  }
  return s;
}

const SLATES: readonly [string, string] = [LAND.slate, LAND.slateDark];

export const church = (): string =>
  `<g transform="translate(16 0)">${house({ width: 20, height: 18, depth: 36, rise: 13, roof: SLATES })}</g><path d="M0 0V-42H20V0Z" fill="${LAND.wall}"/><path d="M20 0V-42L27 -45V-3Z" fill="${LAND.wallShade}"/><path d="M-3 -41L10 -78L30 -45L21 -41Z" fill="${LAND.slate}"/><path d="M10 -78L30 -45L21 -41Z" fill="${LAND.slateDark}"/><path d="M10 -78V-86M6.5 -83H13.5" stroke="${INK.encre}" stroke-width="2"/><path d="M6 -26V-33A4 4 0 0 1 14 -33V-26Z" fill="${INK.encre}"/><circle cx="10" cy="-17" r="4.2" fill="${INK.encre}"/><path d="M10 -17V-19.6M10 -17L12 -16" stroke="#fff" stroke-width="1"/><path d="M6.5 0V-8A3.5 3.5 0 0 1 13.5 -8V0Z" fill="${INK.encre}"/>`;

export const chapel = (): string =>
  `${house({ width: 16, height: 12, depth: 22, rise: 11, roof: SLATES })}<path d="M5 -21V-32H11V-21Z" fill="${LAND.wall}"/><path d="M3.5 -31.5L8 -39L12.5 -31.5Z" fill="${LAND.slateDark}"/><circle cx="8" cy="-26" r="1.8" fill="${INK.encre}"/>`;

/** The flag flies from its middle; further flags are drawn live as backing grows. */
export const townHall = (): string =>
  `<path d="M0 0V-26H62V0Z" fill="${LAND.wall}"/><path d="M62 0V-26L70 -30V-4Z" fill="${LAND.wallShade}"/><path d="M-3 -26L6 -39H64L73 -30L65 -26Z" fill="${LAND.slate}"/><path d="M18 -26L31 -44L44 -26Z" fill="${LAND.wall}"/><path d="M16 -26L31 -46L46 -26L43 -26L31 -41.5L19 -26Z" fill="${INK.encre}"/>${[5, 14, 45, 54].map((x) => `<rect x="${x}" y="-21" width="5" height="8" fill="${INK.encre}"/><rect x="${x}" y="-9" width="5" height="6" fill="${INK.encre}"/>`).join('')}<path d="M26 0V-12A5 5 0 0 1 36 -12V0Z" fill="${INK.encre}"/><circle cx="31" cy="-31" r="3.4" fill="${INK.encre}"/><path d="M31 -46V-63" stroke="${INK.encre}" stroke-width="2"/><rect x="32" y="-63" width="6" height="11" fill="#3150B5"/><rect x="38" y="-63" width="6" height="11" fill="#fff"/><rect x="44" y="-63" width="6" height="11" fill="${INK.vermillon}"/>`;

/** Timber market hall under a great tiled roof, stalls inside (dessin.js: halle). */
export function marketHall(): string {
  const posts = Array.from({ length: 6 }, (_, i) => `<rect x="${2 + i * 13.5}" y="-20" width="4" height="20" fill="${LAND.timber}"/>`).join('');
  const tiles = Array.from({ length: 5 }, (_, i) => `<path d="M${-6 + (i + 1) * 15} -20L${8 + (i + 1) * 11} -42" stroke="${INK.vermillonF}" stroke-width="1.5"/>`).join('');
  return (
    `<path d="M4 0V-20H72V0Z" fill="${INK.encre}" opacity=".85"/>${posts}<path d="M10 -5h12v-5h-12zM34 -5h14v-5h-14z" fill="${INK.jonquille}"/><path d="M57 -5h10v-5h-10z" fill="${INK.pre}"/>` +
    `<path d="M-7 -19L10 -43H66L84 -19Z" fill="${INK.vermillon}"/>${tiles}<path d="M10 -43L20 -52H56L66 -43Z" fill="${INK.vermillonF}"/><path d="M22 -52L27 -57H49L54 -52Z" fill="${INK.vermillon}"/><path d="M14 -43H62V-45.5H17Z" fill="${LAND.wall}"/><path d="M-7 -19H84L82.5 -16.5H-5.5Z" fill="${INK.vermillonF}"/>`
  );
}

export function spinningMill(): string {
  const teeth = Array.from({ length: 4 }, (_, i) => `<path d="M${i * 24} -26L${i * 24} -42L${i * 24 + 24} -26Z" fill="${LAND.slate}"/><path d="M${i * 24} -26V-42L${i * 24 + 4} -38.5V-26Z" fill="#CFE3EC"/>`).join('');
  const windows = Array.from({ length: 7 }, (_, i) => `<path d="M${6 + i * 13} -7V-17A3.6 3.6 0 0 1 ${round1(13.2 + i * 13)} -17V-7Z" fill="${i === 2 || i === 5 ? '#CFE3EC' : INK.encre}"/>`).join('');
  const bricks = Array.from({ length: 26 }, (_, i) => `<path d="M${(i * 37) % 96} ${-2 - ((i * 53) % 24)}h5" stroke="${LAND.brickDark}" stroke-width="1"/>`).join('');
  return `<path d="M70 -30L73 -86H82L85 -30Z" fill="${LAND.brick}"/><path d="M71.5 -80H83.5V-86H71.5ZM72 -72H83V-69H72ZM71.6 -60H83.6V-57H71.6Z" fill="${LAND.brickDark}"/><path d="M0 0V-26H96V0Z" fill="${LAND.brick}"/><path d="M96 0V-26L106 -31V-5Z" fill="${LAND.brickDark}"/>${bricks}${teeth}${windows}<path d="M42 0V-13H54V0Z" fill="${INK.encre}"/><path d="M-4 1q4-8 6 0q3-11 6 0M84 1q3-9 6 0q4-12 7 0q2-6 5 0" fill="${LAND.grass}"/>`;
}

export const school = (): string =>
  `<path d="M0 0V-20H54V0Z" fill="${LAND.wall}"/><path d="M54 0V-20L62 -24V-4Z" fill="${LAND.wallShade}"/><path d="M-4 -19L6 -35H58L67 -23L56 -19Z" fill="${INK.vermillon}"/><path d="M6 -35L-4 -19H-1L8 -33Z" fill="${INK.vermillonF}"/><path d="M22 -30H34V-44L28 -49L22 -44Z" fill="${LAND.wall}"/><path d="M20 -43L28 -52L36 -43" fill="none" stroke="${INK.encre}" stroke-width="2.4"/><circle cx="28" cy="-39" r="3.8" fill="${INK.encre}"/><path d="M28 -39V-41.5M28 -39L30 -38" stroke="#fff" stroke-width="1"/>${[5, 15, 35, 45].map((x) => `<rect x="${x}" y="-14" width="6" height="8" fill="${INK.encre}"/>`).join('')}<path d="M25 0V-12H32V0Z" fill="${INK.encre}"/>`;

/** School-like house with an awning in daffodil. */
export const thirdPlace = (): string =>
  `${school()}<path d="M64 -4V-17M80 -4V-17M96 -6V-17" stroke="${LAND.timber}" stroke-width="2.6"/><path d="M60 -16L66 -24H100L104 -16Z" fill="${INK.jonquille}"/><path d="M60 -16H104V-13.5H60Z" fill="${INK.jonquilleF}"/>`;

export const shed = (wall = '#B9C7D3', shade = '#8CA0B3'): string =>
  `<path d="M40 0L66 -6V-24L40 -18Z" fill="${shade}"/><path d="M0 0V-18Q20 -32 40 -18V0Z" fill="${wall}"/><path d="M0 -18Q20 -32 40 -18L66 -24Q46 -38 26 -26Z" fill="#EFF3F2"/><path d="M10 0V-13H30V0Z" fill="${INK.encre}"/><path d="M10 -9.5H30M10 -6H30M10 -3H30" stroke="${wall}" stroke-width="1"/>`;

/** Flat box, big letters no one can read, trolleys in front. */
export const supermarket = (): string =>
  `<path d="M110 0V-28L128 -36V-8Z" fill="#8CA0B3"/><path d="M0 -28L18 -36H128L110 -28Z" fill="#EFF3F2"/><path d="M0 0V-28H110V0Z" fill="#DCE4EA"/><path d="M0 -19V-28H110V-19Z" fill="${INK.riviereF}"/><path d="M8 -26.5h7v5h-7zM18 -26.5h5v5h-5zM26 -26.5h9v5h-9zM38 -26.5h4v5h-4zM45 -26.5h8v5h-8z" fill="#fff"/><path d="M66 0V-15H98V0Z" fill="#CFE3EC"/><path d="M66 -15H98M77 0V-15M87 0V-15" stroke="${INK.encre}" stroke-width="1.6"/><path d="M8 -14h10v8H8zM24 -14h10v8H24zM40 -14h10v8H40z" fill="${INK.encre}"/><path d="M60 -15L64 -20H100L104 -15Z" fill="${INK.jonquille}"/><path d="M22 3h8l-2 -6h-8M34 3h8l-2 -6h-8" fill="none" stroke="${INK.encre}" stroke-width="1.4"/>`;

export const mill = (): string =>
  `${house({ width: 20, height: 17, depth: 26, chimney: true })}<circle cx="-4" cy="-5" r="10" fill="none" stroke="${LAND.timber}" stroke-width="3"/><path d="M-4 -15V5M-14 -5H6M-11 -12L3 2M3 -12L-11 2" stroke="${LAND.timber}" stroke-width="2"/>`;

export const station = (): string =>
  `<path d="M0 0V-20H40V0Z" fill="${LAND.wall}"/><path d="M-4 -19L20 -31L44 -19Z" fill="${INK.vermillon}"/><path d="M-12 -10H52V-13.5H-12Z" fill="${INK.encre}"/><path d="M-9 -10V0M49 -10V0" stroke="${INK.encre}" stroke-width="2"/><circle cx="20" cy="-22" r="3.2" fill="${INK.encre}"/><path d="M5 0V-8H11V0ZM17 0V-8H23V0ZM29 0V-8H35V0Z" fill="${INK.encre}"/>`;

export const farm = (): string =>
  `<g transform="translate(24 -2)">${house({ width: 18, height: 13, depth: 40, rise: 12, roof: ['#C96A3A', '#9C4A22'] })}</g>${house({ width: 15, height: 11, depth: 18, chimney: true })}<path d="M46 0V-11H58V-2Z" fill="${LAND.timber}"/>`;

/** Grain silos beside the canal: the reason of the hall. */
export function silo(): string {
  const tower = (x: number, h: number): string =>
    `<path d="M${x} 0V${-h}Q${x + 9} ${-h - 8} ${x + 18} ${-h}V0Z" fill="#E9E2CF"/><path d="M${x + 11} 0V${-h - 4}Q${x + 15} ${-h - 3} ${x + 18} ${-h}V0Z" fill="#C3B89C"/><path d="M${x} ${-h * 0.33}H${x + 18}M${x} ${-h * 0.66}H${x + 18}" stroke="${LAND.stoneDark}" stroke-width="1.2"/>`;
  return `${tower(0, 46)}${tower(19, 54)}${tower(38, 46)}<path d="M57 0V-22H76V0Z" fill="${LAND.brick}"/><path d="M55 -21L66 -30L78 -21Z" fill="${LAND.slate}"/><path d="M62 0V-11H70V0Z" fill="${INK.encre}"/><path d="M27 -58L66 -34" stroke="${INK.encre}" stroke-width="3"/>`;
}

export const fountain = (): string =>
  `<ellipse cx="0" cy="0" rx="15" ry="6" fill="${LAND.stone}"/><ellipse cx="0" cy="-1.6" rx="12" ry="4.2" fill="${INK.riviere}"/><path d="M-2 -2V-13H2V-2Z" fill="${LAND.stoneDark}"/><path d="M-7 -3Q-6 -13 0 -15Q6 -13 7 -3" fill="none" stroke="#fff" stroke-width="1.6"/>`;

export const bandstand = (): string =>
  `<ellipse cx="17" cy="0" rx="19" ry="5" fill="${LAND.stone}"/><path d="M3 -1V-19M12 1V-18M22 1V-18M31 -1V-19" stroke="${INK.encre}" stroke-width="2"/><path d="M0 -3Q17 3 34 -3" fill="none" stroke="${INK.encre}" stroke-width="2"/><path d="M-3 -18L17 -34L37 -18Q17 -12 -3 -18Z" fill="#16827E"/><path d="M17 -34L37 -18Q28 -15 20 -15Z" fill="#0D6163"/><circle cx="17" cy="-35" r="2.4" fill="${INK.jonquille}"/>`;

export const stall = (tint = 0): string => {
  const cloth = [INK.vermillon, INK.jonquilleF, INK.riviereF, INK.preF][tint % 4] ?? INK.vermillon;
  const stripes = [0, 2, 4].map((i) => `<path d="M${-2 + i * 5} -11L${i * 4.4} -17H${i * 4.4 + 4.4}L${3 + i * 5} -11Z" fill="${cloth}"/>`).join('');
  return `<path d="M1 0V-12M23 0V-12" stroke="${LAND.timber}" stroke-width="2"/><path d="M0 0V-6H24V0Z" fill="${LAND.timber}"/><path d="M2 -5.5h5v-3h-5zM17 -5.5h5v-3h-5z" fill="${INK.pre}"/><path d="M9 -5.5h6v-3h-6z" fill="${INK.jonquille}"/><path d="M-2 -11L0 -17H24L26 -11Z" fill="#fff"/>${stripes}`;
};

export const boat = (tint = 0): string => {
  const hull = [INK.sapin, INK.vermillon, INK.encre][tint % 3] ?? INK.sapin;
  return `<path d="M0 -6H46L41 2H4Z" fill="${hull}" stroke="#fff" stroke-width="2" stroke-linejoin="round"/><path d="M10 -6V-13H26V-6Z" fill="${LAND.wall}"/><path d="M8 -13H28V-15.5H8Z" fill="${INK.encre}"/><path d="M13 -11h4v3h-4zM20 -11h4v3h-4z" fill="${INK.encre}"/><path d="M29 -6h13v-3h-13z" fill="${INK.jonquille}"/>`;
};

export const greenhouse = (): string =>
  `<path d="M0 0V-9Q11 -19 22 -9V0Z" fill="#E4F1EF" stroke="${INK.encre3}" stroke-width="1.4"/><path d="M22 0L48 -5V-14Q38 -23 26 -20L11 -15Q18 -14 22 -9Z" fill="#CFE6E2" stroke="${INK.encre3}" stroke-width="1.4" stroke-linejoin="round"/><path d="M30 -2V-16M39 -4V-18" stroke="#fff" stroke-width="1.6"/><path d="M5 0q3-7 6 0q2-6 6 0" fill="${LAND.grass}"/>`;

export const windTurbine = (): string =>
  `<path d="M-1.6 0L-.8 -58H.8L1.6 0Z" fill="#fff" stroke="${INK.encre3}" stroke-width="1"/><g fill="#fff" stroke="${INK.encre3}" stroke-width="1"><path d="M0 -58L-3 -88L3 -86Z"/><path d="M0 -58L28 -46L25 -41Z"/><path d="M0 -58L-25 -41L-28 -46Z"/></g><circle cy="-58" r="3" fill="${INK.encre}"/>`;
