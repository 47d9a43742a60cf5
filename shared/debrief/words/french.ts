/**
 * French prose: elision, contraction, agreement, numbers in letters, spacing.
 * Sources are written with plain spaces and straight apostrophes; `spaceFrench` settles both. U+202F is never used.
 */
const NBSP = '\u00a0'

/** Words that begin with a vowel or an h and yet take no elision. */
const NO_ELISION =
  /^(?:onz|ouï|oui\b|ouist|uhlan|ulul|un\b-|yaourt|yacht|yoga|hal[lt]|hameau|hangar|haricot|hasard|haut|haie|hache|haine|hall\b|halo|hamac|handicap|hanche|haras|harde|hardi|harnais|héros|hérisson|hêtre|heurt|hibou|hiérarch|hockey|hollande|homard|hongr|honte|hors|hotte|houblon|houe|houille|housse|huche|huit|hurle|hutte)/iu

/** A word before which « de », « que », « le »… lose their vowel. */
export function isElided(word: string): boolean {
  const bare = word.replace(/^[«\s"“]+/u, '')
  if (NO_ELISION.test(bare)) return false
  if (/^y/iu.test(bare)) return /^y[^aeiouàâéèêëîïôûü]/iu.test(bare)
  return /^[aeiouàâäéèêëîïôöùûüœæh]/iu.test(bare)
}

/** « du marché », « de l’épicerie », « des bocaux », « d’Ousmane », « de Yacine ». */
export function de(noun: string): string {
  if (/^le /i.test(noun)) return `du ${noun.slice(3)}`
  if (/^les /i.test(noun)) return `des ${noun.slice(4)}`
  return isElided(noun) ? `d’${noun}` : `de ${noun}`
}

/** « au marché », « à l’épicerie », « aux bocaux », « à Ousmane ». */
export function a(noun: string): string {
  if (/^le /i.test(noun)) return `au ${noun.slice(3)}`
  if (/^les /i.test(noun)) return `aux ${noun.slice(4)}`
  return `à ${noun}`
}

/** « qu’Ousmane », « que Yacine », « qu’il ». */
export function que(words: string): string {
  return isElided(words) ? `qu’${words}` : `que ${words}`
}

export type Gender = 'm' | 'f'

const NUMBERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize']

/** In letters up to seize, then in figures. */
export function numberWord(count: number, gender: Gender = 'm'): string {
  if (count === 1 && gender === 'f') return 'une'
  return NUMBERS[count] ?? String(count)
}

/** Singular below two, as French counts: « zéro jeton », « deux jetons ». */
export function agree(count: number, singular: string, plural = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : plural
}

/** « un jeton », « deux paroles », « 18 jetons ». */
export function countOf(count: number, singular: string, gender: Gender = 'm', plural = `${singular}s`): string {
  const number = numberWord(count, gender)
  return `${number}${/\d$/.test(number) ? NBSP : ' '}${agree(count, singular, plural)}`
}

/** « Nour, Samira et Paul ». */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`
}

export function capitalise(words: string): string {
  return words.replace(/^([^\p{L}\p{N}]*)(\p{L})/u, (_, before: string, first: string) => before + first.toLocaleUpperCase('fr'))
}

/** Within a title: « La serrure » becomes « la serrure », « Maëlle » stays. */
export function uncapitaliseArticle(words: string): string {
  return words.replace(/^(?:L[’'](?=\p{L})|(?:Les?|La|Une?|Des|Du|Aux?|Deux|Trois|Quatre)(?=\s))/u, (article) => article.toLowerCase())
}

/** « à Nour, à Samira et à Paul »: French says its preposition before each. */
export function toEach(nouns: readonly string[]): string {
  return list(nouns.map(a))
}

/** « le marché ni la halle », « le marché, ni la halle, ni le bus »: after « personne ne ». */
export function listNor(words: readonly string[]): string {
  return words.join(words.length > 2 ? ', ni ' : ' ni ')
}

const ORDINALS = ['', 'première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième']

/** « troisième », feminine as « saison » is. */
export function ordinal(rank: number): string {
  return ORDINALS[rank] ?? `${rank}e`
}

/** Quarter-steps as French writes them: 14 → « 3,5 ». */
export function quarters(value: number): string {
  return String(value / 4).replace('.', ',')
}

/** Signed figure with a true minus: « +2 », « −1 ». */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : '0'
}

/** No-break spaces before « : ; ? ! », inside guillemets and between a noun and its number (« la ligne 6 »), typographic apostrophes. Doing it twice changes nothing. */
export function spaceFrench(text: string): string {
  return text
    .replaceAll('\u202f', NBSP)
    .replace(/[ \u00a0]*([;?!»])/g, (_, mark: string, at: number) => (at === 0 ? mark : NBSP + mark))
    .replace(/[ \u00a0]+:/g, `${NBSP}:`)
    .replace(/«[ \u00a0]*/g, `«${NBSP}`)
    .replace(/(\p{Ll}{4,}) (?=\d{1,2}(?![\p{L}\d]| \p{L}))/gu, `$1${NBSP}`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
}
