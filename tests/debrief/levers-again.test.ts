import { expect, test } from 'vitest'
import type { Fact } from '../../shared/debrief/facts.ts'
import { tellLever } from '../../shared/debrief/story/levers.ts'
import { nothingTold, type Teller } from '../../shared/debrief/story/teller.ts'
import { STANDARD_DECK } from '../../shared/scenario/standard/index.ts'
import { smallScenario } from '../support/small-scenario.ts'

const inProse = (seat: number) => ({ fr: `place ${seat}`, en: `seat ${seat}` })
const teller = { scenario: smallScenario({ levers: STANDARD_DECK.levers }), people: { inProse }, clauseOf: () => undefined } as unknown as Teller
const supported = (seat: number, initiative: string) => ({ events: [{ type: 'lever-resolved', lever: '2.3', seat, signers: [], worksite: `initiative:${initiative}`, branchTaken: 'then' }] }) as unknown as Fact

test('a lever taken up again says whether it is for the same initiative', () => {
  const memory = nothingTold()
  const tell = (seat: number, initiative: string) => tellLever(teller, supported(seat, initiative), {}, memory)[0]?.fr.replaceAll('\u00a0', ' ')
  tell(1, 'shop')
  expect(tell(1, 'swap')).toMatch(/^Place 1 y revient : « .+ », cette fois pour /)
  expect(tell(2, 'shop')).toMatch(/^Place 2 reprend l’idée : « .+ », de nouveau pour /)
})
