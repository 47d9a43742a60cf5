/** Tables ready to be resolved: a season, its orders locked, the rest as a scenario starts. */
import { directed, type DirectedPair, type SeatNumber, type WorksiteId } from '../../../shared/base/ids.ts'
import type { FormatId, LeverId, PostureId } from '../../../shared/base/vocabulary.ts'
import type { EventOf, GameEventType, JournalEvent, Stamped } from '../../../shared/engine/event.ts'
import { evolve } from '../../../shared/engine/evolve/index.ts'
import { initialState, openTable, RULES_VERSION } from '../../../shared/engine/open-table.ts'
import { resolveReveal } from '../../../shared/engine/resolve/index.ts'
import { startRun } from '../../../shared/engine/run.ts'
import { startGame } from '../../../shared/engine/start.ts'
import type { Challenge, GameState, GivenPromise, InitiativeState, LockedOrder, Order, Proposal, TableState } from '../../../shared/engine/state.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { LeverCard } from '../../../shared/scenario/schema.ts'
import { STANDARD_DECK } from '../../../shared/scenario/standard/index.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'
import { smallScenario, type SmallScenario } from '../../support/small-scenario.ts'

/** The small scenario with the standard levers and deck. */
export function standardScenario(changes: SmallScenario = {}): Scenario {
  const scenario = smallScenario({ ...changes, levers: changes.levers ?? STANDARD_DECK.levers })
  return { ...scenario, deck: { ...scenario.deck, challenges: STANDARD_DECK.challenges, events: STANDARD_DECK.events } }
}

const USUAL = standardScenario()

/** A lever card that does what the test says. */
export function leverCard(id: LeverId, card: Partial<LeverCard>): LeverCard {
  const standard = STANDARD_DECK.levers.find((one) => one.id === id)
  if (!standard) throw new Error(`No standard lever ${id}`)
  return { ...standard, ...card }
}

export type TableSketch = {
  readonly n?: number
  readonly format?: FormatId
  readonly scenario?: Scenario
  readonly season?: number
  readonly game?: Partial<GameState>
  /** `1>2`: 5. */
  readonly trust?: Readonly<Record<DirectedPair, number>>
  /** All links start here. */
  readonly trustEverywhere?: number
  readonly challenge?: Partial<Challenge> | 'none'
  readonly initiatives?: Readonly<Record<string, Partial<InitiativeState>>>
  /** By seat; a seat not named gives nothing. */
  readonly orders?: Readonly<Record<SeatNumber, OrderSketch>>
  readonly absent?: readonly SeatNumber[]
  readonly silent?: readonly SeatNumber[]
  readonly promises?: readonly Partial<GivenPromise>[]
  readonly proposals?: readonly Partial<Proposal>[]
}

/** Worksite, posture, [time, means] there, [time, means] in the pot, time on the mandate. */
export type OrderSketch = {
  readonly at?: WorksiteId
  readonly as?: PostureId
  readonly on?: readonly [number, number]
  readonly pot?: readonly [number, number]
  readonly mandate?: number
  readonly lever?: LeverId
  readonly choice?: readonly string[]
  readonly dilemma?: 'a' | 'b'
}

export function order({ at, as, on = [0, 0], pot = [0, 0], mandate = 0, lever, choice, dilemma }: OrderSketch): Order {
  return {
    ...(at ? { worksite: at } : {}),
    ...(as ? { posture: as } : {}),
    time: { worksite: on[0], pot: pot[0], mandate },
    means: { worksite: on[1], pot: pot[1] },
    ...(lever ? { lever: { lever, ...(choice ? { choice: [...choice] } : {}) } } : {}),
    ...(dilemma ? { dilemma } : {}),
  }
}

