import { fail, succeed, type Result } from '../../base/result.ts'
import type { Actor, Command, SeatCommand, ServerCommand, TrainerCommand } from '../command.ts'
import type { Decide } from '../contract.ts'
import type { EventAuthor } from '../event.ts'
import { reject, type Rejection } from '../rejection.ts'
import { startRun, type Run } from '../run.ts'
import { findSeat } from '../seats.ts'
import { clockHandlers } from './clock.ts'
import { refreshClosing } from './closing.ts'
import { debriefHandlers } from './debrief.ts'
import type { SeatHandlers, ServerHandlers } from './handler.ts'
import { orderHandlers } from './orders.ts'
import { checkPermission } from './permissions.ts'
import { leaveSeat, presenceHandlers, shareSeat } from './presence.ts'
import { promiseHandlers } from './promises.ts'
import { proposalHandlers } from './proposals.ts'
import { reflectionHandlers } from './reflection.ts'
import { talkHandlers } from './talk.ts'
import { setBookmark, trainerHandlers } from './trainer.ts'

const seatHandlers: SeatHandlers = {
  ...talkHandlers,
  ...promiseHandlers,
  ...proposalHandlers,
  ...orderHandlers,
  ...reflectionHandlers,
  ...debriefHandlers,
  'leave-seat': (run, _command, seat) => leaveSeat(run, seat),
  'share-my-seat': (run, { name }, seat) => shareSeat(run, seat, name),
  'set-consent'(run, { tick, value }, seat) {
    if (run.state.seats.find((one) => one.seat === seat)?.consents[tick] !== value) run.emit({ type: 'consent-set', seat, tick, value })
    return undefined
  },
  'ask-help'(run, { on }, seat) {
    if ((findSeat(run.state, seat)?.helpSince !== undefined) !== on) run.emit({ type: 'help-set', seat, on })
    return undefined
  },
  'read-told'(run, { message }, seat) {
    const told = run.state.told?.find((one) => one.id === message && one.to.includes(seat))
    if (!told) return reject('not-allowed')
    if (!told.read.includes(seat)) run.emit({ type: 'told-read', seat, message })
    return undefined
  },
  'decline-move'(run, _command, seat) {
    if (findSeat(run.state, seat)?.moveTo !== undefined) run.emit({ type: 'move-declined', seat })
    return undefined
  },
  'set-ready'(run, { value }, seat) {
    if (run.state.game.ready.includes(seat) !== value) run.emit({ type: 'ready-set', seat, value })
    return undefined
  },
  bookmark: (run, { text }, seat) => setBookmark(run, text, seat),
  'finish-tutorial'(run, _command, seat) {
    if (run.state.seats.find((one) => one.seat === seat)?.tutorialDone === false) run.emit({ type: 'tutorial-finished', seat })
    return undefined
  },
}

const serverHandlers: ServerHandlers = { ...presenceHandlers, ...clockHandlers }

/**
 * What follows from a command, or why nothing does. The events are stamped and in order; free texts born with them
 * come beside, under the ids the events hold. A command that changes nothing any more is accepted without events.
 */
export const decide: Decide = (state, command, actor, moment) => {
  const decided = decideRun(state, command, actor, moment)
  return decided.ok ? succeed({ events: decided.value.events, texts: decided.value.texts }) : decided
}

/** The same, with the state it leads to: for who plays on in memory and need not apply the events again. */
export function decideRun(...[state, command, actor, moment]: Parameters<Decide>): Result<Run, Rejection> {
  const refusal = checkPermission(state, command.type, actor)
  if (refusal) return fail(refusal)
  const run = startRun(state, moment, authorOf(actor))
  const rejection = handle(run, command, actor)
  if (rejection) return fail(rejection)
  refreshClosing(run)
  return succeed(run)
}

function authorOf(actor: Actor): EventAuthor {
  return actor.kind === 'seat' ? `seat:${actor.seat}` : actor.kind
}

function handle(run: Run, command: Command, actor: Actor): Rejection | undefined {
  if (actor.kind === 'seat') {
    const handler = seatHandlers[command.type as SeatCommand['type']] as SeatHandlers[SeatCommand['type']] | undefined
    return handler ? (handler as (run: Run, command: Command, seat: number) => Rejection | undefined)(run, command, actor.seat) : reject('not-allowed')
  }
  const handlers = actor.kind === 'trainer' ? trainerHandlers : serverHandlers
  const handler = (handlers as Readonly<Record<string, unknown>>)[(command as TrainerCommand | ServerCommand).type] as ((run: Run, command: Command) => Rejection | undefined) | undefined
  return handler ? handler(run, command) : reject('not-allowed')
}
