/** A JSON text with the place of every value in it. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'
import type { Path } from '../issue.ts'

export type Document = {
  readonly text: string
  readonly root: Node | undefined
  readonly syntaxErrors: readonly ParseError[]
  /** Line and column, from 1; the column counts UTF-16 units, as editors do. */
  readonly position: (offset: number) => { readonly line: number; readonly column: number }
  /** Offset of the value at a path; of its nearest parent when it is missing. */
  readonly offsetOf: (path: Path) => number
  /** Offset of a key of the object at a path. */
  readonly offsetOfKey: (path: Path, key: string) => number
}

/** A text not yet known to be harmless: places by offset only. */
export function openText(text: string): Document {
  const position = lineIndex(text)
  return { text, root: undefined, syntaxErrors: [], position, offsetOf: () => 0, offsetOfKey: () => 0 }
}

/** Only for a text that has passed the gate: the parser is recursive. */
export function openDocument(text: string): Document {
  const syntaxErrors: ParseError[] = []
  const root = parseTree(text, syntaxErrors, { disallowComments: true, allowTrailingComma: false })
  const offsetOf = (path: Path): number => nodeAt(root, path)?.offset ?? 0
  return {
    text,
    root,
    syntaxErrors,
    position: lineIndex(text),
    offsetOf,
    offsetOfKey: (path, key) => {
      const value = root && findNodeAtLocation(root, [...path, key])
      return value?.parent?.children?.[0]?.offset ?? offsetOf(path)
    },
  }
}

function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  if (!root) return undefined
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return node
  }
  return root
}

function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}
