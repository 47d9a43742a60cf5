export type LineMark = 'error' | 'warning'

/** The text again, one element a line, under the field. Only the lines that differ are written: it follows each key typed. */
export class Mirror {
  readonly #home: HTMLElement
  #lines: readonly string[] = []

  constructor(home: HTMLElement) {
    this.#home = home
  }

  write(text: string): void {
    const next = text.split('\n')
    const { from, until, count } = changedLines(this.#lines, next)
    const fresh = next.slice(from, from + count).map(lineElement)
    const old = [...this.#home.children].slice(from, until)
    const after = this.#home.children[until] ?? null
    for (const element of old) element.remove()
    const part = document.createDocumentFragment()
    part.append(...fresh)
    this.#home.insertBefore(part, after)
    this.#lines = next
  }

  /** By line, from 1. Marks follow their lines until the next look. */
  mark(marks: ReadonlyMap<number, LineMark>): void {
    for (const element of this.#home.querySelectorAll('[data-mark]')) element.removeAttribute('data-mark')
    for (const [line, mark] of marks) this.#home.children[line - 1]?.setAttribute('data-mark', mark)
  }
}

function lineElement(text: string): HTMLElement {
  const line = document.createElement('div')
  // An empty line is as high as another.
  line.textContent = text === '' ? '\u200B' : text
  return line
}

/** The lines from `from` to `until` of the old text become `count` lines of the new one; all the others are the same. */
export function changedLines(old: readonly string[], next: readonly string[]): { readonly from: number; readonly until: number; readonly count: number } {
  const least = Math.min(old.length, next.length)
  let from = 0
  while (from < least && old[from] === next[from]) from++
  let tail = 0
  while (tail < least - from && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++
  return { from, until: old.length - tail, count: next.length - tail - from }
}
