/** Texts: the room they have on screen, and their translation. */
import type { Path } from '../issue.ts'
import type { Reporter } from './reporter.ts'
import { countWords } from './count-words.ts'
import { checkReading } from './reading-level.ts'
import { isObject } from './shape.ts'
import { checkWording } from './wording.ts'

export { countWords }

type Limit = { readonly words: number } | { readonly signs: number }

/** Room of each text on the screen where it is read; `*` stands for any key or index. GAME-NOTES 62. */
export const TEXT_LIMITS: readonly (readonly [string, Limit])[] = [
  ['title', { signs: 40 }],
  ['territory.name', { signs: 32 }],
  ['territory.inProse', { signs: 40 }],
  ['pitch', { words: 50 }],
  ['opening', { words: 65 }],
  ['cast.*.name', { signs: 40 }],
  ['cast.*.inProse', { signs: 30 }],
  ['cast.*.whoIAm', { words: 32 }],
  ['cast.*.mandate', { words: 14 }],
  ['cast.*.fear', { words: 14 }],
  ['cast.*.firstMove', { words: 18 }],
  ['places.*.name', { signs: 24 }],
  ['initiatives.*.name', { signs: 24 }],
  ['initiatives.*.inProse', { signs: 36 }],
  ['initiatives.*.text', { words: 34 }],
  ['challenges.*.title', { signs: 32 }],
  ['challenges.*.text', { words: 40 }],
  ['challenges.*.clues.*.text', { words: 12 }],
  ['leverOverrides.*.name', { signs: 40 }],
  ['leverOverrides.*.text', { words: 48 }],
  ['leverOverrides.*.requires.text', { words: 12 }],
  ['leverOverrides.*.choose.options.*.name', { signs: 36 }],
  ['leverOverrides.*.choose.options.*.text', { words: 28 }],
  ['events.*.title', { signs: 32 }],
  ['events.*.text', { words: 40 }],
  ['events.*.poll.question', { words: 14 }],
  ['events.*.poll.options.*.text', { words: 8 }],
  ['dilemmas.*.text', { words: 25 }],
  ['dilemmas.*.a.text', { words: 10 }],
  ['dilemmas.*.b.text', { words: 10 }],
  ['questions.*.text', { words: 20 }],
  ['questions.*.chips.*', { signs: 24 }],
  ['story.*', { words: 60 }],
  ['trainerNotes.*.say', { words: 55 }],
  ['trainerNotes.*.watch', { words: 40 }],
  ['credits', { words: 90 }],
  ['arrivals.early', { words: 30 }],
  ['arrivals.observerGuide.*', { words: 16 }],
]

/** Widest word that a phone of 320 points shows at the largest letters. */
const WORD_SIGNS = 26
/** With its space, a long word: 12 words of it still fit where 12 words are given. */
const SIGNS_PER_WORD = 8

const LIMIT_OF = new Map(TEXT_LIMITS)

export function checkTexts(root: unknown, languages: readonly string[], report: Reporter): void {
  visitTexts(root, [], (text, path) => checkText(text, path, path, languages, report))
}

/** `path`: the place in the scenario; `at`: where the text is written, which differs in an overlay. */
export function checkText(text: Record<string, unknown>, path: Path, at: Path, languages: readonly string[], report: Reporter): void {
  for (const language of ['fr', 'en'] as const) {
    const written = text[language]
    if (typeof written === 'string') {
      checkLength(written, language, path, [...at, language], report)
      checkSigns(written, path, [...at, language], report)
    }
  }
  checkWording(text, at, report)
  if (typeof text.fr === 'string') checkReading(text.fr, path, [...at, 'fr'], report)
  if (languages.includes('en') && text.en === undefined) {
    report.add(
      at,
      'missing-translation',
      { fr: 'Ce texte n’a pas de traduction anglaise.', en: 'This text has no English translation.' },
      { severity: 'warning', expected: 'en' },
    )
  }
}

function checkLength(written: string, language: 'fr' | 'en', path: Path, at: Path, report: Reporter): void {
  const limit = limitOf(path)
  if (!limit) return
  const isWords = 'words' in limit
  const most = isWords ? limit.words : limit.signs
  const count = isWords ? countWords(written) : written.length
  if (count <= most) return
  const tooMuch = language === 'fr' && count > most * 1.5
  report.add(
    at,
    'too-long',
    {
      fr: `${count} ${isWords ? 'mots' : 'signes'} ; la place à l’écran est de ${most}.`,
      en: `${count} ${isWords ? 'words' : 'characters'}; there is room for ${most} on screen.`,
    },
    {
      severity: tooMuch ? 'error' : 'warning',
      found: String(count),
      expected: `≤ ${most}`,
    },
  )
}

/** A place given in words is wide enough for words of the usual length; a line cannot be cut inside a word. */
function checkSigns(written: string, path: Path, at: Path, report: Reporter): void {
  const limit = limitOf(path)
  const longest = written.split(/[\s\u00A0\u202F’'-]+/).reduce((best, word) => (word.length > best.length ? word : best), '')
  const tooWide = longest.length > WORD_SIGNS
  const most = limit && 'words' in limit ? limit.words * SIGNS_PER_WORD : undefined
  const isOver = most !== undefined && written.length > most && countWords(written) <= (limit as { words: number }).words
  if (!tooWide && !isOver) return
  report.add(
    at,
    'too-long',
    tooWide
      ? { fr: `Le mot « ${longest.slice(0, 40)} » compte ${longest.length} signes : il dépasse d’un téléphone.`, en: `The word “${longest.slice(0, 40)}” has ${longest.length} characters: it runs off a phone.` }
      : { fr: `${written.length} signes pour ${countWords(written)} mots ; la place à l’écran est de ${most}.`, en: `${written.length} characters for ${countWords(written)} words; there is room for ${most} on screen.` },
    { severity: 'warning', found: String(tooWide ? longest.length : written.length), expected: `≤ ${tooWide ? WORD_SIGNS : most}`, repair: { fr: 'Prenez des mots plus courts.', en: 'Use shorter words.' } },
  )
}

export function limitOf(path: Path): Limit | undefined {
  const parts = path.map((part) => (typeof part === 'number' ? '*' : part))
  return LIMIT_OF.get(parts.join('.')) ?? LIMIT_OF.get([parts[0], '*', ...parts.slice(2)].join('.'))
}

/** Every `{ "fr": …, "en": … }` of a value, the map left out. */
export function visitTexts(value: unknown, path: Path, look: (text: Record<string, unknown>, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => visitTexts(item, [...path, index], look))
  else if (isObject(value)) {
    if (typeof value.fr === 'string') look(value, path)
    else for (const [key, member] of Object.entries(value)) if (path.length > 0 || key !== 'map') visitTexts(member, [...path, key], look)
  }
}
