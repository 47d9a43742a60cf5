import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx'
import type { Language } from '../../shared/base/vocabulary.ts'
import type { Block } from './outline.ts'

const INK = '14284B'
const SHEET = 'F1F1E6'

/** A4, real headings, table header rows that repeat, the language of the text: readable by a screen reader. */
export async function toDocx(blocks: readonly Block[], language: Language): Promise<Uint8Array> {
  const title = blocks.find((block) => block.kind === 'title')
  const document = new Document({
    title: title?.kind === 'title' ? title.text : 'Faire territoire',
    creator: 'Faire territoire',
    styles: {
      default: {
        document: { run: { font: 'Atkinson Hyperlegible Next', size: 22, color: INK, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } }, paragraph: { spacing: { after: 140, line: 300 } } },
        title: { run: { font: 'Bricolage Grotesque', size: 56, bold: true, color: INK }, paragraph: { spacing: { after: 80 } } },
        heading2: { run: { font: 'Bricolage Grotesque', size: 32, bold: true, color: INK }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
        heading3: { run: { font: 'Bricolage Grotesque', size: 25, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      },
    },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } }, children: blocks.flatMap(docxBlock) }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function docxBlock(block: Block): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ text: clean(block.text), heading: HeadingLevel.TITLE })]
    case 'subtitle':
      return [new Paragraph({ children: [new TextRun({ text: clean(block.text), bold: true })], shading: { fill: 'FFE49B' } })]
    case 'heading':
      return [new Paragraph({ text: clean(block.text), heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3 })]
    case 'quote':
      return [new Paragraph({ children: [new TextRun({ text: clean(block.text), italics: true })], indent: { left: 400 } })]
    case 'paragraph':
      return [new Paragraph({ text: clean(block.text) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ text: clean(item), bullet: { level: 0 } }))
    case 'table':
      return [docxTable(block), new Paragraph({ text: '' })]
  }
}

function docxTable({ caption, header, rows }: Extract<Block, { kind: 'table' }>): Table {
  const cell = (text: string, isHeader: boolean): TableCell =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text: clean(text), bold: isHeader, size: 19 })], alignment: AlignmentType.LEFT, spacing: { after: 30, line: 250 } })],
      ...(isHeader && { shading: { fill: SHEET } }),
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    altText: { title: clean(caption), description: clean(header.join(', ')), name: clean(caption) },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  } as ConstructorParameters<typeof Table>[0])
}

/** XML has no control characters. */
function clean(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
