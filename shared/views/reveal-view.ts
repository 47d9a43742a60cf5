import { pairOf, type Pair, type SeatNumber, type WorksiteId } from '../base/ids.ts'
import type { EventOf, GameEvent } from '../engine/event.ts'
import { bandOfHalves, linkHalves } from '../engine/links.ts'
import { seatsAtTable } from '../engine/seats.ts'
import type { LockedOrder, Order, Seat, TableState } from '../engine/state.ts'
import type { LocalText } from '../scenario/schema.ts'
import { atSeasonStart, viewLinks } from './territory-views.ts'
import { withoutUndefined } from './talk-views.ts'
import type { RevealedOrder, RevealView, WorksiteResult } from './view-types.ts'

/** What the reveal lays open, from the season's report; undefined before orders are locked. */
export function viewReveal(state: TableState): RevealView | undefined {
  const { game } = state
  if (!game.locked) return undefined
  const pot = lastOf(game.report, 'pot-counted')
  return withoutUndefined<RevealView>({
    orders: viewOrders(state),
    levers: revealLevers(game.report),
    worksites: revealWorksites(game.report),
    pot: pot && potFigures(pot),
    promises: revealPromises(state),
    conflicts: revealConflicts(game.report),
    bands: changedBands(state),
    gaveNothing: game.report.flatMap((event) => (event.type === 'free-riding-seen' ? [event.seat] : [])),
    dilemmas: namedDilemmas(state),
  })
}

/** What each seat did, as all see it; empty before orders are locked. */
export function viewOrders(state: TableState): RevealView['orders'] {
  return Object.fromEntries(
    seatsAtTable(state).flatMap((seat) => {
      const locked = state.game.locked?.[seat.seat]
      return locked ? [[seat.seat, revealOrder(seat, locked)]] : []
    }),
  )
}

/** Tokens of time and means are merged: split, anybody could compute the mandate. */
function revealOrder(seat: Seat, { order, source }: LockedOrder): RevealedOrder {
  const played = source === 'absent' ? (seat.holder === 'stand-in' ? 'stand-in' : 'absent') : source === 'silent' ? 'silent' : seat.holder === 'bot' || seat.aside ? 'bot' : 'person'
  return { ...mergeTokens(order), source: played }
}

export function mergeTokens({ worksite, posture, time, means }: Order): Omit<RevealedOrder, 'source'> {
  return withoutUndefined<Omit<RevealedOrder, 'source'>>({ worksite, posture, onWorksite: time.worksite + means.worksite, inPot: time.pot + means.pot })
}

function revealLevers(report: readonly GameEvent[]): RevealView['levers'] {
  const levers: Record<string, RevealView['levers'][string]> = {}
  for (const event of report) {
    if (event.type === 'lever-resolved') levers[`${event.lever}/${event.seat}`] = { lever: event.lever, seat: event.seat, branch: event.branchTaken }
    if (event.type === 'lever-refunded') levers[`${event.lever}/${event.seat}`] = { lever: event.lever, seat: event.seat, branch: 'refunded' }
  }
  return levers
}

function revealWorksites(report: readonly GameEvent[]): Record<WorksiteId, WorksiteResult> {
  const results: Record<string, WorksiteResult> = {}
  for (const event of report) {
    if (event.type !== 'worksite-resolved') continue
    const { participants, tokens, values, bonus, synergy, penalty, gauge, force, need, margin } = event
    results[event.worksite] = { participants, tokens, values, bonus, synergy, penalty, gauge, force, need, margin, ...resultOf(report, event.worksite) }
  }
  for (const event of report) {
    if (event.type !== 'initiative-idled' && event.type !== 'initiative-wilted') continue
    const worksite = `initiative:${event.initiative}`
    results[worksite] = { participants: [], tokens: 0, values: 0, bonus: 0, synergy: 0, penalty: 0, gauge: event.gauge, force: 0, need: 0, margin: 0, result: event.type === 'initiative-idled' ? 'idle' : 'wilted' }
  }
  return results
}

function resultOf(report: readonly GameEvent[], worksite: WorksiteId): Pick<WorksiteResult, 'result' | 'blockedBy'> {
  for (const event of report) {
    if (worksite === 'challenge') {
      if (event.type === 'challenge-met') return { result: event.brio ? 'brio' : 'met' }
      if (event.type === 'challenge-missed') return { result: 'missed' }
    } else if (worksite.startsWith('relation:')) {
      if (event.type === 'conflict-closed' && worksite === `relation:${event.pair}` && event.fact === worksite) return { result: 'closed' }
    } else if ('initiative' in event && worksite === `initiative:${String(event.initiative)}`) {
      if (event.type === 'initiative-grown') return { result: 'grown' }
      if (event.type === 'initiative-set-back') return { result: 'set-back' }
      if (event.type === 'initiative-charged') return { result: 'charged', ...(event.blockedBy && { blockedBy: event.blockedBy }) }
    }
  }
  return { result: 'open' }
}

function potFigures(counted: EventOf<'pot-counted'>): NonNullable<RevealView['pot']> {
  const { time, means, carry, perSeason, bonus, tax, total, theta1, theta2, level, margin } = counted
  return { time, means, carry, perSeason, bonus, tax, total, theta1, theta2, level, margin }
}

function revealPromises({ game }: TableState): RevealView['promises'] {
  const judged: Record<string, 'kept' | 'broken' | 'lapsed' | 'withdrawn'> = {}
  for (const promise of game.promises) {
    const { status } = promise
    if (promise.dueSeason === game.season && status !== 'live') judged[promise.id] = status
  }
  return judged
}

function revealConflicts(report: readonly GameEvent[]): RevealView['conflicts'] {
  const conflicts: Record<Pair, 'opened' | 'closed'> = {}
  for (const event of report) {
    if (event.type === 'conflict-opened') conflicts[event.pair] = 'opened'
    if (event.type === 'conflict-closed') conflicts[event.pair] = 'closed'
  }
  return conflicts
}

function changedBands(state: TableState): RevealView['bands'] {
  const before = atSeasonStart(state)
  return Object.fromEntries(
    (Object.keys(viewLinks(state)) as Pair[]).flatMap((pair) => {
      const [a, b] = pair.split('-').map(Number) as [SeatNumber, SeatNumber]
      const from = bandOfHalves(linkHalves(before, a, b))
      const to = bandOfHalves(linkHalves(state, a, b))
      return from === to ? [] : [[pairOf(a, b), { from, to }]]
    }),
  )
}

/** Option A is named to all, option B never. */
function namedDilemmas(state: TableState): Record<SeatNumber, LocalText> {
  const named: Record<SeatNumber, LocalText> = {}
  for (const event of state.game.report) {
    if (event.type !== 'dilemma-chosen' || event.option !== 'a') continue
    const card = state.scenario.file.dilemmas.find((entry) => entry.id === event.dilemma)
    if (card) named[event.seat] = card.a.text
  }
  return named
}

function lastOf<T extends GameEvent['type']>(report: readonly GameEvent[], type: T): EventOf<T> | undefined {
  return report.findLast((event): event is EventOf<T> => event.type === type)
}
