import type { Rejection, RejectionCode } from '../../shared/engine/rejection.ts'

/** Names of what a refusal speaks of, in the reader's language. */
export type RefusalNames = {
  phase(id: string): string
  role(id: string): string
  initiative(id: string): string
  option(id: string): string
  lever(id: string): string
  list(words: readonly string[]): string
}

type Blanks = {
  readonly n: string
  readonly from: string
  readonly max: string
  readonly phase: string
  readonly roles: string
  readonly initiative: string
  readonly condition: string
  readonly options: string
}
export type RejectionSentences = Readonly<Record<RejectionCode, string | ((blanks: Blanks) => string)>>

/** What the reader sees; an unknown code of a newer server still gives a sentence. */
export function rejectionSentence(rejection: Rejection, sentences: RejectionSentences, names: RefusalNames): string {
  const sentence = sentences[rejection.code] ?? sentences['not-allowed']
  return typeof sentence === 'string' ? sentence : sentence(fillBlanks(rejection.detail ?? {}, names))
}

function fillBlanks(detail: NonNullable<Rejection['detail']>, names: RefusalNames): Blanks {
  const one = (key: string): string => (detail[key] === undefined ? '' : String(detail[key]))
  const many = (key: string): readonly string[] => {
    const value = detail[key]
    return value === undefined ? [] : typeof value === 'object' ? value : [String(value)]
  }
  const named = (key: string, name: (id: string) => string): string => (one(key) === '' ? '' : name(one(key)))
  return {
    n: one('n') || '0',
    from: one('from'),
    max: one('max'),
    phase: named('phase', names.phase),
    roles: names.list(many('roles').map(names.role)),
    initiative: named('initiative', names.initiative),
    condition: one('condition') || named('lever', names.lever),
    options: names.list(many('options').map(names.option)),
  }
}
