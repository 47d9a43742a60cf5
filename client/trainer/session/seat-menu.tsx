import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { BotKind } from '../../../shared/engine/state.ts'
import type { TrainerCommand } from '../../../shared/engine/command.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'
import { LookButton } from '../event/look-dialog.tsx'
import { MoveSeat } from '../event/move-seat.tsx'
import { SeatLink } from './seat-link.tsx'
import { ShareSeat } from './share-seat.tsx'

const BOTS: readonly BotKind[] = ['conditional', 'mediator', 'naive', 'selfish', 'discreet', 'random']

/** Gives a seat to the rule or to a rehearsal bot, and back. */
export function SeatMenu({ seat, onDone }: { readonly seat: SeatNumber; readonly onDone: () => void }) {
  const { view, act } = useDesk()
  const w = words().seats
  const line = view.seats[seat]!
  const run = (command: TrainerCommand): void => void act(command).then(onDone)
  return (
    <Sheet seed={`menu-${seat}`} lift={2} class="seat-menu" role="group" aria-label={w.more}>
      {line.holder === 'person' && <SeatLink seat={seat} onDone={onDone} />}
      {view.table.status === 'playing' && <LookButton seat={seat} onDone={onDone} />}
      {line.holder === 'person' && <ShareSeat seat={seat} onDone={onDone} />}
      {line.holder === 'person' && <MoveSeat seat={seat} onDone={onDone} />}
      {line.holder === 'stand-in' && <Button onClick={() => run({ type: 'set-stand-in', seat, on: false })}>{w.fromStandIn}</Button>}
      {line.holder === 'bot' && <Button onClick={() => run({ type: 'set-bot', seat, kind: 'none' })}>{w.noBot}</Button>}
      {line.holder !== 'stand-in' &&
        (line.holder === 'person' ? (
          <ConfirmButton question={words().sure} onConfirm={() => run({ type: 'set-stand-in', seat, on: true })}>
            {w.toStandIn}
          </ConfirmButton>
        ) : (
          <Button onClick={() => run({ type: 'set-stand-in', seat, on: true })}>{w.toStandIn}</Button>
        ))}
      {line.holder !== 'person' && (
        <label class="field">
          {w.toBot}
          <select
            value={line.bot ?? ''}
            onChange={(event) => {
              if (event.currentTarget.value !== '') run({ type: 'set-bot', seat, kind: event.currentTarget.value as BotKind })
            }}
          >
            <option value="">…</option>
            {BOTS.map((kind) => (
              <option key={kind} value={kind}>
                {w.bots[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
    </Sheet>
  )
}
