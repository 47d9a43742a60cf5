import { relationOf, relationWorksite, seatsOfPair, type Pair } from '../../base/ids.ts'
import { changeMutualTrust, changeTrust, closeConflict } from '../effects/changes.ts'
import { allPairs } from '../links.ts'
import { RELATION_NEED } from '../needs.ts'
import type { Resolution } from './resolution.ts'
import { applyPostureTrust, emitWork, workOn } from './work.ts'

/** Every relation somebody works on, by lower then higher seat. */
export function resolveRelations(resolution: Resolution): void {
  const worked = new Set([...resolution.places.values()].map((place) => relationOf(place)))
  for (const pair of allPairs(resolution.run.state)) {
    if (worked.has(pair)) resolution.run.under(relationWorksite(pair), () => resolveRelation(resolution, pair))
  }
}

/** Tokens and postures against 4. It closes the conflict if there is one, and gives trust in any case (GAME-NOTES 39). */
function resolveRelation(resolution: Resolution, pair: Pair): void {
  const { run } = resolution
  const work = workOn(resolution, relationWorksite(pair), true)
  if (!work) return
  emitWork(run, work, RELATION_NEED)
  applyPostureTrust(run, work)
  if (work.force < RELATION_NEED) return
  closeConflict(run, pair)
  const parties = seatsOfPair(pair)
  changeMutualTrust(run, parties, 2)
  for (const mediator of work.crew) {
    if (!parties.includes(mediator)) for (const party of parties) changeTrust(run, party, mediator, 1)
  }
}
