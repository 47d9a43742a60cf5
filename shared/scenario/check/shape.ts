/** zod's findings, told to an author: what was found, what was expected, the nearest known name. */
import type { z } from 'zod'
import type { Path } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import { nearestName } from './names.ts'
import type { Reporter } from './reporter.ts'
import { kindOfWords, patternNamed } from './words.ts'

type Finding = z.core.$ZodIssue

/** Keys known at a place, to find the nearest of an unknown one. */
export type KeysAt = (path: Path) => readonly string[]

export function reportShape(root: unknown, findings: readonly Finding[], report: Reporter, keysAt: KeysAt): void {
  const misspelt = misspeltKeys(findings, keysAt)
  for (const finding of findings) if (!misspelt.has(JSON.stringify(finding.path))) tell(root, finding, [], report, keysAt)
}

/** Keys that are missing because they are written with a slip: told once, where the slip is. */
function misspeltKeys(findings: readonly Finding[], keysAt: KeysAt): ReadonlySet<string> {
  const missing = new Set(findings.filter((finding) => finding.code !== 'unrecognized_keys').map((finding) => JSON.stringify(finding.path)))
  const misspelt = findings.flatMap((finding) =>
    finding.code === 'unrecognized_keys'
      ? finding.keys.flatMap((key) => {
          const meant = nearestName(key, keysAt(finding.path as Path))
          const path = JSON.stringify([...finding.path, meant])
          return meant !== undefined && missing.has(path) ? [path] : []
        })
      : [],
  )
  return new Set(misspelt)
}

function tell(root: unknown, finding: Finding, base: Path, report: Reporter, keysAt: KeysAt): void {
  const path: Path = [...base, ...(finding.path as (string | number)[])]
  const value = valueAt(root, path)
  switch (finding.code) {
    case 'unrecognized_keys':
      for (const key of finding.keys) tellUnknownKey(root, path, key, report, keysAt)
      return
    case 'invalid_union':
      return tellUnion(root, finding, path, value, report, keysAt)
    case 'invalid_key':
      return report.add(
        path,
        'bad-format',
        { fr: `La clé « ${String(path.at(-1))} » ne convient pas ici.`, en: `The key “${String(path.at(-1))}” does not fit here.` },
        { onKey: true, found: String(path.at(-1)) },
      )
    case 'invalid_element':
      for (const inner of finding.issues) tell(root, inner, path, report, keysAt)
      return
    case 'invalid_type':
      return tellType(path, value, finding.expected, report)
    case 'invalid_value':
      return tellWord(path, value, finding.values.map(String), report)
    case 'invalid_format':
      return tellPattern(path, value, 'pattern' in finding ? String(finding.pattern) : '', report)
    case 'too_small':
    case 'too_big':
      return tellSize(path, value, finding, report)
    case 'not_multiple_of':
      return report.add(
        path,
        'out-of-range',
        { fr: `${shown(value)} n’est pas un multiple de ${finding.divisor}.`, en: `${shown(value)} is not a multiple of ${finding.divisor}.` },
        { found: shown(value), expected: `× ${finding.divisor}` },
      )
    default:
      report.add(
        path,
        'wrong-type',
        { fr: `${shown(value)} ne convient pas ici.`, en: `${shown(value)} does not fit here.` },
        { found: shown(value) },
      )
  }
}

function tellUnknownKey(root: unknown, path: Path, key: string, report: Reporter, keysAt: KeysAt): void {
  const known = keysAt(path)
  const present = valueAt(root, path)
  const free = known.filter((name) => !(isObject(present) && Object.hasOwn(present, name)))
  report.add(
    [...path, key],
    'unknown-key',
    { fr: `La clé « ${key} » n’est pas connue ici.`, en: `The key “${key}” is not known here.` },
    { onKey: true, found: key, ...listed(known), nearest: nearestName(key, free.length > 0 ? free : known) },
  )
}

function tellUnion(
  root: unknown,
  finding: Extract<Finding, { code: 'invalid_union' }>,
  path: Path,
  value: unknown,
  report: Reporter,
  keysAt: KeysAt,
): void {
  const branches = finding.errors as readonly (readonly Finding[])[]
  if (isObject(value)) {
    const keys = Object.keys(value)
    const recognised = (branch: readonly Finding[]): number =>
      refusesWhole(branch)
        ? -1
        : keys.length -
          branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.length : 0), 0)
    const best = pickBest(branches, recognised)
    if (best && recognised(best) > 0) return best.forEach((issue) => tell(root, issue, path, report, keysAt))
    const words = [
      ...new Set(branches.flatMap((branch) => branch.filter((issue) => issue.path.length > 0).map((issue) => String(issue.path[0])))),
    ].filter((word) => !keys.includes(word))
    const first = keys[0]
    if (first === undefined)
      return report.add(path, 'missing', { fr: 'Les accolades sont vides.', en: 'The braces are empty.' }, { found: '{}', ...listed(words) })
    return report.add(
      [...path, first],
      'unknown-key',
      { fr: `Le mot « ${first} » n’existe pas dans ce langage.`, en: `The word “${first}” does not exist in this language.` },
      { onKey: true, found: first, ...listed(words), nearest: nearestName(first, words) },
    )
  }
  const fitting = branches.filter((branch) => !refusesWhole(branch))
  const best = fitting[0]
  if (best && fitting.length === 1) return best.forEach((issue) => tell(root, issue, path, report, keysAt))
  if (best) {
    const words = fitting.flatMap((branch) => branch.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : [])))
    if (words.length > 0) return tellWord(path, value, words, report)
    return best.forEach((issue) => tell(root, issue, path, report, keysAt))
  }
  if (value === undefined) return tellType(path, value, 'value', report)
  report.add(path, 'wrong-type', { fr: `${shown(value)} ne convient pas ici.`, en: `${shown(value)} does not fit here.` }, { found: shown(value) })
}

