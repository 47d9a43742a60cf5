/**
 * The participant's phone with made-up tables, to look at and to photograph.
 * `#palaver`, `#commitment?seat=4&laid=1&n=8&remote=1&step=6&status=offline&lang=en&words=1`, `#palaver?observer=1`, `#lobby?pair=1`.
 */
import { signal, computed } from '@preact/signals'
import type { Signal } from '@preact/signals'
import { render } from 'preact'
import type { TableConnection } from '../net/table-connection.ts'
import type { TableView } from '../net/transport.ts'
import type { SeatCommand, TrainerCommand } from '../../shared/engine/command.ts'
import { App } from '../player/app.tsx'
import { draftOrder } from '../player/order-draft.ts'
import { setLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import '../ui/fonts.css'
import '../ui/base.css'
import glossary from '../../scenarios/glossary.json'
import { keepText } from '../mallette/load.ts'
import { content } from './fixtures/content.ts'
import { tableAt } from './fixtures/seat-view.ts'
import type { PhoneState } from './fixtures/seat-view.ts'
import { showState } from './show-state.ts'

const root = document.getElementById('app')!

async function show(hash: string): Promise<void> {
  const [state = 'lobby', query = ''] = hash.split('?')
  const wanted = new URLSearchParams(query)
  const seated = tableAt((state || 'lobby') as PhoneState, Number(wanted.get('seat') ?? 2), {
    n: Number(wanted.get('n') ?? 6),
    season: Number(wanted.get('season') ?? 2),
    laid: wanted.has('laid'),
    remote: wanted.has('remote'),
    step: Number(wanted.get('step') ?? 0),
    longNames: wanted.has('long'),
    ...(wanted.has('pair') ? { pair: Number(wanted.get('seat') ?? 2) } : {}),
    now: Date.now(),
  })
  // Without a seat: somebody who observes.
  const view = signal<TableView>(wanted.has('observer') ? { public: seated.public } : seated)
  const connection: TableConnection = {
    view,
    content: signal(content),
    status: signal((wanted.get('status') ?? 'open') as never),
    hello: signal(undefined),
    farewell: signal(undefined),
    pending: signal(0),
    clockOffsetMs: signal(0),
    now: () => Date.now(),
    send: async (command) => {
      answer(view, command)
      return { ok: true, value: { seq: 1 } }
    },
    peek: async () => undefined,
    look: async () => undefined,
    reopen: () => {},
    close: () => {},
  }
  if (wanted.has('words')) keepText('/glossary', glossary)
  if (wanted.get('lang') === 'en') await setLanguage('en')
  render(<App desk={{ connection, draft: draftOrder({ saved: computed(() => view.value.me?.order), send: connection.send, onRefused: () => {} }) }} token="fixture-token-of-a-seat" />, root)
}

/** Accepts everything; a saved order comes back as the table would send it. */
function answer(view: Signal<TableView>, command: SeatCommand | TrainerCommand): void {
  const { me, public: everybody } = view.peek()
  if (!me) return
  if (command.type === 'save-order') view.value = { public: everybody, me: { ...me, order: command.order } }
  if (command.type === 'lay-order') view.value = { public: everybody, me: { ...me, order: command.order, laid: true } }
  if (command.type === 'take-back-order') view.value = { public: everybody, me: { ...me, laid: false } }
}

startPreferences()
await showState(root, show)
