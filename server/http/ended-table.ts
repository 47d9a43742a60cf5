import type { Request } from 'express'
import { replay } from '../../shared/engine/index.ts'
import type { TableState } from '../../shared/engine/state.ts'
import type { Audience } from '../../shared/protocol/messages.ts'
import type { Admit } from '../access/admission.ts'
import type { Leads } from '../access/leadership.ts'
import type { Store, StoredJournal } from '../store/store.ts'
import { ApiError } from './api-error.ts'

export type EndedTable = { readonly journal: StoredJournal; readonly state: TableState; readonly reader: Audience }
export type OpenEnded = (request: Request, token: string | undefined) => Promise<EndedTable>

/**
 * A table whose game is over, for those who were there: a seat of this table, its wall, or the trainer who leads it. Refused before
 * the end, for a journal tells every secret; while a branch is played beside, the game that counts stays over.
 */
export function openEnded({ store, admit, leads }: { readonly store: Pick<Store, 'loadJournal'>; readonly admit: Admit; readonly leads: Leads }): OpenEnded {
  return async (request, token) => {
    const table = String(request.params.table)
    const reader = token === undefined ? undefined : await findReader({ admit, leads }, table, token)
    if (!reader) throw new ApiError(401, 'not-allowed')
    const journal = await store.loadJournal(table)
    if (!journal) throw new ApiError(404, 'unknown-table')
    const state = replay(journal.scenario, journal.events)
    if (!isOver(state)) throw new ApiError(409, 'wrong-phase')
    return { journal, state, reader }
  }
}

export function isOver({ status, beside }: TableState): boolean {
  return status === 'debrief' || status === 'closed' || beside !== undefined
}

async function findReader({ admit, leads }: { readonly admit: Admit; readonly leads: Leads }, table: string, token: string): Promise<Audience | undefined> {
  for (const as of ['trainer', 'seat', 'board'] as const) {
    const admitted = await admit({ as, token })
    if (admitted && (admitted.as === 'trainer' ? await leads(admitted, { table }) : admitted.table === table)) return as
  }
  return undefined
}
