import type { SeatNumber } from '../../base/ids.ts'
import type { Command, SeatCommand, ServerCommand, TrainerCommand } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'

/** What a command does: emits what follows, or refuses before it emits anything. */
export type Handler<C extends Command> = (run: Run, command: C) => Rejection | undefined
export type SeatHandler<C extends SeatCommand> = (run: Run, command: C, seat: SeatNumber) => Rejection | undefined

export type SeatHandlers<T extends SeatCommand['type'] = SeatCommand['type']> = {
  readonly [K in T]: SeatHandler<Extract<SeatCommand, { type: K }>>
}
export type TrainerHandlers<T extends TrainerCommand['type'] = TrainerCommand['type']> = {
  readonly [K in T]: Handler<Extract<TrainerCommand, { type: K }>>
}
export type ServerHandlers = { readonly [K in ServerCommand['type']]: Handler<Extract<ServerCommand, { type: K }>> }
