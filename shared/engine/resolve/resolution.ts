import { relationOf, type SeatNumber, type WorksiteId } from '../../base/ids.ts'
import type { LeverId } from '../../base/vocabulary.ts'
import { placeOf } from '../deployment.ts'
import { emptyModifiers, type Modifiers } from '../effects/context.ts'
import { isRelationOpen } from '../links.ts'
import { absentAtLock, LAST_STAGE } from '../needs.ts'
import type { Run } from '../run.ts'
import { countSeats, seatNumbers } from '../seats.ts'
import type { TableState } from '../state.ts'

/** One season's reveal in the making: what its steps tell one another beside the state. */
export type Resolution = {
  readonly run: Run
  readonly n: number
  /** Seats that play the stand-in order for absence. */
  readonly k: number
  readonly modifiers: Modifiers
  /** Time of a refunded lever, gone to its seat's worksite. */
  readonly refundedTime: Map<SeatNumber, number>
  readonly resolvedLevers: Set<LeverId>
  /** Where each seat takes part. */
  readonly places: ReadonlyMap<SeatNumber, WorksiteId>
  /** Objects of promises that nobody could serve any more when orders were locked. */
  readonly closedAtLock: (worksite: WorksiteId) => boolean
  readonly grown: { readonly initiative: string; readonly owner: SeatNumber; readonly crew: readonly SeatNumber[] }[]
  isChallengeMet: boolean
}

export function openResolution(run: Run): Resolution {
  // As it stands now: the run goes on changing what it holds.
  const state = { ...run.state, game: { ...run.state.game } }
  return {
    run,
    n: countSeats(state),
    k: absentAtLock(state),
    modifiers: emptyModifiers(),
    refundedTime: new Map(),
    resolvedLevers: new Set(),
    places: placesOf(state),
    closedAtLock: (worksite) => isClosed(state, worksite),
    grown: [],
    isChallengeMet: false,
  }
}

function placesOf(state: TableState): Map<SeatNumber, WorksiteId> {
  const places = new Map<SeatNumber, WorksiteId>()
  for (const seat of seatNumbers(state)) {
    const place = placeOf(state, seat)
    if (place) places.set(seat, place)
  }
  return places
}

function isClosed(state: TableState, worksite: WorksiteId): boolean {
  if (worksite === 'challenge') return state.game.challenge === undefined
  const pair = relationOf(worksite)
  if (pair) return !isRelationOpen(state, pair)
  const initiative = state.game.initiatives.find((one) => `initiative:${one.id}` === worksite)
  return initiative === undefined || initiative.stage >= LAST_STAGE
}
