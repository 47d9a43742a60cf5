import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LeverId } from '../../../shared/base/vocabulary.ts'
import type { WorksiteId } from '../../../shared/base/ids.ts'
import type { SeatCommand } from '../../../shared/engine/command.ts'
import { decide, evolve, replay } from '../../../shared/engine/index.ts'
import { openChoices } from '../../../shared/engine/lever-rules.ts'
import { seatOptions, type Option } from '../../../shared/engine/options.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { persons } from '../../../shared/engine/seats.ts'
import { given, nextMoment, seat } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { anyCommand, openChance } from './any-command.ts'
import { closePhase, openJournal, orderOf, tableAt } from './play.ts'

/** Tables looked at; each walk gives ten of them. */
const RUNS = Number(process.env.FT_PROPERTY_RUNS ?? 60)
const TABLES = 10
const scenario = smallScenario()

/** Ten tables met along some commands by chance. */
function anyTables(seed: number, length: number): TableState[] {
  const met: TableState[] = []
  const chance = openChance(seed)
  let state = replay(scenario, openJournal({ scenario, seats: 4 + (seed % 5), seed: String(seed), options: { remote: seed % 2 === 0 } }))
  for (let step = 0; step < length; step++) {
    const { by, command, laterMs } = anyCommand(state, chance)
    const decision = decide(state, command, by, nextMoment(state, laterMs))
    if (decision.ok) state = decision.value.events.reduce(evolve, state)
    if ((step + 1) % Math.ceil(length / TABLES) === 0 || step === length - 1) met.push(state)
  }
  return met
}

/** The code a command is refused with, or `open`. */
function answer(state: TableState, number: number, command: SeatCommand): string {
  const decision = decide(state, command, seat(number), nextMoment(state))
  return decision.ok ? 'open' : decision.error.code
}
const shown = (option: Option | undefined): string => (option === undefined ? 'none' : option.open ? 'open' : option.why)

function propose(state: TableState, lever: LeverId): SeatCommand {
  const card = state.scenario.levers[lever]
  return { type: 'propose-lever', lever, choice: card ? openChoices(state, card).slice(0, card.choose?.exactly ?? 0) : [], initiative: state.game.initiatives.find((one) => one.stage < 4)?.id ?? 'shop', clause: 'On dit tout' }
}

