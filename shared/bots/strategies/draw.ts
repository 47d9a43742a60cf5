import type { WorksiteId } from '../base/ids.ts'
import { openSubstream } from '../base/substream.ts'
import { SITUATIONS, type PostureId, type SituationId } from '../base/vocabulary.ts'
import { planSeason } from './plan.ts'
import { CARRIES, candidates, seatsInPlay, type Sight } from './sight.ts'
import type { Temper } from './temper.ts'

/** Draws that depend only on the seed, the seat, the season and what is drawn. */
export type Draw = (what: string, bound: number) => number

export function drawFor(seed: string, sight: Sight): Draw {
  const { season } = sight.public.table
  return (what, bound) => openSubstream(seed, 'bot', season, `${sight.me.seat}/${what}`).below(bound)
}

/** The first of the situations that are still possible; a guess like a person's. */
export function likeliest(sight: Sight, worksite: WorksiteId): SituationId | undefined {
  const possible = candidates(sight, worksite)
  return possible.length > 0 && possible.length < SITUATIONS.length ? possible[0] : undefined
}

/** Where it means to work, in the light of the common plan or of its own whim. */
export function goal(temper: Temper, sight: Sight, draw: Draw): WorksiteId | undefined {
  const open = (Object.keys(sight.public.worksites) as WorksiteId[]).filter((worksite) => !worksite.startsWith('relation:') || temper.mediates).sort()
  const planned = planSeason(sight.public).get(sight.me.seat)
  const follows = draw('follows', 100) < temper.followsPlan && draw('tremble', 100) >= temper.tremble
  if (follows && planned && open.includes(planned)) return planned
  return open.length > 0 ? open[draw('whim', open.length)] : undefined
}

/**
 * What it would play believing this: the first of those who announced this worksite takes the posture that carries,
 * the others each another one, for complementarity beats uniformity.
 */
export function postureFor(sight: Sight, worksite: WorksiteId, situation: SituationId | undefined, habit: PostureId): PostureId {
  const carrying = situation ? CARRIES[situation].find((posture) => sight.content.postures.includes(posture)) : undefined
  if (carrying === undefined) return habit
  const crew = seatsInPlay(sight.public).filter((seat) => sight.public.seats[seat]?.intention === worksite)
  const rank = crew.indexOf(sight.me.seat)
  const others = sight.content.postures.filter((posture) => posture !== carrying)
  return rank <= 0 ? carrying : (others[(rank - 1) % others.length] ?? carrying)
}
