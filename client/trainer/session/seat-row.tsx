import { useState } from 'preact/hooks'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { Order } from '../../../shared/engine/state.ts'
import type { SeatLine } from '../../../shared/views/view-types.ts'
import { worksiteName } from '../../board/naming.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, VerbMark } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { Portrait, RoleLabel } from '../../ui/role.tsx'
import { useDesk } from '../desk.ts'
import { words as eventWords } from '../event/words.ts'
import { words } from '../words.ts'
import { SeatMenu } from './seat-menu.tsx'

export function SeatRow({ seat, order, isPeeking }: { readonly seat: SeatNumber; readonly order?: Order | undefined; readonly isPeeking: boolean }) {
  const { view, trainer, content, act, name } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const line = view.seats[seat]!
  const w = words().seats
  const mayNudge = view.table.phase === 'commitment' && line.holder === 'person' && line.order !== 'laid'
  const promises = Object.values(view.promises).filter((promise) => promise.from === seat && promise.status === 'live').length
  const isTalking = view.table.phase === 'palaver' || view.table.phase === 'commitment'
  const announced = [line.intention === undefined || !isTalking ? '' : w.intention(worksiteName(content, view, line.intention)), promises > 0 ? w.promises(promises) : '', trainer.moves[seat] === undefined ? '' : eventWords().move.proposed(trainer.moves[seat])].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        <span class="seat-who">
          <Portrait role={line.role} size={58} />
          <span>
            <b>{line.name === undefined ? text().roles[line.role].short : name(seat)}</b>
            <small>{line.name === undefined ? holderText(line) : <RoleLabel role={line.role} form="short" />}</small>
          </span>
        </span>
      </th>
      <td>
        <SeatState line={line} isChoosing={view.table.phase === 'commitment'} />
      </td>
      <td class="seat-announced">{isPeeking ? <b class="seat-order">{orderText(order)}</b> : announced.length === 0 ? <small>{w.none}</small> : announced.join(' · ')}</td>
      <td class="seat-acts">
        {mayNudge && !isPeeking && (
          <Button icon="bell" seed={`nudge-${seat}`} onClick={() => void act({ type: 'nudge', seat }, w.nudged(name(seat)))}>
            {w.nudge}
          </Button>
        )}
        <button type="button" class="more-button" aria-expanded={isOpen} aria-label={w.moreFor(name(seat))} onClick={() => setOpen(!isOpen)}>
          <VerbMark name="dots-three" size={24} />
        </button>
        {isOpen && <SeatMenu seat={seat} onDone={() => setOpen(false)} />}
      </td>
    </tr>
  )

  function orderText(shown: Order | undefined): string {
    if (!shown) return w.noOrder
    const { time, means } = shown
    return [
      shown.worksite === undefined ? '' : worksiteName(content, view, shown.worksite),
      shown.posture === undefined ? '' : text().postures[shown.posture].name,
      w.orderTime(time.worksite, time.pot, time.mandate),
      w.orderMeans(means.worksite, means.pot),
      shown.lever ? w.orderLever(shown.lever.lever) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

export function holderText(line: SeatLine): string {
  const w = words().seats
  if (line.holder === 'open') return w.free
  if (line.holder === 'stand-in') return w.standIn
  return line.holder === 'bot' ? w.bot(w.bots[line.bot ?? 'conditional']) : ''
}

/** Shape, word, then connection: never colour alone. */
function SeatState({ line, isChoosing }: { readonly line: SeatLine; readonly isChoosing: boolean }) {
  const w = words().seats
  const state = line.holder === 'stand-in' ? w.standIn : isChoosing ? w[line.order] : line.ready ? w.ready : ''
  const isCut = line.holder === 'person' && !line.connected
  return (
    <span class="seat-state" data-order={isChoosing ? line.order : line.ready ? 'laid' : 'nothing'}>
      {state !== '' && (
        <span>
          <i class="state-mark" aria-hidden="true" /> {state}
        </span>
      )}
      {(isCut || line.paused) && (
        <small class="seat-cut">
          <Icon name="wifi-slash" size={20} /> {line.paused ? w.paused : w.offline}
        </small>
      )}
    </span>
  )
}
