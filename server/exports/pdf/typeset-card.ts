import { fileURLToPath } from 'node:url'
import type { Language } from '../../../shared/base/vocabulary.ts'
import type { CardContent } from '../content/card-content.ts'
import { compileChecked } from './compile-checked.ts'
import { deepDrawable, openEngine } from './typeset.ts'

const MAIN = fileURLToPath(new URL('./carte.typ', import.meta.url))

const WORDS = {
  fr: { title: 'Ma carte d’engagement', lines: ['Ma carte', 'd’engagement'], act: 'Un acte', ally: 'Une personne alliée', date: 'Une date', blank: 'à écrire', from: 'Écrite après une partie de Faire territoire' },
  en: { title: 'My commitment card', lines: ['My commitment', 'card'], act: 'One act', ally: 'One ally', date: 'One date', blank: 'to be written', from: 'Written after a game of Faire territoire' },
} as const

/** A tagged A5 page. What its author wrote reaches the page as data, never as markup. */
export async function typesetCard(card: CardContent, language: Language): Promise<Uint8Array> {
  const { compiler, coverage } = await openEngine()
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' }).format(card.playedAt)
  const local = (text: CardContent['territory']): string => (language === 'en' ? (text.en ?? text.fr) : text.fr)
  const kicker = [local(card.territory), local(card.scenario), day].join(' · ')
  const data = deepDrawable({ language, act: card.act, ally: card.ally, date: card.date, kicker, words: WORDS[language] }, coverage)
  try {
    return compileChecked((isChecked) => new Uint8Array(compiler.pdf({ mainFilePath: MAIN, inputs: { data: JSON.stringify(data), cover: '' } }, { ...(isChecked && { pdfStandard: 'ua-1' as const }), creationTimestamp: Math.floor(card.playedAt / 1000) })))
  } finally {
    compiler.evictCache(10)
  }
}