describe('OP1: what is shown is what happens', () => {
  test('OP1: on any table, for any seat', { timeout: 20_000 + RUNS * 100 }, () => {
    let compared = 0
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 10, max: 300 }), (seed, length) => {
        for (const state of anyTables(seed, length)) for (const { seat: number } of persons(state)) {
          const options = seatOptions(state, number)
          const same = (what: string, option: Option | undefined, command: SeatCommand): void => {
            compared++
            expect(`${what} ${answer(state, number, command)}`).toBe(`${what} ${shown(option)}`)
          }
          same('ready', options.ready, { type: 'set-ready', value: true })
          same('intention', options.intention, { type: 'declare-intention', worksite: 'initiative:hedge' in options.worksites && options.worksites['initiative:hedge'].open ? 'initiative:hedge' : 'challenge' })
          same('message', options.message, { type: 'send-message', text: 'Bonjour' })
          for (const to of options.thanksTo) if (options.thanks.open) same('thanks', options.thanks, { type: 'give-thanks', to })
          const isWriting = state.game.phase === 'commitment' && state.status === 'playing' && !state.paused && !state.game.laid.includes(number)
          if (isWriting) for (const [worksite, option] of Object.entries(options.worksites)) same(worksite, option, { type: 'save-order', order: orderOf({ worksite: worksite as WorksiteId }) })
          for (const [lever, option] of Object.entries(options.levers) as [LeverId, NonNullable<(typeof options.levers)[LeverId]>][]) {
            if (option.when === 'palaver') same(lever, option, propose(state, lever))
            else if (isWriting) same(lever, option, { type: 'save-order', order: { ...orderOf(), ...(state.game.orders[number]?.worksite ? { worksite: state.game.orders[number].worksite } : {}), lever: { lever } } })
          }
          for (const [proposal, option] of Object.entries(options.proposals)) same('sign', option.sign, { type: 'sign-proposal', proposal })
        }
      }),
      { numRuns: Math.ceil(RUNS / TABLES) },
    )
    expect(compared).toBeGreaterThan(RUNS * 5)
  })

  test('OP1: promises', () => {
    const first = seatOptions(tableAt(1, 'palaver'), 1)
    expect([shown(first.promiseToTable), shown(first.promiseToPerson)]).toEqual(['open', 'not-allowed'])
    const second = tableAt(2, 'palaver', { people: [1, 2, 4] })
    const options = seatOptions(second, 1)
    expect(options.promiseTargets).toEqual([2, 4])
    expect(shown(options.promiseToPerson)).toBe('open')
    for (const object of options.promiseObjects) {
      expect(answer(second, 1, { type: 'give-promise', to: 'table', object, atLeast: 2, due: 'this', reason: { chip: 'x' } })).toBe('open')
    }
    const given1 = given(second).when(seat(1), { type: 'give-promise', to: 2, object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'x' } }).thenAccepted()
    expect(shown(seatOptions(given1, 1).promiseToPerson)).toBe('promise-quota')
    expect(shown(seatOptions(given1, 1).promiseToTable)).toBe('open')
    expect(shown(seatOptions(tableAt(3, 'palaver', { format: '30' }), 1).nextSeason)).toBe('no-next-season')
    expect(shown(seatOptions(tableAt(2, 'commitment'), 1).promiseToTable)).toBe('wrong-phase')
  })

  test('OP1: postures carry the word of one’s belief and their gates', () => {
    const table = given(tableAt(1, 'commitment')).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'distrust' }).when(seat(1), { type: 'save-order', order: orderOf({ worksite: 'challenge' }) }).thenAccepted()
    const { postures } = seatOptions(table, 1)
    expect(postures['trusted-third']).toMatchObject({ word: 'carries', open: true, gates: { 'not-recognised': { want: 45 } } })
    expect(postures.mediation).toMatchObject({ word: 'helps', gates: { party: { by: -2 } } })
    expect(postures.expertise).toMatchObject({ word: 'weighs', gates: { 'not-known': { by: -1 } } })
  })

  test('OP1: a lever that no initiative can be named for is closed before one is named', () => {
    const table = tableAt(2, 'palaver')
    const withStages = (stages: readonly (0 | 1)[]): TableState => ({ ...table, game: { ...table.game, initiatives: table.game.initiatives.map((one, index) => ({ ...one, stage: stages[index] ?? 0 })) } })
    const risen = smallScenario({ file: { levers: ['2.13'] } })
    const alliance = risen.levers['2.13']
    if (!alliance) throw new Error('no alliance in the small scenario')
    const asking: typeof risen = { ...risen, levers: { ...risen.levers, '2.13': { ...alliance, requires: { condition: { gte: ['init.@worksite.stage', 1] }, text: { fr: 'une initiative levée' } } } } }
    const option = (stages: readonly (0 | 1)[]): string => shown(seatOptions({ ...withStages(stages), scenario: asking }, 4).levers['2.13'])
    expect(option([0, 0, 0, 0])).toBe('lever-condition')
    expect(option([0, 1, 0, 0])).toBe('open')
  })

  test('OP1: a sealed alliance closes the other worksites', () => {
    const opened = given(tableAt(2, 'palaver')).when(seat(4), { type: 'propose-lever', lever: '2.13', initiative: 'hedge' }).thenAccepted()
    const proposal = opened.game.proposals[0]?.id ?? ''
    const sealed = closePhase([1, 3].reduce((table, number) => given(table).when(seat(number), { type: 'sign-proposal', proposal }).thenAccepted(), opened)).thenAccepted()
    const { worksites } = seatOptions(sealed, 4)
    expect(shown(worksites['initiative:hedge'])).toBe('open')
    expect(worksites.challenge).toEqual({ open: false, why: 'worksite-fixed', detail: { initiative: 'hedge' } })
  })
})
