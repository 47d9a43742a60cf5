import type { SeatNumber, WorksiteId } from '../../base/ids.ts'
import type { PotLevel, SituationId } from '../../base/vocabulary.ts'
import type { Fact } from '../facts.ts'
import type { Film } from '../film.ts'
import type { Context } from '../turning-words.ts'
import type { Both } from '../words/names.ts'
import { initiativeInProse, listBoth, told } from '../words/speech.ts'
import { tellLine, type LineValues } from './lines.ts'

/** What the récit needs to speak: the context, and the words released by their authors. */
export type Teller = Context & { readonly film: Film; readonly clauseOf: (fact: Fact) => string | undefined }

/** What earlier seasons told: nothing is told twice in the same words. */
export type Told = {
  /** Sentences, in French. */
  readonly said: Set<string>
  /** Lever and branch → who played it, and where. */
  readonly levers: Map<string, readonly { readonly seat: SeatNumber; readonly worksite?: WorksiteId }[]>
  /** Named so far, in order. */
  readonly situations: SituationId[]
  /** How often a thing that comes back was told. */
  readonly turns: Map<string, number>
  /** The last level of the pot, and for how many seasons. */
  pot: { readonly level?: PotLevel; readonly seasons: number }
}

export const nothingTold = (): Told => ({ said: new Set(), levers: new Map(), situations: [], turns: new Map(), pot: { seasons: 0 } })

export function territoryOf({ scenario }: Context): Both {
  return told(scenario.file.territory.inProse)
}

/** Lines that effects themselves told, under this fact. */
export function toldByEffects({ scenario, people }: Teller, fact: Fact, values: LineValues): Both[] {
  return fact.events.flatMap((event) => {
    if (event.type !== 'story-told') return []
    const seats = (word: string): Both | undefined => named(people.inProse, event.seats[word])
    const initiative = event.refs['@worksite'] ?? event.refs['@target']
    const line = tellLine(scenario, event.key, {
      ...values,
      actor: seats('@actor'),
      cosigners: seats('@cosigners'),
      crew: seats('@participants'),
      owner: seats('@owner'),
      ...(initiative !== undefined && { initiative: initiativeInProse(scenario, initiative) }),
    })
    return line ? [line] : []
  })
}

export function named(inProse: (seat: SeatNumber) => Both, seats: readonly SeatNumber[] | undefined): Both | undefined {
  return seats && seats.length > 0 ? listBoth(seats.map(inProse)) : undefined
}

/** The names of some people, one by one. */
export function namesOf({ inProse }: Pick<Context['people'], 'inProse'>, seats: readonly SeatNumber[]): { readonly fr: readonly string[]; readonly en: readonly string[] } {
  const names = seats.map(inProse)
  return { fr: names.map(({ fr }) => fr), en: names.map(({ en }) => en) }
}

/** Sequences of the events that made these facts. */
export function seqsOf(facts: readonly Fact[]): number[] {
  return facts.flatMap(({ events }) => events.map(({ seq }) => seq))
}
