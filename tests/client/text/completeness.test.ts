import { describe, expect, it } from 'vitest'
import { GAUGES, LINK_BANDS, OUTCOMES, PHASES, POSTURES, POT_LEVELS, REASON_CHIPS, ROLE_IDS, ROLE_TAGS, SITUATIONS, STAGES, VISIT_ACTIVITIES } from '../../../shared/base/vocabulary.ts'
import { REJECTION_CODES } from '../../../shared/engine/rejection.ts'
import { french, spaceDictionary } from '../../../client/text/index.ts'
import { en } from '../../../client/text/en/index.ts'
import { player as playerFr } from '../../../client/text/fr/player.ts'
import { player as playerEn } from '../../../client/text/en/player.ts'
import { tutorial as tutorialFr } from '../../../client/text/fr/tutorial.ts'
import { tutorial as tutorialEn } from '../../../client/text/en/tutorial.ts'
import { welcome as welcomeFr } from '../../../client/text/fr/welcome.ts'
import { welcome as welcomeEn } from '../../../client/text/en/welcome.ts'
import { sentencesOf, shapeOf } from './dictionary-walk.ts'

const LANGUAGES = [['fr', french], ['en', en]] as const
const KEYED = [
  ['roles', ROLE_IDS], ['tags', ROLE_TAGS], ['postures', POSTURES], ['situations', SITUATIONS], ['phases', PHASES], ['gauges', GAUGES], ['bands', LINK_BANDS],
  ['potLevels', POT_LEVELS], ['outcomes', OUTCOMES], ['reasons', REASON_CHIPS], ['visits', VISIT_ACTIVITIES], ['rejections', REJECTION_CODES],
] as const

describe.each(LANGUAGES)('the %s words', (_language, dictionary) => {
  it.each(KEYED)('name every id of %s, and no other', (area, ids) => {
    expect(Object.keys(dictionary[area]).sort()).toEqual([...ids].sort())
  })
  it('name every stage', () => expect(dictionary.stages).toHaveLength(STAGES.length))
  it('give each role a full form without a median dot', () => {
    for (const role of ROLE_IDS) {
      expect(dictionary.roles[role].full).not.toContain('·')
      expect(dictionary.roles[role].full.length).toBeGreaterThan(3)
    }
  })
  it('write a gate whole when its people are not named, as after the reveal', () => {
    for (const gate of ['distrusted', 'bridge']) {
      const sentence = dictionary.gateSentence({ gate, by: 1, when: 'now' }, '')
      expect(sentence).not.toMatch(/ {2}| \.|of \./)
      expect(sentence).not.toMatch(/Compte si|Counts if/)
    }
  })
  it('write each gate as a sentence of its own', () => {
    const gates = ['party', 'distrusted', 'needs-public', 'alone-in-doing', 'with-field', 'not-recognised', 'not-known', 'bridge']
    const sentences = gates.map((gate) => dictionary.gateSentence({ gate, by: -1, when: 'now', have: 40, want: 45 }, 'Nour'))
    expect(new Set(sentences).size).toBe(gates.length)
    expect(sentences[5]).toMatch(/4[,.]0\u00a0\/\u00a04[,.]5/)
  })
})

describe('English', () => {
  it.each([
    ['common words', french, en],
    ['player', playerFr, playerEn],
    ['tutorial', tutorialFr, tutorialEn],
    ['welcome', welcomeFr, welcomeEn],
  ])('has the shape of French: %s', (_area, fr, other) => {
    expect(shapeOf(other)).toEqual(shapeOf(fr))
  })
})

describe('French typography', () => {
  const areas = [['common words', french], ['player', spaceDictionary(playerFr)], ['tutorial', spaceDictionary(tutorialFr)], ['welcome', spaceDictionary(welcomeFr)]] as const
  it.each(areas)('%s: a no-break space before « : ; ? », inside guillemets, no U+202F, no exclamation mark', (_area, dictionary) => {
    const sentences = sentencesOf(dictionary)
    expect(sentences.length).toBeGreaterThan(20)
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/[^\u00a0][:;?»](?!\/)/)
      expect(sentence).not.toMatch(/«[^\u00a0]/)
      expect(sentence).not.toContain('\u202f')
      expect(sentence).not.toContain('!')
      expect(sentence).not.toContain("'")
      expect(sentence).not.toContain('...')
    }
  })
})
