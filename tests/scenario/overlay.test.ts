import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { describeIssue } from '../../shared/scenario/issue.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { applyOverlay, textPlaces } from '../../shared/scenario/overlay.ts'
import { exampleText, SHIPPED, shippedText, type Loose } from './small-file.ts'

const base = checkScenario(exampleText()).file!

function overlay(change: (overlay: Loose) => void = () => {}): string {
  const file: Loose = {
    format: 'faire-territoire-overlay/1',
    id: 'le-four-en-ville',
    scenario: 'le-four-du-hameau',
    label: { fr: 'En ville' },
    texts: {
      'cast/official/name': { fr: 'Hawa, maire' },
      'initiatives/bread/name': { fr: 'Pain du jeudi' },
      'story/outcome.moving': { fr: 'La rue sent le pain, et {territory} se met en mouvement.' },
    },
    lettering: { 'Les Cendres': 'La Butte' },
  }
  change(file)
  return JSON.stringify(file, undefined, 2)
}

describe('an overlay', () => {
  test('replaces words, and only those it names', () => {
    const { file, issues, id } = applyOverlay(base, overlay())
    expect(issues).toEqual([])
    expect(id).toBe('le-four-en-ville')
    expect(file!.cast.official.name).toEqual({ fr: 'Hawa, maire' })
    expect(file!.initiatives[0]!.name).toEqual({ fr: 'Pain du jeudi' })
    expect(file!.map.lettering[0]!.text).toBe('La Butte')
    const words = (text: string): string =>
      text
        .replaceAll('Odile, maire', 'Hawa, maire')
        .replaceAll('Pain du mardi', 'Pain du jeudi')
        .replaceAll('Les Cendres', 'La Butte')
        .replace('Le four chauffe le mardi', 'La rue sent le pain')
    expect(JSON.parse(JSON.stringify(file))).toEqual(JSON.parse(words(JSON.stringify(base))))
  })

  test('gives the scenario another hash and its own name', () => {
    const plain = loadScenario(exampleText())
    const dressed = loadScenario(exampleText(), { overlay: overlay() })
    if (!plain.ok || !dressed.ok) throw new Error('both load')
    expect(dressed.value.overlay).toBe('le-four-en-ville')
    expect(plain.value.overlay).toBeUndefined()
    expect(dressed.value.hash).not.toBe(plain.value.hash)
  })

  test.each([
    ['the number of seasons', 'formats/30/seasons', 'overlay-rule'],
    ['a situation', 'challenges/chimney/situation', 'overlay-rule'],
    ['what a clue may mean', 'challenges/chimney/clues/0/among', 'overlay-rule'],
    ['effects', 'events/frost/effects', 'overlay-rule'],
    ['an owner', 'initiatives/bread/owners', 'overlay-rule'],
    ['the map', 'map/outline', 'overlay-rule'],
    ['an id', 'id', 'overlay-rule'],
    ['a text that is not there', 'cast/official/nam', 'unknown-reference'],
    ['JavaScript itself', 'constructor/name', 'unknown-reference'],
  ])('is refused when it touches %s', (_, path, code) => {
    const text = overlay((file) => (file.texts[path] = { fr: 'x' }))
    const { issues, file } = applyOverlay(base, text)
    expect(file).toBeUndefined()
    expect(issues).toMatchObject([{ code, file: 'overlay', path: ['texts', path] }])
    expect(text.split('\n')[issues[0]!.line - 1]).toContain(`"${path}"`)
    expect(loadScenario(exampleText(), { overlay: text }).ok).toBe(false)
  })

  test('says what a rule is when one stands at its top', () => {
    const { issues } = applyOverlay(
      base,
      overlay((file) => (file.formats = { '30': { seasons: 6 } })),
    )
    expect(issues.map(({ code, where }) => [code, where])).toContainEqual(['overlay-rule', 'formats'])
  })

  test('rewrites what those who wait and observe read, never the answer to who comes', () => {
    const dressed = checkScenario(shippedText('le-mail.scenario.json')).file!
    const texts = { 'arrivals/early': { fr: 'Regardez la carte.', en: 'Look at the map.' }, 'arrivals/observerGuide/1': { fr: 'Qui fait avec\u00a0?', en: 'Who does with?' } }
    const change = (more: Loose = {}) => (file: Loose) => Object.assign(file, { scenario: 'le-mail', lettering: {}, texts: { ...texts, ...more } })
    const { file, issues } = applyOverlay(dressed, overlay(change()))
    expect(issues).toEqual([])
    expect(file!.arrivals).toEqual({ ...dressed.arrivals, early: texts['arrivals/early'], observerGuide: dressed.arrivals!.observerGuide!.map((one, index) => (index === 1 ? texts['arrivals/observerGuide/1'] : one)) })
    expect(applyOverlay(dressed, overlay(change({ 'arrivals/late': { fr: 'pair', en: 'pair' } }))).issues.map(({ code }) => code)).toEqual(['overlay-rule'])
    expect(applyOverlay(base, overlay((file) => (file.arrivals = { late: 'pair' }))).issues.map(({ code }) => code)).toContain('overlay-rule')
  })

  test('proposes the nearest text', () => {
    const { issues } = applyOverlay(
      base,
      overlay((file) => (file.texts['cast/official/nam'] = { fr: 'x' })),
    )
    expect(issues[0]!.nearest).toBe('cast/official/name')
  })

  test.each<[string, (file: Loose) => void, string]>([
    ['written for another scenario', (file) => (file.scenario = 'le-lavoir'), 'overlay-mismatch'],
    ['with a slot the line does not know', (file) => (file.texts['story/outcome.moving'] = { fr: '{actor} gagne.' }), 'unknown-slot'],
    ['with a text far too long', (file) => (file.texts['cast/official/mandate'] = { fr: Array(30).fill('mot').join(' ') }), 'too-long'],
    ['with a word that is not on the map', (file) => (file.lettering = { 'Les Cendre': 'x' }), 'unknown-reference'],
    ['of another format', (file) => (file.format = 'faire-territoire/1'), 'unknown-value'],
    ['without French', (file) => (file.texts['cast/official/name'] = { en: 'Hawa' }), 'missing'],
  ])('is refused %s', (_, change, code) => {
    const { issues, file } = applyOverlay(base, overlay(change))
    expect(file).toBeUndefined()
    expect(issues.map((issue) => issue.code)).toContain(code)
  })

  test.each([
    ['forbidden keys', '{"format":"faire-territoire-overlay/1","texts":{"__proto__":{"fr":"x"}}}', 'forbidden-key'],
    ['depth', '['.repeat(100_000), 'too-deep'],
    ['broken JSON', '{"format":', 'json-syntax'],
    ['a list', '[]', 'wrong-type'],
  ])('goes through the same gate: %s', (_, text, code) => {
    expect(applyOverlay(base, text).issues.map((issue) => issue.code)).toContain(code)
  })

  test('can name every text of a scenario', () => {
    const places = textPlaces(base)
    for (const name of [
      'title',
      'territory/inProse',
      'cast/venue/fear',
      'places/oven/name',
      'challenges/chimney/clues/2/text',
      'events/frost/text',
      'questions/who-lit/text',
      'story/event.frost',
      'trainerNotes/0/say',
    ])
      expect([...places.keys()]).toContain(name)
  })
})

