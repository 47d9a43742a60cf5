import { seatsOfPair, type Pair, type SeatNumber } from '../../base/ids.ts'
import type { LeverId } from '../../base/vocabulary.ts'
import { findEvent, type Fact } from '../facts.ts'
import type { Film } from '../film.ts'
import type { People } from '../people.ts'
import { bestPosture, splitFact, type Context } from '../turning-words.ts'
import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import { POSTURE_WORDS, seasonInProse, SITUATION_WORDS, type Both } from '../words/names.ts'
import { findChallenge, findEventCard, initiativeInProse, listBoth, say, told, tokens } from '../words/speech.ts'
import { tellFirst, tellLine, type LineValues } from './lines.ts'

/** What the récit needs to speak: the context, and the words released by their authors. */
export type Teller = Context & { readonly film: Film; readonly clauseOf: (fact: Fact) => string | undefined }

/** Sentences told in earlier seasons, in French: none is told twice. */
export type Told = Set<string>

/** Sentences of one season, in the order in which they read best: what came, who answered, what was tried, what grew, the pot. */
export function tellSeason(teller: Teller, season: number, facts: readonly Fact[], said: Told): Both[] {
  const mine = facts.filter((fact) => fact.season === season)
  const of = (kind: string): Fact[] => mine.filter((fact) => splitFact(fact.id)[0] === kind)
  const values = { season: seasonInProse(season), territory: territoryOf(teller) }
  const sentences = [
    tellFirst(teller.scenario, [`season.${season}`, 'season'], values),
    ...of('event').flatMap((fact) => tellCard(teller, fact, values)),
    ...tellTensions(teller, season, 'opened', values),
    ...of('challenge').flatMap((fact) => tellChallenge(teller, fact, values)),
    ...of('lever').flatMap((fact) => tellLever(teller, fact, values, said)),
    ...of('relation').map((fact) => tellRelation(teller, fact, values)),
    ...tellTensions(teller, season, 'closed', values),
    ...of('dilemma').map((fact) => tellDilemma(teller, fact, values)),
    ...of('initiative').map((fact) => tellInitiative(teller, fact, values)),
    ...of('pot').flatMap((fact) => tellPot(teller, fact, values)),
  ]
  const fresh = sentences.filter((sentence) => sentence !== undefined).filter(({ fr }) => !said.has(fr))
  for (const { fr } of fresh) said.add(fr)
  return fresh
}

export function territoryOf({ scenario }: Context): Both {
  return told(scenario.file.territory.inProse)
}

/** Lines that effects themselves told, under this fact. */
function toldByEffects({ scenario, people }: Teller, fact: Fact, values: LineValues): Both[] {
  return fact.events.flatMap((event) => {
    if (event.type !== 'story-told') return []
    const seats = (word: string): Both | undefined => named(people.inProse, event.seats[word])
    const initiative = event.refs['@worksite'] ?? event.refs['@target']
    const line = tellLine(scenario, event.key, {
      ...values,
      actor: seats('@actor'),
      cosigners: seats('@cosigners'),
      crew: seats('@participants'),
      owner: seats('@owner'),
      ...(initiative !== undefined && { initiative: initiativeInProse(scenario, initiative) }),
    })
    return line ? [line] : []
  })
}

function named(inProse: (seat: SeatNumber) => Both, seats: readonly SeatNumber[] | undefined): Both | undefined {
  return seats && seats.length > 0 ? listBoth(seats.map(inProse)) : undefined
}

function tellCard(teller: Teller, fact: Fact, values: LineValues): Both[] {
  const [, id = ''] = splitFact(fact.id)
  if (!findEvent(fact, 'event-played') && !findEvent(fact, 'poll-closed')) return []
  const own = toldByEffects(teller, fact, values)
  const card = findEventCard(teller.scenario, id)
  const line = own.length > 0 ? undefined : tellFirst(teller.scenario, [`event.${id}`, 'event'], { ...values, ...(card && { title: told(card.title) }) })
  return line ? [line] : own
}

