/** What an author copies from the standard deck into a scenario is sound where the standard deck is. */
import { expect, test } from 'vitest'
import { FICHE_IDS, LEVER_IDS } from '../../shared/base/vocabulary.ts'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { describeIssue, type IssueCode } from '../../shared/scenario/issue.ts'
import { STANDARD_DECK } from '../../shared/scenario/standard/index.ts'
import { shippedText, type Loose } from './small-file.ts'

function halle(change: (file: Loose) => void): string {
  const file = JSON.parse(shippedText('la-halle-aux-grains.scenario.json')) as Loose
  change(file)
  return JSON.stringify(file, undefined, 2)
}
/** Lines about cards that are no longer there. */
function dropLines(file: Loose, family: string): void {
  for (const key of Object.keys(file.story)) if (key.startsWith(`${family}.`)) delete file.story[key]
}
/** How the deck is written is another test's affair. */
const WRITING: readonly IssueCode[] = ['typography', 'too-long', 'hard-to-read', 'missing-translation']
const told = (text: string): string[] => checkScenario(text).issues.filter(({ code }) => !WRITING.includes(code)).map((issue) => describeIssue(issue))

test('every standard lever, copied whole', () => {
  const text = halle((file) => {
    file.fiches = [...FICHE_IDS]
    file.levers = [...LEVER_IDS]
    file.leverOverrides = structuredClone(STANDARD_DECK.levers)
  })
  expect(told(text)).toEqual([])
})

test('every standard event, copied whole, provoked or written for a season', () => {
  expect(told(halle((file) => file.events.push(...structuredClone(STANDARD_DECK.events))))).toEqual([])
  const scripted = halle((file) => file.events.push(...structuredClone(STANDARD_DECK.events).map((card, index) => ({ ...card, season: (index % 5) + 1 }))))
  expect(told(scripted)).toEqual([])
})

test('the standard challenges, in place of the scenario’s own', () => {
  const text = halle((file) => {
    file.challenges = structuredClone(STANDARD_DECK.challenges)
    dropLines(file, 'challenge')
  })
  // The short format plays four situations: a clue of another one would be ruled out there, never told as an error.
  expect(told(text)).toEqual([])
})

test('the sizes of the tables hold: every number of seats, four to eight', () => {
  for (let most = 4; most <= 8; most++) {
    const text = halle((file) => {
      for (const format of Object.values(file.formats) as Loose[]) format.players = { min: 4, max: most }
      file.dilemmas = file.dilemmas.filter(({ role }: { role: string }) => file.roleOrder.indexOf(role) < most)
      dropLines(file, 'dilemma')
    })
    expect(told(text)).toEqual([])
  }
})
