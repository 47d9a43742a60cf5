import { computed } from '@preact/signals'
import { render } from 'preact'
import type { WorksiteId } from '../../shared/base/ids.ts'
import { keepShellOnceShown } from '../install/register.ts'
import { openTable } from '../net/open-table.ts'
import type { TableView } from '../net/transport.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { showSlip } from '../ui/toast.tsx'
import '../ui/fonts.css'
import '../ui/base.css'
import { App } from './app.tsx'
import { refusal } from './desk.ts'
import { findSeat } from './open-seat.ts'
import { draftOrder } from './order-draft.ts'
import { StateScreen } from './state-screen.tsx'

/** Where this seat said it would go, while it still may and the order is being written. */
function announcedWorksite(seen: TableView | undefined): WorksiteId | undefined {
  if (!seen?.me || seen.public.table.phase !== 'commitment') return undefined
  const worksite = seen.public.seats[seen.me.seat]?.intention
  return worksite !== undefined && seen.me.options.worksites[worksite]?.open ? worksite : undefined
}

async function start(): Promise<void> {
  const root = document.getElementById('app')!
  startPreferences()
  keepFocus()
  if (location.hash === '#look') {
    const [{ lookOn }] = await Promise.all([import('./look-on.tsx'), startLanguage()])
    return lookOn(root)
  }
  const [seat] = await Promise.all([findSeat(), startLanguage()])
  if (!seat || typeof seat === 'string') {
    render(<StateScreen state={seat ?? 'no-seat'} onReopen={() => location.reload()} />, root)
    return
  }
  const connection = openTable(seat.table, seat.as, seat.token)
  keepShellOnceShown(connection.view)
  const draft = draftOrder({
    saved: computed(() => connection.view.value?.me?.order),
    suggested: computed(() => announcedWorksite(connection.view.value)),
    send: connection.send,
    onRefused: (rejection) => {
      const content = connection.content.peek()
      if (content) showSlip(refusal(rejection, content))
    },
  })
  render(<App desk={{ connection, draft }} {...(seat.as === 'seat' ? { token: seat.token } : {})} />, root)
}

void start()
