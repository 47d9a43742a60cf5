import { findEvent, type Fact } from '../facts.ts'
import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import type { Both } from '../words/names.ts'
import { initiativeInProse, say, told } from '../words/speech.ts'
import { tellLine, type LineValues } from './lines.ts'
import { named, toldByEffects, type Teller, type Told } from './teller.ts'

type Resolved = NonNullable<ReturnType<typeof resolvedOf>>
const resolvedOf = (fact: Fact) => findEvent(fact, 'lever-resolved')

/** By its line the first time; later, by who took the idea up again and where. */
export function tellLever(teller: Teller, fact: Fact, values: LineValues, memory: Told): Both[] {
  const resolved = resolvedOf(fact)
  if (!resolved) return toldByEffects(teller, fact, values)
  const branch = resolved.branchTaken === 'else' ? 'else' : 'then'
  const key = `${resolved.lever}.${branch}`
  const before = memory.levers.get(key)
  const { seat, worksite } = resolved
  memory.levers.set(key, [...(before ?? []), { seat, ...(worksite !== undefined && { worksite }) }])
  if (before) return [tellAgain(teller, resolved, { seat: before.some((one) => one.seat === seat), place: before.some((one) => one.worksite === worksite) })]
  const own = toldByEffects(teller, fact, values)
  return own.length > 0 ? own : tellFirstTime(teller, fact, resolved, `lever.${key}`, values)
}

function tellFirstTime(teller: Teller, fact: Fact, resolved: Resolved, key: string, values: LineValues): Both[] {
  const { scenario, people } = teller
  const initiative = initiativeOf(teller, resolved)
  const clause = teller.clauseOf(fact)
  const line = tellLine(scenario, key, {
    ...values,
    actor: people.inProse(resolved.seat),
    cosigners: named(people.inProse, resolved.signers),
    ...(initiative !== undefined && { initiative }),
    ...(clause !== undefined && { clause: { fr: clause, en: clause } }),
  })
  return line ? [line] : []
}

function initiativeOf({ scenario }: Teller, { worksite }: Resolved): Both | undefined {
  return worksite?.startsWith('initiative:') ? initiativeInProse(scenario, worksite.slice('initiative:'.length)) : undefined
}

/** « Awa reprend l’idée, avec Bachir : « Accompagner », cette fois pour le maraîchage. » */
function tellAgain(teller: Teller, resolved: Resolved, isSame: { readonly seat: boolean; readonly place: boolean }): Both {
  const { scenario, people } = teller
  const actor = people.inProse(resolved.seat)
  const crew = named(people.inProse, resolved.signers)
  const where = initiativeOf(teller, resolved)
  const name = told(scenario.levers[resolved.lever]?.name ?? { fr: resolved.lever })
  const [verb, verbEn] = isSame.seat ? ['y revient', 'comes back to it'] : ['reprend l’idée', 'takes up the idea']
  const [again, againEn] = isSame.place ? ['de nouveau pour', 'once more for'] : ['cette fois pour', 'this time for']
  return say(
    `${french.capitalise(actor.fr)} ${verb}${crew ? `, avec ${crew.fr}` : ''} : « ${name.fr} », ${where ? `${again} ${where.fr}` : 'encore une fois'}.`,
    `${english.capitalise(actor.en)} ${verbEn}${crew ? `, with ${crew.en}` : ''}: “${name.en}”, ${where ? `${againEn} ${where.en}` : 'once more'}.`,
  )
}
