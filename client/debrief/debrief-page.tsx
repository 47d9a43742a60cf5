import { useEffect, useState } from 'preact/hooks'
import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { callApi } from '../net/api.ts'
import { cardKeyOf } from '../net/commitment-card.ts'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Slips } from '../ui/toast.tsx'
import { ticketOf } from '../net/card-return.ts'
import { ReturnPage } from './return/return-page.tsx'
import { CardPage } from './card-page.tsx'
import { findAccess } from './debrief-access.ts'
import type { DebriefAccess } from './debrief-access.ts'
import { DebriefSheet } from './debrief-sheet.tsx'
import { words } from './words.ts'

type State = { readonly kind: 'loading' | 'unknown' | 'offline' | 'early' } | { readonly kind: 'shown'; readonly model: DebriefModel; readonly access: DebriefAccess }

/** `/debrief/#<table>` or `/debrief/#KF4T7M`: read with the token of this browser's seat, board or console. */
export function DebriefPage() {
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [card, setCard] = useState(() => cardKeyOf(location.hash))
  const [ticket, setTicket] = useState(() => ticketOf(location.hash))
  const load = async (): Promise<void> => {
    const key = cardKeyOf(location.hash)
    setCard(key)
    setTicket(ticketOf(location.hash))
    if (key === undefined && ticketOf(location.hash) === undefined) setState(await read(location.hash))
  }
  useEffect(() => {
    void load()
    const follow = (): void => void load()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return (
    <>
      {ticket !== undefined ? <ReturnPage ticket={ticket} /> : card !== undefined ? <CardPage cardKey={card} /> : state.kind === 'shown' ? <DebriefSheet model={state.model} access={state.access} /> : <Notice state={state.kind} onRetry={() => void load()} />}
      <Slips />
      <LiveRegion />
    </>
  )
}

async function read(hash: string): Promise<State> {
  const access = await findAccess(hash)
  if (access === 'unknown' || access === 'offline') return { kind: access }
  const answer = await callApi<DebriefModel>(`/api/tables/${encodeURIComponent(access.table)}/debrief`, { token: access.token })
  if (answer.ok) return { kind: 'shown', model: answer.value, access }
  return { kind: answer.error.code === 'offline' ? 'offline' : answer.error.httpStatus === 409 ? 'early' : 'unknown' }
}

function Notice({ state, onRetry }: { readonly state: 'loading' | 'unknown' | 'offline' | 'early'; readonly onRetry: () => void }) {
  const w = words()
  const title = state === 'loading' ? w.loading : state === 'offline' ? w.offline : state === 'early' ? w.notYet : w.notFound
  return (
    <main class="debrief-notice">
      <Sheet seed="debrief-notice" jitter={5} lift={3} class="debrief-notice-sheet" as="section">
        <h1>{title}</h1>
        {state === 'unknown' && <p>{w.notFoundHelp}</p>}
        {state !== 'loading' && <Button onClick={onRetry}>{w.retry}</Button>}
      </Sheet>
    </main>
  )
}
