import { expect, test } from 'vitest'
import { parseMarkdown, plainText } from '../../shared/mallette/markdown.ts'

const blocks = (text: string) => {
  const read = parseMarkdown(text)
  expect(read.faults).toEqual([])
  return read.blocks
}
const text = (words: string) => ({ kind: 'text', text: words })

test('paragraphs join their lines, and emphasis, strength and links are kept', () => {
  expect(blocks('Une *vraie* ligne\net **deux**, [ici](https://a.org/b).')).toEqual([
    {
      kind: 'paragraph',
      inlines: [text('Une '), { kind: 'emphasis', text: 'vraie' }, text(' ligne et '), { kind: 'strong', text: 'deux' }, text(', '), { kind: 'link', text: 'ici', url: 'https://a.org/b' }, text('.')],
    },
  ])
})

test('lists, boxes, numbers, quotations, headings and lines to write on', () => {
  expect(blocks('## Avant\n- a\n- b\n\n- [ ] c\n1. d\n2. e\n> f\n>\n> g\n____\n### Fin').map((block) => (block.kind === 'list' ? `${block.marks} ${block.items.length}` : block.kind === 'quotation' ? `quotation ${block.paragraphs.length}` : block.kind === 'heading' ? `h${block.level}` : block.kind))).toEqual([
    'h2', 'bullets 2', 'boxes 1', 'numbers 2', 'quotation 2', 'blank', 'h3',
  ])
})

test('tables have a head and rows of the same width', () => {
  expect(blocks('| Quand | Qui |\n| --- | --- |\n| lundi | *moi* |')).toEqual([{ kind: 'table', head: [[text('Quand')], [text('Qui')]], rows: [[[text('lundi')], [{ kind: 'emphasis', text: 'moi' }]]] }])
  expect(parseMarkdown('| a | b |\n| --- | --- |\n| c |', 10).faults.map(({ line }) => line)).toEqual([12])
  expect(parseMarkdown('| a | b |').faults.map(({ line }) => line)).toEqual([1])
})

test('what is not read is refused with its line', () => {
  expect(parseMarkdown('bon\n\n`code`', 7).faults.map(({ line }) => line)).toEqual([9])
  expect(parseMarkdown('![image](https://a.org)').faults).toHaveLength(1)
  expect(parseMarkdown('un * seul').faults).toHaveLength(1)
})

test('plain text leaves marks and addresses out', () => {
  expect(plainText(blocks('## A\n\n*b* [c](https://d.org)\n- e\n____'))).toBe('A\n\nb c\n\ne\n\n')
})
