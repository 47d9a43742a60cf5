/** The set of faulty scenarios: each is a small patch of a sound file, with everything the check must say about it. */
import { readdirSync, readFileSync } from 'node:fs'
import { applyEdits, modify } from 'jsonc-parser'
import type { IssueCode, Severity } from '../../shared/scenario/issue.ts'
import { shippedText } from './small-file.ts'

type Place = (string | number)[]
type Change =
  | { readonly set: Place; readonly to: unknown }
  | { readonly insert: Place; readonly what: unknown }
  | { readonly remove: Place }
  /** Of the text itself, once. */
  | { readonly replace: string; readonly with: string }

export type Expected = {
  readonly code: IssueCode
  readonly severity: Severity
  /** `line` counts in the patched text; where the base may move, `after` is a passage just before the fault. */
  readonly line?: number
  readonly after?: string
  readonly where: string
  readonly message: string
  readonly nearest?: string
  readonly repair?: string
}

export type Faulty = {
  readonly title: string
  readonly base: 'le-four-du-hameau' | 'la-halle-aux-grains'
  readonly patch: readonly Change[]
  readonly expected: readonly Expected[]
}

const SET = new URL('../fixtures/scenarios/faulty/', import.meta.url)

export function faultySet(): { readonly file: string; readonly faulty: Faulty }[] {
  return readdirSync(SET)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({ file, faulty: JSON.parse(readFileSync(new URL(file, SET), 'utf8')) as Faulty }))
}

export function baseText(base: Faulty['base']): string {
  if (base === 'la-halle-aux-grains') return shippedText('la-halle-aux-grains.scenario.json')
  return readFileSync(new URL('../fixtures/scenarios/le-four-du-hameau.scenario.json', import.meta.url), 'utf8')
}

/** The patched text: what the author would have in the editor, lines kept. @throws when the patch no longer fits its base. */
export function patched({ base, patch }: Pick<Faulty, 'base' | 'patch'>): string {
  return patch.reduce(change, baseText(base))
}

const STYLE = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } }

function change(text: string, one: Change): string {
  if ('replace' in one) {
    if (!text.includes(one.replace)) throw new Error(`The base no longer holds ${one.replace}`)
    return text.replace(one.replace, () => one.with)
  }
  if ('insert' in one) return applyEdits(text, modify(text, one.insert, one.what, { ...STYLE, isArrayInsertion: true }))
  return applyEdits(text, modify(text, 'set' in one ? one.set : one.remove, 'set' in one ? one.to : undefined, STYLE))
}
