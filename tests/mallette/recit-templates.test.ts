import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/base/vocabulary.ts'
import { RECIT_KINDS } from '../../shared/mallette/article-schema.ts'
import { plainText } from '../../shared/mallette/markdown.ts'
import { pairFaults, readRecit } from '../../shared/mallette/read-article.ts'
import { englishFaults, frenchFaults, listFiles, readText } from './texts.ts'

/** What a community copies to write its own récit: one file for each kind and language. */
const templates = RECIT_KINDS.map((kind) => {
  const [fr, en] = LANGUAGES.map((language) => readRecit(readText(`scenarios/recits/templates/${kind}.${language}.md`)))
  return { kind, fr: fr!, en: en! }
})

test('there is one for each kind, and nothing else', () => expect(listFiles('scenarios/recits/templates/*')).toHaveLength(2 * RECIT_KINDS.length))

describe.each(templates.map((template) => [template.kind, template] as const))('the template of a %s', (kind, { fr, en }) => {
  test('reads without a fault in both languages, and agrees', () => {
    if (!fr.ok || !en.ok) return expect([fr, en]).toEqual([{ ok: true }, { ok: true }])
    expect(pairFaults(fr.value, en.value)).toEqual([])
    expect([fr.value.head.kind, fr.value.head.language, en.value.head.language]).toEqual([kind, 'fr', 'en'])
    expect(plainText(fr.value.blocks).split('\n').flatMap(frenchFaults)).toEqual([])
    expect(plainText(en.value.blocks).split('\n').flatMap(englishFaults)).toEqual([])
  })
})
