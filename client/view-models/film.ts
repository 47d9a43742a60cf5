/** The film of a game as stills that are ready to be shown: every view is put together once, when the film comes. */
import type { PhaseId } from '../../shared/base/vocabulary.ts'
import { STILL_MS } from '../../shared/base/debrief.ts'
import type { Reel, ReelMoment, ReelPart } from '../../shared/debrief/reel.ts'
import type { DebriefView, PublicView } from '../../shared/views/view-types.ts'
import { beatsToTell, viewAtBeat, type BeatId, type BeatNow } from './reveal-beats.ts'

export type FilmStill = {
  /** `120`, or `120/pot` for a beat of a reveal. */
  readonly id: string
  readonly season: number
  readonly phase: PhaseId
  readonly moment: ReelMoment
  readonly view: PublicView
  readonly beat?: BeatNow
}

/** What does not belong to a past moment: no clock runs, the wall shows its map, the debrief is not there yet. */
const OF_NOW: Pick<PublicView, 'clock' | 'board' | 'debrief'> = { clock: {}, board: { mode: 'map' }, debrief: { step: 0, started: false, done: {}, answered: 0, opened: false, kept: {} } }

export function stillsOf(reel: Reel): FilmStill[] {
  const stills: FilmStill[] = []
  let before: PublicView | undefined
  for (const moment of reel.moments) {
    const view = viewOf(reel, moment)
    const still = { id: String(moment.seq), season: moment.season, phase: moment.phase, moment, view }
    // A game may end during a reveal: its end is a still of its own.
    if (moment.cause === 'phase' && moment.phase === 'reveal' && view.reveal) stills.push(...beatsOf(still, before))
    else stills.push(still)
    if (moment.phase !== 'reveal') before = view
  }
  return stills
}

function viewOf({ pool }: Reel, { parts }: ReelMoment): PublicView {
  const shown = Object.entries(parts) as [ReelPart, number][]
  return { ...OF_NOW, ...Object.fromEntries(shown.map(([part, index]) => [part, pool[part]?.[index]])) } as unknown as PublicView
}

function beatsOf(still: FilmStill, before: PublicView | undefined): FilmStill[] {
  const beats = beatsToTell(still.view.reveal!)
  const earlier = before?.table.season === still.season ? before : undefined
  return beats.map((beat, index) => ({ ...still, id: `${still.id}/${beat}`, view: viewAtBeat(still.view, beat, earlier), beat: { beat, index, count: beats.length, sinceMs: 0 } }))
}

const FACT = 'fact:'
/** Names the still that tells a fact, for whoever has no film at hand. */
export const stillOfFact = ({ season, fact }: { readonly season: number; readonly fact: string }): string => `${FACT}${season}/${fact}`

/** The still by its id, or by the fact it tells; the last one before it where the film has no such moment any more; the first without an id. */
export function indexOfStill(stills: readonly FilmStill[], id: string | undefined): number {
  if (id === undefined) return 0
  if (id.startsWith(FACT)) {
    const [season = '', ...fact] = id.slice(FACT.length).split('/')
    return indexOfFact(stills, { season: Number(season), fact: fact.join('/') })
  }
  const exact = stills.findIndex((still) => still.id === id)
  if (exact >= 0) return exact
  const seq = Number(id.split('/')[0])
  return Math.max(0, stills.findLastIndex((still) => still.moment.seq <= seq))
}

const BEAT_OF: Readonly<Record<string, BeatId>> = { lever: 'levers', conflict: 'levers', dilemma: 'levers', challenge: 'challenge', relation: 'challenge', initiative: 'initiatives', pot: 'pot', promise: 'promises' }

/** Where the film shows a fact of a season: the beat that tells it, or the moment in which an event came. */
export function indexOfFact(stills: readonly FilmStill[], { season, fact }: { readonly season: number; readonly fact: string }): number {
  const beat = BEAT_OF[fact.split(':')[0] ?? '']
  const ofSeason = (found: (still: FilmStill) => boolean): number => stills.findIndex((still) => still.season === season && found(still))
  const places = [beat === undefined ? -1 : ofSeason((still) => still.beat?.beat === beat), ofSeason((still) => still.moment.facts?.includes(fact) === true), ofSeason((still) => still.phase === 'reveal'), ofSeason(() => true)]
  return Math.max(0, places.find((place) => place >= 0) ?? 0)
}

/** The first still of another season: the one before or the one after. */
export function indexOfSeason(stills: readonly FilmStill[], from: number, by: -1 | 1): number {
  const season = stills[from]?.season ?? 1
  const start = stills.findIndex((still) => still.season === season)
  if (by < 0 && from > start) return Math.max(0, start)
  const other = stills.findIndex((still) => still.season === season + by)
  return other >= 0 ? other : by < 0 ? 0 : Math.max(0, stills.length - 1)
}

/** What the wall shows at that moment: while the film plays, one still after the other, up to its end. */
export function stillShown(stills: readonly FilmStill[], shown: NonNullable<DebriefView['shown']>, now: number): number {
  const from = indexOfStill(stills, shown.still)
  if (!shown.playing) return from
  const since = Math.max(0, Math.floor((now - shown.sinceAt) / STILL_MS))
  return Math.min(stills.length - 1, from + since)
}