/** The branch wanted another type altogether. */
function refusesWhole(branch: readonly Finding[]): boolean {
  return branch.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type')
}

function pickBest(branches: readonly (readonly Finding[])[], score: (branch: readonly Finding[]) => number): readonly Finding[] | undefined {
  let best: readonly Finding[] | undefined
  for (const branch of branches)
    if (!best || score(branch) > score(best) || (score(branch) === score(best) && branch.length < best.length)) best = branch
  return best
}

const TYPE_NAMES: Readonly<Record<string, Required<LocalText>>> = {
  string: { fr: 'un texte entre guillemets', en: 'a text in quotes' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  object: { fr: 'un bloc entre accolades', en: 'a block in braces' },
  record: { fr: 'un bloc entre accolades', en: 'a block in braces' },
  array: { fr: 'une liste entre crochets', en: 'a list in brackets' },
  tuple: { fr: 'une liste entre crochets', en: 'a list in brackets' },
}

function tellType(path: Path, value: unknown, expected: string, report: Reporter): void {
  const name = TYPE_NAMES[expected] ?? { fr: 'une valeur', en: 'a value' }
  if (value === undefined) {
    const key = String(path.at(-1) ?? '')
    return report.add(path, 'missing', { fr: `Il manque « ${key} » : ${name.fr}.`, en: `“${key}” is missing: ${name.en}.` }, { expected: name.fr })
  }
  report.add(
    path,
    'wrong-type',
    { fr: `Il faut ${name.fr} ; il y a ${shown(value)}.`, en: `This should be ${name.en}; it is ${shown(value)}.` },
    { found: shown(value), expected: name.fr },
  )
}

function tellWord(path: Path, value: unknown, words: readonly string[], report: Reporter): void {
  const only = words.length === 1 ? words[0]! : undefined
  if (value === undefined) return tellType(path, value, 'value', report)
  const kind = kindOfWords(words)
  const message =
    only === undefined
      ? { fr: `« ${plain(value)} » n’est pas ${kind.fr}.`, en: `“${plain(value)}” is not ${kind.en}.` }
      : { fr: `Il faut « ${only} » ; il y a « ${plain(value)} ».`, en: `This should be “${only}”; it is “${plain(value)}”.` }
  report.add(path, 'unknown-value', message, {
    found: plain(value),
    ...listed(words),
    nearest: typeof value === 'string' ? nearestName(value, words) : undefined,
  })
}

function tellPattern(path: Path, value: unknown, source: string, report: Reporter): void {
  const { name, words, repair } = patternNamed(source)
  report.add(
    path,
    'bad-format',
    { fr: `« ${plain(value)} » n’est pas ${name.fr}.`, en: `“${plain(value)}” is not ${name.en}.` },
    {
      found: plain(value),
      ...(words.length > 0 ? listed(words) : {}),
      nearest: words.length > 0 ? nearestName(plain(value), words) : undefined,
      ...(repair ? { repair } : {}),
    },
  )
}

function tellSize(path: Path, value: unknown, finding: Extract<Finding, { code: 'too_small' | 'too_big' }>, report: Reporter): void {
  const limit = finding.code === 'too_small' ? finding.minimum : finding.maximum
  const atLeast = finding.code === 'too_small'
  if (Array.isArray(value)) {
    const bound = finding.exact
      ? { fr: 'exactement', en: 'exactly' }
      : atLeast
        ? { fr: 'au moins', en: 'at least' }
        : { fr: 'au plus', en: 'at most' }
    return report.add(
      path,
      'wrong-count',
      {
        fr: `La liste compte ${value.length} éléments ; il en faut ${bound.fr} ${limit}.`,
        en: `The list has ${value.length} items; it needs ${bound.en} ${limit}.`,
      },
      { found: String(value.length), expected: `${bound.fr} ${limit}` },
    )
  }
  if (typeof value === 'string') {
    const message = atLeast
      ? { fr: 'Le texte est vide.', en: 'The text is empty.' }
      : { fr: `Le texte compte plus de ${limit} signes.`, en: `The text has more than ${limit} characters.` }
    return report.add(path, atLeast ? 'missing' : 'too-long', message, { found: String(value.length), expected: String(limit) })
  }
  report.add(
    path,
    'out-of-range',
    {
      fr: `${shown(value)} est ${atLeast ? 'trop petit : au moins' : 'trop grand : au plus'} ${limit}.`,
      en: `${shown(value)} is too ${atLeast ? 'small: at least' : 'large: at most'} ${limit}.`,
    },
    { found: shown(value), expected: `${atLeast ? '≥' : '≤'} ${limit}` },
  )
}

export function valueAt(root: unknown, path: Path): unknown {
  let value: unknown = root
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part]
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[String(part)]
    else return undefined
  }
  return value
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object') return '{…}'
  return typeof value === 'string' ? `« ${plain(value)} »` : String(value)
}

function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null ? 'null' : typeof value === 'object' ? '…' : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function listed(words: readonly string[]): { expected?: string } {
  if (words.length === 0) return {}
  return { expected: words.length > 14 ? `${words.slice(0, 14).join(', ')}…` : words.join(', ') }
}
