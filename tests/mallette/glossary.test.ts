import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/base/vocabulary.ts'
import { termMarker } from '../../shared/mallette/mark-terms.ts'
import { shippedGlossary } from './shipped-texts.ts'
import { englishFaults, frenchFaults, textsOf } from './texts.ts'

const glossary = shippedGlossary()

test('there are seventy terms or more, each defined in one sentence', () => {
  expect(glossary.terms.length).toBeGreaterThanOrEqual(70)
  const several = glossary.terms.filter(({ definition }) => LANGUAGES.some((language) => !/^[^.?]*\.$/.test(definition[language].replace(/\p{Lu}\.\p{Lu}?\.?/gu, ''))))
  expect(several.map(({ id, definition }) => `${id}: ${definition.fr} / ${definition.en}`)).toEqual([])
})

test('no two terms are written alike', () => {
  for (const language of LANGUAGES) {
    const forms = glossary.terms.flatMap(({ term, forms: others }) => [term[language], ...(others?.[language] ?? [])]).map((form) => form.toLowerCase())
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([])
  }
})

test('there is no typographic fault', () => {
  expect(textsOf(glossary, 'fr').flatMap(frenchFaults)).toEqual([])
  expect(textsOf(glossary, 'en').flatMap(englishFaults)).toEqual([])
})

describe('marking terms', () => {
  const forms = [['tiers-lieu', 'tiers-lieu'], ['tiers-lieu', 'tiers-lieux'], ['bail', 'bail'], ['bail-social', 'bail d’utilité sociale'], ['scic', 'SCIC']] as const
  const marked = (...texts: string[]) => {
    const marker = termMarker(forms)
    return texts.flatMap((text) => marker.mark(text).filter(({ term }) => term !== undefined).map(({ text: words, term }) => `${words}=${term}`))
  }
  test('takes the first appearance only, over several texts', () => {
    expect(marked('Un tiers-lieu, deux Tiers-lieux.', 'Le tiers-lieu et son bail.')).toEqual(['tiers-lieu=tiers-lieu', 'bail=bail'])
  })
  test('takes the longest term, whatever its apostrophe, spaces and capitals', () => {
    expect(marked("Bail d'utilité\u00a0sociale, puis bail")).toEqual(["Bail d'utilité\u00a0sociale=bail-social", 'bail=bail'])
  })
  test('takes no part of a word', () => expect(marked('Le bailleur, un emboîtail, la scicule')).toEqual([]))
  test('gives the text back whole', () => {
    const text = 'La SCIC du tiers-lieu n’a pas de bail.'
    expect(termMarker(forms).mark(text).map((piece) => piece.text).join('')).toBe(text)
  })
  test('leaves out a term that the page is about', () => {
    expect(termMarker(forms, ['bail']).mark('Un bail.')).toEqual([{ text: 'Un bail.' }])
  })
})
