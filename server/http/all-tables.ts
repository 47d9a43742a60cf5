import { reject, type Rejection } from '../../shared/engine/rejection.ts'
import type { SessionPlan, SteerAnswer, SteerRequest, TablesLine, WatchedTable } from '../../shared/protocol/http.ts'
import type { SessionRecord, Store, TableRecord } from '../store/store.ts'
import { ApiError } from './api-error.ts'
import { changesDebrief, readPlan, writePlan } from './session-plans.ts'
import type { SessionService } from './session-service.ts'
import type { TableGateway } from './table-gateway.ts'

/** One trainer and all the tables of a session, from one page. */
export type AllTables = {
  watch(code: string): Promise<TablesLine>
  /** The same gesture at each table, each on its own: what one refuses, the others still do. */
  steer(code: string, request: SteerRequest): Promise<SteerAnswer>
  plan(code: string, plan: SessionPlan): Promise<SessionPlan>
}

type Tools = { readonly store: Store; readonly tables: TableGateway; readonly sessions: SessionService; readonly now: () => number; readonly log: (line: string) => void }

export function allTables({ store, tables, sessions, now, log }: Tools): AllTables {
  const find = async (code: string): Promise<SessionRecord> => {
    const session = await store.findSession(code)
    if (!session) throw new ApiError(404, 'unknown-code')
    return session
  }
  /** A table that does not answer must not hide the others. */
  const look = async ({ id, number, status }: TableRecord): Promise<WatchedTable> => {
    const line = { table: id, number, open: status === 'open' }
    if (!line.open) return line
    try {
      return { ...line, watch: await tables.watch(id) }
    } catch (error) {
      log(`table ${id} could not be watched: ${error instanceof Error ? error.message : 'unknown'}`)
      return line
    }
  }
  const tell = async (table: string, plan: SessionPlan): Promise<void> => {
    try {
      await tables.planDebrief(table, plan)
    } catch (error) {
      log(`table ${table} could not be told of its debrief: ${error instanceof Error ? error.message : 'unknown'}`)
    }
  }
  return {
    async watch(code) {
      const session = await find(code)
      const first = session.tables[0]
      const scenario = session.title === undefined && first ? (await sessions.find(first.id))?.scenario : undefined
      const title = session.title ?? ''
      const watched = await Promise.all(session.tables.map(look))
      return { code, title: scenario?.file.title ?? { fr: title, en: title }, status: session.status, now: now(), plan: await readPlan(store, code), tables: watched }
    },
    async steer(code, { commandId, command, tables: asked }) {
      const session = await find(code)
      const refused: Record<string, Rejection> = {}
      const act = async (seen: SteerRequest['tables'][number]): Promise<void> => {
        if (!session.tables.some(({ id, status }) => id === seen.table && status === 'open')) {
          refused[seen.table] = reject('not-allowed')
          return
        }
        try {
          const answer = await tables.steer(seen, commandId, command)
          if (!answer.ok) refused[seen.table] = answer.error
        } catch (error) {
          log(`table ${seen.table} could not be steered: ${error instanceof Error ? error.message : 'unknown'}`)
          refused[seen.table] = reject('table-faulted')
        }
      }
      await Promise.all(asked.map(act))
      return { refused }
    },
    async plan(code, plan) {
      const session = await find(code)
      const isOther = changesDebrief(await readPlan(store, code), plan)
      await writePlan(store, code, plan)
      if (isOther) await Promise.all(session.tables.filter(({ status }) => status === 'open').map(({ id }) => tell(id, plan)))
      return plan
    },
  }
}
