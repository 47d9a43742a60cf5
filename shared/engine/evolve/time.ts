import { ROLE_IDS, type LeverId } from '../../base/vocabulary.ts'
import type { Stamped, TimeEvents } from '../event.ts'
import { isPerson } from '../seats.ts'
import { standingOf } from '../standing.ts'
import { startGame } from '../start.ts'
import type { Boundary, TableState } from '../state.ts'
import { patchGame, without } from './patch.ts'
import { fitSeats } from './seat-set.ts'

/** The trainer may go back over this many phase openings. */
const KEPT_BOUNDARIES = 40
/** What a phase opened again by an undone close has at least. */
const LEAST_LEFT_MS = 30_000

/** Phases, clock, branches. */
export function evolveTime(state: TableState, event: Stamped<TimeEvents>): TableState {
  switch (event.type) {
    case 'game-started':
      return { ...state, status: 'playing', game: { ...startGame(state.scenario, state.setup, state.seats), silentNext: state.game.silentNext } }
    case 'phase-opened':
      return openPhase(state, event)
    case 'phase-closed': {
      const { season, phase, branch, seq, tableMs } = event
      return { ...without(state, 'closesAtMs'), closed: { season, phase, branch, seq: seq - 1, atMs: tableMs, game: state.game } }
    }
    case 'ready-set':
      return patchGame(state, {
        ready: event.value ? [...state.game.ready.filter((seat) => seat !== event.seat), event.seat] : state.game.ready.filter((seat) => seat !== event.seat),
      })
    case 'closing-set':
      return event.closesAtMs === undefined ? without(state, 'closesAtMs') : { ...state, closesAtMs: event.closesAtMs }
    case 'time-changed':
      return changeTime(state, event)
    case 'paused':
      return { ...state, paused: { reason: event.reason } }
    case 'resumed':
      return { ...without(state, 'paused'), status: standingOf(state) }
    case 'branch-opened':
      return event.kind === 'undo' ? reopenPhase(state, event) : event.kind === 'fork' ? openFork(state, event) : openBranch(state, event)
    case 'fork-closed':
      return closeFork(state)
    case 'pace-set': {
      const { lastSeason, palaverCut } = event
      const pace = { ...(lastSeason === undefined ? {} : { lastSeason }), ...(palaverCut === undefined ? {} : { palaverCut }) }
      return Object.keys(pace).length === 0 ? without(state, 'pace') : { ...state, pace }
    }
    case 'season-silenced':
      return silence(state, event.on)
    case 'game-ended':
      return {
        ...patchGame(without(state, 'closesAtMs'), { outcome: { id: event.outcome, met: event.met } }),
        status: 'debrief',
        debrief: state.beside ? state.debrief : { ...state.debrief, step: 0 },
      }
    case 'table-closed':
      return { ...without(state, 'closesAtMs'), status: 'closed' }
    case 'table-faulted':
      return { ...state, status: 'faulted' }
  }
}

function openPhase(state: TableState, event: Extract<Stamped<TimeEvents>, { type: 'phase-opened' }>): TableState {
  const seated = { ...without(state, 'closesAtMs'), seats: state.seats.map((seat) => (seat.waiting ? without(seat, 'waiting') : seat)) }
  const game = {
    ...without(state.game, 'durationMs'),
    season: event.season,
    phase: event.phase,
    ...(event.durationMs === undefined ? {} : { durationMs: event.durationMs }),
    openedAtMs: event.tableMs,
    ready: [],
    ...(event.phase === 'palaver' ? { commonLevers: findCommonLevers(seated) } : {}),
  }
  const boundary: Boundary = { season: event.season, phase: event.phase, branch: event.branch, seq: event.seq, game }
  const before = state.boundaries.filter((one) => one.season !== event.season || one.phase !== event.phase)
  return { ...seated, game, boundaries: [...before, boundary].slice(-KEPT_BOUNDARIES) }
}

/** Levers whose every holder seat is empty of a person (rule 26). */
function findCommonLevers(state: TableState): LeverId[] {
  const held = new Set(state.seats.filter(isPerson).map((seat) => seat.role))
  return Object.values(state.scenario.levers)
    .filter((card) => card.reservedTo.length > 0 && !card.reservedTo.some((role) => ROLE_IDS.includes(role) && held.has(role)))
    .map((card) => card.id)
}

