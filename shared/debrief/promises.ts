import type { GivenPromise } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { DebriefModel } from './debrief-types.ts'
import type { Film } from './film.ts'
import type { People } from './people.ts'
import { isReleased, type Words } from './released-words.ts'
import * as english from './words/english.ts'
import * as french from './words/french.ts'
import type { Both } from './words/names.ts'
import { say, worksiteInProse } from './words/speech.ts'

/** Every promise of the active branch. A reason in free words shows only when its author released it. */
export function promisesOf(scenario: Scenario, people: People, film: Film, words: Words): DebriefModel['promises'] {
  const { promises } = (film.seasons.at(-1)?.end ?? film.start).game
  const seqs = new Map<string, number[]>()
  for (const { event } of film.frames) {
    if (!('promise' in event)) continue
    seqs.set(event.promise, [...(seqs.get(event.promise) ?? []), event.seq])
  }
  return promises.map(({ id, from, to, object, atLeast, givenSeason, dueSeason, status, reason }) => {
    const text = typeof reason === 'string' && isReleased(film.final, reason) ? words(reason) : undefined
    const told = typeof reason === 'string' ? (text === undefined ? {} : { reason: text }) : { chip: reason.chip }
    return { id, from, to, object, atLeast, givenSeason, dueSeason, status, ...told, text: promiseObject(scenario, people, { object, atLeast }), seqs: seqs.get(id) ?? [] }
  })
}

/** « Maëlle, à la table : au moins deux jetons au pot commun. » */
export function promiseInProse(scenario: Scenario, people: People, promise: Pick<GivenPromise, 'from' | 'to' | 'object' | 'atLeast'>): Both {
  const from = people.inProse(promise.from)
  const to = promise.to === 'table' ? { fr: 'la table', en: 'the table' } : people.inProse(promise.to)
  const { fr, en } = promiseObject(scenario, people, promise)
  return say(`${french.capitalise(from.fr)}, ${french.a(to.fr)} : ${fr}.`, `${english.capitalise(from.en)}, to ${to.en}: ${en}.`)
}

/** « au moins deux jetons à l’épicerie partagée ». */
export function promiseObject(scenario: Scenario, people: People, { object, atLeast }: Pick<GivenPromise, 'object' | 'atLeast'>): Both {
  const what = object === 'pot' ? { fr: 'le pot commun', en: 'the common pot' } : worksiteInProse(scenario, people, object)
  return say(`au moins ${french.countOf(atLeast, 'jeton')} ${french.a(what.fr)}`, `at least ${english.countOf(atLeast, 'token')} to ${what.en}`)
}
