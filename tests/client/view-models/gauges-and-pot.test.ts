import { describe, expect, it } from 'vitest'
import { changeText, gaugeModels, gaugeText, tenths } from '../../../client/view-models/gauges.ts'
import { missingToNextMark, potModel } from '../../../client/view-models/pot.ts'
import { viewAtBeat } from '../../../client/view-models/reveal-beats.ts'
import { publicViewAt } from '../../../client/gallery/fixtures/public-view.ts'

const view = publicViewAt('reflection', { n: 6 })

describe('gauges', () => {
  it('gives four indicators then trust, with their horizons', () => {
    const gauges = gaugeModels(view)
    expect(gauges.map(({ id }) => id)).toEqual(['vitality', 'agency', 'backing', 'transition', 'trust'])
    expect(gauges[4]).toMatchObject({ value: 4.75, horizon: 4.5, change: 0.75, isMet: true, decimals: 1 })
    expect(gauges[0]).toMatchObject({ value: 5, isMet: true })
    expect(gauges[2]).toMatchObject({ value: 3, change: -1, isMet: false })
  })
  it('shows one decimal, rounded down, with the sign of the language', () => {
    expect([4, 4.25, 4.5, 4.75, 10].map((value) => gaugeText(value, 1, ','))).toEqual(['4,0', '4,2', '4,5', '4,7', '10,0'])
    expect(gaugeText(3, 0, ',')).toBe('3')
    expect(tenths(14 / 3)).toBe(46)
  })
  it('shows a change as the difference of what is shown', () => {
    const [vitality, , backing, transition, trust] = gaugeModels(view)
    expect([vitality, backing, transition, trust].map((gauge) => changeText(gauge!, ','))).toEqual(['+1', '\u22121', '=', '+0,7'])
    expect(changeText({ id: 'trust', value: 4.25, change: -0.25, horizon: 5, isMet: false, decimals: 1 }, '.')).toBe('\u22120.3')
  })
})

describe('pot', () => {
  it('before the count, shows only what is surely there', () => {
    const pot = potModel(publicViewAt('commitment', { n: 6 }))
    expect(pot).toMatchObject({ theta1: 6, theta2: 12, known: 3, tax: 2, level: 'kept' })
    expect(pot.count).toBeUndefined()
    expect(pot.scale).toBeGreaterThan(12)
  })
  it('counts at its beat', () => {
    const reveal = publicViewAt('reveal', { n: 6 })
    expect(potModel(viewAtBeat(reveal, 'initiatives')).count).toBeUndefined()
    expect(potModel(viewAtBeat(reveal, 'pot')).count).toMatchObject({ total: 9, time: 7, means: 2, level: 'kept' })
  })
  it('says how many tokens miss the next mark', () => {
    expect([0, 5, 6, 11, 12, 20].map((total) => missingToNextMark(total, 6, 12))).toEqual([6, 1, 6, 1, undefined, undefined])
  })
})
