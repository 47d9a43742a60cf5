/** Issues by kind, as an author thinks of them: how it is written, what it is made of, what links its parts, what nobody will meet, how it reads. */
import type { Issue, IssueCode } from '../../../shared/scenario/issue.ts'

export const FAMILIES = ['json', 'shape', 'links', 'depth', 'texts', 'overlay', 'bots'] as const
export type Family = (typeof FAMILIES)[number]

const CODES: Readonly<Record<Family, readonly IssueCode[]>> = {
  json: ['too-large', 'too-deep', 'too-many-nodes', 'forbidden-key', 'json-syntax', 'duplicate-key', 'not-an-object', 'unknown-format'],
  shape: ['missing', 'wrong-type', 'unknown-key', 'unknown-value', 'out-of-range', 'wrong-count', 'bad-format', 'not-allowed'],
  links: ['unknown-reference', 'duplicate-id', 'duplicate-item', 'clues-do-not-meet', 'no-strong-posture', 'not-in-play', 'no-dilemma', 'off-the-map', 'effect-too-deep', 'effect-too-large', 'never-set'],
  depth: ['never-reached', 'out-of-reach', 'already-reached', 'idle-role', 'never-true', 'no-effect'],
  texts: ['too-long', 'missing-translation', 'unknown-slot', 'blank-text', 'placeholder', 'typography', 'same-translation', 'hard-to-read'],
  overlay: ['overlay-rule', 'overlay-mismatch'],
  bots: ['bot-target'],
}

/** A code nobody has sorted yet is about the file's parts. */
export function familyOf(code: IssueCode): Family {
  return FAMILIES.find((family) => CODES[family].includes(code)) ?? 'links'
}

export function countFamilies(issues: readonly Issue[]): { readonly family: Family; readonly count: number }[] {
  return FAMILIES.map((family) => ({ family, count: issues.filter(({ code }) => familyOf(code) === family).length })).filter(({ count }) => count > 0)
}

/** Every code the families name: a test holds them to the check's own list. */
export const SORTED_CODES: readonly IssueCode[] = FAMILIES.flatMap((family) => CODES[family])
