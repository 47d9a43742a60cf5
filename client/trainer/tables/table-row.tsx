import { PHASES } from '../../../shared/base/vocabulary.ts'
import { seasonOf } from '../../../shared/drawing/seasons.ts'
import type { SessionPlan, WatchedTable } from '../../../shared/protocol/http.ts'
import type { TableWatch, WatchedSeat } from '../../../shared/views/table-watch.ts'
import { words as boardWords } from '../../board/words.ts'
import { Icon, VerbMark } from '../../ui/icon.tsx'
import { language, text } from '../../ui/language.ts'
import { clockText, timeOfDay } from '../../view-models/clock.ts'
import { forecastOf, isPlaying, needsOf, remainingMs } from './tables-model.ts'
import { words } from './words.ts'

export interface TableRowProps {
  readonly code: string
  readonly table: WatchedTable
  readonly plan: SessionPlan
  readonly now: number
  readonly ticked: boolean
  readonly onTick: (on: boolean) => void
}

export function TableRow({ code, table, plan, now, ticked, onTick }: TableRowProps) {
  const w = words()
  const { watch, number } = table
  const [need] = needsOf(table, plan, now)
  return (
    <tr data-need={need} data-status={watch?.status ?? 'none'} data-ticked={ticked}>
      <th scope="row">
        <label class="tables-tick">
          <input type="checkbox" aria-label={w.tick(number)} checked={ticked} disabled={!isPlaying(table)} onChange={(event) => onTick(event.currentTarget.checked)} />
          <b>{w.table(number)}</b>
        </label>
      </th>
      <td>{watch ? <Where watch={watch} /> : table.open ? w.unreachable : w.closed}</td>
      <td>{watch && <Waits watch={watch} now={now} />}</td>
      <td class="tables-clock">{watch && <Clock watch={watch} now={now} />}</td>
      <td>{watch && <People watch={watch} now={now} />}</td>
      <td>{watch && <End watch={watch} plan={plan} now={now} />}</td>
      <td class="tables-enter">
        {table.open && (
          <a class="tables-open" href={`#${code}/${number}`} aria-label={w.enterTable(number)}>
            {w.enter} <VerbMark name="caret-right" size={22} />
          </a>
        )}
      </td>
    </tr>
  )
}

function Where({ watch }: { readonly watch: TableWatch }) {
  const w = words()
  if (watch.status !== 'playing') return <b>{watch.status === 'lobby' ? w.lobby : watch.status === 'debrief' ? w.debrief : w.closed}</b>
  return (
    <>
      <b>{text().phases[watch.phase].name}</b>
      <small>
        {w.season(boardWords().seasons[seasonOf(Math.max(1, watch.season))], watch.season, watch.seasons)}
        <span class="tables-dots" aria-hidden="true">
          {PHASES.map((phase, index) => (
            <i key={phase} data-state={index < PHASES.indexOf(watch.phase) ? 'done' : phase === watch.phase ? 'now' : 'next'} />
          ))}
        </span>
      </small>
    </>
  )
}

function Waits({ watch: { waiting, paused, lastAt }, now }: { readonly watch: TableWatch; readonly now: number }) {
  const w = words()
  return (
    <>
      {w.waiting[waiting.for](waiting.count ?? 0)}
      <small>{w.lastSign(Math.max(0, Math.floor((now - lastAt) / 60_000)))}</small>
      {paused && (
        <small class="tables-call">
          <Icon name={paused === 'fault' ? 'warning' : 'pause'} size={16} /> {w.pausedBy[paused]}
        </small>
      )}
    </>
  )
}

function Clock({ watch, now }: { readonly watch: TableWatch; readonly now: number }) {
  const left = remainingMs(watch, now)
  if (watch.status !== 'playing' && left === undefined) return null
  return left === undefined ? <small>{words().untimed}</small> : <b>{clockText(left)}</b>
}

function People({ watch: { people, gone, silent, hot, help }, now }: { readonly watch: TableWatch; readonly now: number }) {
  const w = words()
  const names = (seats: readonly WatchedSeat[]): string => seats.map(({ role }) => text().roles[role].short).join(', ')
  return (
    <>
      <span>{w.present(people - gone.length, people)}</span>
      {help.map((call) => (
        <small key={call.seat} class="tables-call tables-help">
          <Icon name="question" size={16} /> {w.help(names([call]), Math.floor((now - call.since) / 60_000))}
        </small>
      ))}
      {gone.length > 0 && (
        <small class="tables-call">
          <Icon name="wifi-slash" size={16} /> {w.gone(names(gone))}
        </small>
      )}
      {silent.length > 0 && (
        <small class="tables-call">
          <Icon name="timer" size={16} /> {w.silent(names(silent))}
        </small>
      )}
      {hot > 0 && (
        <small class="tables-call">
          <Icon name="lightning" size={16} /> {w.hot(hot)}
        </small>
      )}
    </>
  )
}

function End({ watch, plan, now }: { readonly watch: TableWatch; readonly plan: SessionPlan; readonly now: number }) {
  const w = words()
  const forecast = forecastOf(watch, plan, now)
  if (!forecast) return null
  const over = Math.round(forecast.overMs / 60_000)
  return (
    <>
      <span>{timeOfDay(forecast.endsAt, language.value)}</span>
      {over > 2 && (
        <small class="tables-call">
          <b>{w.over(over)}</b>
        </small>
      )}
    </>
  )
}
