import type { Block, Inlines } from '../../shared/mallette/markdown.ts'
import { Marked } from './help/marked.tsx'

/** The text of a récit or of a method sheet. No HTML comes in: each block was read by our own reader. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return <>{blocks.map((block, index) => <OneBlock key={index} block={block} />)}</>
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p>
          <Words inlines={block.inlines} />
        </p>
      )
    case 'quotation':
      return (
        <blockquote>
          {block.paragraphs.map((inlines, index) => (
            <p key={index}>
              <Words inlines={inlines} />
            </p>
          ))}
        </blockquote>
      )
    case 'list':
      return <List block={block} />
    case 'table':
      return <Table block={block} />
    case 'blank':
      return <p class="blank-line" aria-hidden="true" />
  }
}

function List({ block }: { readonly block: Extract<Block, { kind: 'list' }> }) {
  const items = block.items.map((inlines, index) => (
    <li key={index}>
      {block.marks === 'boxes' && <i class="box" aria-hidden="true" />}
      <span>
        <Words inlines={inlines} />
      </span>
    </li>
  ))
  return block.marks === 'numbers' ? <ol class="numbers">{items}</ol> : <ul class={block.marks}>{items}</ul>
}

/** On a narrow screen each row becomes a card, where each cell says its column. */
function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  const columns = block.head.map((inlines) => inlines.map(({ text }) => text).join(''))
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((inlines, cell) => (
              <td key={cell} data-column={columns[cell]}>
                <Words inlines={inlines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Words({ inlines }: { readonly inlines: Inlines }) {
  return (
    <>
      {inlines.map((inline, index) => {
        if (inline.kind === 'text') return <Marked key={index} text={inline.text} />
        if (inline.kind === 'link') return <a key={index} href={inline.url} rel="noopener noreferrer" target="_blank">{inline.text}</a>
        return inline.kind === 'strong' ? <strong key={index}>{inline.text}</strong> : <em key={index}>{inline.text}</em>
      })}
    </>
  )
}
