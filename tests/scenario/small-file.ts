import { readFileSync } from 'node:fs'

const FORMAT_PAGE = new URL('../../shared/scenario/FORMAT.md', import.meta.url)

/** The complete example of FORMAT.md: what authors start from is what these tests break. */
export function exampleText(): string {
  const block = /<!-- exemple-complet -->\s*```json\n([\s\S]*?)```/.exec(readFileSync(FORMAT_PAGE, 'utf8'))?.[1]
  if (block === undefined) throw new Error('FORMAT.md holds no complete example')
  return block
}

// eslint-disable-next-line typescript/no-explicit-any -- tests break files at will
export type Loose = any

/** The example with one thing changed, as text. */
export function broken(change: (file: Loose) => void): string {
  const file = JSON.parse(exampleText()) as Loose
  change(file)
  return JSON.stringify(file, undefined, 2)
}

export const SHIPPED = new URL('../../scenarios/', import.meta.url)

export function shippedText(name: string): string {
  return readFileSync(new URL(name, SHIPPED), 'utf8')
}
