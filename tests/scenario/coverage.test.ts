import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FICHE_IDS } from '../../shared/base/vocabulary.ts'
import { coverageOf, type ScenarioCoverage } from '../../shared/scenario/coverage.ts'
import { COVERAGE_END, COVERAGE_START, withCoverage } from '../../shared/scenario/coverage-page.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { ScenarioFile } from '../../shared/scenario/schema.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.scenario.json'))
  .sort()
  .map((name): ScenarioFile => {
    const loaded = loadScenario(readFileSync(new URL(name, folder), 'utf8'))
    if (!loaded.ok) throw new Error(`${name} does not load`)
    return loaded.value.file
  })
const coverage = files.map(coverageOf)
const hall = files.find(({ id }) => id === 'la-halle-aux-grains')!

const SIX = ['la-halle-aux-grains', 'la-maison-des-mains', 'la-vallee-d-en-haut', 'le-mail', 'personne-n-est-de-trop', 'trois-cercles']

function reasonsOf(one: ScenarioCoverage, fiche: string) {
  return one.fiches.find((entry) => entry.fiche === fiche)?.reasons ?? []
}

describe('the scenarios shipped', () => {
  it('are the six, or more', () => {
    expect(coverage.map(({ id }) => id)).toEqual(expect.arrayContaining(SIX))
  })

  it.each(FICHE_IDS)('fiche %s is load-bearing at least once and present at least twice', (fiche) => {
    const present = coverage.filter((one) => one.fiches.some((entry) => entry.fiche === fiche && entry.present))
    expect(present.map(({ id }) => id).length, `present in ${present.map(({ id }) => id).join(', ')}`).toBeGreaterThanOrEqual(2)
    expect(present.filter((one) => reasonsOf(one, fiche).length > 0).length).toBeGreaterThanOrEqual(1)
  })

  it('their table in scenarios/README.md is up to date (npm run scenario:check -- --write-coverage)', () => {
    const page = readFileSync(new URL('README.md', folder), 'utf8')
    expect(page).toContain(COVERAGE_START)
    expect(page).toContain(COVERAGE_END)
    expect(withCoverage(page, coverage)).toBe(page)
  })
})

describe('what makes a fiche load-bearing', () => {
  const bare: ScenarioFile = { ...hall, leverOverrides: [], events: [], challenges: hall.challenges.map((one) => ({ ...one, onMet: [], onBrio: [], onMissed: [] })) }
  const card = (id: string) => ({ id, title: { fr: 'T' }, text: { fr: 'Rien de particulier.' } })

  it('nothing: the standard lever is only present', () => {
    const entry = coverageOf(bare).fiches.find(({ fiche }) => fiche === '2.9')
    expect(entry).toEqual({ fiche: '2.9', present: true, reasons: [] })
    expect(coverageOf(bare).fiches.find(({ fiche }) => fiche === '2.13')).toEqual({ fiche: '2.13', present: false, reasons: [] })
  })

  it('a condition of the scenario’s own on its lever', () => {
    const loaded = loadScenario(readFileSync(new URL('la-maison-des-mains.scenario.json', folder), 'utf8'))
    if (!loaded.ok) throw new Error('does not load')
    expect(reasonsOf(coverageOf(loaded.value.file), '2.10')).toContainEqual({ kind: 'gate', lever: '2.10' })
  })

  it('a flag the lever sets and a card reads', () => {
    const house = files.find(({ id }) => id === 'la-maison-des-mains')!
    const lever = house.leverOverrides.find(({ id }) => id === '2.10')!
    const reading = { ...bare, leverOverrides: [lever], events: [{ ...card('vote'), effects: [{ if: { gte: ['flag.table', 1] }, then: [{ ind: { agency: 1 } }] }] }] } as ScenarioFile
    expect(reasonsOf(coverageOf(reading), '2.10').map(({ kind }) => kind)).toEqual(['gate', 'needed'])
    const deaf = { ...bare, leverOverrides: [lever], events: [{ ...card('vote'), effects: [{ if: { gte: ['flag.chair', 1] }, then: [] }] }] } as ScenarioFile
    expect(reasonsOf(coverageOf(deaf), '2.10').map(({ kind }) => kind)).toEqual(['gate'])
  })

  it('a situation to be known, or an evaluation to be made', () => {
    const known = { ...bare, events: [{ ...card('guest'), effects: [{ if: { eq: ['init.grocery.known', 1] }, then: [] }] }] } as ScenarioFile
    expect(reasonsOf(coverageOf(known), '2.1').map(({ kind }) => kind)).toEqual(['needed'])
    expect(reasonsOf(coverageOf(known), '2.2')).toEqual([])
    const evaluated = { ...bare, fiches: [...bare.fiches, '2.6'], levers: [...bare.levers, '2.6'], events: [{ ...card('audit'), effects: [{ if: { eq: ['init.grocery.evaluated', 1] }, then: [] }] }] } as ScenarioFile
    expect(reasonsOf(coverageOf(evaluated), '2.6').map(({ kind }) => kind)).toEqual(['needed'])
  })

  it('a stage to have reached, for the lever that brings it nearer', () => {
    const asking = (than: number) => ({ ...bare, fiches: [...bare.fiches, '2.12'], levers: [...bare.levers, '2.12'], events: [{ ...card('visit'), effects: [{ if: { initiative: { stage: { is: 'gte', than } } }, then: [] }] }] }) as ScenarioFile
    expect(reasonsOf(coverageOf(asking(2)), '2.12').map(({ kind }) => kind)).toEqual(['needed'])
    expect(reasonsOf(coverageOf(asking(3)), '2.12')).toEqual([])
  })

  it('a card that names the lever or its fiche, whatever its capitals', () => {
    const named = (fr: string) => coverageOf({ ...bare, events: [{ ...card('poster'), text: { fr }, effects: [] }] } as ScenarioFile)
    expect(reasonsOf(named('On réunit une assemblée sous la halle.'), '2.2').map(({ kind }) => kind)).toEqual(['named'])
    expect(reasonsOf(named('La fiche 2.10 le dit.'), '2.10').map(({ kind }) => kind)).toEqual(['named'])
    expect(reasonsOf(named('La fiche 2.10 le dit.'), '2.1')).toEqual([])
  })
})
