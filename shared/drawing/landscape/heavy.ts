import { INK, LAND } from '../inks.ts';
import { gouge } from '../svg.ts';

/** What heavy industry leaves behind. All stand with their bottom left at the origin, lit from the top left. */

const HEAPS = [['#8B7A80', '#66565F', '#B3A5A8'], ['#9A8270', '#74604F', '#C2AD9A']] as const;

/** Slag heap taken back by birches; `tint` 1 is the redder one. */
export function slagHeap(tint = 0): string {
  const [ground, shade, light] = HEAPS[tint % HEAPS.length] ?? HEAPS[0];
  const strokes = Array.from({ length: 22 }, (_, i) => {
    const t = ((i * 37) % 100) / 100;
    const down = 0.18 + ((i * 53) % 80) / 100;
    const x = 72 + (t - 0.5) * 110 * down;
    return gouge(x, -66 + 64 * down, 12 + ((i * 29) % 12), 0.9 - t * 1.8 + (t < 0.5 ? 0.6 : -0.6) + Math.PI / 2, 1.1, t < 0.45 ? light : ground);
  }).join('');
  const birches = [[14, -5], [27, -14], [40, -8], [104, -10], [122, -5], [88, -4], [56, -20]] as const;
  const trees = birches.map(([x, y], i) => `<path d="M${x} ${y + 3}v-9" stroke="#FFF8F2" stroke-width="1.6"/><circle cx="${x}" cy="${y - 9}" r="${5 - (i % 3) * 0.7}" fill="${i % 2 ? '#93BD55' : LAND.grass}"/>`).join('');
  return (
    `<path d="M0 0Q26 -14 44 -44Q54 -66 66 -70Q80 -72 92 -54Q110 -20 144 0Z" fill="${ground}"/>` +
    `<path d="M72 -71Q82 -70 92 -54Q110 -20 144 0H84Q98 -22 84 -42Q78 -56 72 -71Z" fill="${shade}"/>${strokes}` +
    `<path d="M0 0Q20 -10 34 -12Q48 -4 66 -6Q92 -10 110 -6Q130 -6 144 0Z" fill="#A9C36F"/>${trees}`
  );
}

/** Blast furnace kept as a monument: body, stoves, conveyor, and a birch that nobody planted. */
export function blastFurnace(): string {
  const stove = (x: number): string =>
    `<path d="M${x} -8V-50Q${x + 6} -60 ${x + 12} -50V-8Z" fill="${LAND.slate}"/><path d="M${x + 8} -8V-55Q${x + 11} -53 ${x + 12} -50V-8Z" fill="${LAND.slateDark}"/><path d="M${x} -26H${x + 12}M${x} -40H${x + 12}" stroke="#CFE3EC" stroke-width="1.4"/>`;
  return (
    `<path d="M96 0V-18L104 -22V-4Z" fill="${LAND.brickDark}"/><path d="M0 0V-18H96V0Z" fill="${LAND.brick}"/>${[6, 18, 72, 84].map((x) => `<path d="M${x} -3V-10A3.5 3.5 0 0 1 ${x + 7} -10V-3Z" fill="${INK.encre}"/>`).join('')}` +
    `${stove(58)}${stove(72)}<path d="M86 -8L88 -78H95L97 -8Z" fill="${LAND.brick}"/><path d="M93 -78H95L97 -8H94Z" fill="${LAND.brickDark}"/><path d="M87 -72H96V-78H87Z" fill="${LAND.brickDark}"/>` +
    `<path d="M24 -14L30 -44Q28 -56 34 -66H46Q52 -56 50 -44L56 -14Z" fill="#A6523A"/><path d="M42 -66H46Q52 -56 50 -44L56 -14H45Q48 -40 42 -66Z" fill="${LAND.brickDark}"/>` +
    `<path d="M30 -44H50M29 -34H52M27 -24H54" stroke="${INK.encre}" stroke-width="1.8"/><path d="M32 -66H48V-72H32ZM36 -72L40 -82L44 -72Z" fill="${INK.encre}"/>` +
    `<path d="M-6 -2L38 -76" stroke="${INK.encre}" stroke-width="3.4"/><path d="M4 -12V0M16 -32V-16M28 -52V-36" stroke="${INK.encre}" stroke-width="1.6"/>` +
    `<path d="M48 -60Q56 -66 62 -58M48 -52Q66 -60 76 -58" fill="none" stroke="${LAND.stoneDark}" stroke-width="3"/><path d="M28 0V-13H50V0Z" fill="${INK.encre}"/><path d="M32 0V-9H46V0Z" fill="${INK.jonquille}"/><path d="M-4 1q3-8 5 0q3-10 6 0M60 1q3-8 6 0q3-11 6 0" fill="${LAND.grass}"/>`
  );
}

/** Quay crane: portal, cabin, jib over the water. */
export const crane = (): string =>
  `<path d="M0 0L6 -26H26L32 0M6 -26L26 0M26 -26L6 0" fill="none" stroke="${INK.encre}" stroke-width="2.2"/><path d="M8 -26H24V-38H8Z" fill="${INK.jonquille}"/><path d="M19 -36h4v5h-4z" fill="${INK.encre}"/><path d="M12 -38L56 -68L58 -64L20 -38Z" fill="${INK.vermillon}"/><path d="M14 -38V-58L54 -67M14 -58L2 -38" fill="none" stroke="${INK.encre}" stroke-width="1.4"/><path d="M57 -66V-36" stroke="${INK.encre}" stroke-width="1.2"/><path d="M54 -36h6v5h-6z" fill="${INK.encre}"/>`;
