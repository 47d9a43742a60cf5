import type { LocalText } from './schema.ts'

/** `error`: the file cannot be played. `warning`: it can, and something deserves a look. */
export type Severity = 'error' | 'warning'

export const ISSUE_CODES = [
  // refused before anything is read
  'too-large',
  'too-deep',
  'too-many-nodes',
  'forbidden-key',
  'json-syntax',
  'duplicate-key',
  'not-an-object',
  'unknown-format',
  // shape
  'missing',
  'wrong-type',
  'unknown-key',
  'unknown-value',
  'out-of-range',
  'wrong-count',
  'bad-format',
  'not-allowed',
  // between parts
  'unknown-reference',
  'duplicate-id',
  'duplicate-item',
  'clues-do-not-meet',
  'no-strong-posture',
  'not-in-play',
  'no-dilemma',
  'off-the-map',
  'too-long',
  'missing-translation',
  'effect-too-deep',
  'effect-too-large',
  'unknown-slot',
  'never-set',
  // depth: what no game can meet (only once nothing else is wrong)
  'never-reached',
  'out-of-reach',
  'already-reached',
  'idle-role',
  'never-true',
  'no-effect',
  // writing
  'blank-text',
  'placeholder',
  'typography',
  'same-translation',
  'hard-to-read',
  // games played by automata
  'bot-target',
  // overlays
  'overlay-rule',
  'overlay-mismatch',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

export type Path = readonly (string | number)[]

/** One thing to look at in a file, with everything an author needs to mend it. Lines and columns start at 1. */
export type Issue = {
  readonly code: IssueCode
  readonly severity: Severity
  /** `scenario`, or `overlay` when the overlay's own text is at fault. */
  readonly file: 'scenario' | 'overlay'
  readonly path: Path
  /** `initiatives[2].domain`. */
  readonly where: string
  readonly line: number
  readonly column: number
  readonly found?: string
  readonly expected?: string
  /** The nearest known name. */
  readonly nearest?: string
  readonly repair?: Required<LocalText>
  /** One sentence without the place: « « vitalitee » n'est pas un indicateur. » */
  readonly message: Required<LocalText>
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}

/** `initiatives[2].domain`; keys that are no plain words are quoted: `story["challenge.lock.met"]`. */
export function pathText(path: Path): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else if (/^[A-Za-z_$][\w$-]*$/.test(part)) text += text === '' ? part : `.${part}`
    else text += `[${JSON.stringify(part)}]`
  }
  return text
}

/** « ligne 42, colonne 13 · initiatives[2].domain : « vitalitee » n'est pas un indicateur. Le plus proche : « vitality ». » */
export function describeIssue(issue: Issue, language: 'fr' | 'en' = 'fr'): string {
  const nbsp = '\u00A0'
  const where = issue.where === '' ? '' : language === 'fr' ? ` · ${issue.where}${nbsp}:` : ` · ${issue.where}:`
  const place = language === 'fr' ? `ligne ${issue.line}, colonne ${issue.column}` : `line ${issue.line}, column ${issue.column}`
  const nearest =
    issue.nearest === undefined
      ? ''
      : language === 'fr'
        ? ` Le plus proche${nbsp}: «${nbsp}${issue.nearest}${nbsp}».`
        : ` Nearest: “${issue.nearest}”.`
  const repair = issue.repair === undefined ? '' : ` ${issue.repair[language]}`
  return `${place}${where}${where === '' ? (language === 'fr' ? `${nbsp}:` : ':') : ''} ${issue.message[language]}${nearest}${repair}`
}
