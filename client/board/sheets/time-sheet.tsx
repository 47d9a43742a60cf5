import { PHASES } from '../../../shared/base/vocabulary.ts'
import { seasonOf, svgSeasonDial } from '../../../shared/drawing/seasons.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { clockText } from '../../view-models/clock.ts'
import type { TimerModel } from '../../view-models/clock.ts'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { seatedNumbers } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { useTimer } from '../use-timer.ts'
import { words } from '../words.ts'

/** Season dial, phase, timer. Yellow in the last minute: nothing blinks. */
export function TimeSheet({ view, now }: { readonly view: PublicView; readonly now: () => number }) {
  const timer = useTimer(view.clock, now)
  const { table } = view
  const w = words()
  const isPlaying = table.status === 'playing'
  const season = seasonOf(Math.max(1, table.season))
  const name = table.status === 'lobby' ? w.lobbyTitle : isPlaying ? w.phaseTitles[table.phase] : w.debriefTitle
  return (
    <Sheet seed="time" jitter={5} lift={2} paper={timer.lastMinute ? 'yellow' : 'ink'} class={`time-sheet ${timer.lastMinute ? 'time-last' : 'screened'}`} as="section" aria-label={text().timer.label}>
      <Picture svg={svgSeasonDial(136, season)} rem={8.5} class="time-dial" />
      <div class="time-words">
        {isPlaying && <p class="time-season">{w.seasonLine(w.seasons[season], table.season, table.seasons)}</p>}
        <h2 class="time-phase">{name}</h2>
        {isPlaying && (
          <ol class="time-bar" aria-hidden="true">
            {PHASES.map((phase) => (
              <li key={phase} data-state={PHASES.indexOf(phase) < PHASES.indexOf(table.phase) ? 'done' : phase === table.phase ? 'now' : 'ahead'} />
            ))}
          </ol>
        )}
      </div>
      <div class="time-count">
        {timer.remainingMs !== undefined && (
          <b class="time-face" role="timer">
            {clockText(timer.remainingMs)}
          </b>
        )}
        <p class="time-note">{noteOf(view, timer)}</p>
      </div>
    </Sheet>
  )
}

/** One line under the figures: what the table is waiting for. */
function noteOf(view: PublicView, timer: TimerModel): string {
  const w = words()
  const { table } = view
  if (table.paused) return w.paused[table.paused]
  if (timer.closingInS !== undefined) return w.closingIn(timer.closingInS)
  const seats = seatedNumbers(view)
  const lines = seats.map((seat) => view.seats[seat]!)
  if (table.status === 'lobby') return w.seatsTaken(lines.filter(({ holder }) => holder !== 'open').length, seats.length)
  if (table.status !== 'playing') return ''
  const people = lines.filter(({ holder }) => holder === 'person' || holder === 'bot')
  if (table.phase === 'commitment') return w.laid(people.filter(({ order }) => order === 'laid').length, people.length)
  const ready = people.filter((line) => line.ready).length
  if (table.phase !== 'reveal' && ready > 0) return w.ready(ready, people.length)
  return timer.remainingMs === undefined ? w.untimed : ''
}
