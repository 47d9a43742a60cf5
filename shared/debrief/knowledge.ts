import type { Scenario } from '../scenario/scenario.ts'
import { seatsAtTable } from '../engine/seats.ts'
import { publicParts, viewSeat } from '../views/index.ts'
import type { ClueSight, DebriefModel } from './debrief-types.ts'
import { eventsOf, type Film } from './film.ts'
import { findChallenge, say, told } from './words/speech.ts'

type Season = DebriefModel['knowledge'][number]
type Clue = Season['clues'][number]

/** « Ce que les téléphones ont vu »: the challenge's clues, season by season. What was said without a touch is unseen. */
export function knowledgeOf(scenario: Scenario, film: Film): DebriefModel['knowledge'] {
  const palavers = new Map(eventsOf(film, 'phase-opened').flatMap((event) => (event.phase === 'palaver' ? [[event.season, event.tableMs] as const] : [])))
  const locks = new Map(eventsOf(film, 'order-locked').map((event) => [event.season, event.seq]))
  const shown = new Map(eventsOf(film, 'situation-revealed').flatMap((event) => (event.about === 'challenge' ? [[event.season, event.seq] as const] : [])))
  return eventsOf(film, 'challenge-drawn').map(({ card, season, situation }) => {
    const found = findChallenge(scenario, card)
    const known = shown.get(season)
    return {
      season,
      challenge: found ? told(found.title) : say('Le défi', 'The challenge'),
      situation,
      known: known !== undefined && known < (locks.get(season) ?? 0),
      clues: cluesOf(film, season, palavers.get(season) ?? 0),
      ...sightOf(film, season),
    }
  })
}

function cluesOf(film: Film, season: number, palaverMs: number): Clue[] {
  const dealt = eventsOf(film, 'clue-dealt').filter((event) => event.season === season && event.clue.about === 'challenge')
  const read = new Set(eventsOf(film, 'fact-read').map((event) => event.read))
  const shared = new Map(eventsOf(film, 'clue-shared').map((event) => [event.clue, event]))
  return dealt.map(({ clue }) => {
    const telling = shared.get(clue.id)
    const channel = telling?.channel ?? clue.shared
    return {
      ...(clue.seat !== undefined && { seat: clue.seat }),
      read: clue.read || read.has(clue.id),
      ...(channel && { shared: channel }),
      ...(telling && telling.channel !== 'public' && { sharedAtMs: Math.max(0, telling.tableMs - palaverMs) }),
    }
  })
}

/** From the very views that were sent: what each phone had when orders were locked. */
function sightOf(film: Film, season: number): Pick<Season, 'sight'> {
  const lock = film.frames.findLast(({ event }) => event.type === 'phase-closed' && event.phase === 'commitment' && event.season === season)
  if (!lock) return {}
  const state = lock.before
  const nothing = (): undefined => undefined
  const shared = publicParts.clues(state, nothing) ?? {}
  const ids = state.game.clues.flatMap(({ id, about }) => (about === 'challenge' ? [id] : []))
  const sights = seatsAtTable(state).map(({ seat }) => {
    const mine = viewSeat(state, seat, nothing)?.clues ?? {}
    const see = (id: string): ClueSight => (id in mine ? 'own' : shared[id] === undefined ? 'none' : shared[id].channel === 'voice' ? 'voice' : 'screen')
    return [seat, ids.map(see)] as const
  })
  return { sight: Object.fromEntries(sights) }
}
