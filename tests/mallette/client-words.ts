/** The sentences of client/text, read in the source: many are made by functions. */
import { parseSync } from 'vite'
import { listFiles, readText } from './texts.ts'

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Strings and pieces of templates of a file; addresses of imports, keys and ids left out. */
export function sentencesOf(path: string): string[] {
  const { program } = parseSync(path, readText(path))
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null || typeof (value as Node).type !== 'string') return
    const node = value as Node
    if (/^(?:Import|Export)/.test(node.type) && node.source !== undefined && node.declaration === undefined) return
    if (node.type === 'Property' && (node.key as Node).name === 'id') return
    if (node.type.startsWith('TS') && node.expression === undefined) return
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
    if (node.type === 'TemplateElement') found.push(((node.value as { cooked?: string }).cooked ?? '').replace(/^\p{L}{0,3}(?=[\s.,;:]|$)|(?<=\s|^)\p{L}{0,2}$/gu, ''))
    for (const [key, part] of Object.entries(node)) if (!(key === 'key' && node.computed !== true) && key !== 'test') visit(part)
  }
  visit(program)
  return found
}

export const clientTextFiles = (language: string): string[] => listFiles(`client/text/${language}/*.ts`)
