/** The console with made-up tables: `/gallery/trainer.html#commitment`, `#lobby&n=8&long&en&tables=3&cut`, `#palaver&remote`; the door alone: `#lobby&door`, `#palaver&door=observe`; the returns of cards: `#returns`, `#returns=few`, `#returns=empty`. */
import { render } from 'preact'
import type { DoorLine } from '../../shared/protocol/door.ts'
import { LATE_ANSWERS } from '../../shared/base/vocabulary.ts'
import { DoorView } from '../trainer/door/door-sheet.tsx'
import { Console } from '../trainer/session/console.tsx'
import type { TrainerDesk } from '../trainer/desk.ts'
import glossary from '../../scenarios/glossary.json'
import { keepText } from '../mallette/load.ts'
import { setLanguage } from '../ui/language.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { startPreferences } from '../ui/preferences.ts'
import { showSlip, Slips } from '../ui/toast.tsx'
import type { SessionLine } from '../../shared/protocol/http.ts'
import { ReturnBookView } from '../trainer/returns/return-book.tsx'
import { words as returnWords } from '../trainer/returns/words.ts'
import { content } from './fixtures/content.ts'
import { returnBookFixture } from './fixtures/debrief-opened.ts'
import { publicViewAt } from './fixtures/public-view.ts'
import { trainerViewAt } from './fixtures/trainer-view.ts'
import { showState } from './show-state.ts'
import '../trainer/trainer.css'
import '../trainer/returns/returns.css'

const PHASES = ['lobby', 'news', 'palaver', 'commitment', 'reveal', 'reflection', 'debrief'] as const

/** Two people wait, for one seat of the rule once the tables play. */
function doorAt(started: boolean, now: number): DoorLine {
  return {
    admission: 'by-hand', freeSeats: started ? 1 : 0,
    waiting: [{ id: 'a', name: 'Marie-Antoinette de Villeneuve-Larochelle', since: now - 4 * 60_000 }, { id: 'b', name: 'Nour', pairName: 'Samira', role: 'initiator', since: now }],
    tables: [1, 2].map((number) => ({ table: `table-${number}`, number, free: started ? number - 1 : 0, started, alone: [{ seat: 1, role: 'official', name: 'Jean-Baptiste' }, { seat: 3, role: 'initiator', name: 'Samira' }] })),
  }
}

const root = document.getElementById('page')!

async function show(hash: string): Promise<void> {
  const asked = new URLSearchParams(hash.replace(/^(?!returns)([a-z]+)(?=&|$)/, 'phase=$1'))
  const phase = PHASES.find((known) => known === asked.get('phase')) ?? 'commitment'
  if (asked.has('en')) await setLanguage('en')
  if (asked.has('words')) keepText('/glossary', glossary)
  startPreferences()
  const now = Date.UTC(2026, 10, 14, 15, 40)
  const seen = publicViewAt(phase, { n: Number(asked.get('n') ?? 6), now, longNames: asked.has('long') })
  const view = asked.has('remote') ? { ...seen, table: { ...seen.table, remote: true } } : seen
  const session: SessionLine = {
    code: 'KF4T7M', title: content.title, scenario: content.id, status: 'open', roles: 'trainer', admission: 'free', together: false,
    tables: Array.from({ length: Number(asked.get('tables') ?? 1) }, (_, i) => ({ table: `table-${i + 1}`, number: i + 1, status: 'playing', seats: [] })),
  }
  const desk: TrainerDesk = {
    view, trainer: trainerViewAt(phase, now - 14 * 60_000), content, code: 'KF4T7M', table: 'table-1', token: '',
    now: () => now,
    act: async (command, done) => {
      showSlip(done ?? JSON.stringify(command), 'done')
      return true
    },
    look: async () => undefined,
    peek: async () => ({ orders: { 1: { worksite: 'initiative:grocery', posture: 'sponsorship', time: { worksite: 2, pot: 1, mandate: 1 }, means: { worksite: 2, pot: 0 } }, 2: { worksite: 'challenge', posture: 'trusted-third', time: { worksite: 3, pot: 1, mandate: 0 }, means: { worksite: 1, pot: 1 }, lever: { lever: '2.3' } } } }),
  }
  if (asked.has('returns')) {
    return render(
      <main class="sessions returns-page">
        <h1>{returnWords().title}</h1>
        <ReturnBookView book={returnBookFixture(asked.get('returns'))} onTake={() => showSlip('CSV', 'done')} />
        <Slips />
      </main>,
      root,
    )
  }
  if (asked.has('door')) {
    const late = LATE_ANSWERS.find((known) => known === asked.get('door')) ?? 'stand-in-seat'
    return render(
      <main class="console-main">
        <h1>{document.title}</h1>
        <DoorView line={doorAt(phase !== 'lobby', now)} now={now} arrivals={{ ...content.arrivals, late }} act={async (act) => showSlip(JSON.stringify(act), 'done')} />
        <Slips />
      </main>,
      root,
    )
  }
  render(
    <>
      <Console desk={desk} session={session} number={1} onLock={() => showSlip('…', 'done')} cut={asked.has('cut') ? 'La console a perdu le fil. La table continue sans elle.' : undefined} />
      <Slips />
      <LiveRegion />
    </>,
    root,
  )
}

await showState(root, show)
