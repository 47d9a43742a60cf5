/**
 * The little Markdown of récits and method sheets: paragraphs, `##` and `###`, `-` and `1.` lists, `- [ ]` boxes to tick,
 * `>` quotations, `|` tables, a line of `____` to write on; `*emphasis*`, `**strong**`, `[words](https://…)`.
 * Anything else is refused with its line: what is written is what is read.
 */
import type { Fault } from './fault.ts'

export type Inline =
  | { readonly kind: 'text' | 'emphasis' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
export type Inlines = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: Inlines }
  | { readonly kind: 'quotation'; readonly paragraphs: readonly Inlines[] }
  | { readonly kind: 'list'; readonly marks: 'bullets' | 'numbers' | 'boxes'; readonly items: readonly Inlines[] }
  | { readonly kind: 'table'; readonly head: readonly Inlines[]; readonly rows: readonly (readonly Inlines[])[] }
  /** A line to write on, on paper. */
  | { readonly kind: 'blank' }

type Line = { readonly text: string; readonly number: number }
type Kind = 'heading' | 'quotation' | 'bullets' | 'numbers' | 'boxes' | 'table' | 'blank' | 'paragraph'

const MARKS: readonly (readonly [Kind, RegExp])[] = [
  ['heading', /^#{1,6}(?: |$)/],
  ['quotation', /^>(?: |$)/],
  ['boxes', /^- \[ \] /],
  ['bullets', /^- /],
  ['numbers', /^\d{1,2}\. /],
  ['table', /^\|/],
  ['blank', /^_{4,}$/],
]

/** `firstLine`: number of the text's first line in its file. */
export function parseMarkdown(text: string, firstLine = 1): { readonly blocks: readonly Block[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const blocks: Block[] = []
  for (const group of groupLines(text, firstLine, faults)) {
    const made = makeBlock(group.kind, group.lines, faults)
    if (made) blocks.push(made)
  }
  return { blocks, faults }
}

function kindOf(line: string): Kind {
  return MARKS.find(([, pattern]) => pattern.test(line))?.[0] ?? 'paragraph'
}

/** Lines that make one block: an empty line, or another kind of line, ends it. */
function groupLines(text: string, firstLine: number, faults: Fault[]): { readonly kind: Kind; readonly lines: Line[] }[] {
  const groups: { kind: Kind; lines: Line[] }[] = []
  let open: { kind: Kind; lines: Line[] } | undefined
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = { text: raw.trimEnd(), number: firstLine + index }
    if (line.text === '') return void (open = undefined)
    if (/^\s/.test(line.text)) faults.push(fault(line, 'une ligne ne commence pas par une espace : pas de liste dans une liste.', 'a line does not begin with a space: no list inside a list.'))
    const kind = kindOf(line.text.trimStart())
    if (open?.kind === kind && kind !== 'heading' && kind !== 'blank') return void open.lines.push({ ...line, text: line.text.trimStart() })
    open = { kind, lines: [{ ...line, text: line.text.trimStart() }] }
    groups.push(open)
  })
  return groups
}

