import { describe, expect, test } from 'vitest'
import { framedHeaders } from '../../server/http/security-headers.ts'
import { Rehearsal } from '../../server/table/rehearsal.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { TableState } from '../../shared/engine/state.ts'
import { reviewOf, REVIEW_KINDS, TRAINER_TOOLS } from '../../shared/rehearsal/review.ts'
import { rehearsal as english } from '../../client/text/en/rehearsal.ts'
import { rehearsal as french } from '../../client/text/fr/rehearsal.ts'
import { rehearsalLink, rehearsalSeat } from '../../client/player/personal-link.ts'
import { shapeOf } from '../client/text/dictionary-walk.ts'

const at = (phase: string, nudges: Record<number, number> = {}): TableState => ({ branch: 0, nudges, game: { season: 1, phase } }) as unknown as TableState
const person = (seat: number) => ({ seat, holder: 'person' as const })

describe('the automata of a rehearsal', () => {
  test('play every seat of nobody’s, and none that is held otherwise', () => {
    const rehearsal = new Rehearsal()
    expect(rehearsal.mindOf(person(1), at('news'))).toBeDefined()
    expect(rehearsal.mindOf({ seat: 1, holder: 'stand-in' }, at('news'))).toBeUndefined()
    rehearsal.ask({ seat: { seat: 1, temper: 'gone' } }, at('news'))
    expect(rehearsal.mindOf(person(1), at('news'))).toBeUndefined()
    expect(rehearsal.isThere(1)).toBe(false)
  })

  test('one that stalls comes when nudged, for that phase only, and again when nudged again', () => {
    const rehearsal = new Rehearsal()
    rehearsal.ask({ seat: { seat: 2, temper: 'stalling' } }, at('news', { 2: 1 }))
    expect(rehearsal.mindOf(person(2), at('news', { 2: 1 }))).toBeUndefined()
    expect(rehearsal.mindOf(person(2), at('palaver', { 2: 2 }))).toBeDefined()
    expect(rehearsal.mindOf(person(2), at('palaver', { 2: 2 }))).toBeDefined()
    expect(rehearsal.mindOf(person(2), at('commitment', { 2: 2 }))).toBeUndefined()
    expect(rehearsal.mindOf(person(2), at('commitment', { 2: 3 }))).toBeDefined()
  })

  test('hurry as asked, and take their time where there is something to read', () => {
    const rehearsal = new Rehearsal()
    const pace = (name: 'slow' | 'fast' | 'reading', phase: string): number => {
      rehearsal.ask({ pace: name }, at(phase))
      return rehearsal.paceMs(1000, phase)
    }
    expect(pace('slow', 'news')).toBeGreaterThan(1000)
    expect(pace('fast', 'news')).toBeLessThan(1000)
    expect(pace('reading', 'news')).toBe(1000)
    expect(pace('reading', 'commitment')).toBeLessThan(pace('fast', 'commitment'))
  })
})

describe('the review', () => {
  let seq = 0
  const event = (type: string, more: object): JournalEvent => ({ type, seq: ++seq, branch: 0, season: 1, phase: 'palaver', at: 0, tableMs: 0, by: 'rules', ...more }) as unknown as JournalEvent

  test('tells what asked for attention, once a phase, and whether a gesture followed', () => {
    const { moments } = reviewOf([
      event('help-set', { seat: 2, on: true, by: 'seat:2' }),
      event('help-set', { seat: 2, on: false, by: 'seat:2' }),
      event('help-set', { seat: 2, on: true, by: 'seat:2' }),
      event('help-set', { seat: 2, on: false, by: 'trainer' }),
      event('conflict-opened', { pair: '1-3', season: 0 }),
      event('conflict-opened', { pair: '1-3' }),
      event('phase-closed', { cause: 'timer' }),
      event('phase-closed', { cause: 'all-ready' }),
    ])
    expect(moments).toEqual([
      { kind: 'help', season: 1, phase: 'palaver', seats: [2], answered: true },
      { kind: 'conflict', season: 1, phase: 'palaver', seats: [1, 3], answered: false },
      { kind: 'late', season: 1, phase: 'palaver', seats: [], answered: false },
    ])
  })

  test('who laid nothing before the lock', () => {
    const locked = (seat: number) => event('order-locked', { seat, phase: 'commitment' })
    const { moments } = reviewOf([event('order-laid', { seat: 2 }), event('phase-opened', { phase: 'commitment' }), event('order-laid', { seat: 1 }), locked(1), locked(2)])
    expect(moments.map(({ kind, seats }) => [kind, seats])).toEqual([['stalled', [2]]])
  })

  test('says which tools were tried, and which were left; nobody else’s gesture counts', () => {
    const { used, unused, isOver } = reviewOf([event('paused', { by: 'trainer', reason: 'trainer' }), event('paused', { by: 'server', reason: 'nobody-connected' }), event('board-set', { by: 'trainer' }), event('board-set', { by: 'trainer' }), event('game-ended', {})])
    expect(used).toEqual([{ tool: 'pause', times: 1 }, { tool: 'board', times: 2 }])
    expect(unused).toHaveLength(TRAINER_TOOLS.length - 2)
    expect(isOver).toBe(true)
  })

  test('has words for each, in both languages', () => {
    expect(shapeOf(english)).toEqual(shapeOf(french))
    for (const words of [french.review.kinds, french.review.shown, french.review.ask]) expect(Object.keys(words).sort()).toEqual([...REVIEW_KINDS].sort())
    expect(Object.keys(french.review.tools).sort()).toEqual([...TRAINER_TOOLS].sort())
  })
})

describe('S9: frames', () => {
  test('only the console’s page holds frames, only pages of this server asked for as such are held, by this server alone', () => {
    expect(framedHeaders('/trainer/', false)['Content-Security-Policy']).toMatch(/frame-ancestors 'none'.*frame-src 'self'/)
    expect(framedHeaders('/player/', true)).toMatchObject({ 'Content-Security-Policy': expect.stringContaining("frame-ancestors 'self'"), 'X-Frame-Options': 'SAMEORIGIN' })
    for (const [path, isFramed] of [['/player/', false], ['/', true], ['/debrief/', true], ['/api/health', true]] as const) expect(framedHeaders(path, isFramed)).toEqual({})
  })
  test('the address of a seat’s screen leads to that seat, its token in the fragment', () => {
    const link = rehearsalLink('a1b2', 'x'.repeat(43))
    expect(new URL(link, 'http://x').search).toBe('?rehearsal')
    expect(rehearsalSeat(new URL(link, 'http://x').hash)).toEqual({ table: 'a1b2', token: 'x'.repeat(43) })
    expect(rehearsalSeat('#t=abc')).toBeUndefined()
  })
})