/** The crew: those who chose to be there, the public rule left out. */
function crewOf({ people }: Teller, fact: Fact): SeatNumber[] {
  const resolved = findEvent(fact, 'worksite-resolved')
  const { locked } = fact.before.game
  return (resolved?.participants ?? []).filter((seat) => people.isPerson(seat) && locked?.[seat]?.source !== 'absent' && locked?.[seat]?.source !== 'silent')
}

function tellChallenge(teller: Teller, fact: Fact, values: LineValues): Both[] {
  const { scenario, people } = teller
  const met = findEvent(fact, 'challenge-met')
  const drawn = fact.before.game.challenge
  if (!drawn || (!met && !findEvent(fact, 'challenge-missed'))) return []
  const card = findChallenge(scenario, drawn.card)
  const fate = met ? (met.brio ? 'brio' : 'met') : 'missed'
  const all = { ...values, crew: named(people.inProse, crewOf(teller, fact)), title: card && told(card.title), situation: SITUATION_WORDS[drawn.situation] }
  const wasAlone = (findEvent(fact, 'worksite-resolved')?.participants ?? []).length === 0
  const weight = met ? bestPosture(fact) : undefined
  const sentences = [
    wasAlone ? tellLine(scenario, 'challenge.nobody', all) : undefined,
    tellFirst(scenario, [`challenge.${drawn.card}.${fate}`, ...(fate === 'brio' ? [`challenge.${drawn.card}.met`] : []), `challenge.${fate}`], all),
    ...toldByEffects(teller, fact, values),
    weight && say(`${french.capitalise(POSTURE_WORDS[weight].prose.fr)} y pèse plus que le reste.`, `${english.capitalise(POSTURE_WORDS[weight].prose.en)} weighs more than the rest.`),
    tellLine(scenario, 'challenge.situation', all),
  ]
  return sentences.filter((sentence) => sentence !== undefined)
}

function tellLever(teller: Teller, fact: Fact, values: LineValues, said: Told): Both[] {
  const own = toldByEffects(teller, fact, values)
  const resolved = findEvent(fact, 'lever-resolved')
  if (own.length > 0 || !resolved) return own
  const { scenario, people } = teller
  const crew = named(people.inProse, resolved.signers)
  const initiative = resolved.worksite?.startsWith('initiative:') ? resolved.worksite.slice('initiative:'.length) : undefined
  const clause = teller.clauseOf(fact)
  const line = tellLine(scenario, `lever.${resolved.lever}.${resolved.branchTaken === 'else' ? 'else' : 'then'}`, {
    ...values,
    actor: people.inProse(resolved.seat),
    cosigners: crew,
    ...(initiative !== undefined && { initiative: initiativeInProse(scenario, initiative) }),
    ...(clause !== undefined && { clause: { fr: clause, en: clause } }),
  })
  if (!line) return []
  return [said.has(line.fr) ? playedAgain(teller, resolved, crew) : line]
}

function playedAgain({ scenario, people }: Teller, { lever, seat }: { readonly lever: LeverId; readonly seat: SeatNumber }, crew: Both | undefined): Both {
  const actor = people.inProse(seat)
  const name = told(scenario.levers[lever]?.name ?? { fr: lever })
  return say(`${french.capitalise(actor.fr)} y revient${crew ? `, avec ${crew.fr}` : ''} : « ${name.fr} », encore une fois.`, `${english.capitalise(actor.en)} comes back to it${crew ? `, with ${crew.en}` : ''}: “${name.en}”, once more.`)
}

function tellRelation(teller: Teller, fact: Fact, values: LineValues): Both | undefined {
  const resolved = findEvent(fact, 'worksite-resolved')
  if (!resolved || resolved.margin < 0) return undefined
  return tellLine(teller.scenario, 'relation.mended', { ...values, crew: named(teller.people.inProse, crewOf(teller, fact)) })
}

