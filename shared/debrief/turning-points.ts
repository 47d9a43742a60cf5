import { momentKey } from '../base/debrief.ts'
import type { JournalEvent } from '../engine/event.ts'
import type { GivenPromise } from '../engine/state.ts'
import type { TurningPoint } from './debrief-types.ts'
import { findEvent, type Fact } from './facts.ts'
import { splitFact, tellFact, type Context } from './turning-words.ts'
import * as english from './words/english.ts'
import * as french from './words/french.ts'
import { seasonName, type Both } from './words/names.ts'
import { say, tokens } from './words/speech.ts'

/** In quarter-steps (GAME-NOTES §4): a distance counts as it is, the rest in whole points of four. */
const NARROW = 2
const NARROW_POINTS = 8
const BONUS_POINTS = 4
const SHOWN = 3
const PER_SEASON = 2
/** Among which the group keeps its own. */
const PROPOSED = 9
const PROPOSED_PER_SEASON = 3
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const

type Reason = TurningPoint['reasons'][number]
export type Scored = { readonly fact: Fact; readonly score: number; readonly reasons: readonly Reason[] }

/**
 * Moments that the rules propose, with their arithmetic, in the order in which they happened; and those that stand in
 * the documents: what the group kept, else the three highest. Fewer when little happened.
 */
export function turningPointsOf(context: Context, facts: readonly Fact[], kept: readonly string[] = []): { readonly proposed: TurningPoint[]; readonly turningPoints: TurningPoint[]; readonly keptByGroup: boolean } {
  const scored = scoreFacts(facts, context)
  const isKept = ({ fact }: Scored): boolean => kept.includes(momentKey({ season: fact.season, fact: fact.id }))
  const own = scored.filter(isKept)
  const proposed = chooseMoments(scored, PROPOSED, PROPOSED_PER_SEASON)
  return {
    proposed: tellInOrder(context, proposed),
    turningPoints: tellInOrder(context, own.length > 0 ? own : chooseMoments(scored)),
    keptByGroup: own.length > 0,
  }
}

function tellInOrder(context: Context, chosen: readonly Scored[]): TurningPoint[] {
  const inTime = [...chosen].sort((left, right) => firstSeq(left.fact) - firstSeq(right.fact))
  return inTime.flatMap(({ fact, score, reasons }, index) => {
    const told = tellFact(context, fact)
    const letter = LETTERS[index]
    if (!told || !letter) return []
    const season = seasonName(fact.season)
    const arithmetic = reasons.length > 1 ? `${reasons.map(({ points }) => points).join(' + ')} = ${score}` : String(score)
    return [{ letter, season: fact.season, fact: fact.id, title: say(`${season.fr} : ${told.title.fr}`, `${season.en}: ${told.title.en}`), text: told.text, score, reasons, arithmetic, seqs: fact.events.map(({ seq }) => seq) }]
  })
}

/** Facts that may be a turning point, each with its score. Whatever no rule counts is left out. */
export function scoreFacts(facts: readonly Fact[], { promises, injected }: Pick<Context, 'promises' | 'injected'>): Scored[] {
  return facts
    .filter((fact) => isCandidate(fact, injected))
    .map((fact) => {
      const reasons = reasonsOf(fact, promises)
      return { fact, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) }
    })
    .filter(({ score }) => score > 0)
}

/** The highest scores; ties to the earlier; two of a season at most. */
export function chooseMoments(scored: readonly Scored[], most = SHOWN, perSeason = PER_SEASON): Scored[] {
  const ranked = [...scored].sort((left, right) => right.score - left.score || firstSeq(left.fact) - firstSeq(right.fact))
  const chosen: Scored[] = []
  for (const one of ranked) {
    const mates = chosen.filter(({ fact }) => fact.season === one.fact.season).length
    if (chosen.length < most && mates < perSeason) chosen.push(one)
  }
  return chosen
}

function firstSeq(fact: Fact): number {
  return fact.events[0]?.seq ?? 0
}

const JUDGED: readonly JournalEvent['type'][] = ['promise-kept', 'promise-broken', 'promise-lapsed']

