import { rehearsalAskedSchema, type RehearsedSeat } from '../../shared/protocol/rehearsal.ts'
import { reviewOf } from '../../shared/rehearsal/review.ts'
import { hashToken, newToken } from '../access/tokens.ts'
import type { Store } from '../store/store.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import { parse, type Guards, type Handler } from './routes.ts'
import type { SessionService } from './session-service.ts'
import type { TableGateway } from './table-gateway.ts'

export type RehearsalTools = {
  readonly sessions: Pick<SessionService, 'find'>
  readonly tables: Pick<TableGateway, 'describe' | 'claim' | 'handOver' | 'rehearse'>
  readonly store: Pick<Store, 'loadJournal'>
}

type Door = { post(path: string, handle: Handler): unknown; get(path: string, handle: Handler): unknown; readonly guards: Guards; readonly tools: RehearsalTools }

/** For whoever leads the session, and only where it was opened as a rehearsal: no seat of a person's is ever shown this way. */
export function rehearsalRoutes({ post, get, guards, tools: { sessions, tables, store } }: Door): void {
  const rehearsed = async (table: string) => {
    const found = await sessions.find(table)
    if (!found) throw new ApiError(404, 'unknown-table')
    if (found.setup.rehearsal !== true) throw new ApiError(409, 'not-a-rehearsal')
    return found
  }
  post('/trainer/tables/:table/rehearsal/seats', guards.leader(async (request) => {
    const table = String(request.params.table)
    const { scenario, setup } = await rehearsed(table)
    const line = await tables.describe(table)
    const seats: RehearsedSeat[] = []
    for (const { seat, role, free } of line.seats) {
      const token = newToken()
      const name = nameOf(scenario.file.cast[role].name[setup.language] ?? scenario.file.cast[role].name.fr)
      const claimed = free ? await tables.claim(table, { name, seat, tokenHash: hashToken(token) }) : undefined
      // Held already, or taken meanwhile by the same page opened twice: the newest has it.
      const answer = claimed?.ok ? claimed : await tables.handOver(table, seat, hashToken(token))
      if (!answer.ok) throw apiErrorOf(answer.error)
      await tables.rehearse(table, {}, seat)
      seats.push({ seat, role, name, token })
    }
    return seats
  }))
  post('/trainer/tables/:table/rehearsal', guards.leader(async (request) => {
    const table = String(request.params.table)
    await rehearsed(table)
    return tables.rehearse(table, parse(rehearsalAskedSchema, request.body))
  }))
  get('/trainer/tables/:table/rehearsal/review', guards.leader(async (request) => {
    const table = String(request.params.table)
    await rehearsed(table)
    const journal = await store.loadJournal(table)
    if (!journal) throw new ApiError(404, 'unknown-table')
    return reviewOf(journal.events)
  }))
}

/** « Odile, maire » → « Odile (auto) »: never to be taken for a person. */
function nameOf(character: string): string {
  return `${character.split(',')[0]!.trim().slice(0, 20)} (auto)`
}
