import type { Block } from './outline.ts'

/** CommonMark with tables. What people wrote is escaped: it stays words. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownBlock).filter((text) => text !== '').join('\n\n')}\n`
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`
    case 'subtitle':
    case 'note':
      return `*${escapeMarkdown(block.text)}*`
    case 'figure':
      return block.inTable ? '' : escapeMarkdown(block.figure.alt)
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'quote':
      return `> ${escapeMarkdown(block.text)}`
    case 'paragraph':
      return escapeMarkdown(block.text)
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
    case 'table':
      return [block.header, block.header.map(() => '---'), ...block.rows].map((row, index) => `| ${row.map((cell) => (index === 1 ? cell : escapeMarkdown(cell) || ' ')).join(' | ')} |`).join('\n')
  }
}

/** HTML, links, emphasis, headings and lists written by somebody are shown as typed. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, (symbol) => `\\${symbol}`)
    .replace(/^(\s*)([-+=])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2')
}