/** A tension that opened and eased in the same season is told once, by its end. */
function tellTensions({ scenario, people, film }: Teller, season: number, wanted: 'opened' | 'closed', values: LineValues): (Both | undefined)[] {
  const moved = new Map<Pair, 'opened' | 'closed'>()
  for (const { event } of film.frames) {
    if (event.season === season && (event.type === 'conflict-opened' || event.type === 'conflict-closed')) moved.set(event.pair, event.type === 'conflict-opened' ? 'opened' : 'closed')
  }
  const pairs = [...moved].filter(([, fate]) => fate === wanted).map(([pair]) => pair)
  if (pairs.length <= 1) return pairs.map((pair) => tellLine(scenario, `conflict.${wanted}`, { ...values, ...pairValues(people, pair) }))
  const who = between(people, pairs, ', puis ', ', then ')
  return [
    wanted === 'opened'
      ? say(`${french.capitalise(who.fr)}, la tension devient vive.`, `${english.capitalise(who.en)}, tension runs high.`)
      : say(`${french.capitalise(who.fr)}, la tension retombe ; il reste des coutures.`, `${english.capitalise(who.en)}, tension eases; seams remain.`),
  ]
}

function pairValues(people: People, pair: Pair): LineValues {
  const [a, b] = seatsOfPair(pair).map(people.inProse)
  return { a, b }
}

/** « entre Dominique et Maëlle, entre Lucien et Linh »; before the last pair, the words given. */
export function between(people: People, pairs: readonly Pair[], fr = ', ', en = ', '): Both {
  const named = pairs.map((pair) => seatsOfPair(pair).map(people.inProse) as [Both, Both])
  const chain = (parts: readonly string[], last: string): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${last}${parts.at(-1)}`)
  return { fr: chain(named.map(([a, b]) => `entre ${a.fr} et ${b.fr}`), fr), en: chain(named.map(([a, b]) => `between ${a.en} and ${b.en}`), en) }
}

/** Option A only: option B is never named. */
function tellDilemma({ scenario, people }: Teller, fact: Fact, values: LineValues): Both | undefined {
  const chosen = findEvent(fact, 'dilemma-chosen')
  if (chosen?.option !== 'a') return undefined
  return tellLine(scenario, `dilemma.${chosen.dilemma}.a`, { ...values, actor: people.inProse(chosen.seat) })
}

function tellInitiative({ scenario }: Teller, fact: Fact, values: LineValues): Both | undefined {
  const [, id = ''] = splitFact(fact.id)
  const all = { ...values, initiative: initiativeInProse(scenario, id) }
  const grown = findEvent(fact, 'initiative-grown')
  if (grown) return tellFirst(scenario, [`initiative.${id}.${grown.stage}`, `initiative.${grown.stage}`], all)
  if (findEvent(fact, 'initiative-wilted')) return tellFirst(scenario, [`initiative.${id}.wilted`, 'initiative.wilted'], all)
  if (findEvent(fact, 'initiative-set-back')) return tellFirst(scenario, [`initiative.${id}.set-back`, 'initiative.set-back'], all)
  const blockedBy = findEvent(fact, 'initiative-charged')?.blockedBy
  if (blockedBy) return tellLine(scenario, `initiative.blocked.${blockedBy}`, all)
  return findEvent(fact, 'initiative-idled') && tellLine(scenario, 'initiative.idled', all)
}

function tellPot({ scenario }: Teller, fact: Fact, values: LineValues): Both[] {
  const counted = findEvent(fact, 'pot-counted')
  if (!counted) return []
  const lacking = Math.max(0, (counted.level === 'cold' ? counted.theta1 : counted.theta2) - counted.total)
  const line = tellLine(scenario, `pot.${counted.level}`, { ...values, tokens: lacking > 0 ? tokens(lacking) : undefined })
  const riding = findEvent(fact, 'free-riding-seen') && tellLine(scenario, 'free-riding', values)
  return [line, riding].filter((sentence) => sentence !== undefined)
}

/** Sequences of the events that made these facts. */
export function seqsOf(facts: readonly Fact[]): number[] {
  return facts.flatMap(({ events }) => events.map(({ seq }) => seq))
}
