import { seatsOfPair } from '../../base/ids.ts'
import { changeTrust, openConflict } from '../effects/changes.ts'
import { allPairs, linkHalves, trustOf } from '../links.ts'
import { seatNumbers } from '../seats.ts'
import type { Resolution } from './resolution.ts'

/** 1.5, doubled. */
const CONFLICT_HALVES = 3
const WEARS_ABOVE = 6

/** Links of 1.5 or less turn into conflicts, save those mended this season (GAME-NOTES 41). */
export function openLowLinkConflicts({ run }: Resolution): void {
  for (const pair of allPairs(run.state)) {
    const [a, b] = seatsOfPair(pair)
    if (linkHalves(run.state, a, b) > CONFLICT_HALVES || run.state.game.closedThisSeason.includes(pair)) continue
    run.under(`conflict:${pair}`, () => openConflict(run, a, b))
  }
}

/** Trust above 6 in someone with whom nothing was shared wears by 1. */
export function wearLinks({ run, places }: Resolution): void {
  const seats = seatNumbers(run.state)
  run.under('wear', () => {
    for (const from of seats) {
      for (const to of seats) {
        const isShared = places.has(from) && places.get(from) === places.get(to)
        if (from !== to && !isShared && trustOf(run.state, from, to) > WEARS_ABOVE) changeTrust(run, from, to, -1)
      }
    }
  })
}
