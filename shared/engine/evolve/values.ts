import type { SeatNumber } from '../../base/ids.ts'
import type { Stamped, ValueEvents } from '../event.ts'
import type { PromiseStatus, TableState } from '../state.ts'
import { dropKeys, patchGame } from './patch.ts'

export function evolveValues(state: TableState, event: Stamped<ValueEvents>): TableState {
  const { game } = state
  switch (event.type) {
    case 'indicator-changed':
      return patchGame(state, {
        indicators: { ...game.indicators, [event.indicator]: event.to },
        rose: event.to > event.from ? [...game.rose, ...Array.from({ length: event.to - event.from }, () => event.indicator)] : game.rose,
      })
    case 'trust-changed':
      return patchGame(state, { trust: { ...game.trust, [event.pair]: event.to } })
    case 'ceiling-changed':
      return patchGame(state, { ceilings: { ...game.ceilings, [event.pair]: event.to } })
    case 'conflict-opened':
      return patchGame(state, { conflicts: { ...game.conflicts, [event.pair]: { openedSeason: game.season } } })
    case 'conflict-closed':
      return patchGame(state, {
        conflicts: dropKeys(game.conflicts, (pair) => pair === event.pair),
        closedThisSeason: [...game.closedThisSeason, event.pair],
        scars: game.scars.includes(event.pair) ? game.scars : [...game.scars, event.pair],
      })
    case 'horizon-changed':
      return patchGame(state, { horizons: { ...game.horizons, [event.gauge]: event.to } })
    case 'flag-set':
      return patchGame(state, { flags: { ...game.flags, [event.flag]: event.value } })
    case 'effect-scheduled': {
      const { id, dueSeason, effects, seats, refs } = event
      return patchGame(state, { scheduled: [...game.scheduled, { id, dueSeason, effects, seats, refs }] })
    }
    case 'trust-measured':
      return patchGame(state, { measuredTrust: event.quarters })
    case 'free-riding-seen':
    case 'story-told':
      return state
    default:
      return evolveGiving(state, event)
  }
}

type Giving = Exclude<
  Stamped<ValueEvents>,
  { type: 'indicator-changed' | 'trust-changed' | 'ceiling-changed' | 'conflict-opened' | 'conflict-closed' | 'horizon-changed' | 'flag-set' | 'effect-scheduled' | 'trust-measured' | 'free-riding-seen' | 'story-told' }
>

/** Pot, charter, promises, dilemmas, mandates, contributions. */
function evolveGiving(state: TableState, event: Giving): TableState {
  const { game } = state
  switch (event.type) {
    case 'pot-counted': {
      const { total, level, time, means } = event
      return patchGame(state, { pot: { ...game.pot, carry: event.carryOut, last: { season: game.season, total, level, time, means } } })
    }
    case 'pot-income-changed':
      return patchGame(state, { pot: { ...game.pot, perSeason: event.perSeason, carry: event.carry } })
    case 'charter-adopted':
      return patchGame(state, {
        charter: { adoptedSeason: game.season, strikes: {}, ...(event.clause === undefined ? {} : { clause: event.clause }) },
      })
    case 'charter-applied':
      return patchGame(state, {
        pot: { ...game.pot, carry: game.pot.carry + event.taken },
        ...(game.charter ? { charter: { ...game.charter, strikes: { ...game.charter.strikes, [event.seat]: event.strike } } } : {}),
      })
    case 'promise-kept':
      return judge(state, event.promise, 'kept')
    case 'promise-broken':
      return judge(state, event.promise, 'broken')
    case 'promise-lapsed':
      return judge(state, event.promise, 'lapsed')
    case 'pact-kept':
      return patchGame(state, { pot: { ...game.pot, carry: game.pot.carry + event.carried } })
    case 'dilemma-chosen':
      return patchGame(state, { dilemmas: { ...game.dilemmas, [event.seat]: { ...(game.dilemmas[event.seat] ?? { card: event.dilemma }), chosen: event.option } } })
    case 'mandate-scored':
      return patchGame(state, { mandates: addScore(game.mandates, event) })
    case 'contribution-counted':
      return patchGame(state, { contributions: { ...game.contributions, [event.seat]: (game.contributions[event.seat] ?? 0) + event.tokens } })
  }
}

function judge(state: TableState, promise: string, status: PromiseStatus): TableState {
  return patchGame(state, { promises: state.game.promises.map((one) => (one.id === promise ? { ...one, status } : one)) })
}

type Score = { readonly solo: number; readonly shared: number; readonly dilemma: number }

function addScore(mandates: Readonly<Record<SeatNumber, Score>>, scored: Score & { readonly seat: SeatNumber }): Readonly<Record<SeatNumber, Score>> {
  const before = mandates[scored.seat] ?? { solo: 0, shared: 0, dilemma: 0 }
  return {
    ...mandates,
    [scored.seat]: { solo: before.solo + scored.solo, shared: before.shared + scored.shared, dilemma: before.dilemma + scored.dilemma },
  }
}
