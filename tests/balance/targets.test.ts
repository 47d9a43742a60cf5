import { describe, expect, test } from 'vitest'
import { LEVER_IDS, POSTURES } from '../../shared/base/vocabulary.ts'
import { CLOSE_SIZES } from '../../server/simulate/standard-cells.ts'
import { share, shareOfTiers, type Tally } from '../../server/simulate/tally.ts'
import { readRecord } from './record.ts'

/** The targets of GAME §17, on the recorded games; record.test.ts proves that the record is of today's game. */
const record = readRecord()
const SIZES = [4, 5, 6, 7, 8]

function cellOf(name: string, seats: number) {
  const found = record.find((cell) => cell.name === name && cell.seats === seats)
  if (!found) throw new Error(`No cell ${name} with ${seats} seats`)
  return found
}
const tallyOf = (name: string, seats: number): Tally => cellOf(name, seats).tally
const met = (name: string, seats: number): number => cellOf(name, seats).meanMet
const goes = (name: string, seats: number): number => share(tallyOf(name, seats), 'moving', 'learning')
const learns = (name: string, seats: number): number => share(tallyOf(name, seats), 'learning')
const spread = (name: string): number => {
  const all = SIZES.map((seats) => met(name, seats))
  return Math.max(...all) - Math.min(...all)
}

describe.each(SIZES)('with %d seats', (n) => {
  test('B1: selfish tables fail, eight times in ten at least; tables of chance too', () => {
    expect(share(tallyOf('S', n), 'stalled')).toBeGreaterThanOrEqual(80)
    expect(share(tallyOf('R', n), 'stalled')).toBeGreaterThanOrEqual(80)
  })
  test('B2: naive tables get by: fragile most often, stalled four times in ten at most, hardly ever learning', () => {
    const naive = tallyOf('N', n)
    const modal = Math.max(...Object.values(naive.outcomes))
    expect(naive.outcomes.fragile).toBe(modal)
    expect(share(naive, 'stalled')).toBeLessThanOrEqual(40)
    expect(share(naive, 'learning')).toBeLessThanOrEqual(2)
  })
  test('B3: mediators best, conditional cooperators between', () => {
    expect(met('CM', n) - met('C', n)).toBeGreaterThanOrEqual(1)
    expect(met('C', n) - met('N', n)).toBeGreaterThanOrEqual(0.5)
  })
  test('every role of a table of mediators may accomplish its mandate', () => {
    // The enterprise at eight seats is the lowest, at seven in ten (RULES.md, Balance).
    for (const [role, { seats, accomplished }] of Object.entries(tallyOf('CM', n).roles)) expect(accomplished / seats, role).toBeGreaterThanOrEqual(0.65)
  })
})

describe.each(CLOSE_SIZES)('looking closer, with %d seats', (n) => {
  test('B4: no posture is an answer to everything', () => {
    for (const posture of POSTURES) {
      const alone = `CM, ${posture} only`
      expect(goes(alone, n), alone).toBeLessThanOrEqual(75)
      expect(met('CM', n) - met(alone, n), alone).toBeGreaterThanOrEqual(0.2)
      expect(learns(alone, n), alone).toBeLessThan(learns('CM', n))
    }
  })
  test('B5: without mediation, half as many learning territories at most', () => {
    expect(learns('CM, no mediation', n)).toBeLessThanOrEqual(learns('CM', n) / 2)
  })
  test('B6: clues that are not shared cost', () => {
    // At seven, tables of mediators meet every horizon all the same: it is learning that they lose.
    expect(learns('CM, no clues', n)).toBeLessThanOrEqual(0.8 * learns('CM', n))
    expect(met('CM, no clues', n)).toBeLessThan(met('CM', n))
    expect(met('C, no clues', n)).toBeLessThan(met('C', n))
  })
  test('words given and kept carry ordinary tables, at normal trust too', () => {
    expect(met('C', n) - met('C, no words', n)).toBeGreaterThanOrEqual(0.5)
    expect(met('C, trust 2', n)).toBeGreaterThan(met('C, trust 2, no words', n))
  })
  test('B7: egoism is never more than held; discreet riding is hardly ever recognised', () => {
    const selfish = tallyOf('CM+S', n).otherMandates
    expect(shareOfTiers(selfish, 'accomplished', 'recognised')).toBe(0)
    expect(shareOfTiers(tallyOf('CM+D', n).otherMandates, 'recognised')).toBeLessThanOrEqual(10)
    expect(shareOfTiers(tallyOf('CM+D', n).mandates, 'recognised')).toBeGreaterThanOrEqual(60)
  })
  test('B8: one selfish seat among mediators leaves one chance in two at least', () => {
    expect(goes('CM+S', n)).toBeGreaterThanOrEqual(50)
  })
  test('two selfish seats are hard, and not hopeless', () => {
    // Of five, hardly a table stood before the charter could be proposed by all, voted by three, and paid.
    expect(share(tallyOf('CM+2S', n), 'stalled')).toBeLessThanOrEqual(n === 5 ? 85 : 30)
    expect(met('CM+2S', n)).toBeGreaterThanOrEqual(n === 5 ? 0.6 : 2.3)
  })
  test('B9: one stand-in does not sink a table', () => {
    expect(met('CM', n) - met('CM+A', n)).toBeLessThanOrEqual(0.5)
  })
  test('B10: no lever is worth more than a horizon; together they are worth eight tenths at least', () => {
    for (const lever of LEVER_IDS) expect(met('CM', n) - met(`CM, without ${lever}`, n), lever).toBeLessThanOrEqual(1)
    expect(met('CM', n) - met('CM, no lever', n)).toBeGreaterThanOrEqual(0.8)
  })
  test('B12: one mediator lifts a table of conditional cooperators', () => {
    expect(goes('C+CM', n)).toBeGreaterThanOrEqual(goes('C', n) + 15)
  })
})

test('B11: the number of seats changes little', () => {
  expect(spread('CM')).toBeLessThanOrEqual(0.5)
  expect(spread('N')).toBeLessThanOrEqual(0.5)
})

describe.each([4, 6, 8])('formats and difficulties, with %d seats', (n) => {
  test.each(['30', '90'])('format %s: selfish tables fail, mediators get there', (format) => {
    expect(share(tallyOf(`S, format ${format}`, n), 'stalled')).toBeGreaterThanOrEqual(80)
    // The short format is lenient: three seasons, lower needs, lowest of all at four seats.
    expect(share(tallyOf(`N, format ${format}`, n), 'learning')).toBeLessThanOrEqual(format === '30' ? (n === 4 ? 15 : 8) : 2)
    expect(goes(`CM, format ${format}`, n)).toBeGreaterThanOrEqual(90)
    expect(met(`CM, format ${format}`, n)).toBeGreaterThan(met(`N, format ${format}`, n) + 0.8)
  })
  test('discovery is kinder and demanding harder than standard', () => {
    for (const name of ['N', 'C']) {
      expect(met(`${name}, discovery`, n)).toBeGreaterThan(met(name, n))
      expect(met(`${name}, demanding`, n)).toBeLessThan(met(name, n))
    }
    expect(goes('CM, demanding', n)).toBeGreaterThanOrEqual(60)
  })
})

test('four postures, three seasons: mediators get there, naive tables get by', () => {
  for (const n of [4, 5, 6]) {
    expect(goes('CM, four postures', n)).toBeGreaterThanOrEqual(90)
    expect(share(tallyOf('N, four postures', n), 'stalled')).toBeLessThanOrEqual(20)
    expect(met('CM, four postures', n) - met('N, four postures', n)).toBeGreaterThanOrEqual(0.5)
  }
})
