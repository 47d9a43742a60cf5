import { describe, expect, test } from 'vitest'
import { FICHE_IDS, LANGUAGES, LEVER_IDS } from '../../shared/base/vocabulary.ts'
import { readFiche } from '../../shared/mallette/read-json.ts'
import { STANDARD_DECK } from '../../shared/scenario/standard/index.ts'
import { shippedFiches } from './shipped-texts.ts'
import { countWords, englishFaults, frenchFaults, listFiles, readText, textsOf } from './texts.ts'

const fiches = shippedFiches()

/** « 1 moyen », « moitié », « trois cinquièmes », « arrondi au-dessous »: what must agree with the rule, with what follows a number. */
function figuresOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/\d+ (?:jetons?|moyens?|temps|de (?:force|confiance))|\d+|moitié|quart|tiers|cinquièmes?|(?:une|deux|trois) chances? sur (?:\p{L}+)|au-dess(?:us|ous)/gu) ?? [])].map((figure) => figure.replace(/s$/, ''))
}
const byId = new Map(fiches.map(({ fiche }) => [fiche.id, fiche]))

test('there are thirteen fiches, each in the file of its number', () => {
  expect([...byId.keys()].sort()).toEqual([...FICHE_IDS].sort())
  expect(fiches.map(({ path, fiche }) => path === `scenarios/fiches/${fiche.id.replace('.', '-')}.fiche.json`)).toEqual(fiches.map(() => true))
  expect(listFiles('scenarios/fiches/*.json')).toHaveLength(13)
})

describe.each(fiches.map(({ fiche }) => [fiche.id, fiche] as const))('fiche %s', (_id, fiche) => {
  const { sources: _sources, ...said } = fiche

  test.each(LANGUAGES)('has 500 to 900 words (%s)', (language) => {
    const words = countWords(textsOf(said, language))
    expect(words).toBeGreaterThanOrEqual(500)
    expect(words).toBeLessThanOrEqual(900)
  })
  test('has no typographic fault', () => {
    expect(textsOf(fiche, 'fr').flatMap(frenchFaults)).toEqual([])
    expect(textsOf(fiche, 'en').flatMap(englishFaults)).toEqual([])
  })
  test('keeps the median dot for labels', () => {
    expect(textsOf(said, 'fr').filter((text) => text.includes('·'))).toEqual([])
  })
  test('is about every lever of the deck that bears its number, at its name and cost', () => {
    const cards = STANDARD_DECK.levers.filter((card) => card.fiche === fiche.id)
    expect(fiche.play.map(({ lever, name, cost }) => ({ lever, name, cost }))).toEqual(cards.map(({ id, name, cost }) => ({ lever: id, name, cost })))
  })
  test('says every figure of the lever’s card', () => {
    for (const card of STANDARD_DECK.levers.filter((one) => one.fiche === fiche.id)) {
      const play = fiche.play.find(({ lever }) => lever === card.id)
      const said = figuresOf([play?.asks?.fr ?? '', play?.does.fr ?? '', play?.fails.fr ?? ''].join(' '))
      expect(figuresOf(card.text.fr).filter((figure) => !said.includes(figure)), `${card.id}: ${card.text.fr}`).toEqual([])
    }
  })
  test('has an answer that a phone can hold', () => {
    for (const language of LANGUAGES) expect(fiche.shortAnswer[language].length).toBeLessThanOrEqual(420)
  })
  test('gives figures or dates in its examples', () => {
    expect(fiche.examples.map((example) => example.text.fr + example.title.fr).join(' ')).toMatch(/\d/)
    for (const example of fiche.examples) expect(example.sources, example.title.fr).toBeDefined()
  })
  test('is not translated by copy', () => {
    for (const tension of fiche.tensions) expect(tension.a.choice.en).not.toBe(tension.a.choice.fr)
    expect(fiche.definition.text.en).not.toBe(fiche.definition.text.fr)
  })
})

test('every lever of the game has its fiche', () => {
  expect(fiches.flatMap(({ fiche }) => fiche.play.map(({ lever }) => lever)).sort()).toEqual([...LEVER_IDS].sort())
})

test('every fiche is led to by at least one other', () => {
  const led = new Set(fiches.flatMap(({ fiche }) => fiche.related.map((link) => link.fiche)))
  expect(FICHE_IDS.filter((id) => !led.has(id))).toEqual([])
})

test('one source number names one document throughout', () => {
  const known = new Map<string, string>()
  for (const { fiche } of fiches) {
    for (const { id, url } of fiche.sources) {
      expect(known.get(id) ?? url, `${id} in fiche ${fiche.id}`).toBe(url)
      known.set(id, url)
    }
  }
})

describe('a fiche with a fault', () => {
  type Change = readonly [path: string, value: unknown]
  const placesOfFaults = (change?: Change): readonly string[] => {
    const fiche: unknown = JSON.parse(readText('scenarios/fiches/2-1.fiche.json'))
    if (change) {
      const keys = change[0].split('.')
      const last = keys.pop()!
      const target = keys.reduce((value, key) => (value as Record<string, unknown>)[key], fiche) as Record<string, unknown>
      if (change[1] === undefined) delete target[last]
      else target[last] = change[1]
    }
    const read = readFiche(JSON.stringify(fiche))
    return read.ok ? [] : read.error.map(({ where }) => where ?? '')
  }
  test.each<readonly [string, Change, string]>([
    ['a claim said to be sourced without a source', ['definition.sources', undefined], 'definition'],
    ['a source that is not listed', ['examples.0.sources', ['S999']], 'examples.0'],
    ['three tensions', ['tensions.length', 3], 'tensions'],
    ['one side without its cost', ['tensions.0.a.cost', undefined], 'tensions.0.a.cost'],
    ['no English', ['question.en', undefined], 'question.en'],
    ['a posture of another game', ['postures.0.posture', 'hero'], 'postures.0.posture'],
    ['a link to itself', ['related.0.fiche', '2.1'], 'related'],
    ['an address that is no web page', ['sources.0.url', 'javascript:alert(1)'], 'sources.0.url'],
    ['a key nobody reads', ['notes', 'x'], ''],
  ])('is refused: %s', (_what, change, where) => expect(placesOfFaults(change)).toContain(where))
  test('and the good one is not', () => expect(placesOfFaults()).toEqual([]))
  test('and text that is not JSON says so', () => expect(readFiche('{').ok).toBe(false))
})
