import { afterAll, describe, expect, test } from 'vitest'
import { closeOnward, prepareOnward, runOnward } from '../../server/what-if/run-onward.ts'
import { GAUGES, OUTCOMES } from '../../shared/base/vocabulary.ts'
import { replay, stateHash } from '../../shared/engine/index.ts'
import type { Order } from '../../shared/engine/state.ts'
import { addDistributions, ONWARD_LABEL, planAhead, planOnward, playOnward, whatIfOnward, type OnwardPlan } from '../../shared/what-if/index.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { storedSession } from './stored-session.ts'

const { scenario, events } = storedSession('seven-seats-60')
const frozen = deepFreeze(structuredClone(events))
const order: Order = { time: { worksite: 0, pot: 3, mandate: 0 }, means: { worksite: 0, pot: 0 } }
const change = { season: 3, seat: 2, order }
const GAMES = 6

function plan(): OnwardPlan {
  const planned = planOnward(scenario, frozen, change)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return planned.value
}

afterAll(closeOnward)

describe('« et si » onward', () => {
  test('is labelled as a simulation, in both languages', () => {
    expect(ONWARD_LABEL).toEqual({ fr: 'simulation par des automates, pas une prédiction', en: 'a simulation by automata, not a prediction' })
  })

  test('counts every game once in each distribution', () => {
    const { actual, players } = plan()
    const found = playOnward(actual, players, 0, GAMES)
    const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)
    expect(found.games).toBe(GAMES)
    expect(sum(OUTCOMES.map((id) => found.outcomes[id]))).toBe(GAMES)
    expect(sum(found.met)).toBe(GAMES)
    for (const gauge of GAUGES) expect(sum(found.values[gauge])).toBe(GAMES)
  })

  test('gives the same figures for the same journal, in one go or in parts', () => {
    const { actual, players } = plan()
    expect(addDistributions([playOnward(actual, players, 0, 2), playOnward(actual, players, 2, GAMES)])).toEqual(playOnward(actual, players, 0, GAMES))
  })

  test('plays mediators where people sat, and leaves the rule where it played', () => {
    const { actual, players } = plan()
    expect(players).toHaveLength(actual.seats.length)
    for (const seat of actual.seats) expect(players[seat.seat - 1]).toEqual(seat.holder === 'stand-in' ? 'stand-in' : { kind: 'mediator' })
  })

  test('moves neither the journal nor the hash of the table, nor the plan', () => {
    const hash = stateHash(replay(scenario, events))
    const written = JSON.stringify(frozen)
    const planned = deepFreeze(plan())
    playOnward(planned.other, planned.players, 0, 2)
    expect(JSON.stringify(frozen)).toBe(written)
    expect(stateHash(replay(scenario, frozen))).toBe(hash)
  })

  test('from threads, comes to what one thread finds', async () => {
    const alone = whatIfOnward(scenario, frozen, change, GAMES)
    if (!alone.ok) throw new Error(JSON.stringify(alone.error))
    await prepareOnward(plan(), GAMES)
    const { actual, other } = await runOnward(plan(), GAMES)
    expect({ actual, other }).toEqual({ actual: alone.value.actual, other: alone.value.other })
    // A second question about the season finds again what was really played.
    expect(await runOnward(plan(), GAMES)).toEqual({ games: GAMES, actual, other })
  })

  test('played ahead, the last season asked for first, and a question before both', async () => {
    const seasonOf = (season: number): OnwardPlan => planAhead(scenario, frozen, season)!
    const ended: string[] = []
    const told: number[][] = []
    const games = 20
    const [, , { actual }] = await Promise.all([
      prepareOnward(seasonOf(2), games).then(() => ended.push('second')),
      prepareOnward(seasonOf(4), games, (done, of) => void told.push([done, of])).then(() => ended.push('fourth')),
      runOnward(plan(), games).finally(() => ended.push('question')),
    ])
    expect(actual).toEqual(playOnward(plan().actual, plan().players, 0, games))
    expect(ended).toEqual(['question', 'fourth', 'second'])
    expect([told[0], told.at(-1)]).toEqual([[0, games], [games, games]])
    // Nothing is left to play of what was played ahead.
    const steps: number[] = []
    await runOnward(seasonOf(2), games, (done) => void steps.push(done))
    expect(steps).toEqual([])
  })

  test('plays ahead what was really played, and nothing after the last season', () => {
    expect(planAhead(scenario, frozen, change.season)).toEqual({ ...plan(), other: plan().actual })
    expect([planAhead(scenario, frozen, 5), planAhead(scenario, frozen, 9)]).toEqual([undefined, undefined])
  })

  test('refuses what the same season refuses', () => {
    expect(whatIfOnward(scenario, frozen, { ...change, season: 9 }, 1)).toMatchObject({ ok: false, error: { code: 'no-such-season' } })
  })
})
