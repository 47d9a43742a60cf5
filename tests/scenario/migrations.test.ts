import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { describeIssue } from '../../shared/scenario/issue.ts'
import { MIGRATIONS, migrate } from '../../shared/scenario/migrations/index.ts'
import { SCENARIO_FORMAT } from '../../shared/scenario/schema.ts'
import { exampleText } from './small-file.ts'

const fixture = (format: number): string =>
  readFileSync(new URL(`../fixtures/scenarios/faire-territoire-${format}.scenario.json`, import.meta.url), 'utf8')
const step = (name: string) => MIGRATIONS.flatMap(({ steps }) => steps).find((one) => one.name === name)!
const tested = new Set<string>()
const run = (name: string, before: Record<string, unknown>) => {
  tested.add(name)
  return step(name).apply(before)
}

describe('files of the past', () => {
  test.each(MIGRATIONS.map(({ from }) => from))('a frozen file of format %i still opens, without an issue', (format) => {
    const { issues, file } = checkScenario(fixture(format))
    expect(issues.map((issue) => describeIssue(issue))).toEqual([])
    expect(file?.format).toBe(SCENARIO_FORMAT)
  })

  test('keep their own words', () => {
    const { file } = checkScenario(fixture(0))
    expect(file?.title).toEqual({ fr: 'Le lavoir' })
    expect(file?.formats['30']?.seasons).toBe(3)
    expect(file?.levers).toEqual(['2.2', '2.3'])
    expect(file?.leverOverrides.map(({ id }) => id)).toEqual(['2.2'])
    expect(file?.questions[0]?.chips).toEqual([{ fr: 'Tout le monde' }, { fr: 'Personne' }])
  })

  test('are told their faults where they are, in the text of the past', () => {
    const text = fixture(0).replace('"domain": "vitality"', '"domain": "vitalitee"')
    const [issue] = checkScenario(text).issues
    expect(issue).toMatchObject({ code: 'unknown-value', where: 'initiatives[0].domain' })
    expect(text.split('\n')[issue!.line - 1]!.slice(issue!.column - 1)).toMatch(/^"vitalitee"/)
  })
})

describe('the registry', () => {
  test('rises by exactly one, up to the present format', () => {
    MIGRATIONS.forEach(({ from, to }, index) => {
      expect(from).toBe(index)
      expect(to).toBe(from + 1)
    })
    expect(`faire-territoire/${MIGRATIONS.at(-1)!.to}`).toBe(SCENARIO_FORMAT)
  })

  test('leaves a file of the present as it is', () => {
    const file = JSON.parse(exampleText()) as Record<string, unknown>
    expect(migrate(file)).toBe(file)
  })

  test('leaves the value it was given untouched', () => {
    const before = JSON.parse(fixture(0)) as Record<string, unknown>
    migrate(before)
    expect(before).toEqual(JSON.parse(fixture(0)))
  })
})

describe('each step', () => {
  test('LocaliseTexts: a French sentence becomes a text, the map and effects are left alone', () => {
    const before = {
      title: 'Le lavoir',
      story: { opening: 'Au départ.' },
      questions: [{ chips: ['Oui'] }],
      map: { lettering: [{ text: 'Lavoir' }] },
      events: [{ effects: [{ story: 'opening' }, { mandate: { to: '@all', by: 1 } }] }],
    }
    expect(run('LocaliseTexts', before)).toEqual({
      title: { fr: 'Le lavoir' },
      story: { opening: { fr: 'Au départ.' } },
      questions: [{ chips: [{ fr: 'Oui' }] }],
      map: { lettering: [{ text: 'Lavoir' }] },
      events: [{ effects: [{ story: 'opening' }, { mandate: { to: '@all', by: 1 } }] }],
      languages: ['fr'],
    })
  })

  test('KeyFormatsByMinutes: short, medium and long become minutes; an unknown name stays, to be told', () => {
    expect(run('KeyFormatsByMinutes', { formats: { short: 1, medium: 2, long: 3, huge: 4 } })).toEqual({
      formats: { '30': 1, '60': 2, '90': 3, huge: 4 },
    })
  })

  test('SplitLeverOverrides: a card among the names becomes a name and an override', () => {
    expect(run('SplitLeverOverrides', { levers: ['2.3', { id: '2.2', family: 'table' }] })).toEqual({
      levers: ['2.3', '2.2'],
      leverOverrides: [{ id: '2.2', family: 'table' }],
    })
  })

  test('has been run here', () => {
    expect([...tested].toSorted()).toEqual(MIGRATIONS.flatMap(({ steps }) => steps.map(({ name }) => name)).toSorted())
  })
})
