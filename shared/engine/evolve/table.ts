import type { SeatNumber } from '../../base/ids.ts'
import type { RoleId } from '../../base/vocabulary.ts'
import type { Stamped, TableEvents } from '../event.ts'
import { startGame } from '../start.ts'
import type { GameState, Message, Seat, SeatHolder, TableState } from '../state.ts'
import { patchGame, patchSeat, without } from './patch.ts'
import { fitSeats } from './seat-set.ts'

/** Who sits where, and texts: what a rewind never gives back. */
export function evolveTable(state: TableState, event: Stamped<TableEvents>): TableState {
  switch (event.type) {
    case 'table-opened':
      return state
    case 'role-given':
      return refit({ ...state, seats: [...state.seats, newSeat(event.seat, event.role, event.holder)] })
    case 'seat-opened':
      return openSeat(state, event)
    case 'role-changed':
      return refit(patchSeat(state, event.seat, { role: event.role }))
    case 'table-tightened':
      return refit({ ...state, seats: state.seats.map((seat) => (event.seats.includes(seat.seat) ? { ...seat, removed: true } : seat)) })
    case 'person-joined':
      return seatPerson(state, event.seat, { name: event.name, ...(event.pairName ? { pairName: event.pairName } : {}) })
    case 'person-left':
      return emptySeat(state, event.seat, state.status === 'lobby' ? 'open' : 'stand-in')
    case 'seat-resumed':
      return patchSeat(state, event.seat, { paused: false })
    case 'move-proposed':
      return mapSeat(state, event.seat, (seat) => ({ ...without(seat, 'moveTo'), ...(event.table === undefined ? {} : { moveTo: event.table }) }))
    case 'move-declined':
      return mapSeat(state, event.seat, (seat) => without(seat, 'moveTo'))
    case 'person-moved':
    case 'seat-looked':
    case 'device-changed':
    case 'seat-link-made':
      return state
    case 'help-set':
      return mapSeat(state, event.seat, (seat) => ({ ...without(seat, 'helpSince'), ...(event.on ? { helpSince: event.at } : {}) }))
    case 'text-stored':
      return { ...state, texts: { ...state.texts, [event.text]: { by: event.by, about: event.about } } }
    case 'connection-lost':
      return unready(patchSeat(state, event.seat, { connected: false }), event.seat)
    case 'connection-restored':
      return patchSeat(state, event.seat, { connected: true })
    case 'seat-paused':
      return patchSeat(state, event.seat, { paused: true })
    case 'seat-shared':
      return patchSeat(state, event.seat, { pairName: event.pairName })
    case 'stand-in-set':
      return setStandIn(state, event.seat, event.on)
    case 'bot-set':
      return setBot(state, event)
    case 'consent-set':
      return mapSeat(state, event.seat, (seat) => ({ ...seat, consents: { ...seat.consents, [event.tick]: event.value } }))
    case 'text-approved':
      return { ...state, shownTexts: event.shown ? [...state.shownTexts, event.text] : state.shownTexts.filter((text) => text !== event.text) }
    case 'text-erased':
      return { ...state, erasedTexts: [...state.erasedTexts, event.text], shownTexts: state.shownTexts.filter((text) => text !== event.text) }
    case 'tutorial-finished':
      return patchSeat(state, event.seat, { tutorialDone: true })
  }
}

/** A number of a seat taken away before the start is given again: nothing of that seat is left but words. */
function openSeat(state: TableState, { seat, role }: Extract<TableEvents, { type: 'seat-opened' }>): TableState {
  const opened = newSeat(seat, role, state.status === 'lobby' ? 'open' : 'stand-in')
  const isAgain = state.seats.some((one) => one.seat === seat)
  const base = isAgain ? disown(state, seat) : state
  return refit({ ...base, seats: isAgain ? base.seats.map((one) => (one.seat === seat ? opened : one)) : [...base.seats, opened] })
}

function newSeat(seat: SeatNumber, role: RoleId, holder: SeatHolder): Seat {
  return { seat, role, holder, connected: false, paused: false, consents: { play: false, group: false, research: false }, tutorialDone: false, removed: false }
}

function refit(state: TableState): TableState {
  if (state.status === 'lobby') return { ...state, game: startGame(state.scenario, state.setup, state.seats) }
  return { ...state, game: fitSeats(state.game, state.scenario, state.seats) }
}

function mapSeat(state: TableState, number: SeatNumber, change: (seat: Seat) => Seat): TableState {
  return { ...state, seats: state.seats.map((seat) => (seat.seat === number ? change(seat) : seat)) }
}

