/** Where the words of the glossary first appear in what somebody reads. Pure: pages run it, without the validation. */

export type Marker = {
  /** Cuts a text at the terms met for the first time. The place that met a term keeps it, however often it is drawn again. */
  mark(text: string, place?: object): readonly Piece[]
  /** That place is gone: the terms it held may be met elsewhere. */
  leave(place: object): void
  /** Ids of the terms met so far. */
  met(): readonly string[]
}
export type Piece = { readonly text: string; readonly term?: string }

/** `forms`: each writing of each term, in the language of the text; the longest wins. */
export function termMarker(forms: readonly (readonly [term: string, writing: string])[], except: readonly string[] = []): Marker {
  const byWriting = new Map(forms.map(([term, writing]) => [fold(writing), term]))
  const longestFirst = [...byWriting.keys()].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return { mark: (text) => [{ text }], leave: () => {}, met: () => [] }
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}·-])(?:${longestFirst.map(escapePattern).join('|')})(?![\\p{L}\\p{N}]|[-·]\\p{L})`, 'gu')
  const holders = new Map<string, object>(except.map((term) => [term, {}]))
  return {
    mark(text, place = {}) {
      const pieces: Piece[] = []
      const here = new Set<string>()
      let after = 0
      for (const { 0: writing, index } of fold(text).matchAll(pattern)) {
        const term = byWriting.get(writing)!
        if (here.has(term) || (holders.get(term) ?? place) !== place) continue
        here.add(term)
        holders.set(term, place)
        if (index > after) pieces.push({ text: text.slice(after, index) })
        pieces.push({ text: text.slice(index, index + writing.length), term })
        after = index + writing.length
      }
      if (after < text.length) pieces.push({ text: text.slice(after) })
      return pieces
    },
    leave(place) {
      for (const [term, holder] of holders) if (holder === place) holders.delete(term)
    },
    met: () => [...holders.keys()],
  }
}

export type GluedPiece = Piece & { readonly before?: string; readonly after?: string }

/** What touches a term, a « l’ » or a comma, is taken from the text around and given to the term: a line must not break between. */
export function glue(pieces: readonly Piece[]): readonly GluedPiece[] {
  const isTerm = (index: number): boolean => pieces[index]?.term !== undefined
  const head = (index: number): string => (pieces[index] && !isTerm(index) ? /^[^ ]*/.exec(pieces[index].text)![0] : '')
  /** A text without any space, between two terms, belongs to the first of them. */
  const tail = (index: number): string => (pieces[index] && !isTerm(index) && !(isTerm(index - 1) && !pieces[index].text.includes(' ')) ? /[^ ]*$/.exec(pieces[index].text)![0] : '')
  return pieces.map((piece, index) => {
    if (piece.term !== undefined) return { ...piece, before: tail(index - 1), after: head(index + 1) }
    const start = isTerm(index - 1) ? head(index).length : 0
    const end = piece.text.length - (isTerm(index + 1) ? tail(index).length : 0)
    return { text: piece.text.slice(start, Math.max(start, end)) }
  })
}

/** Same length as the text, so that places agree. */
function fold(text: string): string {
  return text.replace(/[A-ZÀ-ÖØ-Þ]/g, (letter) => letter.toLowerCase()).replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'")
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
