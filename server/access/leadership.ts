import type { Store } from '../store/store.ts'

/** Whom a console belongs to. Plain data: it travels between processes with the seat it reserves. */
export type Leader = { /** Hash of the session's token. */ readonly session: string; /** Absent: the administrator. */ readonly trainer?: string; /** A second trainer: this table and nothing else. */ readonly table?: string }

export type Place = { readonly table: string } | { readonly code: string }

/** Whether this trainer may lead that table, or that session. The one place that answers it. */
export type Leads = (who: Pick<Leader, 'trainer' | 'table'>, place: Place) => Promise<boolean>

/** The administrator leads every session, a named trainer their own, a second trainer one table. */
export function leadership(store: Pick<Store, 'findSession' | 'findTable'>): Leads {
  return async ({ trainer, table }, place) => {
    if (table !== undefined) return 'table' in place && place.table === table
    if (trainer === undefined) return true
    const found = 'table' in place ? await store.findTable(place.table) : await store.findSession(place.code)
    return found !== undefined && found.trainer === trainer
  }
}