/** Sitting down while the game runs counts from the next phase on. */
function seatPerson(state: TableState, number: SeatNumber, names: Pick<Seat, 'name' | 'pairName'>): TableState {
  const isLate = state.status !== 'lobby'
  return mapSeat(disown(state, number), number, (seat) => ({
    ...without(seat, 'bot', 'name', 'pairName', 'waiting', 'helpSince', 'moveTo'),
    ...names,
    holder: 'person',
    connected: true,
    paused: false,
    consents: { play: false, group: false, research: false },
    tutorialDone: false,
    ...(isLate ? { waiting: true as const } : {}),
  }))
}

/**
 * Words and guesses stay with who had them: the next holder of the seat inherits its part in the game, not them (TX3),
 * nor finds them again in an earlier moment of the game.
 */
function disown(state: TableState, number: SeatNumber): TableState {
  const { game } = state
  const texts = Object.entries(state.texts).map(([id, text]) => [id, text.by === `seat:${number}` ? { ...text, former: true as const } : text] as const)
  const boundaries = state.boundaries.some((one) => hasGuesses(one.game, number))
    ? state.boundaries.map((one) => (hasGuesses(one.game, number) ? { ...one, game: withoutGuesses(one.game, number) } : one))
    : state.boundaries
  const told = state.told && { told: state.told.map((one) => (one.to.includes(number) && !one.read.includes(number) ? { ...one, to: one.to.filter((seat) => seat !== number) } : one)) }
  const closed = state.closed && { closed: { ...state.closed, game: withoutGuesses(state.closed.game, number) } }
  const bookmarks = state.bookmarks.map((one) => (one.by === number ? { ...one, former: true as const } : one))
  return { ...state, ...told, ...closed, bookmarks, messages: state.messages.map((one) => leaveThread(one, number)), texts: Object.fromEntries(texts), game: game.beliefs[number] ? withoutGuesses(game, number) : game, boundaries }
}

/** Of what two people wrote to each other, the next holder of a seat reads nothing; the other one still does. */
function leaveThread(message: Message, number: SeatNumber): Message {
  const isTheirs = message.to !== undefined && (message.from === number || message.to === number)
  return isTheirs ? { ...message, gone: [...(message.gone ?? []), number] } : message
}

function hasGuesses({ beliefs }: GameState, number: SeatNumber): boolean {
  return Object.keys(beliefs[number] ?? {}).length > 0
}

function withoutGuesses(game: GameState, number: SeatNumber): GameState {
  return { ...game, beliefs: { ...game.beliefs, [number]: {} as GameState['beliefs'][number] } }
}

function emptySeat(state: TableState, number: SeatNumber, holder: SeatHolder): TableState {
  return unready(
    mapSeat(state, number, (seat) => ({ ...without(seat, 'bot', 'name', 'pairName', 'waiting', 'helpSince', 'moveTo'), holder, connected: false, paused: false })),
    number,
  )
}

function unready(state: TableState, seat: SeatNumber): TableState {
  return state.game.ready.includes(seat) ? patchGame(state, { ready: state.game.ready.filter((one) => one !== seat) }) : state
}

/** A person put aside keeps name and consents, and comes back as a person. */
function setStandIn(state: TableState, number: SeatNumber, on: boolean): TableState {
  if (on) {
    return unready(
      mapSeat(state, number, (seat) => ({ ...without(seat, 'bot', 'waiting', 'moveTo'), holder: 'stand-in' })),
      number,
    )
  }
  return mapSeat(state, number, (seat) => ({ ...seat, holder: seat.name === undefined ? (state.status === 'lobby' ? 'open' : 'stand-in') : 'person' }))
}

function setBot(state: TableState, { seat: number, kind }: Extract<TableEvents, { type: 'bot-set' }>): TableState {
  if (kind === undefined) return emptySeat(state, number, state.status === 'lobby' ? 'open' : 'stand-in')
  const isOther = state.seats.some((seat) => seat.seat === number && seat.holder !== 'bot')
  return mapSeat(isOther ? disown(state, number) : state, number, (seat) => ({
    ...without(seat, 'name', 'pairName', 'helpSince', 'moveTo'),
    holder: 'bot',
    bot: kind,
    connected: true,
    paused: false,
    tutorialDone: true,
    // A bot that takes another's manner plays on; a new one begins with the next phase.
    ...(state.status !== 'lobby' && seat.holder !== 'bot' ? { waiting: true as const } : {}),
  }))
}
