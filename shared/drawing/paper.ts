import { chance } from './chance.ts';
import { cutOutline, linePath, round1 } from './geometry.ts';
import { INK } from './inks.ts';
import { escapeXml } from './svg.ts';
import { PATTERNS } from './patterns.ts';
import type { RoleCloth } from './roles.ts';

export type SheetEdge = 'cut' | 'ticket' | 'torn' | 'tracing';
export interface SheetOptions {
  readonly edge?: SheetEdge;
  /** From the element's identity (`seedFrom`), so that a sheet never changes shape between renders. */
  readonly seed?: number;
  /** Up to how far the corners are off: 2.4 by default, 4 for large sheets. */
  readonly jitter?: number;
  readonly fill?: string;
  /** dx, dy, opacity of the hard shadow: label [2, 3, .2], sheet [4, 6, .22], thick card [9, 13, .28]. False for none. */
  readonly shadow?: readonly [number, number, number] | false;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly pattern?: RoleCloth | 'screen' | 'screenwhite' | 'hatchink';
  readonly patternOpacity?: number;
}

/** Outline of a sheet of that size, at the origin. */
export function sheetPath(width: number, height: number, options: SheetOptions = {}): string {
  const seed = (options.seed ?? 3) % 10007;
  if (options.edge === 'ticket') return ticketPath(width, height);
  if (options.edge === 'torn') return tornPath(width, height, seed);
  return linePath(cutOutline(width, height, seed, options.jitter ?? 2.4));
}

function ticketPath(width: number, height: number): string {
  const notches = Math.max(1, Math.round((height - 12) / 23.4));
  const step = height / notches;
  const arc = (x: number, y: number): string => `A6.3 5.6 0 0 0 ${round1(x)} ${round1(y)}`;
  let d = `M0 0H${round1(width)}`;
  for (let k = 0; k < notches; k++) d += `V${round1(step * (k + 0.5) - 5.6)}${arc(width, step * (k + 0.5) + 5.6)}`;
  d += `V${round1(height)}H0`;
  for (let k = notches - 1; k >= 0; k--) d += `V${round1(step * (k + 0.5) + 5.6)}${arc(0, step * (k + 0.5) - 5.6)}`;
  return d + 'Z';
}

function tornPath(width: number, height: number, seed: number): string {
  const stream = chance(seed);
  const teeth = Math.max(2, Math.round(width / 9));
  let d = `M0 0L${round1(width)} 0L${round1(width)} ${round1(height - 6)}`;
  for (let k = 1; k < teeth; k++) d += `L${round1(width - (width * k) / teeth)} ${round1(height - stream.between(0, 9))}`;
  return `${d}L0 ${round1(height - 4)}Z`;
}

/**
 * Background of an element (papier.js: PAPIER): an `<svg class="pp">` of the
 * element's size, to be put first inside it, absolutely placed, overflow visible.
 */
export function cutSheet(width: number, height: number, options: SheetOptions = {}): string {
  const d = sheetPath(width, height, options);
  const shadow = options.shadow === undefined ? ([4, 6, 0.22] as const) : options.shadow;
  const isTracing = options.edge === 'tracing';
  const stroke = options.stroke ?? (isTracing ? INK.encre3 : undefined);
  const line = stroke === undefined ? '' : ` stroke="${escapeXml(stroke)}" stroke-width="${options.strokeWidth ?? 2}" stroke-linejoin="round"${isTracing ? ' stroke-dasharray="7 6"' : ''}`;
  const defs = options.pattern === undefined ? '' : `<defs>${PATTERNS[`m-${options.pattern}`] ?? ''}</defs>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="pp" width="${width}" height="${height}" aria-hidden="true">${defs}` +
    (shadow === false || isTracing ? '' : `<path d="${d}" transform="translate(${shadow[0]} ${shadow[1]})" fill="${INK.encre}" opacity="${shadow[2]}"/>`) +
    `<path d="${d}" fill="${escapeXml(options.fill ?? (isTracing ? 'rgb(255 255 255/.72)' : INK.papier))}"${line}/>` +
    (options.pattern === undefined ? '' : `<path d="${d}" fill="url(#m-${options.pattern})" opacity="${options.patternOpacity ?? 0.1}"/>`) +
    '</svg>'
  );
}
