import { FILTERS, PATTERNS } from './patterns.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For any text or attribute that did not come from this folder. Control characters are dropped: XML refuses them. */
export function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

export interface PageOptions {
  /** Read by assistive technology; without it the drawing is decorative and hidden from it. */
  readonly label?: string | undefined;
  /** Added to the element's class attribute. */
  readonly className?: string | undefined;
}

/**
 * A complete `<svg>` of the given size around fragments; it carries the
 * patterns and filters they refer to, so it stands alone in a page, in an
 * `<img>` or in a texture.
 */
export function svgPage(width: number, height: number, viewBox: string, body: string, options: PageOptions = {}): string {
  const name = options.label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(options.label)}"`;
  const style = options.className === undefined ? '' : ` class="${escapeXml(options.className)}"`;
  const defs = definitionsFor(body);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}" ${name}${style}>${defs}${body}</svg>`;
}

function definitionsFor(body: string): string {
  const used = new Set([...body.matchAll(/url\(#(m-[a-z]+|f-[a-z]+)\)/g)].map((match) => match[1] ?? ''));
  const found = [...used].sort().map((id) => PATTERNS[id] ?? FILTERS[id] ?? '').join('');
  return found === '' ? '' : `<defs>${found}</defs>`;
}

/** A tapered stroke, like one push of a gouge in lino. Angle in radians. */
export function gouge(x: number, y: number, length: number, angle: number, thickness: number, colour: string): string {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const p = (u: number, v: number): string => `${Math.round((x + cos * u - sin * v) * 10) / 10} ${Math.round((y + sin * u + cos * v) * 10) / 10}`;
  return `<path d="M${p(-length / 2, 0)}Q${p(0, -thickness)} ${p(length / 2, 0)}Q${p(0, thickness)} ${p(-length / 2, 0)}Z" fill="${colour}"/>`;
}
