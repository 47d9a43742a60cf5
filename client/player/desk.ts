/** What a participant's screens share: the table as this seat sees it, and the way to act. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { PublicView, SeatPrivateView } from '../../shared/views/view-types.ts'
import type { SeatCommand } from '../../shared/engine/command.ts'
import type { TableConnection } from '../net/table-connection.ts'
import { seatName } from '../board/naming.ts'
import { refusal } from '../ui/refusal.ts'
import { showSlip } from '../ui/toast.tsx'
import type { OrderDraft } from './order-draft.ts'

export { refusal } from '../ui/refusal.ts'

export interface Desk {
  readonly connection: TableConnection
  readonly draft: OrderDraft
}
export const DeskContext = createContext<Desk | undefined>(undefined)

export interface Watched {
  readonly connection: TableConnection
  readonly draft: OrderDraft
  readonly view: PublicView
  /** Absent for who only observes. */
  readonly me?: SeatPrivateView
  readonly content: PublicContent
  /** « Samira », or the short role when the seat has no name. */
  name(seat: number): string
}
export interface Seated extends Watched {
  readonly me: SeatPrivateView
  /** Sends, and shows a refusal as a slip. True when it was accepted. */
  act(command: SeatCommand, done?: string): Promise<boolean>
}

/** Only inside a screen drawn once the view and the content are there. */
export function useTable(): Watched {
  const desk = useContext(DeskContext)
  const seen = desk?.connection.view.value
  const content = desk?.connection.content.value
  if (!desk || !seen || !content) throw new Error('a screen was drawn without its table')
  return { ...desk, view: seen.public, ...(seen.me && { me: seen.me }), content, name: (seat) => seatName(seen.public, seat) }
}

/** Only inside a screen drawn once the seat is there too. */
export function useSeated(): Seated {
  const table = useTable()
  const { connection, content, me } = table
  if (!me) throw new Error('a participant screen was drawn without its seat')
  return {
    ...table,
    me,
    act: async (command, done) => {
      const outcome = await connection.send(command)
      if (!outcome.ok) showSlip(refusal(outcome.error, content))
      else if (done !== undefined) showSlip(done, 'done')
      return outcome.ok
    },
  }
}
