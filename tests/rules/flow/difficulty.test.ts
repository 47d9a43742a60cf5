import { expect, test } from 'vitest'
import { DIFFICULTIES, FORMATS, GAUGES } from '../../../shared/base/vocabulary.ts'
import { horizonsAt, printedHorizons } from '../../../shared/engine/difficulty.ts'
import { initialState, openTable } from '../../../shared/engine/open-table.ts'
import { viewPublic } from '../../../shared/views/index.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { setupOf } from './play.ts'

const scenario = smallScenario()
const { file } = scenario
const others = DIFFICULTIES.filter((id) => id !== file.difficulty)

test('B2: at the difficulty of the scenario its horizons are as written, asked for or not', () => {
  expect(horizonsAt(file, '60')).toBe(file.formats['60']!.horizons)
  expect(horizonsAt(file, '60', file.difficulty)).toBe(file.formats['60']!.horizons)
})

test('B2: at another they move by what moves in the printed ones', () => {
  const high = { ...file, formats: { '60': { ...file.formats['60']!, start: { vitality: 1, agency: 1, backing: 1, transition: 1 }, horizons: { vitality: 6, agency: 6, backing: 6, transition: 6, trust: 6 } } } }
  for (const to of others) {
    const [before, after, moved] = [printedHorizons(file.difficulty, '60'), printedHorizons(to, '60'), horizonsAt(high, '60', to)]
    for (const gauge of GAUGES) expect(moved[gauge] - 6).toBe(after[gauge] - before[gauge])
  }
})

test('B2: never above ten, and never down to where the table starts', () => {
  const rules = file.formats['60']!
  const top = { ...file, difficulty: 'discovery' as const, formats: { '60': { ...rules, horizons: { vitality: 10, agency: 10, backing: 10, transition: 10, trust: 10 } } } }
  expect(horizonsAt(top, '60', 'demanding')).toEqual(top.formats['60'].horizons)
  const near = { ...file, difficulty: 'demanding' as const, start: { ...file.start, trust: 4 }, formats: { '60': { ...rules, start: { vitality: 5, agency: 5, backing: 5, transition: 5 }, horizons: { vitality: 6, agency: 6, backing: 5, transition: 6, trust: 4.5 } } } }
  expect(horizonsAt(near, '60', 'discovery')).toEqual({ vitality: 6, agency: 6, backing: 5, transition: 6, trust: 4.25 })
})

test('B2: printed horizons never come down from one difficulty to the next', () => {
  for (const format of FORMATS)
    for (const gauge of GAUGES) {
      const values = DIFFICULTIES.map((difficulty) => printedHorizons(difficulty, format)[gauge])
      expect(values, `${gauge} in ${format}`).toEqual(values.toSorted((a, b) => a - b))
    }
})

test('B2: the journal says the difficulty that was chosen, and a table plays it', () => {
  const to = others.at(-1)!
  const [first] = openTable(scenario, { ...setupOf(), difficulty: to }, { at: 1, tableMs: 0 })
  expect(first).toMatchObject({ type: 'table-opened', setup: { difficulty: to } })
  const { agency, trust } = initialState(scenario, first!).game.horizons
  const moved = horizonsAt(file, '60', to)
  expect([agency, trust]).toEqual([moved.agency, moved.trust * 4])
  expect(viewPublic(initialState(scenario, first!), () => undefined).indicators.agency.horizon).toBe(moved.agency)
})
