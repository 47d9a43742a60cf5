import { readFileSync } from 'node:fs'

/** Replaces signs that a font lacks: a tagged PDF may hold no missing glyph. */
const LACKING = '?'

/** Code points a TrueType font draws, from its cmap table (format 4: the basic plane). */
export function readCoverage(file: string | URL): ReadonlySet<number> {
  const font = new DataView(new Uint8Array(readFileSync(file)).buffer)
  const covered = new Set<number>()
  const cmap = findTable(font, 'cmap')
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const table = cmap + font.getUint32(cmap + 4 + i * 8 + 4)
    if (font.getUint16(table) === 4) readSegments(font, table, covered)
  }
  return covered
}

function findTable(font: DataView, wanted: string): number {
  for (let i = 0; i < font.getUint16(4); i++) {
    const entry = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => font.getUint8(entry + k)))
    if (tag === wanted) return font.getUint32(entry + 8)
  }
  throw new Error(`The font has no table ${wanted}`)
}

function readSegments(font: DataView, table: number, covered: Set<number>): void {
  const count = font.getUint16(table + 6) / 2
  const ends = table + 14
  const starts = ends + count * 2 + 2
  for (let i = 0; i < count; i++) {
    const [start, end] = [font.getUint16(starts + i * 2), font.getUint16(ends + i * 2)]
    for (let code = start; code <= end && code !== 0xffff; code++) covered.add(code)
  }
}

/** Composed, without control characters, every sign drawable: what a compiled page may hold. */
export function drawable(text: string, covered: ReadonlySet<number>): string {
  const composed = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
  return Array.from(composed, (sign) => (covered.has(sign.codePointAt(0) ?? 0) ? sign : /\p{M}/u.test(sign) ? '' : LACKING)).join('')
}
