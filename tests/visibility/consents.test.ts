import { describe, expect, test } from 'vitest'
import { viewPublic, viewSeat, viewTrainer } from '../../shared/views/index.ts'
import { PlayedTable } from '../debrief/played-table.ts'
import { storyScenario } from '../debrief/scripted-table.ts'
import { seat } from '../support/given.ts'

/** The research tick is given in private: an élu·e's words in a role may reveal an opinion. */
describe('a consent', () => {
  const table = () => new PlayedTable(storyScenario()).start(['Inès', 'Bao', 'Chloé', 'Driss'])
  const others = (played: PlayedTable) => JSON.stringify([viewPublic(played.state, played.lookUp), viewTrainer(played.state, played.lookUp), ...[1, 3, 4].map((number) => viewSeat(played.state, number, played.lookUp))])

  test.each(['play', 'group', 'research'] as const)('%s shows on its author’s screen, and changes nothing on any other', (tick) => {
    const [before, after] = [table(), table()]
    before.do(seat(2), { type: 'set-consent', tick, value: false }, 0)
    after.do(seat(2), { type: 'set-consent', tick, value: true }, 0)
    expect(viewSeat(after.state, 2, after.lookUp)?.consents[tick]).toBe(true)
    expect(viewSeat(before.state, 2, before.lookUp)?.consents[tick]).toBe(false)
    expect(others(after)).toBe(others(before))
    expect(others(after)).not.toContain('"research":true')
  })
})
