import { seatsOfPair, type Pair } from '../../shared/base/ids.ts'
import { GAUGES, type GaugeId } from '../../shared/base/vocabulary.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { TwoSides } from '../../shared/what-if/index.ts'
import { seatName } from '../board/naming.ts'
import { decimalSign } from '../board/words.ts'
import { gaugeText } from '../view-models/gauges.ts'
import { local, text } from '../ui/language.ts'
import { words } from './words.ts'

export type DifferenceLine = { readonly what: string; readonly label: string; readonly actual: string; readonly other: string }

/** What differs, in words, what weighs most first; threads and words given are told as counts. */
export function differenceLines({ actual, other, differences }: TwoSides, content: PublicContent): DifferenceLine[] {
  const w = words()
  const { gauges, potLevels, stages, outcomes } = text()
  const sign = decimalSign()
  const lines: DifferenceLine[] = []
  const add = (what: string, label: string, before: string, after: string): void => void lines.push({ what, label, actual: before, other: after })
  const moved = new Set(differences.map(({ what }) => what))
  const { end: was } = actual
  const { end: would } = other
  if (moved.has('challenge.met')) add('challenge', w.challenge, w.challengeMet[String(was.challenge?.met === true) as 'true'], w.challengeMet[String(would.challenge?.met === true) as 'true'])
  else if (moved.has('challenge.force')) add('force', w.force, String(was.challenge?.force ?? 0), String(would.challenge?.force ?? 0))
  if (was.pot && would.pot && moved.has('pot.level')) add('pot', w.pot, potLevels[was.pot.level].name, potLevels[would.pot.level].name)
  else if (was.pot && would.pot && moved.has('pot.total')) add('pot', w.potTokens, String(was.pot.total), String(would.pot.total))
  for (const id of GAUGES) {
    const [before, after] = [gaugeOf(was, id), gaugeOf(would, id)]
    if (before !== after) add(id, gauges[id].name, gaugeText(before, id === 'trust' ? 1 : 0, sign), gaugeText(after, id === 'trust' ? 1 : 0, sign))
  }
  for (const [id, { stage }] of Object.entries(was.initiatives)) {
    const then = would.initiatives[id]
    if (then && then.stage !== stage) add(`initiative:${id}`, local(content.initiatives[id]?.name ?? { fr: id, en: id }), stages[stage] ?? '', stages[then.stage] ?? '')
  }
  for (const pair of new Set([...was.conflicts, ...would.conflicts])) {
    const [before, after] = [was.conflicts.includes(pair), would.conflicts.includes(pair)]
    if (before !== after) add(`conflict:${pair}`, w.tension(...namesOf(actual.view, pair)), w.tensionIs[String(before) as 'true'], w.tensionIs[String(after) as 'true'])
  }
  const [up, down] = threadsMoved(was.links, would.links)
  if (up + down > 0) add('threads', w.threads, w.threadsBase, w.threadsChange(up, down))
  const [kept, wouldKeep] = [was, would].map(({ promises }) => Object.values(promises).filter((status) => status === 'kept').length) as [number, number]
  if (kept !== wouldKeep) add('promises', w.promises, w.promisesKept(kept), w.promisesKept(wouldKeep))
  if (was.outcome && would.outcome && was.outcome.id !== would.outcome.id) add('outcome', w.outcome, outcomes[was.outcome.id].name, outcomes[would.outcome.id].name)
  return lines
}

function gaugeOf(end: TwoSides['actual']['end'], id: GaugeId): number {
  return id === 'trust' ? end.trustQuarters / 4 : end.indicators[id]
}

function namesOf(view: TwoSides['actual']['view'], pair: Pair): [string, string] {
  const [a, b] = seatsOfPair(pair)
  return [seatName(view, a), seatName(view, b)]
}

/** Threads that are tighter on the other side, and looser ones. */
function threadsMoved(was: Readonly<Record<Pair, number>>, would: Readonly<Record<Pair, number>>): [number, number] {
  const pairs = Object.keys(was) as Pair[]
  const change = pairs.map((pair) => (would[pair] ?? 0) - (was[pair] ?? 0))
  return [change.filter((by) => by > 0).length, change.filter((by) => by < 0).length]
}
