/**
 * How hard a French text is to read: the index of L. Kandel and A. Moles (« Application de l’indice de Flesch à la
 * langue française », Cahiers d’études de radio-télévision, 1958): 207 − 1.015 × words a sentence − 73.6 × syllables a
 * word. 100 is very easy, 60 ordinary, below 50 difficult. Texts of the game are short: only clear cases are told.
 */
import type { Path } from '../issue.ts'
import type { Reporter } from './reporter.ts'

export const READING = {
  /** Below this a text is told. */
  easeAtLeast: 45,
  /** Shorter texts say too little for an index. */
  fromWords: 20,
  /** Heard once, or read in passing. */
  sentenceWords: 34,
} as const

/** Read at leisure, or by nobody at the table. */
const EXEMPT = ['credits']

export function checkReading(french: string, path: Path, at: Path, report: Reporter): void {
  if (EXEMPT.includes(String(path[0]))) return
  const sentences = sentencesOf(french)
  const longest = sentences.reduce((best, one) => (wordsOf(one).length > wordsOf(best).length ? one : best), '')
  const length = wordsOf(longest).length
  if (length > READING.sentenceWords)
    return report.add(
      at,
      'hard-to-read',
      { fr: `Cette phrase compte ${length} mots, on s’y perd : « ${excerpt(longest)} »`, en: `This sentence has ${length} words, people get lost in it: “${excerpt(longest)}”` },
      { severity: 'warning', found: String(length), expected: `≤ ${READING.sentenceWords}`, repair: { fr: 'Coupez-la en deux.', en: 'Cut it in two.' } },
    )
  if (wordsOf(french).length < READING.fromWords) return
  const ease = readingEase(french)
  if (ease >= READING.easeAtLeast) return
  const shown = Math.max(0, Math.round(ease))
  const hardest = sentences.filter((one) => wordsOf(one).length >= 6).toSorted((a, b) => readingEase(a) - readingEase(b))[0] ?? french
  report.add(
    at,
    'hard-to-read',
    {
      fr: `Ce texte est difficile à lire (indice de Kandel et Moles : ${shown} sur 100), surtout : « ${excerpt(hardest)} »`,
      en: `This text is hard to read (Kandel and Moles index: ${shown} out of 100), above all: “${excerpt(hardest)}”`,
    },
    { severity: 'warning', found: String(shown), expected: `≥ ${READING.easeAtLeast}`, repair: { fr: 'Prenez des mots plus courts, ou coupez la phrase.', en: 'Use shorter words, or cut the sentence.' } },
  )
}

export function readingEase(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 100
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 207 - (1.015 * words.length) / sentencesOf(text).length - (73.6 * syllables) / words.length
}

/** Cut after a full stop, a question mark or an ellipsis that a capital follows. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])[\s\u00A0»]+(?=[\p{Lu}«[{])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** An elision or a hyphen parts two words. */
function wordsOf(text: string): string[] {
  return text
    .split(/[\s\u00A0\u202F’'-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
}

/** Groups of vowels; a final silent e, with or without its plural, is not heard. */
export function countSyllables(word: string): number {
  const heard = word.toLowerCase().replace(/(?<=.{2})(?:e|es)$/u, '')
  return Math.max(1, heard.match(/[aeiouyàâäéèêëîïôöùûüÿœæ]+/gu)?.length ?? 0)
}

function excerpt(sentence: string): string {
  return sentence.length > 160 ? `${sentence.slice(0, 157)}…` : sentence
}
