import { beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../shared/base/vocabulary.ts'
import { plainText } from '../../shared/mallette/markdown.ts'
import { clientTextFiles, sentencesOf } from './client-words.ts'
import { shippedFiches, shippedMethods, shippedRecits } from './shipped-texts.ts'
import { buildSpeller, type Speller } from './spelling.ts'
import { listFiles, readText, textsOf } from './texts.ts'

const list = readText('tests/mallette/words.txt').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const spellers = {} as Record<Language, Speller>

beforeAll(async () => {
  spellers.fr = await buildSpeller('fr', list)
  const english = await buildSpeller('en', list)
  // A French name keeps its French in an English text.
  const isName = (word: string): boolean => /^(?:[dl]['’])?\p{Lu}/u.test(word) && spellers.fr.unknown(word.replace(/['’]s$/, '')).length === 0
  spellers.en = { unknown: (text) => english.unknown(text).filter((word) => !isName(word)) }
}, 60_000)

type Text = { readonly where: string; readonly text: string }
const json = (pattern: string, language: Language): Text[] => listFiles(pattern).flatMap((where) => textsOf(JSON.parse(readText(where)), language).map((text) => ({ where, text })))

/** What each scenario names itself: people, places, the territory. */
function ownNames(path: string): Set<string> {
  const file = JSON.parse(readText(path)) as Record<string, unknown>
  const parts = [file.title, file.territory, file.cast, file.roles, file.places, file.map, file.initiatives, file.replace]
  const texts = LANGUAGES.flatMap((language) => textsOf(parts, language))
  return new Set([...texts.flatMap((text) => text.match(/\p{Lu}[\p{L}-]*/gu) ?? []), ...namesIn(textsOf(file, 'fr'))])
}

function misspelt(texts: readonly Text[], language: Language, names: ReadonlySet<string> = new Set()): string[] {
  return [...new Set(texts.flatMap(({ where, text }) => spellers[language].unknown(text).filter((word) => !names.has(word.replace(/^[^\p{Lu}]*['’]|['’]s$/gu, ''))).map((word) => `${word} (${where})`)))]
}

describe.each(LANGUAGES)('spelling, %s', (language) => {
  test('fiches', () => {
    expect(misspelt(shippedFiches().flatMap(({ path, fiche: { sources, ...said } }) => [...textsOf(said, language), ...textsOf(sources, language)].map((text) => ({ where: path, text }))), language)).toEqual([])
  })
  test('glossary', () => expect(misspelt(json('scenarios/glossary.json', language), language)).toEqual([]))
  test('récits and method sheets', () => {
    const articles = [...shippedRecits(), ...shippedMethods()].map((article) => ({ id: article.id, ...article.in[language] }))
    expect(misspelt(articles.map(({ id, head, blocks }) => ({ where: id, text: [head.title, head.lead, 'basis' in head ? head.basis : '', plainText(blocks)].join('\n') })), language, namesIn(articles.map(({ blocks }) => plainText(blocks))))).toEqual([])
  })
  test('scenarios and the standard deck', () => {
    const files = [...listFiles('scenarios/*.scenario.json'), ...listFiles('scenarios/overlays/*.json'), ...listFiles('shared/scenario/standard/*.json')]
    expect(files.flatMap((path) => misspelt(json(path, language), language, ownNames(path)))).toEqual([])
  })
  test('words of the pages', () => {
    expect(misspelt(clientTextFiles(language).flatMap((where) => sentencesOf(where).map((text) => ({ where, text }))), language)).toEqual([])
  })
})

/** People and places of fiction: a capital inside a sentence. */
function namesIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(/(?<=[\p{L},;)]\s|[dl]['’])\p{Lu}[\p{L}-]+/gu)].map(([name]) => name)))
}

describe('the speller', () => {
  test('finds a slip in each language', () => {
    expect(spellers.fr.unknown('Une initative solidaire, c’est l’afaire de tous.')).toEqual(['initative', 'l’afaire'])
    expect(spellers.en.unknown('The territory’s iniciative doesn’t grow.')).toEqual(['iniciative'])
  })
  test('takes elisions, hyphens and short inclusive labels', () => {
    expect(spellers.fr.unknown('Qu’elle aujourd’hui jusqu’à l’animateur·rice engagé·es peut-elle faire-avec')).toEqual([])
  })
})

test('the project’s own words are in order, each once', () => {
  expect(list).toEqual([...new Set(list)].sort((a, b) => a.localeCompare(b, 'fr')))
})
