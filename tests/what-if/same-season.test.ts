import { describe, expect, test } from 'vitest'
import { replay, stateHash } from '../../shared/engine/index.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Order } from '../../shared/engine/state.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { whatIfSameSeason } from '../../shared/what-if/same-season.ts'
import { isToldAlike, resolveSeason, seasonLocks } from '../../shared/what-if/season-lock.ts'
import { trainer } from '../support/given.ts'
import { decide, evolve } from '../../shared/engine/index.ts'
import { playedSession } from './stored-session.ts'

const sessions = (['four-seats-30', 'seven-seats-60'] as const).map((name) => ({ name, ...playedSession(name) }))
const ALL_IN_THE_POT: Order = { time: { worksite: 0, pot: 3, mandate: 0 }, means: { worksite: 0, pot: 0 } }

/** The orders really locked in a season, by seat. */
const ordersOf = (events: readonly JournalEvent[], season: number) => new Map(events.flatMap((event) => (event.type === 'order-locked' && event.season === season ? [[event.seat, event.locked.order] as const] : [])))

describe.each(sessions)('$name', ({ scenario, events }) => {
  const frozen = deepFreeze(structuredClone(events))
  const locks = seasonLocks(scenario, frozen)

  test('every season is found in its journal', () => {
    expect(locks.map(({ season }) => season)).toEqual([...new Set(events.filter(({ type }) => type === 'order-locked').map(({ season }) => season))])
  })

  test('resolved again with its real orders, every season is told event for event as it was', () => {
    for (const lock of locks) expect(isToldAlike(resolveSeason(lock, lock.locked), lock)).toBe(true)
  })

  test('the same order changes nothing', () => {
    for (const { season } of locks) {
      for (const [seat, order] of ordersOf(events, season)) {
        const asked = whatIfSameSeason(scenario, frozen, { season, seat, order })
        // A lever of the table or a stand-in's order may not be laid by hand.
        if (asked.ok) expect(asked.value).toMatchObject({ isExact: true, differences: [] })
      }
    }
  })

  test('another order of one seat leaves every other order, every draw and every word as they were', () => {
    const lock = locks[1]!
    const asked = whatIfSameSeason(scenario, frozen, { season: lock.season, seat: 1, order: ALL_IN_THE_POT })
    if (!asked.ok) throw new Error(JSON.stringify(asked.error))
    expect(asked.value.actualOrder).toEqual(ordersOf(events, lock.season).get(1))
    expect(asked.value.otherOrder).toMatchObject(ALL_IN_THE_POT)
    const others = new Map(lock.locked)
    others.set(1, { order: asked.value.otherOrder, source: 'laid' })
    const resolved = resolveSeason(lock, others)
    const locked = resolved.events.flatMap((event) => (event.type === 'order-locked' ? [event] : []))
    for (const { seat, locked: one } of locked) if (seat !== 1) expect(one).toEqual(lock.locked.get(seat))
    expect(resolved.state.setup).toEqual(lock.before.setup)
    expect(resolved.state.game.challenge).toMatchObject({ card: lock.before.game.challenge!.card })
  })

  test('the journal and the hash of the table do not move', () => {
    const hash = stateHash(replay(scenario, events))
    const written = JSON.stringify(frozen)
    whatIfSameSeason(scenario, frozen, { season: 1, seat: 2, order: ALL_IN_THE_POT })
    expect(JSON.stringify(frozen)).toBe(written)
    expect(stateHash(replay(scenario, frozen))).toBe(hash)
  })

  test('what cannot be asked is refused with its code', () => {
    const ask = (season: number, seat: number, order: Order) => {
      const asked = whatIfSameSeason(scenario, frozen, { season, seat, order })
      return asked.ok ? 'ok' : asked.error.code
    }
    expect(ask(9, 1, ALL_IN_THE_POT)).toBe('no-such-season')
    expect(ask(1, 8, ALL_IN_THE_POT)).toBe('no-such-seat')
    expect(ask(1, 1, { ...ALL_IN_THE_POT, time: { worksite: 0, pot: 9, mandate: 0 } })).toBe('not-enough-time')
    expect(ask(1, 1, { ...ALL_IN_THE_POT, worksite: 'initiative:nowhere', posture: 'listening' })).toBe('worksite-closed')
  })
})

describe('a table that went back', () => {
  const { scenario, events } = sessions[0]!

  test('is asked about the branch that counts', () => {
    const cut = events.slice(0, events.findIndex((event) => event.type === 'phase-opened' && event.season === 2 && event.phase === 'news') + 1)
    let state = replay(scenario, cut)
    const journal = [...cut]
    const ask = (command: Parameters<typeof decide>[1]): void => {
      const decision = decide(state, command, trainer, { at: state.lastAt + 1000, tableMs: state.tableMs + 1000 })
      if (!decision.ok) throw new Error(JSON.stringify(decision.error))
      journal.push(...decision.value.events)
      state = decision.value.events.reduce(evolve, state)
    }
    ask({ type: 'rewind', season: 1, phase: 'commitment' })
    ask({ type: 'close-phase' })
    const alike = (branch?: number): [number, boolean] => {
      const [lock] = seasonLocks(scenario, journal, branch)
      return [lock!.before.branch, isToldAlike(resolveSeason(lock!, lock!.locked), lock!)]
    }
    expect(alike()).toEqual([1, true])
    // The abandoned branch may be asked about by its number.
    expect(alike(0)).toEqual([0, true])
    expect(whatIfSameSeason(scenario, journal, { season: 1, seat: 1, order: ALL_IN_THE_POT, branch: 7 })).toMatchObject({ ok: false, error: { code: 'no-such-season' } })
  })
})
