import type { Request } from 'express'
import { z } from 'zod'
import { orderSchema } from '../../shared/engine/command.ts'
import { replay } from '../../shared/engine/index.ts'
import { ONWARD_LABEL, planOnward, whatIfSameSeason, type Distribution, type Onward, type OnwardPlan, type SameSeason } from '../../shared/what-if/index.ts'
import type { Store } from '../store/store.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import { isOver } from './ended-table.ts'

/** `onward`: the rest of the game too, played by automata; else the season alone, resolved exactly. */
export const whatIfSchema = z.strictObject({ season: z.int().min(1).max(6), seat: z.int().min(1).max(99), order: orderSchema, branch: z.int().min(0).exactOptional(), onward: z.boolean() })

type Played = { readonly games: number; readonly actual: Distribution; readonly other: Distribution }
type Tools = {
  readonly store: Pick<Store, 'loadJournal'>
  /** server/what-if, given by the wiring: its threads start with the first question. */
  readonly playOnward: (plan: OnwardPlan) => Promise<Played>
  /** Begins what the next question about this season will need. */
  readonly prepareOnward: (plan: OnwardPlan) => Promise<void>
  readonly log: (line: string) => void
}

export type WhatIfRoute = (request: Request, body: z.infer<typeof whatIfSchema>) => Promise<SameSeason | Onward>

/**
 * « Et si… » about a table whose game is over. For the trainer only: another order is somebody's, and what it would
 * have brought is told with the group, never behind its back. Nothing is written.
 */
export function whatIfRoute({ store, playOnward, prepareOnward, log }: Tools): WhatIfRoute {
  return async (request, { onward, ...change }) => {
    const journal = await store.loadJournal(String(request.params.table))
    if (!journal) throw new ApiError(404, 'unknown-table')
    if (!isOver(replay(journal.scenario, journal.events))) throw new ApiError(409, 'wrong-phase')
    const plan = answerOf(planOnward(journal.scenario, journal.events, change))
    if (!onward) {
      prepareOnward(plan).catch((error: unknown) => log(`what-if: ${error instanceof Error ? error.message : String(error)}`))
      return answerOf(whatIfSameSeason(journal.scenario, journal.events, change))
    }
    const played = await playOnward(plan)
    return { label: ONWARD_LABEL, season: change.season, seat: change.seat, ...played }
  }
}

function answerOf<T>(asked: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } }): T {
  if (asked.ok) return asked.value
  throw apiErrorOf(asked.error)
}
