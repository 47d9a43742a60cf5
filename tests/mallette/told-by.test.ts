import { expect, test } from 'vitest'
import { FICHE_IDS, ROLE_IDS } from '../../shared/base/vocabulary.ts'
import { shippedFiches, shippedGlossary, shippedRecits } from './shipped-texts.ts'
import { listFiles } from './texts.ts'

const heads = shippedRecits().map((recit) => recit.in.fr.head)
const scenarios = listFiles('scenarios/*.scenario.json').map((path) => path.slice('scenarios/'.length, -'.scenario.json'.length))

test('every fiche, every role and every scenario has a récit, and every récit its scenario', () => {
  expect(FICHE_IDS.filter((fiche) => !heads.some((head) => head.fiche === fiche))).toEqual([])
  expect(ROLE_IDS.filter((role) => !heads.some((head) => head.role === role))).toEqual([])
  expect([...new Set(heads.map(({ scenario }) => scenario))].sort()).toEqual(scenarios.sort())
})

test('a definition taken from a source names one that a reader finds in its fiches', () => {
  const listed = new Map(shippedFiches().map(({ fiche }) => [fiche.id, fiche.sources.map(({ id }) => id)]))
  const lost = shippedGlossary().terms.flatMap(({ id, fiches = [], sources = [] }) => sources.filter((source) => !fiches.some((fiche) => listed.get(fiche)?.includes(source))).map((source) => `${id}: ${source}`))
  expect(lost).toEqual([])
})
