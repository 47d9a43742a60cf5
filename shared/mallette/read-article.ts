/** Text of a Markdown file of the mallette → its head and its blocks, or everything to mend, with lines. */
import type { z } from 'zod'
import { fail, succeed, type Result } from '../base/result.ts'
import { methodHeadSchema, recitHeadSchema, type MethodHead, type RecitHead } from './article-schema.ts'
import { faultsOf, type Fault } from './fault.ts'
import { parseMarkdown, type Block } from './markdown.ts'

export type Recit = { readonly head: RecitHead; readonly blocks: readonly Block[] }
export type Method = { readonly head: MethodHead; readonly blocks: readonly Block[] }

export function readRecit(text: string): Result<Recit, readonly Fault[]> {
  return readArticle(text, recitHeadSchema)
}

export function readMethod(text: string): Result<Method, readonly Fault[]> {
  return readArticle(text, methodHeadSchema)
}

/** The head: `---`, lines `key: value`, `---`. No quotes, no lists, no values on several lines. */
function readArticle<T>(text: string, schema: z.ZodType<T>): Result<{ readonly head: T; readonly blocks: readonly Block[] }, readonly Fault[]> {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) return fail([{ line: 1, fr: 'le fichier commence par un en-tête entre deux lignes « --- ».', en: 'the file begins with a head between two lines ---.' }])
  const faults: Fault[] = []
  const head: Record<string, string> = Object.create(null) as Record<string, string>
  lines.slice(1, end).forEach((line, index) => {
    const [, key, value] = /^([a-z]+): (.+)$/.exec(line) ?? []
    if (key === undefined || value === undefined) faults.push({ line: index + 2, fr: `écrivez «\u00a0clé: valeur\u00a0», sur une ligne\u00a0: «\u00a0${line}\u00a0».`, en: `write "key: value" on one line: "${line}".` })
    else if (key in head) faults.push({ line: index + 2, fr: `la clé «\u00a0${key}\u00a0» est déjà donnée.`, en: `the key "${key}" is given already.` })
    else head[key] = value.trim()
  })
  const checked = schema.safeParse({ ...head })
  if (!checked.success) faults.push(...faultsOf(checked.error.issues))
  const { blocks, faults: inText } = parseMarkdown(lines.slice(end + 1).join('\n'), end + 2)
  faults.push(...inText)
  if (blocks.length === 0) faults.push({ line: end + 2, fr: 'il n’y a pas de texte sous l’en-tête.', en: 'there is no text under the head.' })
  return checked.success && faults.length === 0 ? succeed({ head: checked.data, blocks }) : fail(faults)
}

/** What the two languages of one article do not share and should. */
export function pairFaults(fr: { readonly head: RecitHead | MethodHead; readonly blocks: readonly Block[] }, en: typeof fr): readonly Fault[] {
  const own = new Set(['language', 'title', 'lead', 'duration', 'people', 'basis'])
  const keys = Object.keys(fr.head).filter((key) => !own.has(key))
  const differing = keys.filter((key) => JSON.stringify(Reflect.get(fr.head, key)) !== JSON.stringify(Reflect.get(en.head, key)))
  return differing.map((key) => ({ where: key, fr: `«\u00a0${key}\u00a0» n’est pas le même en français et en anglais.`, en: `"${key}" is not the same in French and in English.` }))
}
