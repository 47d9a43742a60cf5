import { describe, expect, test } from 'vitest'
import { fillLine } from '../../shared/debrief/story/lines.ts'

const both = (word: string): { fr: string; en: string } => ({ fr: word, en: word })
const fill = (fr: string, values: Record<string, string | undefined>): string | undefined =>
  fillLine({ fr, en: fr }, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === undefined ? undefined : both(value)])))?.fr

describe('lines of the récit', () => {
  test('fill names, with a capital where the brace has one', () => {
    expect(fill('{Season} commence avec {actor}.', { season: 'l’été', actor: 'Maëlle' })).toBe('L’été commence avec Maëlle.')
  })
  test('drop what stands in brackets when it has no value', () => {
    expect(fill('On vient[, grâce à {crew}].', { crew: 'Lucien' })).toBe('On vient, grâce à Lucien.')
    expect(fill('On vient[, grâce à {crew}].', { crew: undefined })).toBe('On vient.')
    expect(fill('On vient[, grâce à {crew}].', { crew: '' })).toBe('On vient.')
  })
  test('are not told when something outside brackets is missing', () => {
    expect(fill('{Actor} vient.', {})).toBeUndefined()
  })
  test('what was filled in is never read as a line', () => {
    expect(fill('Clause[ : « {clause} »].', { clause: '{actor} [x] {Season}', actor: 'Maëlle' })).toBe('Clause\u00a0: «\u00a0{actor} [x] {Season}\u00a0».')
    expect(fill('{clause} !', { clause: '[{actor}]', actor: 'Maëlle' })).toBe('[{actor}]\u00a0!')
  })
  test('without English, the French stands', () => {
    expect(fillLine({ fr: '{Actor} vient.' }, { actor: both('Maëlle') })).toEqual({ fr: 'Maëlle vient.', en: 'Maëlle vient.' })
  })
})
