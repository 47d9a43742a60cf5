import { INK, LAND } from '../inks.ts';

/** Small things that come and go on the ground with the gauges. Foot, or cord, at the origin. */

/** One more flag at the town hall. */
export const townFlag = (): string =>
  `<path d="M0 2V-30" stroke="#fff" stroke-width="5" stroke-linecap="round"/><path d="M0 -30H24L18 -22.500L24 -15H0Z" fill="#fff" stroke="#fff" stroke-width="5" stroke-linejoin="round"/><path d="M0 2V-30" stroke="${INK.encre}" stroke-width="2.4" stroke-linecap="round"/><path d="M0 -30H24L18 -22.500L24 -15H0Z" fill="#174A86"/><path d="M3 -22.500H15" stroke="#fff" stroke-width="2.4"/>`;

/** A lantern of the garland over the square. */
export const lamp = (tint: number): string => {
  const glow = [INK.jonquille, INK.vermillonC, INK.jonquilleC][tint % 3] ?? INK.jonquille;
  return `<path d="M0 -8V0" stroke="${INK.encre}" stroke-width="1.4"/><path d="M-5.500 0Q-7 5 -4.500 10H4.500Q7 5 5.500 0Z" fill="${glow}" stroke="#fff" stroke-width="2.6" paint-order="stroke" stroke-linejoin="round"/><path d="M-5 0H5M-4 10H4" stroke="${INK.encre}" stroke-width="1.8"/>`;
};

/** A young tree and its stake. */
export const sapling = (): string =>
  `<path d="M4.500 1V-17" stroke="${LAND.timber}" stroke-width="1.8"/><path d="M0 1V-14" stroke="#fff" stroke-width="4.500"/><circle cy="-18" r="8" fill="#fff"/><path d="M0 1V-14" stroke="${INK.encre}" stroke-width="2"/><circle cy="-18" r="6.500" fill="#4E8D45"/><path d="M-3.500 -20q2-3 5-2.500M0 -14.500q3-.4 4-3" fill="none" stroke="${INK.preC}" stroke-width="1.4" stroke-linecap="round"/><path d="M0 -8L4.500 -9.500" stroke="${INK.vermillon}" stroke-width="1.6"/>`;
