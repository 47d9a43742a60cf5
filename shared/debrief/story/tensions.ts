import { seatsOfPair, type Pair, type SeatNumber } from '../../base/ids.ts'
import type { People } from '../people.ts'
import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import { seasonInProse, type Both } from '../words/names.ts'
import { listBoth, say } from '../words/speech.ts'
import { tellLine, type LineValues } from './lines.ts'
import { namesOf, type Teller, type Told } from './teller.ts'
import { inTurn } from './turns.ts'

/** A tension that opened and eased in the same season is told once, by its end. */
export function tellTensions(teller: Teller, season: number, wanted: 'opened' | 'closed', values: LineValues, memory: Told): (Both | undefined)[] {
  const { scenario, people, film } = teller
  const moved = new Map<Pair, 'opened' | 'closed'>()
  for (const { event } of film.frames) {
    if (event.season === season && (event.type === 'conflict-opened' || event.type === 'conflict-closed')) moved.set(event.pair, event.type === 'conflict-opened' ? 'opened' : 'closed')
  }
  const pairs = [...moved].filter(([, fate]) => fate === wanted).map(([pair]) => pair)
  if (pairs.length <= 1) return pairs.map((pair) => inTurn(memory, wanted, tellLine(scenario, `conflict.${wanted}`, { ...values, ...pairValues(people, pair) }), namesOf(people, seatsOfPair(pair))))
  return [wanted === 'opened' ? tellMany(people, pairs, OPENED) : tellMany(people, pairs, CLOSED)]
}

/** What is still torn at the end, in one sentence. */
export function tellTorn({ scenario, people }: Teller, torn: readonly Pair[]): Both[] {
  if (torn.length > 1) return [tellMany(people, torn, OPEN)]
  return torn.flatMap((pair) => tellLine(scenario, 'open.conflict', pairValues(people, pair)) ?? [])
}

/** `after`: the sentence that follows « Entre A et B, »; `before`: the one that a list follows. */
type Turn = { readonly after: Both; readonly before: Both }
const OPENED: Turn = { after: { fr: 'la tension devient vive.', en: 'tension runs high.' }, before: { fr: 'De plusieurs côtés, la tension devient vive', en: 'On several sides, tension runs high' } }
const CLOSED: Turn = { after: { fr: 'la tension retombe ; il reste des coutures.', en: 'tension eases; seams remain.' }, before: { fr: 'De plusieurs côtés, la tension retombe et laisse des coutures', en: 'On several sides, tension eases and leaves seams' } }
const OPEN: Turn = { after: { fr: 'il reste à parler.', en: 'there is talking left to do.' }, before: { fr: 'Il reste à parler', en: 'There is talking left to do' } }

/** One person at the centre, two pairs apart, or more: each has its own turn of phrase. */
function tellMany(people: People, pairs: readonly Pair[], { after, before }: Turn): Both {
  const knots = gatherKnots(pairs).map((knot) => betweenKnot(people, knot))
  const [first, second] = knots
  if (first && knots.length === 1) return say(`${french.capitalise(first.fr)}, ${after.fr}`, `${english.capitalise(first.en)}, ${after.en}`)
  if (first && second && pairs.length === 2) return say(`${french.capitalise(first.fr)} comme ${second.fr}, ${after.fr}`, `${english.capitalise(first.en)} as well as ${second.en}, ${after.en}`)
  return say(`${before.fr} : ${knots.map(({ fr }) => fr).join(' ; ')}.`, `${before.en}: ${knots.map(({ en }) => en).join('; ')}.`)
}

type Knot = { readonly centre: SeatNumber; readonly others: readonly SeatNumber[] }

/** Pairs gathered around who has most of them, then around who has most of the rest. */
function gatherKnots(pairs: readonly Pair[]): Knot[] {
  const knots: Knot[] = []
  let rest = pairs.map((pair) => seatsOfPair(pair))
  while (rest.length > 0) {
    const counts = new Map<SeatNumber, number>()
    for (const seat of rest.flat()) counts.set(seat, (counts.get(seat) ?? 0) + 1)
    const [centre] = [...counts].sort(([left, few], [right, many]) => many - few || left - right)[0]!
    const others = rest.flatMap(([a, b]) => (a === centre ? [b] : b === centre ? [a] : []))
    knots.push({ centre, others: others.sort((left, right) => left - right) })
    rest = rest.filter(([a, b]) => a !== centre && b !== centre)
  }
  return knots
}

/** « entre Isabelle d’un côté, Véronique et Dragan de l’autre ». */
function betweenKnot(people: People, { centre, others }: Knot): Both {
  const one = people.inProse(centre)
  const them = listBoth(others.map(people.inProse))
  if (others.length === 1) return { fr: `entre ${one.fr} et ${them.fr}`, en: `between ${one.en} and ${them.en}` }
  return { fr: `entre ${one.fr} d’un côté, ${them.fr} de l’autre`, en: `between ${one.en} on one side, ${them.en} on the other` }
}

function pairValues(people: People, pair: Pair): LineValues {
  const [a, b] = seatsOfPair(pair).map(people.inProse)
  return { a, b }
}

/** « pendant le printemps, l’été et le second été ». */
export function duringSeasons(seasons: readonly number[]): Both {
  const { fr, en } = listBoth(seasons.map(seasonInProse))
  return { fr: `pendant ${fr}`, en: `during ${en}` }
}
