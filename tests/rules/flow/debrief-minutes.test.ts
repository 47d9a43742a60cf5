import { describe, expect, test } from 'vitest'
import { DEBRIEF_STEPS, FORMAT_MINUTES, minutesWithin, PROTECTED_MINUTES, totalMinutes, WHAT_IF } from '../../../shared/base/debrief.ts'
import { FORMATS } from '../../../shared/base/vocabulary.ts'
import { wallDeadline } from '../../../shared/engine/debrief-plan.ts'
import { viewWatch } from '../../../shared/views/table-watch.ts'
import { given, trainer } from '../../support/given.ts'
import { startedTable } from './play.ts'

const LEAVE = 0

describe('TR17: the minutes of a debrief', () => {
  test('TR17: a format keeps its total, and a minute at least for leaving the role and for each step that it plans', () => {
    expect(FORMATS.map((format) => totalMinutes(FORMAT_MINUTES[format]))).toEqual([9, 18, 24])
    for (const format of FORMATS) {
      const skipped = DEBRIEF_STEPS.filter((step) => FORMAT_MINUTES[format][step] === 0)
      expect(skipped).toEqual(format === '30' ? [WHAT_IF] : [])
    }
  })

  test('TR17: forty-five minutes are the protected ones', () => {
    expect(minutesWithin(45)).toEqual(PROTECTED_MINUTES)
  })

  test('TR17: any length is given whole, in whole minutes, by the weight of the steps; « what if » has two at least or none', () => {
    for (let total = 1; total <= 180; total++) {
      const minutes = minutesWithin(total)
      expect(minutes).toHaveLength(7)
      expect(totalMinutes(minutes)).toBe(total)
      expect(minutes[LEAVE]).toBeGreaterThanOrEqual(1)
      expect(minutes.every((one) => Number.isInteger(one) && one >= 0 && one <= 60)).toBe(true)
      expect(minutes[WHAT_IF]).not.toBe(1)
      if (total >= 6) expect(DEBRIEF_STEPS.filter((step) => step !== WHAT_IF && minutes[step] === 0)).toEqual([])
    }
    expect(minutesWithin(20)).toEqual([1, 1, 4, 5, 4, 2, 3])
    expect(minutesWithin(3)).toEqual([1, 0, 1, 0, 0, 0, 1])
    expect(minutesWithin(0)).toEqual([1, 0, 0, 0, 0, 0, 0])
  })

  test('TR7, TR17: without a plan a step has the minutes of the format, the role is left in one; led by the wall it begins there', () => {
    const ended = given(startedTable({})).when(trainer, { type: 'end-game' }).thenAccepted()
    expect(given(ended).when(trainer, { type: 'open-step', step: LEAVE }).thenAccepted().debrief.stepMinutes).toBe(1)
    const minutes = FORMAT_MINUTES[ended.setup.format]
    const led = given(ended).when(trainer, { type: 'plan-debrief', order: [...DEBRIEF_STEPS], minutes: [...minutes], led: 'wall' }).thenAccepted()
    expect(led.debrief).toMatchObject({ step: LEAVE, stepMinutes: 1 })
    expect(wallDeadline(led)?.act).toBe('open-answers')
  })

  test('TR17: whoever watches the table from afar reads the total that its console says', () => {
    const state = startedTable({})
    expect(viewWatch(state).debriefMinutes).toBe(totalMinutes(FORMAT_MINUTES[state.setup.format]))
    const planned = given(state).when(trainer, { type: 'plan-debrief', order: [...DEBRIEF_STEPS], minutes: [...minutesWithin(20)], led: 'trainer' }).thenAccepted()
    expect(viewWatch(planned).debriefMinutes).toBe(20)
  })
})