export function sketchTable(sketch: TableSketch = {}): TableState {
  const { n = 5, format = '60', season = 2 } = sketch
  const scenario = sketch.scenario ?? USUAL
  const setup = {
    scenarioId: scenario.file.id,
    scenarioVersion: scenario.file.version,
    scenarioHash: scenario.hash,
    format,
    seed: 'a-seed',
    options: { language: 'fr', remote: false, names: 'names', trustNumbers: false, timers: 'normal' },
    seats: n,
    rulesVersion: RULES_VERSION,
  } as const
  const [first, ...others] = openTable(scenario, setup, { at: 0, tableMs: 0 })
  const lobby = others.reduce(evolve, initialState(scenario, first as JournalEvent))
  const seats = lobby.seats.map((seat) => ({ ...seat, holder: 'person' as const, connected: true }))
  const state: TableState = { ...lobby, status: 'playing', seats, game: sketchGame(sketch, startGame(scenario, setup, seats), season) }
  return deepFreeze(state)
}

function sketchGame(sketch: TableSketch, start: GameState, season: number): GameState {
  const numbers = Object.keys(start.means).map(Number)
  const trust: Record<DirectedPair, number> = {}
  for (const a of numbers) for (const b of numbers) if (a !== b) trust[directed(a, b)] = sketch.trustEverywhere ?? 4
  Object.assign(trust, sketch.trust)
  const locked: Record<SeatNumber, LockedOrder> = {}
  for (const seat of numbers) {
    const source = sketch.absent?.includes(seat) ? 'absent' : sketch.silent?.includes(seat) ? 'silent' : 'laid'
    locked[seat] = { order: order(sketch.orders?.[seat] ?? {}), source }
  }
  const challenge: Challenge = { card: 'standard-emergence', situation: 'emergence', known: false, concerned: [3, 4], stake: 'vitality', need: 5, ...(sketch.challenge === 'none' ? {} : sketch.challenge) }
  return {
    ...start,
    season,
    phase: 'reveal',
    trust,
    seasonStart: { indicators: start.indicators, trust },
    initiatives: start.initiatives.map((one) => ({ ...one, ...sketch.initiatives?.[one.id] })),
    ...(sketch.challenge === 'none' ? {} : { challenge }),
    locked,
    promises: (sketch.promises ?? []).map((promise, index) => ({ id: `p${index + 1}`, from: 1, to: 'table', object: 'pot', atLeast: 2, givenSeason: season, dueSeason: season, reason: { chip: 'r' }, accepted: false, status: 'live', ...promise })),
    proposals: (sketch.proposals ?? []).map((proposal, index) => ({ id: `l${index + 1}`, lever: '2.2', initiator: 1, season, choice: [], wanted: 0, signers: [], refusals: [], votes: {}, status: 'sealed', ...proposal })),
    ...sketch.game,
  }
}

export type Resolved = {
  readonly before: TableState
  readonly state: TableState
  readonly events: readonly JournalEvent[]
  all<T extends GameEventType>(type: T): Stamped<EventOf<T>>[]
  /** The only event of its type whose members are these. */
  one<T extends GameEventType>(type: T, members?: Partial<EventOf<T>>): Stamped<EventOf<T>>
}

/** Resolves the season of a sketch, or of a state. */
export function resolve(sketch: TableSketch | TableState): Resolved {
  const before = 'game' in sketch && 'seats' in sketch ? (sketch as TableState) : sketchTable(sketch as TableSketch)
  const run = startRun(before)
  resolveReveal(run)
  const all = <T extends GameEventType>(type: T) => run.events.filter((event) => event.type === type) as unknown as Stamped<EventOf<T>>[]
  const one = <T extends GameEventType>(type: T, members: Partial<EventOf<T>> = {}) => {
    const isAsked = (event: object): boolean => Object.entries(members).every(([key, value]) => JSON.stringify((event as Record<string, unknown>)[key]) === JSON.stringify(value))
    const found = run.events.filter((event) => event.type === type && isAsked(event))
    if (found.length !== 1) throw new Error(`${found.length} events ${type} ${JSON.stringify(members)} among\n${run.events.map((event) => JSON.stringify(event)).join('\n')}`)
    return found[0] as unknown as Stamped<EventOf<T>>
  }
  return { before, state: deepFreeze(run.state), events: run.events, all, one }
}

export function trustIn(state: TableState, pair: DirectedPair): number {
  return state.game.trust[pair] as number
}

export function initiativeIn(state: TableState, id: string): InitiativeState {
  const found = state.game.initiatives.find((one) => one.id === id)
  if (!found) throw new Error(`No initiative ${id}`)
  return found
}
