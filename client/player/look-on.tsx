import { computed, signal } from '@preact/signals'
import { render } from 'preact'
import { readLook } from '../net/look-messages.ts'
import type { TableConnection } from '../net/table-connection.ts'
import type { TableView } from '../net/transport.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import { showSlip } from '../ui/toast.tsx'
import { App } from './app.tsx'
import { draftOrder } from './order-draft.ts'
import { words } from './event/words.ts'

/** A seat's screen as its trainer sees it, in a window the console opened: what it shows comes from there, and nothing goes back. */
export function lookOn(root: HTMLElement): void {
  const opener = window.opener as Window | null
  const view = signal<TableView | undefined>(undefined)
  const content = signal<PublicContent | undefined>(undefined)
  const offset = signal(0)
  addEventListener('message', (event) => {
    const seen = event.origin === location.origin && event.source === opener ? readLook(event.data) : undefined
    if (!seen) return
    offset.value = seen.offset
    content.value = seen.content
    view.value = seen.view
  })
  const connection: TableConnection = {
    view,
    content,
    status: signal('open'),
    hello: signal(undefined),
    farewell: signal(undefined),
    pending: signal(0),
    clockOffsetMs: offset,
    now: () => Date.now() + offset.value,
    send: async () => {
      showSlip(words().look.only)
      return { ok: false, error: { code: 'not-allowed' } }
    },
    peek: async () => undefined,
    look: async () => undefined,
    reopen: () => {},
    close: () => {},
  }
  render(
    <>
      <LookNote />
      <App desk={{ connection, draft: draftOrder({ saved: computed(() => view.value?.me?.order), send: connection.send, onRefused: () => {} }) }} />
    </>,
    root,
  )
  opener?.postMessage('ready', location.origin)
}

function LookNote() {
  return <p class="look-note">{words().look.only}</p>
}
