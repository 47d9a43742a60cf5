import type { SeatNumber } from '../base/ids.ts'
import type { PhaseId } from '../base/vocabulary.ts'
import type { GameEventType, JournalEvent } from '../engine/event.ts'
import type { TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { publicParts } from '../views/public-view.ts'
import type { PublicView, TextLookup } from '../views/view-types.ts'
import { filmJournal, type Frame } from './film.ts'

/** What a film shows of the public view; clock, wall and debrief are those of whoever looks. */
export const REEL_PARTS = ['table', 'seats', 'indicators', 'trust', 'links', 'initiatives', 'pot', 'challenge', 'events', 'clues', 'worksites', 'promises', 'proposals', 'polls', 'levers', 'charter', 'reveal', 'thanks', 'question'] as const satisfies readonly (keyof PublicView)[]
export type ReelPart = (typeof REEL_PARTS)[number]

/** Gestures worth a stop between two phases. */
const TOLD = ['clue-shared', 'intention-declared', 'promise-given', 'promise-accepted', 'promise-withdrawn', 'proposal-opened', 'proposal-signed', 'proposal-refused', 'vote-closed', 'poll-closed', 'dilemma-announced', 'event-injected', 'thanks-given'] as const satisfies readonly GameEventType[]
export type ReelCause = 'phase' | 'end' | (typeof TOLD)[number]

export type ReelMoment = {
  /** Of the event it stands on: it names the moment. */
  readonly seq: number
  readonly season: number
  readonly phase: PhaseId
  readonly tableMs: number
  readonly cause: ReelCause
  /** Whose gesture. */
  readonly seat?: SeatNumber
  /** Events of the scenario that came in it: `event:x`. */
  readonly facts?: readonly string[]
  /** Where each part stands in its pool; a part without a value is absent. */
  readonly parts: Readonly<Partial<Record<ReelPart, number>>>
}

/** A whole game as everybody saw it, moment by moment: each value of each part once, moments that point at them. */
export type Reel = {
  readonly pool: Readonly<Partial<Record<ReelPart, readonly unknown[]>>>
  readonly moments: readonly ReelMoment[]
}

/**
 * The film of a game, along the branch that counts: what the public view was at each moment, nothing that a phase had
 * not laid open then. `texts` gives words that are still there; names only when the trainer chose names. Pure.
 * @throws on an empty journal.
 */
export function reelOf(scenario: Scenario, events: readonly JournalEvent[], texts: TextLookup, names: 'names' | 'pseudonyms'): Reel {
  const pools = new Map<ReelPart, Pool>(REEL_PARTS.map((part) => [part, new Pool()]))
  const moments: ReelMoment[] = []
  for (const batch of batchesOf(filmJournal(scenario, events).frames)) {
    const told = tellOf(batch)
    if (!told) continue
    const { after, event } = batch.at(-1)!
    const parts = partsOf(after, names === 'names' ? texts : withoutNames(after, texts), pools)
    const { season, phase } = after.game
    moments.push({ seq: event.seq, season, phase, tableMs: event.tableMs, ...told, parts })
  }
  return { pool: Object.fromEntries([...pools].map(([part, pool]) => [part, pool.values])), moments }
}

/** What one request brought, up to the end of the game. */
function batchesOf(frames: readonly Frame[]): Frame[][] {
  const batches: Frame[][] = []
  for (const frame of frames) {
    if (frame.event.season < 1) continue
    const last = batches.at(-1)
    if (last && frame.event.by === 'rules') last.push(frame)
    else batches.push([frame])
    if (frame.event.type === 'game-ended') break
  }
  return batches
}

type Told = Pick<ReelMoment, 'cause' | 'seat' | 'facts'>

function tellOf(batch: readonly Frame[]): Told | undefined {
  const played = [...new Set(batch.flatMap(({ event: { fact } }) => (fact?.startsWith('event:') ? [fact] : [])))]
  const facts = played.length > 0 ? { facts: played } : {}
  if (batch.some(({ event }) => event.type === 'game-ended')) return { cause: 'end', ...facts }
  if (batch.some(({ event }) => event.type === 'phase-opened')) return { cause: 'phase', ...facts }
  for (const { event } of batch) {
    const cause = TOLD.find((type) => type === event.type)
    if (cause) return { cause, ...seatOf(event), ...facts }
  }
  return undefined
}

function seatOf(event: JournalEvent): Pick<ReelMoment, 'seat'> {
  const seat = /^seat:(\d+)$/.exec(event.by)?.[1]
  return seat === undefined ? {} : { seat: Number(seat) }
}

function partsOf(state: TableState, texts: TextLookup, pools: ReadonlyMap<ReelPart, Pool>): ReelMoment['parts'] {
  const parts = Object.entries(stillOf(state, texts)) as [ReelPart, unknown][]
  return Object.fromEntries(parts.map(([part, value]) => [part, pools.get(part)!.keep(value)]))
}

/** A public view without what belongs to whoever looks: clock, wall, debrief. */
export type Still = Pick<PublicView, ReelPart>

export function stillOf(state: TableState, texts: TextLookup): Still {
  const parts = REEL_PARTS.map((part): readonly [ReelPart, unknown] => [part, publicParts[part](state, texts)])
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as unknown as Still
}

/** Names stay at the table when the trainer chose roles. */
export function withoutNames(state: TableState, texts: TextLookup): TextLookup {
  return (id) => (/^(pair-)?name:/.test(state.texts[id]?.about ?? '') ? undefined : texts(id))
}

class Pool {
  readonly values: unknown[] = []
  readonly #known = new Map<string, number>()

  keep(value: unknown): number {
    const key = JSON.stringify(value)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.values.length)
    return this.values.push(value) - 1
  }
}
