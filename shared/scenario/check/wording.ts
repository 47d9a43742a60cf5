/** How a text is written: blank, left unfinished, badly spaced, not translated. */
import type { Path } from '../issue.ts'
import { countWords } from './count-words.ts'
import type { Reporter } from './reporter.ts'

const PLACEHOLDER = /\b(?:TODO|FIXME|XXX|TBD|lorem ipsum)\b|^(?:à|a) (?:compléter|écrire|traduire|remplir|définir)(?!\p{L})|\bto be (?:written|translated|done)\b/iu
const NOTHING_SAID = /^(?:[.…?\-_*]+|x+)$/i
/** A plain space, or none, where French wants U+00A0: before ; ? ! », before : except in an hour or an address, after «. */
const BAD_SPACE = / [:;?!»]|«(?!\u00A0)|[^\u00A0\s]»|[\p{L}\p{N}»)\]][;?!]|[\p{L}»)\]]:(?!\/\/)/u
const NARROW_SPACE = /\u202F/
const SAME_FROM_WORDS = 4

/** `at`: the text itself; its languages are inside. */
export function checkWording(text: Record<string, unknown>, at: Path, report: Reporter): void {
  for (const language of ['fr', 'en'] as const) {
    const written = text[language]
    if (typeof written === 'string') checkWritten(written, [...at, language], report)
  }
  const { fr, en } = text
  if (typeof fr === 'string') checkSpaces(fr, [...at, 'fr'], report)
  if (typeof fr === 'string' && typeof en === 'string' && fr === en && countWords(fr) >= SAME_FROM_WORDS)
    report.add(
      [...at, 'en'],
      'same-translation',
      { fr: 'L’anglais est resté en français.', en: 'The English is still in French.' },
      { severity: 'warning', found: fr.slice(0, 60), repair: { fr: 'Traduisez ce texte, ou retirez « en ».', en: 'Translate this text, or remove “en”.' } },
    )
}

function checkWritten(written: string, at: Path, report: Reporter): void {
  if (written.trim() === '' && written !== '')
    return report.add(
      at,
      'blank-text',
      { fr: 'Ce texte ne contient que des espaces.', en: 'This text holds nothing but spaces.' },
      { repair: { fr: 'Écrivez-le, ou retirez la clé si elle est facultative.', en: 'Write it, or remove the key if it is optional.' } },
    )
  const found = NOTHING_SAID.test(written.trim()) ? written.trim() : PLACEHOLDER.exec(written)?.[0]
  if (found !== undefined && written !== '')
    report.add(
      at,
      'placeholder',
      { fr: `Ce texte n’est pas fini : « ${found} ».`, en: `This text is not finished: “${found}”.` },
      { severity: 'warning', found, repair: { fr: 'Écrivez ce que les gens liront.', en: 'Write what people will read.' } },
    )
}

function checkSpaces(french: string, at: Path, report: Reporter): void {
  const narrow = NARROW_SPACE.test(french)
  const bad = BAD_SPACE.exec(french)
  if (!narrow && !bad) return
  const index = narrow ? french.search(NARROW_SPACE) : (bad?.index ?? 0)
  const around = french.slice(Math.max(0, index - 12), index + 6).trim()
  report.add(
    at,
    'typography',
    narrow
      ? { fr: `L’espace fine (U+202F) manque dans les polices du jeu : près de « ${around} ».`, en: `The narrow space (U+202F) is missing from the fonts of the game: near “${around}”.` }
      : { fr: `Il faut une espace insécable (U+00A0) près de « ${around} ».`, en: `A no-break space (U+00A0) is needed near “${around}”.` },
    {
      severity: 'warning',
      found: around,
      repair: { fr: 'Mettez U+00A0 devant « : ; ? ! » et à l’intérieur des guillemets.', en: 'Put U+00A0 before : ; ? ! and inside French quotes.' },
    },
  )
}