function changeTime(state: TableState, event: Extract<Stamped<TimeEvents>, { type: 'time-changed' }>): TableState {
  if (state.status === 'debrief') return changeStepTime(state, event)
  const { durationMs, openedAtMs } = state.game
  if (durationMs === undefined) return state
  const spentMs = event.tableMs - openedAtMs
  return patchGame(state, { durationMs: Math.max(durationMs + event.seconds * 1000, spentMs) })
}

function changeStepTime(state: TableState, event: Extract<Stamped<TimeEvents>, { type: 'time-changed' }>): TableState {
  const { lengthMs, openedMs } = state.debrief
  if (lengthMs === undefined || openedMs === undefined) return state
  return { ...state, debrief: { ...state.debrief, lengthMs: Math.max(lengthMs + event.seconds * 1000, event.tableMs - openedMs) } }
}

/** The boundary's game, at the present table; what followed it in the abandoned branch is forgotten. */
function openBranch(state: TableState, event: Extract<Stamped<TimeEvents>, { type: 'branch-opened' }>): TableState {
  const { season, phase, branch } = event.from
  const index = state.boundaries.findLastIndex((one) => one.season === season && one.phase === phase && one.branch === branch)
  const boundary = state.boundaries[index]
  if (!boundary) throw new Error(`No boundary ${season}.${phase} in branch ${branch}`)
  return {
    ...without(state, 'closesAtMs', 'paused', 'closed'),
    status: 'playing',
    branch: event.branch,
    branches: [...state.branches, { branch: event.branch, parent: branch, fromSeq: boundary.seq - 1 }],
    rewoundSeason: season,
    boundaries: state.boundaries.slice(0, index),
    game: fitSeats({ ...boundary.game, openedAtMs: event.tableMs }, state.scenario, state.seats),
  }
}

/** The game as it stood when its phase was closed, at the present table, with the time it had left; nobody is ready any more. */
function reopenPhase(state: TableState, event: Extract<Stamped<TimeEvents>, { type: 'branch-opened' }>): TableState {
  const { closed } = state
  if (!closed) throw new Error('No close to undo')
  const spentMs = closed.atMs - closed.game.openedAtMs
  const { durationMs } = closed.game
  const game = {
    ...closed.game,
    ...(durationMs === undefined ? {} : { durationMs: Math.max(durationMs, spentMs + LEAST_LEFT_MS) }),
    openedAtMs: event.tableMs - spentMs,
    ready: [],
    laid: [],
  }
  const index = state.boundaries.findLastIndex((one) => one.season === closed.season && one.phase === closed.phase && one.branch === closed.branch)
  return {
    ...without(state, 'closesAtMs', 'paused', 'closed'),
    status: 'playing',
    branch: event.branch,
    branches: [...state.branches, { branch: event.branch, parent: closed.branch, fromSeq: closed.seq }],
    boundaries: state.boundaries.slice(0, index + 1),
    game: fitSeats(game, state.scenario, state.seats),
  }
}

/** A branch beside: the end of the game is put by, persons who do not play look on. */
function openFork(state: TableState, event: Extract<Stamped<TimeEvents>, { type: 'branch-opened' }>): TableState {
  const { branch, game, boundaries, rewoundSeason, closed } = state
  const players = event.players ?? []
  const { season, phase } = event.from
  return {
    ...openBranch(state, event),
    beside: { branch, game, boundaries, ...(rewoundSeason === undefined ? {} : { rewoundSeason }), ...(closed && { closed }) },
    seats: state.seats.map((seat) => (seat.holder === 'person' && !seat.removed && !players.includes(seat.seat) ? { ...seat, bot: 'mediator', aside: true } : seat)),
    debrief: { ...without(state.debrief, 'shown'), forks: [...(state.debrief.forks ?? []), { branch: event.branch, season, phase, players }] },
  }
}

/** The game that counts is found again as it was; whoever sat down or left meanwhile stays so. */
function closeFork(state: TableState): TableState {
  const { beside } = state
  if (!beside) return state
  return {
    ...without(state, 'beside', 'closesAtMs', 'paused', 'rewoundSeason', 'closed'),
    ...beside,
    status: 'debrief',
    seats: state.seats.map((seat) => (seat.aside ? without(seat, 'bot', 'aside') : seat)),
  }
}

/** Said before the palaver of a season it holds for that one, later for the next. */
function silence(state: TableState, on: boolean): TableState {
  const isBeforePalaver = state.status === 'playing' && state.game.phase === 'news'
  return patchGame(state, isBeforePalaver ? { silent: on } : { silentNext: on })
}
