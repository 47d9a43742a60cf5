import { describe, expect, it } from 'vitest'
import type { WatchedTable } from '../../../shared/protocol/http.ts'
import type { TableWatch } from '../../../shared/views/table-watch.ts'
import { forecastOf, inOrder, needsOf, placeOf, slowestOf } from '../../../client/trainer/tables/tables-model.ts'
import { atTime, clockValue } from '../../../client/trainer/tables/time-of-day.ts'
import { tables as fr } from '../../../client/text/fr/tables.ts'
import { tables as en } from '../../../client/text/en/tables.ts'
import { sentencesOf, shapeOf } from '../text/dictionary-walk.ts'

const NOW = 1_000_000_000
const MINUTE = 60_000
const watch = (more: Partial<TableWatch> = {}): TableWatch => ({
  status: 'playing', format: '60', branch: 0, season: 2, seasons: 4, allSeasons: 4, phase: 'palaver', clock: { endsAt: NOW + 2 * MINUTE, lengthMs: 3 * MINUTE }, restMs: 20 * MINUTE, debriefMinutes: 18,
  waiting: { for: 'ready', count: 2 }, people: 5, gone: [], silent: [], hot: 0, help: [], lastAt: NOW - 5000, ...more,
})
const table = (number: number, more?: Partial<TableWatch>): WatchedTable => ({ table: `t${number}`, number, open: true, watch: watch(more) })
const who = [{ seat: 3, role: 'funder' as const }]

describe('the expected end of a table', () => {
  it('is what is left of the phase, the phases after it and the minutes of the debrief', () => {
    expect(forecastOf(watch(), {}, NOW)).toEqual({ gameEndsAt: NOW + 22 * MINUTE, endsAt: NOW + 40 * MINUTE, overMs: 0 })
    expect(forecastOf(watch({ debriefMinutes: 30 }), { endsAt: NOW + 45 * MINUTE }, NOW)?.overMs).toBe(7 * MINUTE)
  })
  it('moves on while the table is paused', () => {
    const paused = watch({ paused: 'trainer', clock: { remainingMs: 2 * MINUTE } })
    expect(forecastOf(paused, {}, NOW + MINUTE)!.endsAt - forecastOf(paused, {}, NOW)!.endsAt).toBe(MINUTE)
  })
  it('is not said without a clock, before the start, or once the game is over', () => {
    expect(forecastOf(watch({ clock: {} }), {}, NOW)).toBeUndefined()
    expect(forecastOf(watch({ status: 'lobby', clock: {} }), {}, NOW)).toBeUndefined()
    expect(forecastOf(watch({ status: 'debrief', restMs: 0 }), {}, NOW)).toBeUndefined()
  })
})

describe('which table needs the trainer', () => {
  const calls: [Partial<TableWatch>, string[]][] = [
    [{}, []],
    [{ gone: who }, ['gone']],
    [{ paused: 'fault' }, ['fault']],
    [{ help: [{ ...who[0]!, since: NOW }], gone: who }, ['help', 'gone']],
    [{ paused: 'trainer' }, ['stopped']],
    [{ silent: who, hot: 2 }, ['silent', 'hot']],
    [{ status: 'closed', gone: who }, []],
  ]
  it.each(calls)('%j: %j', (more, needs) => expect(needsOf(table(1, more), {}, NOW)).toEqual(needs))
  it('one that runs over, and one that does not answer', () => {
    expect(needsOf(table(1), { endsAt: NOW + 30 * MINUTE }, NOW)).toEqual(['late'])
    expect(needsOf({ table: 't1', number: 1, open: true }, {}, NOW)).toEqual(['unreachable'])
    expect(needsOf({ table: 't1', number: 1, open: false }, {}, NOW)).toEqual([])
  })
  it('tables stand by number, or by need and then by number; never by results', () => {
    const all = [table(4, { hot: 1 }), table(3), table(2, { gone: who }), table(1)]
    const numbers = (order: 'number' | 'need') => inOrder(all, order, {}, NOW).map(({ number }) => number)
    expect(numbers('number')).toEqual([1, 2, 3, 4])
    expect(numbers('need')).toEqual([2, 4, 1, 3])
    expect(Object.keys(watch()).filter((key) => /outcome|gauge|score|trust|pot/i.test(key))).toEqual([])
  })
})

describe('the slowest table', () => {
  it('is the furthest behind in the course, and of two the one with most time left', () => {
    expect(slowestOf([table(1), table(2, { phase: 'news' }), table(3, { phase: 'news', clock: { endsAt: NOW + 9 * MINUTE } })])?.number).toBe(3)
    expect(slowestOf([table(1, { season: 3, phase: 'news' }), table(2, { season: 2, phase: 'reflection' })])?.number).toBe(2)
  })
  it('is nobody when all are at the same phase, alone, or not playing', () => {
    expect(slowestOf([table(1), table(2)])).toBeUndefined()
    expect(slowestOf([table(1)])).toBeUndefined()
    expect(slowestOf([])).toBeUndefined()
    expect(slowestOf([table(1), table(2, { status: 'lobby', season: 0 })])).toBeUndefined()
  })
  it('is asked to move on from where it was seen', () => {
    expect(placeOf(table(2, { phase: 'news', branch: 1 }))).toEqual([{ table: 't2', branch: 1, season: 2, phase: 'news' }])
  })
})

describe('the time typed for the end', () => {
  it('is the nearest one: tonight, or after midnight', () => {
    const at = new Date(2026, 10, 14, 22, 0).getTime()
    expect(clockValue(atTime('23:30', at)!)).toBe('23:30')
    expect(atTime('23:30', at)! - at).toBe(90 * MINUTE)
    expect(atTime('00:30', at)! - at).toBe(150 * MINUTE)
    expect(atTime('21:30', at)! - at).toBe(-30 * MINUTE)
    expect(atTime('', at)).toBeUndefined()
  })
})

describe('the words', () => {
  it('have the same shape in both languages, and none is empty', () => {
    expect(shapeOf(en)).toEqual(shapeOf(fr))
    for (const words of [fr, en]) for (const sentence of sentencesOf(words)) expect(JSON.stringify(sentence).length).toBeGreaterThan(2)
  })
})
