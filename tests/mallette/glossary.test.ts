import { describe, expect, test } from 'vitest'
import { GAUGES, LANGUAGES, PHASES, POSTURES, SITUATIONS } from '../../shared/base/vocabulary.ts'
import { termOfGauge, termOfPhase, termOfPosture, termOfSituation } from '../../client/mallette/help/term-ids.ts'
import { POSTURE_GRID, baseValue } from '../../shared/engine/postures.ts'
import { glue, termMarker } from '../../shared/mallette/mark-terms.ts'
import { shippedGlossary } from './shipped-texts.ts'
import { englishFaults, frenchFaults, listFiles, readText, textsOf } from './texts.ts'

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

describe('what the game says of a word', () => {
  const sentences = new Set([...readText('shared/engine/RULES.md').matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\*/gm)].map(([, id]) => id))
  const rules = glossary.terms.flatMap((term) => (term.rule ? [{ id: term.id, ...term.rule }] : []))

  test('rests on sentences of RULES.md', () => {
    expect(rules.length).toBeGreaterThanOrEqual(50)
    expect(rules.flatMap(({ id, ids }) => ids.filter((rule) => !sentences.has(rule)).map((rule) => `${id}: ${rule}`))).toEqual([])
  })
  test('is there for every phase, posture, situation and gauge', () => {
    const told = new Set(rules.map(({ id }) => id))
    const things = [...PHASES.map(termOfPhase), ...POSTURES.map(termOfPosture), ...SITUATIONS.map(termOfSituation), ...GAUGES.map(termOfGauge)]
    expect(things.filter((id) => !told.has(id))).toEqual([])
  })
  test('is there for every word that a screen of the game asks about', () => {
    const asked = listFiles('client/{player,trainer,debrief}/**/*.tsx').flatMap((path) => [...readText(path).matchAll(/\bterm="([a-z-]+)"/g)].map(([, id]) => id!))
    expect(new Set(asked).size).toBeGreaterThan(8)
    expect(asked.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
  })
  test('fits a small sheet: three sentences or so', () => {
    for (const { id, text } of rules) for (const language of LANGUAGES) expect(text[language].length, id).toBeLessThanOrEqual(310)
  })
  /** « Porte : écoute. Aident : faire-avec, passeuse ou passeur. » as the grid has it. */
  test.each(SITUATIONS)('agrees with the grid of postures in %s', (situation) => {
    const names: Record<string, string> = { listening: 'écoute', mediation: 'médiation', sponsorship: 'portage politique', 'doing-with': 'faire-avec', 'trusted-third': 'tiers de confiance', expertise: 'expertise', 'go-between': 'passeuse ou passeur' }
    const said = rules.find(({ id }) => id === termOfSituation(situation))!.text.fr
    const list = (pattern: RegExp): string[] => (pattern.exec(said)?.[1] ?? '').split(', ').sort()
    const worth = (is: (value: number) => boolean): string[] => (Object.keys(POSTURE_GRID) as (keyof typeof POSTURE_GRID)[]).filter((posture) => is(baseValue(posture, situation))).map((posture) => names[posture]!).sort()
    expect({ carry: list(/Porte(?:nt)?\u00a0: ([^.]*)\./), help: list(/Aide(?:nt)?\u00a0: ([^.]*)\./), weigh: list(/Pèse(?:nt)?\u00a0: ([^.]*)\./) }).toEqual({ carry: worth((value) => value >= 2), help: worth((value) => value === 1), weigh: worth((value) => value < 0) })
  })
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
  test('keeps a term at the place that met it first, and frees it when that place goes', () => {
    const marker = termMarker(forms)
    const [here, there] = [{}, {}]
    const marks = (text: string, place: object) => marker.mark(text, place).filter(({ term }) => term !== undefined).length
    expect([marks('Un bail.', here), marks('Un bail, la SCIC.', there), marks('Un bail.', here)]).toEqual([1, 1, 1])
    expect(marker.met()).toEqual(['bail', 'scic'])
    marker.leave(here)
    expect(marks('Un bail.', there)).toBe(1)
  })
  test('glues to a term what touches it, once', () => {
    const whole = (text: string) => glue(termMarker(forms).mark(text)).map(({ before = '', text: words, after = '', term }) => (term === undefined ? words : `[${before}<${words}>${after}]`)).join('')
    expect(whole('Voici l’SCIC, son bail\u00a0: rien.')).toBe('Voici [l’<SCIC>,] son [<bail>\u00a0:] rien.')
    expect(whole('SCIC/bail')).toBe('[<SCIC>/][<bail>]')
    expect(whole('Bail')).toBe('[<Bail>]')
  })
})
