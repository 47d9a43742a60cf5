import { describe, expect, it } from 'vitest'
import { localText, rejectionSentence, spaceFrench, french } from '../../../client/text/index.ts'

describe('French spacing', () => {
  it.each([
    ['Pas maintenant : la table', 'Pas maintenant\u00a0: la table'],
    ['Parce que… ? Trois mots', 'Parce que…\u00a0? Trois mots'],
    ['« Mon mandat »', '«\u00a0Mon mandat\u00a0»'],
    ["l'élue d'ici", 'l’élue d’ici'],
    ['déjà\u202f: fait', 'déjà\u00a0: fait'],
  ])('%s', (typed, printed) => expect(spaceFrench(typed)).toBe(printed))
})

describe('a text of the scenario', () => {
  it('is read in the reader’s language, French when it is not translated', () => {
    expect(localText({ fr: 'La halle', en: 'The hall' }, 'en')).toBe('The hall')
    expect(localText({ fr: 'La halle' }, 'en')).toBe('La halle')
    expect(localText({ fr: 'L’appui gagne 1.' }, 'fr')).toBe('L’appui gagne\u00a01.')
    expect(localText({ fr: 'Au moins 3 places', en: 'At least 3 seats, then 2' }, 'en')).toBe('At least 3 seats, then\u00a02')
    expect(localText({ fr: 'Qui ouvre ?', en: 'Who opens?' }, 'fr')).toBe('Qui ouvre\u00a0?')
  })
})

describe('a refusal', () => {
  const names = { phase: () => 'Palabre', role: (id: string) => (id === 'official' ? 'Élu·e' : 'Animateur·rice'), initiative: () => 'Épicerie', option: (id: string) => id, lever: () => 'un appui de 4', list: french.list }
  it.each([
    [{ code: 'not-enough-time', detail: { n: 1 } }, 'Il me reste 1 temps.'],
    [{ code: 'wrong-phase', detail: { phase: 'palaver' } }, 'Pas maintenant\u00a0: la table est en Palabre.'],
    [{ code: 'lever-reserved', detail: { roles: ['official', 'facilitator'] } }, 'Ce levier revient à\u00a0: Élu·e et Animateur·rice.'],
    [{ code: 'worksite-fixed', detail: { initiative: 'grocery' } }, 'Mon levier m’attend\u00a0: Épicerie.'],
    [{ code: 'text-too-long', detail: { max: 140 } }, 'C’est trop long\u00a0: 140 signes au plus.'],
    [{ code: 'of-a-newer-server' }, 'Cette action ne m’est pas ouverte.'],
  ])('%o', (rejection, sentence) => expect(rejectionSentence(rejection as never, french.rejections, names)).toBe(sentence))
})
