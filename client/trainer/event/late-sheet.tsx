import type { Pace } from '../../../shared/engine/state.ts'
import type { SessionPlan } from '../../../shared/protocol/http.ts'
import type { TableWatch } from '../../../shared/views/table-watch.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { language } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { timeOfDay } from '../../view-models/clock.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { latenessOf } from './shorten.ts'
import type { Lateness } from './shorten.ts'
import { words } from './words.ts'
import './late.css'

export interface TimedTable {
  readonly id: string
  /** Absent where only one table is looked at. */
  readonly name?: string
  readonly watch: TableWatch
}

interface LateSheetProps {
  readonly tables: readonly TimedTable[]
  readonly plan: SessionPlan
  readonly now: number
  /** An empty pace gives back what the format has. */
  readonly onPace: (pace: Pace, table: string) => void
}

/** Which table will overrun, and what to shorten: what has begun and the debrief are left whole. */
export function LateSheet({ tables, plan, now, onPace }: LateSheetProps) {
  const w = words().late
  const late = tables.flatMap((table) => {
    const lateness = latenessOf(table.watch, plan, now)
    return lateness ? [{ ...table, lateness }] : []
  })
  const shortened = tables.filter(({ id, watch }) => watch.pace && watch.status === 'playing' && !late.some((one) => one.id === id))
  if (late.length + shortened.length === 0) return null
  const ready = late.filter(({ lateness }) => lateness.ways.some(({ fits }) => fits))
  return (
    <Sheet seed="late" jitter={4} lift={1} class="late-sheet" as="section" aria-label={w.title}>
      <header>
        <Icon name="hourglass-medium" size={28} />
        <h2>{w.title}</h2>
        {ready.length > 1 && (
          <ConfirmButton key={ready.length} seed="late-all" question={w.allConfirm(ready.length)} onConfirm={() => ready.forEach(({ id, lateness }) => onPace(lateness.ways[0]!.pace, id))}>
            {w.all(ready.length)}
          </ConfirmButton>
        )}
      </header>
      <ul>
        {late.map(({ id, name, watch, lateness }) => (
          <LateLine key={id} id={id} name={name} watch={watch} lateness={lateness} onPace={(pace) => onPace(pace, id)} />
        ))}
        {shortened.map(({ id, name, watch }) => (
          <li key={id}>
            <p>
              {name !== undefined && <b>{name} · </b>}
              {w.shortened(watch.pace?.palaverCut ?? 0, watch.pace?.lastSeason === undefined ? 0 : watch.allSeasons - watch.pace.lastSeason)}
            </p>
            <Restore id={id} name={name} onPace={(pace) => onPace(pace, id)} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

interface LineProps {
  readonly id: string
  readonly name: string | undefined
  readonly onPace: (pace: Pace) => void
}

function LateLine({ id, name, watch, lateness, onPace }: LineProps & { readonly watch: TableWatch; readonly lateness: Lateness }) {
  const w = words().late
  const time = (at: number): string => timeOfDay(at, language.value)
  const { endsAt, overMinutes, ways, gameMustEndAt } = lateness
  const palavers = watch.ahead?.palavers ?? 0
  return (
    <li>
      <p>
        <b>{name === undefined ? w.here(time(endsAt), overMinutes) : w.line(name, time(endsAt), overMinutes)}</b>{' '}
        {ways.some(({ fits }) => fits) ? w.keeps(lateness.debriefMinutes, time(gameMustEndAt)) : w.nothing(time(gameMustEndAt))}
      </p>
      <span class="late-ways">
        {ways.map((way) => (
          <Button key={way.kind} seed={`late-${id}-${way.kind}`} look={way.fits ? 'yellow' : 'plain'} onClick={() => onPace(way.pace)}>
            {way.kind === 'palavers' ? w.palavers(way.by, palavers) : w.seasons(way.by)} <small>{way.fits ? w.endsAt(time(way.endsAt)) : w.stillLate(time(way.endsAt))}</small>
          </Button>
        ))}
        {watch.pace && <Restore id={id} name={name} onPace={onPace} />}
      </span>
    </li>
  )
}

function Restore({ id, name, onPace }: LineProps) {
  const w = words().late
  return (
    <Button seed={`restore-${id}`} {...(name === undefined ? {} : { label: w.restoreFor(name) })} onClick={() => onPace({})}>
      {w.restore}
    </Button>
  )
}
