/** Finds the words of a text that a Hunspell dictionary does not know. */
import nspell from 'nspell'
import type { Language } from '../../shared/base/vocabulary.ts'

export interface Speller {
  /** Words unknown in a text, as they stand in it. */
  unknown(text: string): string[]
}

const ELISION = /^(?:l|d|qu|j|n|s|c|m|t|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’](?=\p{L})/iu
const WORD = /\p{L}[\p{L}\p{M}’'·-]*/gu

/** `known`: words of the project that the dictionary lacks. Takes four seconds and 650 MB for French: once a run. */
export async function buildSpeller(language: Language, known: readonly string[]): Promise<Speller> {
  const { default: dictionary } = language === 'fr' ? await import('dictionary-fr') : await import('dictionary-en')
  const checker = nspell(dictionary as unknown as { aff: Buffer; dic: Buffer })
  const own = new Set(known.map((word) => word.toLowerCase()))
  const seen = new Map<string, boolean>()
  const correct = (word: string): boolean => {
    let is = seen.get(word)
    if (is === undefined) seen.set(word, (is = own.has(word.toLowerCase()) || checker.correct(word) || checker.correct(word.toLowerCase())))
    return is
  }
  const isKnown = (word: string): boolean => {
    if (word.length < 2 || correct(word)) return true
    const plain = word.replaceAll('’', "'")
    if (correct(plain)) return true
    const bare = word.replace(ELISION, '')
    if (bare !== word) return isKnown(bare)
    if (language === 'en' && /['’]s?$/.test(word)) return isKnown(word.replace(/['’]s?$/, ''))
    if (language === 'en' && american(plain).some(correct)) return true
    if (word.includes('·')) return isKnown(word.replace(/·.*$/, '')) || mended(word).some(correct)
    return word.includes('-') && word.split('-').filter(Boolean).every(isKnown)
  }
  return {
    unknown: (text) => [...text.replace(/https?:\/\/\S+|\{[^}]*\}/g, ' ').matchAll(WORD)].map(([word]) => word.replace(/[’'·-]+$/, '')).filter((word) => !isKnown(word)),
  }
}

/** Our English is British, the dictionary American: how it would spell a British word. */
function american(word: string): string[] {
  const spellings = [
    word.replace(/is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$)/i, 'iz'),
    word.replace(/ys(?=(?:e|es|ed|er|ing)$)/i, 'yz'),
    word.replace(/our/i, 'or'),
    word.replace(/(?<=[ctb])re(?=s?$)/i, 'er'),
    word.replace(/ll(?=(?:ed|er|ers|ing)$)/i, 'l'),
    word.replace(/ogue(?=s?$)/i, 'og'),
    word.replace(/(?<=(?:lic|off|def))ence/i, 'ense'),
    word.replace(/(?<=ear|urn|pel|poi)(?:n|l)t$/i, 'ned'),
    word.replace(/ractis/i, 'ractic'),
    word.replace(/amme(?=s?$)/i, 'am'),
  ]
  return spellings.filter((spelling) => spelling !== word)
}

/** « animateur·rice » → animateur, animatrice; « engagé·es » → engagé, engagées. */
function mended(word: string): string[] {
  const [stem = '', ...endings] = word.split('·')
  return [stem, ...endings.flatMap((ending) => [stem + ending, stem.replace(/eur$/, ending.startsWith('r') ? `t${ending}` : ending), stem.replace(/(?:eur|eux|e|x)s?$/, ending)])]
}
