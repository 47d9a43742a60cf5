/** The texts of a file, card by card, as people will meet them on a screen. Reads what it can of a file that is still being written. */
import { INDICATORS, LEVER_IDS, ROLE_IDS, SITUATIONS } from '../../../shared/base/vocabulary.ts'
import { countWords, limitOf } from '../../../shared/scenario/check/texts.ts'
import type { Path } from '../../../shared/scenario/issue.ts'
import type { LocalText } from '../../../shared/scenario/schema.ts'
import { STANDARD_DECK } from '../../../shared/scenario/standard/index.ts'
import type { Measure, PlacedText, TextCard } from './card-types.ts'

type Loose = Readonly<Record<string, unknown>>
/** Where a text is written in the file; undefined when it is not. */
export type Locate = (path: Path) => PlacedText['at']

const asObject = (value: unknown): Loose => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {})
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown): LocalText | undefined => {
  const { fr, en } = asObject(value)
  return typeof fr === 'string' ? { fr, ...(typeof en === 'string' ? { en } : {}) } : undefined
}
const known = <T extends string>(words: readonly T[], values: readonly unknown[]): T[] => values.flatMap((value) => words.find((word) => word === value) ?? [])

export function readCards(file: Loose, locate: Locate): TextCard[] {
  const read: Reader = (base, value, keys) => keys.flatMap((key) => placed(base, value, key, locate))
  return [...openingCards(file, read), ...roleCards(file, read), ...challengeCards(file, read), ...dilemmaCards(file, read), ...leverCards(file, read), ...eventCards(file, read), ...otherCards(file, read)].filter(({ texts }) => texts.length > 0)
}

/** The texts at `value.key`, for keys such as `title` or `a.text`. */
type Reader = (base: Path, value: Loose, keys: readonly string[]) => PlacedText[]

function placed(base: Path, value: Loose, key: string, locate: Locate): PlacedText[] {
  const steps = key.split('.')
  const words = asText(steps.reduce<unknown>((inside, step) => asObject(inside)[step], value))
  if (!words) return []
  const path = [...base, ...steps]
  const at = locate(path)
  return [{ name: key.replace(/\.text$/, ''), words, measures: measuresOf(words, path), ...(at && { at }) }]
}

function measuresOf(words: LocalText, path: Path): PlacedText['measures'] {
  const limit = limitOf(path)
  if (!limit) return {}
  const measure = (text: string): Measure => ('words' in limit ? { count: countWords(text), most: limit.words, unit: 'words' } : { count: text.length, most: limit.signs, unit: 'signs' })
  return { fr: measure(words.fr), ...(words.en === undefined ? {} : { en: measure(words.en) }) }
}

const PLAIN = { roles: [], situations: [] } as const

function openingCards(file: Loose, read: Reader): TextCard[] {
  return [{ place: 'opening', key: 'opening', ...PLAIN, texts: [...read([], file, ['title']), ...read([], file, ['territory.name', 'pitch', 'opening'])] }]
}

function roleCards(file: Loose, read: Reader): TextCard[] {
  const cast = asObject(file.cast)
  return ROLE_IDS.map((role) => ({ place: 'role', key: role, ...PLAIN, roles: [role], texts: read(['cast', role], asObject(cast[role]), ['name', 'whoIAm', 'mandate', 'fear', 'firstMove']) }))
}

/** `list[index]` with what every card has: an id and perhaps a season. */
function cardsOf(file: Loose, list: string): { readonly path: Path; readonly card: Loose; readonly key: string; readonly season: { readonly season?: number } }[] {
  return asList(file[list]).map((item, index) => {
    const card = asObject(item)
    return { path: [list, index], card, key: typeof card.id === 'string' ? card.id : `${list}-${index}`, season: typeof card.season === 'number' ? { season: card.season } : {} }
  })
}

function challengeCards(file: Loose, read: Reader): TextCard[] {
  return cardsOf(file, 'challenges').flatMap(({ path, card, key, season }) => {
    const [stake] = known(INDICATORS, [card.stake])
    const whole: TextCard = { place: 'challenge', key, ...season, ...(stake && { stake }), roles: known(ROLE_IDS, asList(card.concerned)), situations: [], texts: read(path, card, ['title', 'text']) }
    const clues = asList(card.clues).map((one, index): TextCard => {
      const clue = asObject(one)
      return { place: 'clue', key: `${key}-${index + 1}`, ...season, roles: [], situations: known(SITUATIONS, asList(clue.among)), texts: read([...path, 'clues', index], clue, ['text']) }
    })
    return [whole, ...clues]
  })
}

function dilemmaCards(file: Loose, read: Reader): TextCard[] {
  return cardsOf(file, 'dilemmas').map(({ path, card, key, season }) => ({ place: 'dilemma', key, ...season, roles: known(ROLE_IDS, [card.role]), situations: [], texts: read(path, card, ['text', 'a.text', 'b.text']) }))
}

/** The file's own levers, and those it takes from the common game as they are. */
function leverCards(file: Loose, read: Reader): TextCard[] {
  const own = new Map(cardsOf(file, 'leverOverrides').map((one) => [one.key, one]))
  return known(LEVER_IDS, asList(file.levers)).map((id) => {
    const mine = own.get(id)
    const card = asObject(mine?.card ?? STANDARD_DECK.levers.find((lever) => lever.id === id))
    const cost = asObject(card.cost)
    // A path of its own has its room on screen; one that locates nothing is written elsewhere.
    const path = mine?.path ?? ['leverOverrides', -1]
    const texts = read(path, card, ['name', 'text', 'requires.text'])
    return { place: 'lever', key: id, situations: [], roles: known(ROLE_IDS, asList(card.reservedTo)), cost: { time: asCount(cost.time), means: asCount(cost.means) }, texts: mine ? texts : texts.map(({ at: _at, ...text }) => text) }
  })
}

const asCount = (value: unknown): number => (typeof value === 'number' && value > 0 ? Math.min(10, Math.floor(value)) : 0)

function eventCards(file: Loose, read: Reader): TextCard[] {
  return cardsOf(file, 'events').map(({ path, card, key, season }) => ({ place: 'event', key, ...season, ...PLAIN, texts: read(path, card, ['title', 'text', 'poll.question']) }))
}

function otherCards(file: Loose, read: Reader): TextCard[] {
  const initiatives = cardsOf(file, 'initiatives').map(({ path, card, key }): TextCard => ({ place: 'initiative', key, situations: [], roles: known(ROLE_IDS, asList(card.owners)), texts: read(path, card, ['name', 'text']) }))
  const questions = cardsOf(file, 'questions').map(({ path, card, key, season }): TextCard => {
    const chips = asList(card.chips).flatMap((_, index) => read([...path, 'chips'], asObject({ ...asList(card.chips) }), [String(index)]))
    return { place: 'question', key, ...season, ...PLAIN, texts: [...read(path, card, ['text']), ...chips] }
  })
  const notes = cardsOf(file, 'trainerNotes').map(({ path, card, key, season }): TextCard => ({ place: 'note', key: `${key}-${String(card.phase)}`, ...season, ...PLAIN, texts: read(path, card, ['say', 'watch']) }))
  return [...initiatives, ...questions, ...notes]
}
