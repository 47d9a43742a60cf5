import { computed } from '@preact/signals'
import { render } from 'preact'
import { openTable } from '../net/open-table.ts'
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

async function start(): Promise<void> {
  const root = document.getElementById('app')!
  startPreferences()
  const [seat] = await Promise.all([findSeat(), startLanguage()])
  if (!seat) {
    render(<StateScreen state="no-seat" />, root)
    return
  }
  const connection = openTable(seat.table, seat.as, seat.token)
  const draft = draftOrder({
    saved: computed(() => connection.view.value?.me?.order),
    send: connection.send,
    onRefused: (rejection) => {
      const content = connection.content.peek()
      if (content) showSlip(refusal(rejection, content))
    },
  })
  render(<App desk={{ connection, draft }} {...(seat.as === 'seat' ? { token: seat.token } : {})} />, root)
}

void start()
