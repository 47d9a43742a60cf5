import type { SeatNumber } from '../../base/ids.ts'
import type { PotLevel, SituationId } from '../../base/vocabulary.ts'
import { findEvent, type Fact } from '../facts.ts'
import { bestPosture, splitFact } from '../turning-words.ts'
import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import { POSTURE_WORDS, seasonInProse, SITUATION_PROSE, SITUATION_WORDS, type Both } from '../words/names.ts'
import { findChallenge, findEventCard, say, told, tokens } from '../words/speech.ts'
import { tellInitiatives } from './initiatives.ts'
import { tellLever } from './levers.ts'
import { tellFirst, tellLine, type LineValues } from './lines.ts'
import { named, namesOf, territoryOf, toldByEffects, type Teller, type Told } from './teller.ts'
import { tellTensions } from './tensions.ts'
import { inTurn } from './turns.ts'

/** Sentences of one season, in the order in which they read best: what came, who answered, what was tried, what grew, the pot. */
export function tellSeason(teller: Teller, season: number, facts: readonly Fact[], memory: Told): Both[] {
  const mine = facts.filter((fact) => fact.season === season)
  const of = (kind: string): Fact[] => mine.filter((fact) => splitFact(fact.id)[0] === kind)
  const values = { season: seasonInProse(season), territory: territoryOf(teller) }
  const sentences = [
    tellFirst(teller.scenario, [`season.${season}`, 'season'], values),
    ...of('event').flatMap((fact) => tellCard(teller, fact, values)),
    ...tellTensions(teller, season, 'opened', values, memory),
    ...of('challenge').flatMap((fact) => tellChallenge(teller, fact, values, memory)),
    ...of('lever').flatMap((fact) => tellLever(teller, fact, values, memory)),
    tellRelations(teller, of('relation'), values, memory),
    ...tellTensions(teller, season, 'closed', values, memory),
    ...of('dilemma').map((fact) => tellDilemma(teller, fact, values)),
    ...tellInitiatives(teller, of('initiative'), values, memory),
    ...of('pot').flatMap((fact) => tellPot(teller, fact, values, memory, season === teller.film.seasons.at(-1)?.season)),
  ]
  const fresh = sentences.filter((sentence) => sentence !== undefined).filter(({ fr }) => !memory.said.has(fr))
  for (const { fr } of fresh) memory.said.add(fr)
  return fresh
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
  const { locked } = fact.settled.game
  return (resolved?.participants ?? []).filter((seat) => people.isPerson(seat) && locked?.[seat]?.source !== 'absent' && locked?.[seat]?.source !== 'silent')
}

function tellChallenge(teller: Teller, fact: Fact, values: LineValues, memory: Told): Both[] {
  const { scenario, people } = teller
  const met = findEvent(fact, 'challenge-met')
  const drawn = fact.settled.game.challenge
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
    weight && tellWeight(POSTURE_WORDS[weight].prose, memory),
    tellSituation(teller, drawn.situation, all, memory),
  ]
  return sentences.filter((sentence) => sentence !== undefined)
}

/** The word for it, turned in three ways so that it does not come back like a chorus. */
function tellSituation({ scenario }: Teller, situation: SituationId, values: LineValues, memory: Told): Both | undefined {
  const turn = memory.situations.length % 3
  const times = memory.situations.push(situation) && memory.situations.filter((one) => one === situation).length
  const [name, prose] = [SITUATION_WORDS[situation], SITUATION_PROSE[situation]]
  if (times > 1) return say(`Pour la ${french.ordinal(times)} fois, c’était ${prose.fr}.`, `For the ${english.ordinal(times)} time, it was ${prose.en}.`)
  if (turn === 1) return say(`Après coup, on y reconnaît ${prose.fr}.`, `In hindsight, it was ${prose.en}.`)
  if (turn === 2) return say(`Le mot, cette fois : ${name.fr}.`, `The word for it, this time: ${name.en}.`)
  return tellLine(scenario, 'challenge.situation', values)
}

function tellWeight({ fr, en }: Both, memory: Told): Both | undefined {
  const first = say(`${french.capitalise(fr)} y pèse plus que le reste.`, `${english.capitalise(en)} weighs more than the rest.`)
  return inTurn(memory, 'weight', first, { fr: [fr], en: [en] })
}

/** All those who worked on a relation that season, in one sentence. */
function tellRelations(teller: Teller, facts: readonly Fact[], values: LineValues, memory: Told): Both | undefined {
  const mended = facts.filter((fact) => (findEvent(fact, 'worksite-resolved')?.margin ?? -1) >= 0)
  const crew = [...new Set(mended.flatMap((fact) => crewOf(teller, fact)))].sort((a, b) => a - b)
  if (crew.length === 0) return undefined
  return inTurn(memory, 'mended', tellLine(teller.scenario, 'relation.mended', { ...values, crew: named(teller.people.inProse, crew) }), namesOf(teller.people, crew))
}

/** Option A only: option B is never named. */
function tellDilemma({ scenario, people }: Teller, fact: Fact, values: LineValues): Both | undefined {
  const chosen = findEvent(fact, 'dilemma-chosen')
  if (chosen?.option !== 'a') return undefined
  return tellLine(scenario, `dilemma.${chosen.dilemma}.a`, { ...values, actor: people.inProse(chosen.seat) })
}

function tellPot({ scenario }: Teller, fact: Fact, values: LineValues, memory: Told, isLast: boolean): Both[] {
  const counted = findEvent(fact, 'pot-counted')
  if (!counted) return []
  const { level, total } = counted
  const lacking = Math.max(0, (level === 'cold' ? counted.theta1 : counted.theta2) - total)
  const seasons = memory.pot.level === level ? memory.pot.seasons + 1 : 1
  memory.pot = { level, seasons }
  const line = seasons > 1 ? tellPotAgain(level, seasons, lacking, isLast) : tellLine(scenario, `pot.${level}`, { ...values, tokens: lacking > 0 ? tokens(lacking) : undefined })
  const riding = findEvent(fact, 'free-riding-seen') && tellLine(scenario, 'free-riding', values)
  return [line, riding].filter((sentence) => sentence !== undefined)
}

/** « Pour la deuxième saison d’affilée, le pot commun est vivant. »; every other season, and the last one, says for how long. */
function tellPotAgain(level: PotLevel, seasons: number, lacking: number, isLast: boolean): Both | undefined {
  const when = { fr: `Pour la ${french.ordinal(seasons)} saison d’affilée, le pot commun`, en: `For the ${english.ordinal(seasons)} season in a row, the common pot` }
  const few = tokens(lacking)
  if (seasons % 2 === 1 && !isLast) return tellPotBriefly(level, few)
  if (level === 'alive') return say(`${when.fr} est vivant.`, `${when.en} is alive.`)
  if (level === 'kept') return say(`${when.fr} tient ; il manque ${few.fr} pour qu’il soit vivant.`, `${when.en} holds; it is ${few.en} short of being alive.`)
  return say(`${when.fr} reste froid : il manque ${few.fr}.`, `${when.en} stays cold: ${few.en} short.`)
}

/** A living pot goes without saying. */
function tellPotBriefly(level: PotLevel, few: Both): Both | undefined {
  if (level === 'alive') return undefined
  if (level === 'kept') return say(`Il manque encore ${few.fr} pour que le pot commun soit vivant.`, `The common pot is still ${few.en} short of being alive.`)
  return say(`Au pot commun, il manque encore ${few.fr}.`, `The common pot is still ${few.en} short.`)
}
