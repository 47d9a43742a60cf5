/** Where the words of the glossary first appear in what somebody reads. Pure: pages run it, without the validation. */

export type Marker = {
  /** Cuts a text at the terms it meets for the first time since the marker was made. */
  mark(text: string): readonly Piece[]
}
export type Piece = { readonly text: string; readonly term?: string }

/** `forms`: each writing of each term, in the language of the text; the longest wins. */
export function termMarker(forms: readonly (readonly [term: string, writing: string])[], except: readonly string[] = []): Marker {
  const byWriting = new Map(forms.map(([term, writing]) => [fold(writing), term]))
  const longestFirst = [...byWriting.keys()].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return { mark: (text) => [{ text }] }
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}·-])(?:${longestFirst.map(escapePattern).join('|')})(?![\\p{L}\\p{N}]|[-·]\\p{L})`, 'gu')
  const seen = new Set(except)
  return {
    mark(text) {
      const pieces: Piece[] = []
      let after = 0
      for (const { 0: writing, index } of fold(text).matchAll(pattern)) {
        const term = byWriting.get(writing)!
        if (seen.has(term)) continue
        seen.add(term)
        if (index > after) pieces.push({ text: text.slice(after, index) })
        pieces.push({ text: text.slice(index, index + writing.length), term })
        after = index + writing.length
      }
      if (after < text.length) pieces.push({ text: text.slice(after) })
      return pieces
    },
  }
}

/** Same length as the text, so that places agree. */
function fold(text: string): string {
  return text.replace(/[A-ZÀ-ÖØ-Þ]/g, (letter) => letter.toLowerCase()).replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'")
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
