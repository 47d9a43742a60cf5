import { initiativeWorksite, relationOf, seatsOfPair, type SeatNumber, type WorksiteId } from '../base/ids.ts'
import type { PublicView } from '../views/view-types.ts'
import { seatsInPlay } from './sight.ts'

/** What a willing seat brings to a worksite, posture included, as a rule of thumb. */
const USUAL_FORCE = 5

/**
 * Who goes where, from what everybody sees: the same list for all who compute it.
 * An open tension is eased by a third seat, the challenge gets just enough seats (the concerned stay away),
 * the rest join the initiative nearest to its next stage that they can complete.
 */
export function planSeason(table: PublicView): Map<SeatNumber, WorksiteId> {
  const plan = new Map<SeatNumber, WorksiteId>()
  const free = seatsInPlay(table)
  const take = (seat: SeatNumber | undefined, worksite: WorksiteId): void => {
    if (seat === undefined) return
    plan.set(seat, worksite)
    free.splice(free.indexOf(seat), 1)
  }
  const tension = openTension(table)
  if (tension && free.length > 4) {
    const parties = seatsOfPair(relationOf(tension)!)
    take(free.find((seat) => !parties.includes(seat)), tension)
  }
  const { challenge } = table
  if (challenge) {
    const wanted = Math.max(1, Math.ceil(challenge.need / USUAL_FORCE))
    const concerned = [challenge.concerned.a, challenge.concerned.b]
    for (let i = 0; i < wanted && free.length > 0; i++) take(free.find((seat) => !concerned.includes(seat)) ?? free[0], 'challenge')
  }
  fillInitiatives(table, free, take)
  return plan
}

function openTension(table: PublicView): WorksiteId | undefined {
  return (Object.keys(table.worksites) as WorksiteId[])
    .filter((worksite) => relationOf(worksite) !== undefined && table.links[relationOf(worksite)!]?.conflict === 'hot')
    .sort()[0]
}

function fillInitiatives(table: PublicView, free: SeatNumber[], take: (seat: SeatNumber, worksite: WorksiteId) => void): void {
  const open = Object.entries(table.initiatives)
    .filter(([, initiative]) => initiative.need !== undefined && initiative.gateOpen)
    .map(([id, initiative]) => ({ id, owner: initiative.owner, required: initiative.required ?? 1, lacks: (initiative.need ?? 0) - initiative.gauge, wilting: initiative.wilting }))
    .sort((a, b) => Number(b.wilting) - Number(a.wilting) || a.lacks - b.lacks || (a.id < b.id ? -1 : 1))
  for (const site of open) {
    const wanted = Math.max(site.required, Math.ceil(site.lacks / USUAL_FORCE))
    if (wanted > free.length) continue
    const crew = free.toSorted((a, b) => Number(b === site.owner) - Number(a === site.owner) || a - b).slice(0, wanted)
    for (const seat of crew) take(seat, initiativeWorksite(site.id))
  }
  const last = open[0]
  if (last) for (const seat of free.slice()) take(seat, initiativeWorksite(last.id))
}
