/** What the parts of one session's console share: the table, and the way to act on it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { TrainerCommand } from '../../shared/engine/command.ts'
import type { Rejection } from '../../shared/engine/rejection.ts'
import type { LookAnswer, PeekAnswer } from '../../shared/protocol/messages.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { PublicView, TrainerPrivateView } from '../../shared/views/view-types.ts'
import { seatName } from '../board/naming.ts'
import { refusal } from '../ui/refusal.ts'
import { showSlip } from '../ui/toast.tsx'

export interface TrainerDesk {
  readonly view: PublicView
  readonly trainer: TrainerPrivateView
  readonly content: PublicContent
  readonly code: string
  readonly table: string
  readonly token: string
  now(): number
  /** True when it was accepted; a refusal is shown. `done` is said when it was. */
  act(command: TrainerCommand, done?: string): Promise<boolean>
  peek(): Promise<PeekAnswer | undefined>
  look(seat: SeatNumber): Promise<LookAnswer | undefined>
}

export const DeskContext = createContext<TrainerDesk | undefined>(undefined)

export function useDesk(): TrainerDesk & { name(seat: SeatNumber): string } {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a part of the console was drawn outside of its session')
  return { ...desk, name: (seat) => seatName(desk.view, seat) }
}

export async function sendAct(send: (command: TrainerCommand) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Rejection }>, command: TrainerCommand, content: PublicContent, done?: string): Promise<boolean> {
  const outcome = await send(command)
  if (!outcome.ok) showSlip(refusal(outcome.error, content))
  else if (done !== undefined) showSlip(done, 'done')
  return outcome.ok
}
