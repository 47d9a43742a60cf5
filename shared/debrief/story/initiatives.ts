import type { StageNumber } from '../../base/vocabulary.ts'
import { findEvent, type Fact } from '../facts.ts'
import { splitFact } from '../turning-words.ts'
import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import { STAGE_REACHED, type Both } from '../words/names.ts'
import { initiativeInProse, listBoth, say } from '../words/speech.ts'
import { tellFirst, tellLine, type LineValues } from './lines.ts'
import type { Teller, Told } from './teller.ts'
import { inTurn } from './turns.ts'

/** What moved, one by one; what waits for the same reason, and where nobody came, in one sentence each. */
export function tellInitiatives(teller: Teller, facts: readonly Fact[], values: LineValues, memory: Told): (Both | undefined)[] {
  const waiting = Map.groupBy(facts.filter((fact) => !hasMoved(fact)), reasonOf)
  return [...facts.filter(hasMoved).map((fact) => tellMove(teller, fact, values)), ...[...waiting].map(([reason, some]) => (reason === undefined ? undefined : tellWaiting(teller, reason, some, values, memory)))]
}

const MOVES = ['initiative-grown', 'initiative-wilted', 'initiative-set-back'] as const
const hasMoved = (fact: Fact): boolean => MOVES.some((type) => findEvent(fact, type))
const idOf = (fact: Fact): string => splitFact(fact.id)[1] ?? ''

/** Those that are blocked come before those that nobody visits. */
function reasonOf(fact: Fact): string | undefined {
  const blockedBy = findEvent(fact, 'initiative-charged')?.blockedBy
  return blockedBy ? `blocked.${blockedBy}` : findEvent(fact, 'initiative-idled') && 'idled'
}

function tellMove({ scenario }: Teller, fact: Fact, values: LineValues): Both | undefined {
  const id = idOf(fact)
  const all = { ...values, initiative: initiativeInProse(scenario, id) }
  const grown = findEvent(fact, 'initiative-grown')
  if (grown) return tellFirst(scenario, [`initiative.${id}.${grown.stage}`, `initiative.${grown.stage}`], all)
  const fate = findEvent(fact, 'initiative-wilted') ? 'wilted' : 'set-back'
  return tellFirst(scenario, [`initiative.${id}.${fate}`, `initiative.${fate}`], all)
}

const BLOCKED: Readonly<Record<string, Both>> = {
  'blocked.participants': { fr: 'Les jetons sont là, mais il manque des bras', en: 'The tokens are there, but hands are missing' },
  'blocked.backing': { fr: 'Tout est prêt, sauf l’appui', en: 'Everything is ready, except backing' },
  'blocked.evaluation-or-trust': { fr: 'Tout est prêt, mais l’on ne se fait pas encore assez confiance', en: 'Everything is ready, but people do not trust one another enough yet' },
}

function tellWaiting({ scenario }: Teller, reason: string, facts: readonly Fact[], values: LineValues, memory: Told): Both | undefined {
  const names = facts.map((fact) => initiativeInProse(scenario, idOf(fact)))
  const [fr, en] = [names.map((name) => name.fr), names.map((name) => name.en)]
  const first = names.length < 2 ? tellLine(scenario, `initiative.${reason}`, { ...values, initiative: names[0] }) : tellTogether(BLOCKED[reason], fr, en)
  const kind = reason === 'idled' ? 'idled' : reason === 'blocked.participants' ? 'hands' : undefined
  return kind === undefined ? first : inTurn(memory, kind, first, { fr, en })
}

function tellTogether(why: Both | undefined, fr: readonly string[], en: readonly string[]): Both {
  if (!why) return say(`Personne ne passe voir ${french.listNor(fr)}.`, `Nobody drops in on ${english.listOr(en)}.`)
  return say(`${why.fr} : ${french.list(fr)} attendent.`, `${why.en}: ${english.list(en)} wait.`)
}

/** « Au bout du chemin, l’épicerie et le marché en sont à l’expérimentation ; la bourse, à l’émergence. » */
export function tellStages({ scenario }: Teller, grown: readonly { readonly id: string; readonly stage: StageNumber }[]): Both {
  if (grown.length === 0) return say('Rien n’a encore levé.', 'Nothing has come up yet.')
  const stages = [...Map.groupBy(grown, ({ stage }) => stage)].sort(([low], [high]) => high - low)
  const parts = stages.map(([stage, some], index) => {
    const names = listBoth(some.map(({ id }) => initiativeInProse(scenario, id)))
    const isPlural = some.length > 1 || /^les /i.test(names.fr)
    const [reached, verb] = [STAGE_REACHED[stage], isPlural ? 'en sont' : 'en est']
    if (index === 0) return { fr: `${names.fr} ${verb} ${french.a(reached.fr)}`, en: `${names.en} ${some.length > 1 ? 'have' : 'has'} reached ${reached.en}` }
    return { fr: `${names.fr}, ${french.a(reached.fr)}`, en: `${names.en}, ${reached.en}` }
  })
  return say(`Au bout du chemin, ${parts.map((part) => part.fr).join(' ; ')}.`, `At the end of the road, ${parts.map((part) => part.en).join('; ')}.`)
}
