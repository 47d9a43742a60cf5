import type { TextId } from '../base/ids.ts'
import type { Language } from '../base/vocabulary.ts'
import type { JournalEvent } from '../engine/event.ts'
import { formatRules, type Scenario } from '../scenario/scenario.ts'
import { countsOf } from './counts.ts'
import type { DebriefModel, DebriefSeat } from './debrief-types.ts'
import { gatherFacts } from './facts.ts'
import { fichesOf } from './fiches.ts'
import { eventsOf, filmJournal, type Film } from './film.ts'
import { gapOf } from './gap.ts'
import { groupWordsOf, storyTitleOf } from './group-words.ts'
import { initiativesOf } from './initiatives.ts'
import { knowledgeOf } from './knowledge.ts'
import { curvesOf, networkOf } from './measures.ts'
import { peopleOf } from './people.ts'
import { playersOf, posturesOf } from './postures.ts'
import { potsOf } from './pots.ts'
import { promisesOf } from './promises.ts'
import { questionsOf } from './questions.ts'
import { quotationsOf, type Words } from './released-words.ts'
import { tellStory } from './story/index.ts'
import { timelineOf } from './timeline.ts'
import { turningPointsOf } from './turning-points.ts'
import type { Context } from './turning-words.ts'
import { told } from './words/speech.ts'

export type DebriefOptions = {
  /** Language of the documents; the model itself speaks both. */
  readonly language: Language
  /** `names` only when the trainer chose names. */
  readonly names: 'names' | 'pseudonyms'
  readonly code?: string
  readonly table: string
}

/**
 * The debrief, from the journal alone: events of the active branch, the scenario, and the free texts that are still
 * there (`texts` gives undefined once erased). Free words show only when their authors released them. Pure.
 * @throws on an empty journal.
 */
export function buildDebrief(scenario: Scenario, events: readonly JournalEvent[], texts: (id: TextId) => string | undefined, options: DebriefOptions): DebriefModel {
  const film = filmJournal(scenario, events)
  const facts = gatherFacts(film)
  const promises = (film.seasons.at(-1)?.end ?? film.start).game.promises
  const injected = new Set(eventsOf(film, 'event-injected').map(({ event }) => event))
  const context: Context = { scenario, people: peopleOf(scenario, film.final), promises, injected }
  const last = film.seasons.at(-1)
  const title = storyTitleOf(film.final, texts)
  const rules = formatRules(scenario, film.final.setup.format)
  const found = {
    ...turningPointsOf(context, facts, film.final.debrief.keptMoments),
    fiches: fichesOf(scenario, film),
    pots: potsOf(film),
    promises: promisesOf(scenario, context.people, film, texts),
    postures: posturesOf(film),
    network: {
      start: networkOf(film.start, 0),
      seasons: film.seasons.map(({ season, end }) => networkOf(end, season)),
      end: last ? networkOf(last.end, last.season) : networkOf(film.start, 0),
    },
  }
  const gap = gapOf(film)
  return {
    session: sessionOf(scenario, film, events, options),
    seats: seatsOf(scenario, film, options, texts),
    ...outcomeOf(film),
    horizons: (last?.end ?? film.start).game.horizons,
    ...found,
    group: groupWordsOf(film.final, found.proposed, texts),
    ...(gap && { gap }),
    curves: curvesOf(film),
    inPlay: { postures: rules.postures, situations: rules.situations },
    initiatives: initiativesOf(scenario, film),
    knowledge: knowledgeOf(scenario, film),
    timeline: timelineOf(context, film, facts),
    questions: questionsOf(scenario, film, found),
    story: tellStory(context, film, facts, texts),
    ...(title !== undefined && { storyTitle: title }),
    quotations: quotationsOf(scenario, film, texts),
    counts: countsOf(film, events),
  }
}

function sessionOf({ file, hash, overlay }: Scenario, film: Film, events: readonly JournalEvent[], options: DebriefOptions): DebriefModel['session'] {
  const { setup } = film.final
  const ended = eventsOf(film, 'game-ended').at(-1)
  return {
    title: told(file.title),
    territory: told(file.territory.name),
    scenario: file.id,
    version: file.version,
    ...(overlay !== undefined && { overlay }),
    hash,
    format: setup.format,
    difficulty: setup.difficulty ?? file.difficulty,
    ...(options.code !== undefined && { code: options.code }),
    playedAt: events[0]?.at ?? 0,
    table: options.table,
    seasons: formatRules(film.final.scenario, setup.format).seasons,
    pseudonyms: options.names === 'pseudonyms',
    endedEarly: ended?.cause !== 'last-season',
    language: options.language,
    players: playersOf(film.final),
    ...(setup.rehearsal && { rehearsal: true }),
  }
}

function seatsOf({ file }: Scenario, film: Film, options: DebriefOptions, texts: Words): DebriefSeat[] {
  return film.final.seats.map(({ seat, role, holder, name, pairName, removed }) => {
    const known = options.names === 'names' ? [name, pairName].flatMap((id) => (id === undefined || film.final.erasedTexts.includes(id) ? [] : (texts(id) ?? []))) : []
    return { seat, role, character: told(file.cast[role].name), holder, ...(known.length > 0 && { name: known.join(', ') }), ...(removed && { removed: true as const }) }
  })
}

function outcomeOf(film: Film): Pick<DebriefModel, 'outcome'> {
  const ended = eventsOf(film, 'game-ended').at(-1)
  const state = film.seasons.at(-1)?.end
  return ended && state ? { outcome: { id: ended.outcome, met: ended.met, horizons: state.game.horizons } } : {}
}

export { countThreads } from './story/index.ts'
export type * from './debrief-types.ts'