/** Each lever, relation, challenge, initiative, pot, promise judged, dilemma, injection and conflict. */
function isCandidate(fact: Fact, injected: ReadonlySet<string>): boolean {
  const [kind, rest] = splitFact(fact.id)
  switch (kind) {
    case 'challenge':
    case 'initiative':
    case 'relation':
    case 'pot':
    case 'conflict':
      return true
    case 'lever':
      return findEvent(fact, 'lever-resolved') !== undefined
    case 'promise':
      return fact.events.some(({ type }) => JUDGED.includes(type))
    case 'dilemma':
      return findEvent(fact, 'dilemma-chosen')?.option === 'a'
    case 'event':
      return rest !== undefined && injected.has(rest)
    default:
      return false
  }
}

function reasonsOf(fact: Fact, promises: readonly GivenPromise[]): Reason[] {
  return [distanceReason(fact), marginReason(fact), conflictReason(fact), promiseReason(fact, promises), leverReason(fact)].filter((reason) => reason !== undefined)
}

function distanceReason({ distanceBefore, distanceChange }: Fact): Reason | undefined {
  if (distanceChange === 0) return undefined
  const to = distanceBefore + distanceChange
  const text = distanceText(distanceBefore, to)
  return { rule: 'distance', points: Math.abs(distanceChange), detail: { fromQuarters: distanceBefore, toQuarters: to }, text }
}

/** In quarters, both; said in points, as the gauges are. */
export function distanceText(before: number, after: number): Both {
  if (before === 0) return say(`rien ne manquait aux horizons, il manque ${french.quarters(after)}`, `the horizons were reached, they are ${english.quarters(after)} away`)
  if (after === 0) return say(`il manquait ${french.quarters(before)} aux horizons, il ne manque plus rien`, `the horizons were ${english.quarters(before)} away, they are reached`)
  return say(`il manquait ${french.quarters(before)} aux horizons, il manque ${french.quarters(after)}`, `the horizons were ${english.quarters(before)} away, they are ${english.quarters(after)} away`)
}

function marginReason(fact: Fact): Reason | undefined {
  const counted = findEvent(fact, 'pot-counted') ?? findEvent(fact, 'worksite-resolved')
  if (!counted || Math.abs(counted.margin) > NARROW) return undefined
  return { rule: 'narrow-margin', points: NARROW_POINTS, detail: { margin: counted.margin }, text: marginText(counted.margin) }
}

function marginText(margin: number): Both {
  if (margin === 0) return say('tout juste, sans un jeton de trop', 'exactly enough, not a token to spare')
  const size = tokens(Math.abs(margin))
  return margin > 0 ? say(`il n’y avait ${french.que(size.fr)} de marge`, `there was a margin of only ${size.en}`) : say(`il s’en est fallu ${french.de(size.fr)}`, `it was short by ${size.en}`)
}

function conflictReason(fact: Fact): Reason | undefined {
  const opened = findEvent(fact, 'conflict-opened')
  const closed = findEvent(fact, 'conflict-closed')
  const moved = closed ?? opened
  if (!moved) return undefined
  return { rule: 'conflict', points: BONUS_POINTS, detail: { pair: moved.pair }, text: closed ? say('une tension retombe', 'a tension eases') : say('une tension s’ouvre', 'a tension opens') }
}

function promiseReason(fact: Fact, promises: readonly GivenPromise[]): Reason | undefined {
  const broken = findEvent(fact, 'promise-broken')
  if (!broken || promises.find((one) => one.id === broken.promise)?.to !== 'table') return undefined
  return { rule: 'promise-broken', points: BONUS_POINTS, detail: { promise: broken.promise }, text: say('une parole donnée à la table est rompue', 'a word given to the table is broken') }
}

function leverReason(fact: Fact): Reason | undefined {
  const resolved = findEvent(fact, 'lever-resolved')
  if (!resolved || (fact.before.game.leverUses[resolved.lever] ?? 0) > 0) return undefined
  return { rule: 'first-lever', points: BONUS_POINTS, detail: { lever: resolved.lever }, text: say('ce levier sert pour la première fois', 'this lever is used for the first time') }
}
