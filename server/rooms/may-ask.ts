import { seatCommandSchema, trainerCommandSchema } from '../../shared/engine/command.ts'
import type { Viewer } from '../projection/visibility.ts'

/** Fail closed: a command is open to a kind of connection only if its list says so. */
export function mayAsk(viewer: Viewer, command: { readonly type: string }): boolean {
  if (viewer.as === 'board') return false
  return (viewer.as === 'seat' ? SEAT_COMMANDS : TRAINER_COMMANDS).has(command.type)
}

const SEAT_COMMANDS = typesOf(seatCommandSchema.options)
const TRAINER_COMMANDS = typesOf(trainerCommandSchema.options)

function typesOf(options: readonly { readonly shape: { readonly type: { readonly value: string } } }[]): ReadonlySet<string> {
  return new Set(options.map(({ shape }) => shape.type.value))
}