describe.each(readdirSync(new URL('overlays/', SHIPPED)))('scenarios/overlays/%s', (name) => {
  test('dresses its scenario without an issue, and leaves its rules alone', () => {
    const text = shippedText(`overlays/${name}`)
    const scenario = checkScenario(shippedText(`${JSON.parse(text).scenario}.scenario.json`)).file!
    const { issues, file, id } = applyOverlay(scenario, text)
    expect(issues.map((issue) => describeIssue(issue))).toEqual([])
    expect(`${id}.overlay.json`).toBe(name)
    for (const key of ['formats', 'start', 'levers', 'roleOrder', 'fiches'] as const) expect(file![key]).toEqual(scenario[key])
    expect(file!.challenges.map(({ situation, clues }) => [situation, clues.map(({ among }) => among)])).toEqual(
      scenario.challenges.map(({ situation, clues }) => [situation, clues.map(({ among }) => among)]),
    )
  })

  test('leaves no word of the first territory behind', () => {
    const text = shippedText(`overlays/${name}`)
    const scenario = checkScenario(shippedText(`${JSON.parse(text).scenario}.scenario.json`)).file!
    expect(JSON.stringify(applyOverlay(scenario, text).file)).not.toMatch(/Montgrain|Graineterie|aux grains[^-]|seed store/)
  })
})
