import { describe, expect, test } from 'vitest'
import { LANGUAGES, ROLE_IDS } from '../../shared/base/vocabulary.ts'
import { RECIT_KINDS } from '../../shared/mallette/article-schema.ts'
import { plainText } from '../../shared/mallette/markdown.ts'
import { pairFaults, readMethod, readRecit } from '../../shared/mallette/read-article.ts'
import { shippedMethods, shippedRecits } from './shipped-texts.ts'
import { countWords, englishFaults, frenchFaults, readText } from './texts.ts'

const recits = shippedRecits()
const methods = shippedMethods()

/** The templates that FORMAT.md gives to authors. */
const templates = [...readText('shared/mallette/FORMAT.md').matchAll(/^```\n(---\n.*?)^```$/gms)].map(([, template]) => template!)

test('the templates of FORMAT.md are right', () => {
  expect(templates).toHaveLength(2)
  expect([readRecit(templates[0]!).ok, readMethod(templates[1]!).ok]).toEqual([true, true])
})

test('there are ten récits of three kinds, and two method sheets', () => {
  expect(recits.length).toBeGreaterThanOrEqual(10)
  expect(new Set(recits.map((recit) => recit.in.fr.head.kind))).toEqual(new Set(RECIT_KINDS))
  expect(new Set(recits.map((recit) => recit.in.fr.head.role)).size).toBeGreaterThanOrEqual(Math.min(6, ROLE_IDS.length))
  expect(methods.length).toBeGreaterThanOrEqual(2)
})

describe.each([...recits, ...methods].map((article) => [article.id, article] as const))('%s', (_id, article) => {
  test('says the same of itself in both languages', () => expect(pairFaults(article.in.fr, article.in.en)).toEqual([]))
  test('has no typographic fault', () => {
    const texts = LANGUAGES.map((language) => {
      const { head, blocks } = article.in[language]
      return [head.title, head.lead, ...('basis' in head ? [head.basis, head.duration, head.people] : []), ...plainText(blocks).split('\n')].join('\n')
    })
    expect(texts[0]!.split('\n').flatMap(frenchFaults)).toEqual([])
    expect(texts[1]!.split('\n').flatMap(englishFaults)).toEqual([])
  })
})

test.each(recits.map((recit) => [recit.id, recit] as const))('récit %s has 300 to 600 words', (_id, recit) => {
  for (const language of LANGUAGES) {
    const words = countWords([plainText(recit.in[language].blocks)])
    expect(words, language).toBeGreaterThanOrEqual(300)
    expect(words, language).toBeLessThanOrEqual(600)
  }
})

describe('a récit with a fault', () => {
  const [good] = templates
  if (good === undefined) throw new Error('FORMAT.md has lost its template')
  const lines = (change: (text: string) => string): readonly (number | string | undefined)[] => {
    const read = readRecit(change(good))
    return read.ok ? [] : read.error.map(({ line, where }) => line ?? where)
  }
  test.each<readonly [string, (text: string) => string, number | string]>([
    ['no head', (text) => text.replace('---\n', ''), 1],
    ['a key nobody reads', (text) => text.replace('---\n', '---\nmood: fine\n'), ''],
    ['a key given twice', (text) => text.replace('---\n', '---\nlanguage: fr\n'), 5],
    ['a line that is no key', (text) => text.replace('---\n', '---\n  - a\n'), 2],
    ['a role of another game', (text) => text.replace(/role: .*/, 'role: wizard'), 'role'],
    ['HTML', (text) => `${text}\n\n<b>x</b>\n`, good.split('\n').length + 2],
    ['a title in the text', (text) => `${text}\n# Again\n`, good.split('\n').length + 1],
    ['a list in a list', (text) => `${text}\n- a\n  - b\n`, good.split('\n').length + 2],
    ['a link to a script', (text) => `${text}\n[x](javascript:go)\n`, good.split('\n').length + 1],
    ['no text', (text) => text.slice(0, text.indexOf('\n---\n', 4) + 5), 14],
  ])('is refused: %s', (_what, change, line) => expect(lines(change)).toContain(line))
  test('and the good one is not', () => expect(lines((text) => text)).toEqual([]))
})
