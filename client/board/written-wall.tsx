import type { ClockView } from '../../shared/views/view-types.ts'
import { clockText } from '../view-models/clock.ts'
import { text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { TicketSheet } from './sheets/ticket-sheet.tsx'
import type { Entry } from './sheets/ticket-sheet.tsx'
import { useTimer } from './use-timer.ts'
import { words } from './words.ts'

/** One sentence of the trainer's, in place of the map. */
export function Instruction({ sentence, entry }: { readonly sentence: string; readonly entry: Entry }) {
  return (
    <main class="board board-instruction" aria-label={words().title}>
      <Sheet seed={`instruction-${sentence}`} jitter={7} lift={3} class="instruction-sheet" as="section">
        <h1 data-length={sentence.length > 90 ? 'long' : 'short'}>{sentence}</h1>
      </Sheet>
      <TicketSheet entry={entry} />
    </main>
  )
}

/** The time that is left, as large as the wall. */
export function TimerWall({ clock, now, sentence, entry }: { readonly clock: ClockView; readonly now: () => number; readonly sentence?: string | undefined; readonly entry: Entry }) {
  const { remainingMs, lastMinute } = useTimer(clock, now)
  return (
    <main class="board board-instruction" aria-label={words().title}>
      <Sheet seed="timer-wall" jitter={7} lift={3} paper={lastMinute ? 'yellow' : 'plain'} class="instruction-sheet timer-wall" as="section" aria-label={text().timer.label}>
        {sentence !== undefined && sentence !== '' && <h1 data-length={sentence.length > 60 ? 'long' : 'short'}>{sentence}</h1>}
        <b class="timer-wall-face" role="timer">
          {remainingMs === undefined ? words().untimed : clockText(remainingMs)}
        </b>
      </Sheet>
      <TicketSheet entry={entry} />
    </main>
  )
}
