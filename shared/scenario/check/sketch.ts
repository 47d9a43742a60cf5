/** What can already be read of a file being written: its value as far as it holds together, and where each part of it stands. */
import { getNodeValue } from 'jsonc-parser'
import type { Path } from '../issue.ts'
import { openDocument, openText } from './document.ts'
import { passGate } from './gate.ts'
import { createReporter } from './reporter.ts'
import { isObject } from './shape.ts'

export type Sketch = {
  readonly value: Readonly<Record<string, unknown>>
  /** Line and column of the value at a path, from 1; of its nearest parent when it is missing. */
  readonly placeOf: (path: Path) => { readonly line: number; readonly column: number }
}

/** Undefined when the text is refused before it is read, or is no block. A missing comma does not stop it. Never throws. */
export function sketchOf(text: string): Sketch | undefined {
  if (!passGate(openText(text), createReporter('scenario', openText(text)))) return undefined
  const document = openDocument(text)
  const value: unknown = document.root && getNodeValue(document.root)
  return isObject(value) ? { value, placeOf: (path) => document.position(document.offsetOf(path)) } : undefined
}
