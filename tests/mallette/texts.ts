import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../shared/base/vocabulary.ts'
import { ROOT } from '../architecture/repository-files.ts'

export const listFiles = (pattern: string): string[] => globSync(pattern, { cwd: ROOT }).map((path) => path.replaceAll('\\', '/')).sort()
export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Every text in one language of a value made of `{ fr, en }` pairs. */
export function textsOf(value: unknown, language: Language): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = (value as Record<string, unknown>)[language]
  if (typeof own === 'string') return [own]
  return Object.values(value).flatMap((part) => textsOf(part, language))
}

/** Words that hold a letter or a digit: punctuation between two no-break spaces counts for nothing. */
export function countWords(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split(/[\s\u00a0]+/)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** What a French text owes to VOCABULARY: one entry for each fault. */
export function frenchFaults(text: string): string[] {
  const faults: string[] = []
  const add = (pattern: RegExp, why: string): void => {
    for (const found of text.matchAll(pattern)) faults.push(`${why}: …${text.slice(Math.max(0, found.index - 20), found.index + 20)}…`)
  }
  add(/\u202f/g, 'U+202F')
  add(/!/g, 'exclamation mark')
  add(/[^\u00a0\s(«][;?»]|[^\u00a0\d/](?<!https?):(?!\/\/)/g, 'no no-break space')
  add(/ [:;?»!]/g, 'plain space')
  add(/«(?!\u00a0)/g, 'no no-break space after «')
  add(/\p{L}'\p{L}/gu, 'straight apostrophe')
  add(/\p{L}\.(?:e|es|se|ses|trice|rice|ne|nes)(?![\p{L}])/gu, 'low dot')
  add(/[“”"]/g, 'foreign quotes')
  add(/ {2}/g, 'two spaces')
  return faults
}

export function englishFaults(text: string): string[] {
  const faults: string[] = []
  const add = (pattern: RegExp, why: string): void => {
    for (const found of text.matchAll(pattern)) faults.push(`${why}: …${text.slice(Math.max(0, found.index - 20), found.index + 20)}…`)
  }
  add(/!/g, 'exclamation mark')
  add(/[«»]/g, 'guillemets')
  add(/[ \u00a0][:;?]/g, 'French space')
  add(/\p{L}'\p{L}/gu, 'straight apostrophe')
  add(/"/g, 'straight quotes')
  add(/ {2}/g, 'two spaces')
  return faults
}
