import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { effectSchema } from '../../shared/scenario/effect-schema.ts'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { FILLED_WORDS } from '../../shared/scenario/check/filled-lines.ts'
import { READING } from '../../shared/scenario/check/reading-level.ts'
import { keysOf } from '../../shared/scenario/check/schema-keys.ts'
import { STORY_FAMILIES } from '../../shared/scenario/check/story-lines.ts'
import { ISSUE_CODES } from '../../shared/scenario/issue.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { scenarioSchema } from '../../shared/scenario/schema.ts'
import { SCHEMA_DESCRIPTIONS } from '../../shared/scenario/schema-descriptions.ts'
import { schemaText } from '../../server/cli/scenario-check.ts'
import { exampleText, shippedText } from './small-file.ts'

const page = readFileSync(new URL('../../shared/scenario/FORMAT.md', import.meta.url), 'utf8')

describe('FORMAT.md', () => {
  test('holds a complete example that loads without an issue', () => {
    expect(checkScenario(exampleText()).issues).toEqual([])
    expect(loadScenario(exampleText()).ok).toBe(true)
  })

  test('names every key of the file', () => {
    const keys = [
      'formats.30',
      'cast.official',
      'initiatives.0',
      'challenges.0',
      'events.0',
      'dilemmas.0',
      'questions.0',
      'territory',
      'start',
    ].flatMap((path) =>
      keysOf(
        scenarioSchema,
        path.split('.').map((part) => (/^\d$/.test(part) ? Number(part) : part)),
      ),
    )
    const missing = [...new Set([...Object.keys(scenarioSchema.shape), ...keys])].filter((key) => !page.includes(key))
    expect(missing).toEqual([])
  })

  test('names every word of the effect language', () => {
    const words = keysOf(effectSchema, [])
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter((word) => !page.includes(`\`${word}\``) && !page.includes(`"${word}"`))).toEqual([])
  })

  test('names every slot of the récit', () => {
    const slots = new Set(STORY_FAMILIES.flatMap(({ slots: known }) => known))
    expect([...slots].filter((slot) => !page.includes(`{${slot}}`))).toEqual([])
  })
})

describe('the page about checking', () => {
  test('explains every code an issue may bear', () => {
    expect(ISSUE_CODES.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  })

  test('gives the very limits of the check', () => {
    for (const limit of [`plus de ${READING.sentenceWords} mots`, `sous ${READING.easeAtLeast}`, `moins de ${READING.fromWords} mots`, `tient en ${FILLED_WORDS} mots`]) expect(page).toContain(limit)
  })

  test('shows an issue as --json gives it', () => {
    const [report] = JSON.parse(/une liste, un élément par fichier :\s*```json\n([\s\S]*?)```/i.exec(page)![1]!)
    const text = exampleText().replace('"domain": "vitality"', '"domain": "vitalitee"')
    const [issue] = checkScenario(text).issues
    expect(Object.keys(report.issues[0])).toEqual(Object.keys(issue!))
    expect(report.issues[0].message.fr.replaceAll('\u00A0', ' ')).toBe(issue!.message.fr.replaceAll('\u00A0', ' '))
  })
})

describe('the published JSON Schema', () => {
  test('is in step with the code: npm run scenario:check -- --write-schema', () => {
    expect(shippedText('scenario.schema.json')).toBe(schemaText())
  })

  test('describes in French every key at the top and every key of a card', () => {
    const described = new Set(Object.keys(SCHEMA_DESCRIPTIONS))
    expect(Object.keys(scenarioSchema.shape).filter((key) => !described.has(key))).toEqual([])
    const schema = JSON.parse(schemaText()) as { properties: Record<string, { description?: string }> }
    expect(Object.entries(schema.properties).filter(([, { description }]) => description === undefined)).toEqual([])
  })

  test('is what the shipped scenario refers to', () => {
    expect(JSON.parse(shippedText('la-halle-aux-grains.scenario.json')).$schema).toBe('./scenario.schema.json')
  })
})
