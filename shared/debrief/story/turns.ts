import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import type { Both } from '../words/names.ts'
import { say } from '../words/speech.ts'
import type { Told } from './teller.ts'

/** Names in prose, and whether a verb after them is plural. */
export type Named = { readonly fr: readonly string[]; readonly en: readonly string[] }
type Turn = (names: Named) => Both

const isMany = ({ fr }: Named): boolean => fr.length > 1 || /^les /i.test(fr[0] ?? '')
const subject = (names: Named): Both => ({ fr: french.capitalise(french.list(names.fr)), en: english.capitalise(english.list(names.en)) })
const verb = (names: Named, one: string, many: string): string => (isMany(names) ? many : one)

/** Where nobody came, after the first time. */
const IDLED: readonly Turn[] = [
  (names) => say(`${subject(names).fr} ${verb(names, 'attend', 'attendent')} que l’on passe.`, `${subject(names).en} ${names.en.length > 1 ? 'wait' : 'waits'} for somebody to come by.`),
  (names) => say(`Du côté ${french.list(names.fr.map(french.de))}, on ne voit personne.`, `No one is seen around ${english.listOr(names.en)}.`),
]
/** Tokens without hands, after the first time. */
const HANDS: readonly Turn[] = [
  (names) => say(`Pour ${french.list(names.fr)}, les jetons y sont, les bras non.`, `For ${english.list(names.en)}, the tokens are there and the hands are not.`),
  (names) => say(`${subject(names).fr} ${verb(names, 'n’attend', 'n’attendent')} plus que des bras.`, `All that ${english.list(names.en)} still ${names.en.length > 1 ? 'need' : 'needs'} is hands.`),
]
/** Of two people, after the first time. */
const OPENED: readonly Turn[] = [
  (names) => say(`Entre ${french.list(names.fr)}, le ton monte.`, `Between ${english.list(names.en)}, voices rise.`),
  (names) => say(`Entre ${french.list(names.fr)}, le fil se déchire.`, `Between ${english.list(names.en)}, the thread tears.`),
]
const CLOSED: readonly Turn[] = [
  (names) => say(`Entre ${french.list(names.fr)}, trois points rouges tiennent la déchirure.`, `Between ${english.list(names.en)}, three red stitches hold the tear.`),
  (names) => say(`Entre ${french.list(names.fr)}, on recoud ; cela se voit encore.`, `Between ${english.list(names.en)}, the tear is sewn up; it still shows.`),
]
const MENDED: readonly Turn[] = [
  (names) => say(`Avec ${french.list(names.fr)}, deux chaises se rapprochent : on se reparle.`, `With ${english.list(names.en)}, two chairs draw closer: people talk again.`),
  (names) => say(`Cette fois encore, on se reparle ; pour approcher les chaises, on trouve ${french.list(names.fr)}.`, `Once more, people talk again. Drawing up the chairs: ${english.list(names.en)}.`),
]
const WEIGHT: readonly Turn[] = [
  (names) => say(`C’est ${french.list(names.fr)} qui y compte le plus.`, `What counts most there is ${english.list(names.en)}.`),
  (names) => say(`Ce qui y aide le plus : ${french.list(names.fr)}.`, `What helps most there: ${english.list(names.en)}.`),
]
const TURNS = { idled: IDLED, hands: HANDS, opened: OPENED, closed: CLOSED, mended: MENDED, weight: WEIGHT } as const

/** The same thing told in turn in three ways, the author's own first: a long game must not read like a chorus. Without that one, nothing. */
export function inTurn(memory: Told, kind: keyof typeof TURNS, first: Both | undefined, names: Named): Both | undefined {
  if (!first) return undefined
  const times = memory.turns.get(kind) ?? 0
  memory.turns.set(kind, times + 1)
  const turn = times % (TURNS[kind].length + 1)
  return turn === 0 ? first : (TURNS[kind][turn - 1]?.(names) ?? first)
}
