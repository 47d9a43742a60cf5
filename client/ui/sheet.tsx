import type { ComponentChildren, JSX } from 'preact'
import { cutPolygon } from './cut.ts'
import './sheet.css'

export type Paper = 'plain' | 'white' | 'inner' | 'yellow' | 'ink' | 'private' | 'event' | 'role' | 'tracing' | 'green' | 'neighbour'

export interface SheetProps {
  /** Gives its cut: the same word, the same sheet. */
  readonly seed: string
  readonly paper?: Paper
  /** Up to how far its edge is off, in pixels. */
  readonly jitter?: number
  /** Height above the table: nothing, a label, a sheet, a thick card. */
  readonly lift?: 0 | 1 | 2 | 3
  /** Ink outline: chosen, or to be filled in. */
  readonly outline?: 'none' | 'thin' | 'strong'
  readonly edge?: 'cut' | 'torn'
  readonly as?: keyof JSX.IntrinsicElements
  readonly class?: string
  readonly children?: ComponentChildren
  readonly [attribute: string]: unknown
}

/** A sheet of paper, cut with scissors, with a hard shadow. Every surface of the game is one. */
export function Sheet({ seed, paper = 'plain', jitter = 3, lift = 1, outline = 'none', edge = 'cut', as: Element = 'div', class: className, children, ...rest }: SheetProps) {
  const Tag = Element as 'div'
  return (
    <Tag {...rest} class={`sheet sheet-${paper} lift-${lift} ${className ?? ''}`} data-outline={outline} data-edge={edge} style={{ '--cut': edge === 'torn' ? tornPolygon(seed) : cutPolygon(seed, jitter) }}>
      {outline !== 'none' && <i class="sheet-line" aria-hidden="true" />}
      {children}
    </Tag>
  )
}

/** Straight above, torn below: what happens to the territory. */
function tornPolygon(seed: string): string {
  const teeth = 34
  const points = Array.from({ length: teeth + 1 }, (_, index) => `${100 - (index * 100) / teeth}% calc(100% - ${(seed.length * 7 + index * index * 13) % 9}px)`)
  return `polygon(0 0, 100% 0, ${points.join(', ')})`
}
