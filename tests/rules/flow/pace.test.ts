import { describe, expect, test } from 'vitest'
import { isLastSeason, phaseDurationMs } from '../../../shared/engine/format.ts'
import { viewPublic } from '../../../shared/views/index.ts'
import { viewWatch } from '../../../shared/views/table-watch.ts'
import { given, seat, trainer } from '../../support/given.ts'
import { closePhase, goTo, seatedTable, startedTable, tableAt } from './play.ts'

describe('P11: what is still to come, made shorter', () => {
  test('P11: an earlier last season ends the game there, by the same formula', () => {
    const shorter = given(startedTable()).when(trainer, { type: 'set-pace', lastSeason: 2 }).thenHappened('pace-set', { lastSeason: 2 }).thenAccepted()
    expect(viewPublic(shorter, () => undefined).table.seasons).toBe(2)
    const last = goTo(shorter, 2, 'reflection')
    expect(isLastSeason(last)).toBe(true)
    expect(closePhase(last).thenHappened('game-ended', { cause: 'last-season' }).thenAccepted().status).toBe('debrief')
  })

  test('P11: nobody promises for a season that will not be played', () => {
    const promise = { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'next', reason: { chip: 'together' } } as const
    const second = tableAt(2, 'palaver')
    given(second).when(seat(1), promise).thenAccepted()
    given(second).when(trainer, { type: 'set-pace', lastSeason: 2 }).when(seat(1), promise).thenRejected('no-next-season')
  })

  test('P11: palavers to come lose the same seconds, 30 s at least; the one that runs keeps its time', () => {
    const running = tableAt(1, 'palaver')
    const shorter = given(running).when(trainer, { type: 'set-pace', palaverCut: 60 }).thenAccepted()
    expect(shorter.game.durationMs).toBe(running.game.durationMs)
    expect(goTo(shorter, 2, 'palaver').game.durationMs).toBe(120_000)
    expect(phaseDurationMs({ ...shorter, pace: { palaverCut: 600 } }, 2, 'palaver', false)).toBe(30_000)
    expect(phaseDurationMs(shorter, 2, 'palaver', true)).toBe(30_000)
  })

  test('P11: is given back whole, and nothing is said twice', () => {
    const shorter = given(seatedTable()).when(trainer, { type: 'set-pace', palaverCut: 60, lastSeason: 2 }).thenAccepted()
    given(shorter).when(trainer, { type: 'set-pace', palaverCut: 60, lastSeason: 2 }).thenNothing('pace-set')
    const back = given(shorter).when(trainer, { type: 'set-pace' }).thenHappened('pace-set').thenAccepted()
    expect(back.pace).toBeUndefined()
    // The format's own last season is no change.
    expect(given(back).when(trainer, { type: 'set-pace', lastSeason: 6 }).thenNothing('pace-set').thenAccepted().pace).toBeUndefined()
  })

  test('P11: a season that has begun is played to its end', () => {
    given(tableAt(2, 'news')).when(trainer, { type: 'set-pace', lastSeason: 1 }).thenRejected('stale-branch')
  })

  test('P11: the page of all tables knows what may still be shortened', () => {
    const before = viewWatch(tableAt(1, 'news'))
    expect(before).toMatchObject({ seasons: before.allSeasons, ahead: { palavers: before.allSeasons, palaverMs: 180_000, leastPalaverMs: 60_000 } })
    const shorter = viewWatch(given(tableAt(1, 'palaver')).when(trainer, { type: 'set-pace', palaverCut: 30, lastSeason: before.allSeasons - 1 }).thenAccepted())
    expect(shorter).toMatchObject({ seasons: before.allSeasons - 1, pace: { palaverCut: 30 }, ahead: { palavers: before.allSeasons - 2, palaverMs: 150_000 } })
    expect(before.restMs! - shorter.restMs!).toBeGreaterThan(before.ahead!.lastSeasonMs)
    // The last season has begun: nothing is left to take away.
    expect(viewWatch(tableAt(before.allSeasons, 'commitment')).ahead).toMatchObject({ palavers: 0, lastSeasonMs: 0 })
    expect(viewWatch(tableAt(1, 'news', { options: { timers: 'off' } })).ahead).toBeUndefined()
  })
})
