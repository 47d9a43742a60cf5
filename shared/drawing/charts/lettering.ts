import { round1 } from '../geometry.ts'
import { INK } from '../inks.ts'
import { escapeXml } from '../svg.ts'

export interface LetteringOptions {
  readonly size?: number
  readonly colour?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Title face by default is off: what is read at length is in the text face. */
  readonly face?: 'title' | 'text'
  readonly weight?: number
  /** Paper halo, in units. */
  readonly halo?: number
}

const FACES = { title: 'Bricolage Grotesque, Arial Narrow, Arial, sans-serif', text: 'Atkinson Hyperlegible Next, Verdana, sans-serif' } as const

/** One line of text as attributes only: a strict style policy removes style attributes. */
export function lettering(x: number, y: number, words: string, options: LetteringOptions = {}): string {
  const face = options.face ?? 'text'
  const size = options.size ?? 18
  const weight = options.weight ?? (face === 'title' ? 800 : 500)
  const anchor = options.anchor === undefined || options.anchor === 'start' ? '' : ` text-anchor="${options.anchor}"`
  const stretch = face === 'title' ? ' font-stretch="80%"' : ''
  const halo = options.halo === undefined ? '' : ` stroke="${INK.papier}" stroke-width="${options.halo}" stroke-linejoin="round" paint-order="stroke"`
  return `<text x="${round1(x)}" y="${round1(y)}" font-family="${FACES[face]}" font-weight="${weight}"${stretch} font-size="${size}" fill="${options.colour ?? INK.encre}"${anchor}${halo}>${escapeXml(words)}</text>`
}

/** Width of a line, near enough to lay labels out without a browser. */
export function wordsWidth(words: string, size: number, face: 'title' | 'text' = 'text'): number {
  const narrow = /[iljtfrI.,:;!'’|·\u00a0 ]/g
  const thin = (words.match(narrow) ?? []).length
  const unit = face === 'title' ? { wide: 0.47, thin: 0.24 } : { wide: 0.56, thin: 0.3 }
  return ((words.length - thin) * unit.wide + thin * unit.thin) * size
}

/** Breaks at spaces so that no line is wider; a single long word stays whole. */
export function wrapWords(words: string, size: number, width: number, face: 'title' | 'text' = 'text'): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && wordsWidth(`${last} ${word}`, size, face) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Pushes places apart so that neighbours are at least `gap` away, moving as little as possible and keeping the order. */
export function spreadLabels(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b)
  const out = [...places]
  for (let round = 0; round < 60; round++) {
    let isCalm = true
    for (let k = 1; k < order.length; k++) {
      const [a, b] = [order[k - 1] ?? 0, order[k] ?? 0]
      const lack = gap - ((out[b] ?? 0) - (out[a] ?? 0))
      if (lack <= 0.01) continue
      isCalm = false
      out[a] = (out[a] ?? 0) - lack / 2
      out[b] = (out[b] ?? 0) + lack / 2
    }
    const [first, last] = [order[0] ?? 0, order.at(-1) ?? 0]
    out[first] = Math.max(low, out[first] ?? 0)
    out[last] = Math.min(high, out[last] ?? 0)
    if (isCalm) break
  }
  return out
}
