import type { Request } from 'express'
import { z } from 'zod'
import { decide } from '../../shared/engine/decide/index.ts'
import { replay } from '../../shared/engine/index.ts'
import type { Consents } from '../../shared/engine/state.ts'
import { hashToken } from '../access/tokens.ts'
import type { Store } from '../store/store.ts'
import { ApiError } from './api-error.ts'

export const lateConsentSchema = z.strictObject({ tick: z.enum(['play', 'group', 'research']), value: z.boolean() })
type LateConsent = z.infer<typeof lateConsentSchema>

export type MyConsents = { readonly consents: Consents; /** The table still has its room: ticks are set on the phone's own screen. */ readonly isOpen: boolean }

export type LateConsents = {
  read(request: Request, token: string | undefined): Promise<MyConsents>
  set(request: Request, token: string | undefined, asked: LateConsent): Promise<MyConsents>
}

type Tools = { readonly store: Pick<Store, 'findSeat' | 'loadJournal' | 'append'>; readonly now: () => number }

/** One's own three ticks once the table is closed, as long as its journal is kept. They go through the same rule as in play. */
export function lateConsents({ store, now }: Tools): LateConsents {
  const open = async (request: Request, token: string | undefined) => {
    const held = token === undefined ? undefined : await store.findSeat(hashToken(token))
    if (!held || held.table !== String(request.params.table)) throw new ApiError(401, 'not-allowed')
    const journal = await store.loadJournal(held.table)
    const state = journal && replay(journal.scenario, journal.events)
    const seat = state?.seats.find(({ seat }) => seat === held.seat)
    if (!state || !seat) throw new ApiError(404, 'unknown-table')
    return { held, state, consents: seat.consents }
  }
  return {
    async read(request, token) {
      const { held, consents } = await open(request, token)
      return { consents, isOpen: held.open }
    },
    async set(request, token, { tick, value }) {
      const { held, state, consents } = await open(request, token)
      if (held.open) throw new ApiError(409, 'wrong-phase')
      const decision = decide(state, { type: 'set-consent', tick, value }, { kind: 'seat', seat: held.seat }, { at: now(), tableMs: state.tableMs })
      if (!decision.ok) throw new ApiError(409, decision.error.code)
      if (decision.value.events.length > 0) await store.append([{ table: held.table, at: now(), events: decision.value.events, texts: [] }])
      return { consents: { ...consents, [tick]: value }, isOpen: false }
    },
  }
}
