import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, ImageRun, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild, type IImageOptions } from 'docx'
import type { Language } from '../../shared/base/vocabulary.ts'
import { wordsIn } from './content/words.ts'
import type { Block } from './outline.ts'
import { pictureOf } from './pictures.ts'

const INK = '14284B'
const QUIET = '3D4F70'
const SHEET = 'F1F1E6'
const TITLE_FACE = 'Bricolage Grotesque'
const TEXT_FACE = 'Atkinson Hyperlegible Next'
/** Width of the text in pixels of 1/96 inch: A4 less two margins of 2 cm. */
const TEXT_WIDTH = 642
/** The same, in twentieths of a point. */
const TABLE_WIDTH = 9638
/** Longer texts go on the next line, in letters. */
const WIDEST_COLUMN = 48
/** Of a table's text, on the large side; and the margins of a cell. */
const [LETTER, CELL_SIDES] = [135, 170]

export type DocxExtras = { /** JPEG of the landscape. */ readonly cover?: Uint8Array | undefined }

/** A4, real headings, header rows that repeat, alternative texts, the language of the text: readable by a screen reader. */
export async function toDocx(blocks: readonly Block[], language: Language, { cover }: DocxExtras = {}): Promise<Uint8Array> {
  const title = blocks.find((block) => block.kind === 'title')
  const subtitle = blocks.find((block) => block.kind === 'subtitle')
  const children: FileChild[] = cover ? [coverLine(cover, language)] : []
  for (const block of blocks) children.push(...(block.kind === 'figure' ? [await figureLine(block)] : docxBlock(block)))
  const document = new Document({
    title: title?.kind === 'title' ? clean(title.text) : 'Faire territoire',
    creator: 'Faire territoire',
    ...(subtitle?.kind === 'subtitle' && { description: clean(subtitle.text) }),
    styles: stylesFor(language),
    numbering: { config: [{ reference: 'dots', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 260 } } } }] }] },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } }, footers: { default: pageFooter() }, children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function stylesFor(language: Language): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const head = (size: number) => ({ font: TITLE_FACE, size, bold: true, color: INK })
  return {
    // The rule of a line's height is said: without it LibreOffice takes it as exact, and cuts pictures to one line.
    default: {
      document: { run: { font: TEXT_FACE, size: 22, color: INK, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } }, paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } } },
      title: { run: head(60), paragraph: { spacing: { before: 120, after: 60 } } },
      heading2: { run: head(32), paragraph: { spacing: { before: 380, after: 120 }, keepNext: true } },
      heading3: { run: head(25), paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
    },
  }
}

function pageFooter(): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ size: 17, color: QUIET, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] })
}

function coverLine(cover: Uint8Array, language: Language): Paragraph {
  const { alt } = wordsIn(language)
  return new Paragraph({ spacing: { after: 120 }, children: [picture({ type: 'jpg', data: Buffer.from(cover), transformation: { width: TEXT_WIDTH, height: Math.round((TEXT_WIDTH * 408) / 1860) } }, 'cover', alt.cover)] })
}

async function figureLine({ figure }: Extract<Block, { kind: 'figure' }>): Promise<Paragraph> {
  const width = Math.min(TEXT_WIDTH, Math.round(figure.width * 0.75))
  const transformation = { width, height: Math.round((width * figure.height) / figure.width) }
  return new Paragraph({ spacing: { after: 120 }, children: [picture({ type: 'png', data: await pictureOf(figure), transformation }, figure.id, figure.alt)] })
}

function picture(options: IImageOptions, name: string, alt: string): ImageRun {
  return new ImageRun({ ...options, altText: { name, title: name, description: clean(alt) } })
}

function docxBlock(block: Exclude<Block, { kind: 'figure' }>): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ text: clean(block.text), heading: HeadingLevel.TITLE })]
    case 'subtitle':
      return [new Paragraph({ children: [new TextRun({ text: clean(block.text), bold: true })], shading: { fill: 'FFE49B' } })]
    case 'heading':
      return [new Paragraph({ text: clean(block.text), heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3 })]
    case 'quote':
      return [new Paragraph({ children: [new TextRun({ text: clean(block.text), italics: true })], indent: { left: 400 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: 'FFC94A', space: 12 } } })]
    case 'note':
      // What it says of a table or a figure stays on its page.
      return [new Paragraph({ keepNext: true, children: [new TextRun({ text: clean(block.text), size: 19, color: QUIET })] })]
    case 'paragraph':
      return [new Paragraph({ text: clean(block.text) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ text: clean(item), numbering: { reference: 'dots', level: 0 }, spacing: { after: 60 } }))
    case 'table':
      return [docxTable(block), new Paragraph({ text: '' })]
  }
}

function docxTable({ header, rows }: Extract<Block, { kind: 'table' }>): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'C3CBD2' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const lines = [header, ...rows]
  const widths = columnWidths(lines)
  const size = letterSize(lines)
  const cell = (text: string, column: number, isHeader: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ children: [new TextRun({ text: clean(text), bold: isHeader, size })], alignment: AlignmentType.LEFT, spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } })],
      ...(isHeader && { shading: { fill: SHEET } }),
      borders: { top: none, left: none, right: none, bottom: line },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
    })
  return new Table({
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text, column) => cell(text, column, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) })),
    ],
  })
}

const [LETTERS, LEAST_LETTERS] = [18, 13]

/** In half points: smaller where the longest words of all columns would not fit side by side. */
export function letterSize(lines: readonly (readonly string[])[]): number {
  const words = (lines[0] ?? []).map((_, column) => Math.max(...lines.flatMap((line) => (line[column] ?? '').split(/\s/)).map((word) => word.length)))
  const wanted = words.reduce((sum, word) => sum + word, 0) * LETTER
  const room = TABLE_WIDTH - words.length * CELL_SIDES
  return Math.max(LEAST_LETTERS, Math.min(LETTERS, Math.floor((LETTERS * room) / Math.max(1, wanted))))
}

/** Each column by what it holds: its longest word whole, then more for who has more to say. In twentieths of a point. */
export function columnWidths(lines: readonly (readonly string[])[]): number[] {
  const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length))
  const columns = (lines[0] ?? []).map((_, column) => {
    const texts = lines.map((line) => line[column] ?? '')
    const word = longest(texts.flatMap((text) => text.split(/\s/)))
    return { least: word * LETTER + CELL_SIDES, more: (Math.max(word, Math.min(WIDEST_COLUMN, longest(texts))) - word) * LETTER }
  })
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  const more = columns.reduce((sum, column) => sum + column.more, 0)
  // What is left goes to who asks for more; nobody asking, to each by its word; too many words, each gives way.
  const left = TABLE_WIDTH - least
  return columns.map((column) => Math.floor(left > 0 && more > 0 ? column.least + (left * column.more) / more : (column.least * TABLE_WIDTH) / least))
}

/** XML has no control characters, nor halves of surrogate pairs. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
}
