import type { GaugeId } from '../base/vocabulary.ts'
import { standingOf } from '../engine/standing.ts'
import type { Seat, TableState } from '../engine/state.ts'
import { lastSeasonOf } from '../engine/format.ts'
import type { ClockView, SeatLine, TableLine, TextLookup } from './view-types.ts'

export function viewTableLine(state: TableState): TableLine {
  const { game, setup } = state
  return {
    status: standingOf(state),
    format: setup.format,
    language: setup.options.language,
    seasons: lastSeasonOf(state),
    season: game.season,
    phase: game.phase,
    branch: state.branch,
    n: state.seats.filter((seat) => !seat.removed).length,
    silent: game.silent,
    remote: setup.options.remote,
    ...(state.paused && { paused: state.paused.reason }),
    rewound: state.rewoundSeason === game.season,
    ...(game.outcome && {
      outcome: {
        id: game.outcome.id,
        met: Object.fromEntries(game.outcome.met.map((gauge) => [gauge, true])) as Partial<Record<GaugeId, true>>,
      },
    }),
  }
}

/** Deadlines are in server time: the last event's moment plus what was left in table time. */
export function viewClock(state: TableState): ClockView {
  const { game } = state
  if (standingOf(state) === 'debrief') return stepClock(state)
  if (standingOf(state) !== 'playing' || game.durationMs === undefined) return {}
  const left = game.openedAtMs + game.durationMs - state.tableMs
  const line = { lengthMs: game.durationMs }
  if (state.paused) return { ...line, remainingMs: Math.max(0, left) }
  return {
    ...line,
    endsAt: state.lastAt + left,
    ...(state.closesAtMs !== undefined && { closingAt: state.lastAt + state.closesAtMs - state.tableMs }),
  }
}

function stepClock({ debrief, paused, tableMs, lastAt }: TableState): ClockView {
  const { openedMs, lengthMs } = debrief
  if (openedMs === undefined || lengthMs === undefined) return {}
  const left = openedMs + lengthMs - tableMs
  return paused ? { lengthMs, remainingMs: Math.max(0, left) } : { lengthMs, endsAt: lastAt + left }
}

const lastLines = new WeakMap<Seat, { readonly said: string; readonly line: SeatLine }>()

/** The same object as long as the same is said of the same seat: nobody has to look into what did not change. */
export function viewSeatLine(state: TableState, seat: Seat, texts: TextLookup): SeatLine {
  const { game } = state
  const name = seat.name && texts(seat.name)
  const pairName = seat.pairName && texts(seat.pairName)
  const intention = game.intentions[seat.seat]
  const ready = game.ready.includes(seat.seat)
  const order = game.laid.includes(seat.seat) ? 'laid' : game.orders[seat.seat] !== undefined ? 'writing' : 'nothing'
  const said = `${name}\n${pairName}\n${intention}\n${ready}\n${order}`
  const last = lastLines.get(seat)
  if (last?.said === said) return last.line
  const line: SeatLine = {
    role: seat.role,
    holder: seat.holder,
    ...(seat.bot && { bot: seat.bot }),
    ...(name && { name }),
    ...(pairName && { pairName }),
    connected: seat.connected,
    paused: seat.paused,
    removed: seat.removed,
    ready,
    order,
    tutorialDone: seat.tutorialDone,
    ...(intention && { intention }),
  }
  lastLines.set(seat, { said, line })
  return line
}
