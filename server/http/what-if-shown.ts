import type { Request } from 'express'
import { isLastSeason } from '../../shared/engine/format.ts'
import { replay } from '../../shared/engine/index.ts'
import type { WhatIfAsked } from '../../shared/engine/state.ts'
import { forkSides, ONWARD_LABEL, orderChoices, planAhead, planOnward, whatIfSides, type Onward, type OnwardPlan, type OrderChoices, type OnwardProgress, type TwoSides, type WhatIfShown } from '../../shared/what-if/index.ts'
import type { Store, StoredJournal } from '../store/store.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import { isOver, type OpenEnded } from './ended-table.ts'

type Played = Pick<Onward, 'games' | 'actual' | 'other'>

type Tools = {
  readonly store: Pick<Store, 'loadJournal'>
  readonly open: OpenEnded
  readonly playOnward: (plan: OnwardPlan, onProgress: (done: number, of: number) => void) => Promise<Played>
  /** Plays what every question about a season will need. */
  readonly playAhead: (plan: OnwardPlan, onProgress: (done: number, of: number) => void) => Promise<void>
  readonly log: (line: string) => void
}

export type WhatIfShownRoutes = {
  /** The question that the table looks at, for everybody who was there. */
  shown(request: Request, token: string | undefined): Promise<WhatIfShown>
  /** A branch played beside, against the game that counts. */
  fork(request: Request, token: string | undefined): Promise<TwoSides>
  /** What the trainer may ask. */
  choices(request: Request): Promise<OrderChoices>
  /** Begins what a question about this season will need, as soon as the trainer looks at it; then how far it is. */
  ahead(request: Request): Promise<OnwardProgress>
}

type Job = { progress: OnwardProgress; result?: Played; hasFailed?: true }
const KEPT = 20
const NOTHING_LEFT: OnwardProgress = { done: 0, of: 0 }

/** Both sides of « et si », once the trainer shows them. Nothing is written; the automata play beside the event loop. */
export function whatIfShown({ store, open, playOnward, playAhead, log }: Tools): WhatIfShownRoutes {
  const jobs = new Map<string, Job>()
  const begun = new Map<string, { progress: OnwardProgress }>()
  const ended = async (table: string): Promise<StoredJournal> => {
    const journal = await store.loadJournal(table)
    if (!journal) throw new ApiError(404, 'unknown-table')
    if (!isOver(replay(journal.scenario, journal.events))) throw new ApiError(409, 'wrong-phase')
    return journal
  }
  const follow = (key: string, plan: OnwardPlan): Job => {
    const known = jobs.get(key)
    if (known) return known
    const job: Job = { progress: { done: 0, of: 0 } }
    jobs.set(key, job)
    const [oldest] = jobs.keys()
    if (jobs.size > KEPT && oldest !== undefined) jobs.delete(oldest)
    playOnward(plan, (done, of) => void (job.progress = { done, of })).then(
      (result) => void (job.result = result),
      (error: unknown) => {
        job.hasFailed = true
        log(`what-if: ${error instanceof Error ? error.message : String(error)}`)
      },
    )
    return job
  }
  const onwardOf = (asked: WhatIfAsked, table: string, plan: OnwardPlan): NonNullable<WhatIfShown['onward']> => {
    const { result, hasFailed, progress } = follow(JSON.stringify([table, asked]), plan)
    if (hasFailed) return { failed: true }
    return result ? { label: ONWARD_LABEL, season: asked.season, seat: asked.seat, ...result } : { progress }
  }
  return {
    async shown(request, token) {
      const { journal, state } = await open(request, token)
      const asked = state.debrief.whatIf
      if (!asked) throw new ApiError(404, 'no-such-season')
      const sides = whatIfSides(journal.scenario, journal.events, asked, (id) => journal.texts.get(id))
      if (!sides.ok) throw apiErrorOf(sides.error)
      const plan = planOnward(journal.scenario, journal.events, asked)
      const hasMore = plan.ok && !isLastSeason(plan.value.actual)
      return { ...sides.value, seat: asked.seat, ...(hasMore ? { onward: onwardOf(asked, journal.table.id, plan.value) } : {}) }
    },
    async fork(request, token) {
      const { journal } = await open(request, token)
      const sides = forkSides(journal.scenario, journal.events, Number(request.params.branch), (id) => journal.texts.get(id))
      if (!sides) throw new ApiError(404, 'no-such-season')
      return sides
    },
    async choices(request) {
      const journal = await ended(String(request.params.table))
      return orderChoices(journal.scenario, journal.events)
    },
    async ahead({ params, query }) {
      const table = String(params.table)
      const season = Number(query.season)
      const key = `${table}/${season}`
      const known = begun.get(key)
      if (known) return known.progress
      const journal = await ended(table)
      const plan = planAhead(journal.scenario, journal.events, season)
      if (!plan) return NOTHING_LEFT
      const job: { progress: OnwardProgress } = { progress: { done: 0, of: 1 } }
      begun.set(key, job)
      const [oldest] = begun.keys()
      if (begun.size > KEPT && oldest !== undefined) begun.delete(oldest)
      playAhead(plan, (done, of) => void (job.progress = { done, of })).catch((error: unknown) => {
        // The question itself will play what is left, or say that it cannot.
        job.progress = NOTHING_LEFT
        log(`what-if: ${error instanceof Error ? error.message : String(error)}`)
      })
      return job.progress
    },
  }
}