function makeBlock(kind: Kind, lines: readonly Line[], faults: Fault[]): Block | undefined {
  const first = lines[0]!
  const inlines = (line: Line, mark: RegExp): Inlines => parseInlines({ ...line, text: line.text.replace(mark, '') }, faults)
  switch (kind) {
    case 'heading': {
      const level = /^#+/.exec(first.text)![0].length
      if (level !== 2 && level !== 3) return void faults.push(fault(first, 'un intertitre commence par « ## » ou « ### » ; le titre est dans l’en-tête.', 'a heading begins with ## or ###; the title is in the head.'))
      return { kind, level, text: first.text.replace(/^#+ ?/, '') }
    }
    case 'paragraph':
      return { kind, inlines: parseInlines({ text: lines.map(({ text }) => text).join(' '), number: first.number }, faults) }
    case 'quotation': {
      const said = lines.map((line) => line.text.replace(/^> ?/, ''))
      const paragraphs = said.join('\n').split(/\n{2,}/).filter(Boolean)
      return { kind, paragraphs: paragraphs.map((text) => parseInlines({ text: text.replaceAll('\n', ' '), number: first.number }, faults)) }
    }
    case 'bullets':
      return { kind: 'list', marks: kind, items: lines.map((line) => inlines(line, /^- /)) }
    case 'boxes':
      return { kind: 'list', marks: kind, items: lines.map((line) => inlines(line, /^- \[ \] /)) }
    case 'numbers':
      return { kind: 'list', marks: kind, items: lines.map((line) => inlines(line, /^\d+\. /)) }
    case 'table':
      return makeTable(lines, faults)
    case 'blank':
      return { kind }
  }
}

function makeTable(lines: readonly Line[], faults: Fault[]): Block | undefined {
  const [head, rule, ...rows] = lines.map((line) => ({ ...line, cells: line.text.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim()) }))
  if (!head || !rule || !rule.cells.every((cell) => /^:?-{3,}:?$/.test(cell)) || rows.length === 0) {
    return void faults.push(fault(lines[0]!, 'un tableau a une ligne de titres, une ligne « | --- | --- | », puis ses lignes.', 'a table has a line of titles, a line | --- | --- |, then its rows.'))
  }
  for (const row of rows) if (row.cells.length !== head.cells.length) faults.push(fault(row, `cette ligne a ${row.cells.length} cases, le tableau en a ${head.cells.length}.`, `this row has ${row.cells.length} cells, the table has ${head.cells.length}.`))
  const read = ({ cells, number }: { readonly cells: readonly string[]; readonly number: number }): Inlines[] => cells.map((text) => parseInlines({ text, number }, faults))
  return { kind: 'table', head: read(head), rows: rows.map(read) }
}

const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|(?<!!)\[([^\]]+)\]\(([^)\s]*)\)/g

function parseInlines(line: Line, faults: Fault[]): Inlines {
  const { text } = line
  const made: Inline[] = []
  let after = 0
  const plain = (to: number): void => {
    const words = text.slice(after, to)
    if (words === '') return
    if (/[*`<>\\]|!\[|\]\(/.test(words)) faults.push(fault(line, `ce signe n’est pas lu ici : « ${words.trim().slice(0, 40)} ».`, `this sign is not read here: “${words.trim().slice(0, 40)}”.`))
    made.push({ kind: 'text', text: words })
  }
  for (const found of text.matchAll(INLINE)) {
    plain(found.index)
    after = found.index + found[0].length
    const [, strong, emphasis, words, url] = found
    if (strong !== undefined) made.push({ kind: 'strong', text: strong })
    else if (emphasis !== undefined) made.push({ kind: 'emphasis', text: emphasis })
    else if (/^https?:\/\//.test(url!)) made.push({ kind: 'link', text: words!, url: url! })
    else faults.push(fault(line, `un lien commence par https:// : « ${url} ».`, `a link begins with https://: “${url}”.`))
  }
  plain(text.length)
  return made
}

/** The words of a text, marks and addresses left out. */
export function plainText(blocks: readonly Block[]): string {
  const of = (inlines: Inlines): string => inlines.map(({ text }) => text).join('')
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return block.text
        case 'paragraph':
          return of(block.inlines)
        case 'quotation':
          return block.paragraphs.map(of).join('\n')
        case 'list':
          return block.items.map(of).join('\n')
        case 'table':
          return [block.head, ...block.rows].map((row) => row.map(of).join('\t')).join('\n')
        case 'blank':
          return ''
      }
    })
    .join('\n\n')
}

function fault({ number }: Line, fr: string, en: string): Fault {
  return { line: number, fr: fr.replace(/ ([:;»])/g, '\u00a0$1').replace(/« /g, '«\u00a0'), en }
}
