import type { RoleId } from '../../../shared/base/vocabulary.ts'
import { seatedNumbers } from '../../board/naming.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, VerbMark } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { Portrait } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'
import { holderText } from './seat-row.tsx'
import { SeatMenu } from './seat-menu.tsx'
import { TooFew } from './too-few.tsx'

/** Seats filling, order of the roles, and what still keeps the game from starting. */
export function LobbySheet() {
  const { view, act } = useDesk()
  const w = words().lobby
  const seats = seatedNumbers(view)
  const lines = seats.map((seat) => view.seats[seat]!)
  const open = seats.filter((seat) => view.seats[seat]!.holder === 'open')
  const people = lines.filter(({ holder }) => holder === 'person')
  const move = (index: number, by: -1 | 1): void => {
    const order = lines.map(({ role }) => role)
    const [role] = order.splice(index, 1)
    if (role !== undefined) order.splice(index + by, 0, role)
    void act({ type: 'arrange-roles', order })
  }
  return (
    <Sheet seed="lobby" jitter={4} lift={2} class="lobby-sheet" as="section">
      <header class="seats-head">
        <h2>{w.title}</h2>
        {people.length > 0 && <p>{w.tutorial(people.filter(({ tutorialDone }) => tutorialDone).length, people.length)}</p>}
      </header>
      <ol class="lobby-list">
        {seats.map((seat, index) => (
          <LobbyRow key={seat} seat={seat} isFirst={index === 0} isLast={index === seats.length - 1} onMove={(by) => move(index, by)} />
        ))}
      </ol>
      <div class="lobby-foot">
        {open.length > 0 ? <TooFew seats={seats.length} open={open} /> : <p role="status">{w.allSet}</p>}
        {open.length === 0 ? (
          <Button look="main" icon="play" onClick={() => void act({ type: 'start-game' })}>
            {w.start}
          </Button>
        ) : (
          <ConfirmButton look="main" icon="play" question={words().manage.sure(w.start)} onConfirm={() => void act({ type: 'start-game' })}>
            {w.start}
          </ConfirmButton>
        )}
      </div>
    </Sheet>
  )
}

function LobbyRow({ seat, isFirst, isLast, onMove }: { readonly seat: number; readonly isFirst: boolean; readonly isLast: boolean; readonly onMove: (by: -1 | 1) => void }) {
  const { view, name } = useDesk()
  const w = words().lobby
  const line = view.seats[seat]!
  const role = text().roles[line.role as RoleId]
  return (
    <li class="lobby-row" data-free={line.holder === 'open'}>
      <Portrait role={line.role} size={52} />
      <span class="lobby-who">
        <b>{role.label}</b>
        <small>
          {line.holder === 'person' ? name(seat) : holderText(line)}
          {line.holder === 'person' && line.tutorialDone && (
            <span class="lobby-done">
              <Icon name="check-circle" size={20} /> {w.ready}
            </span>
          )}
          {line.holder === 'person' && !line.connected && ` · ${words().seats.offline}`}
        </small>
      </span>
      <span class="lobby-move">
        <button type="button" class="more-button" disabled={isFirst} aria-label={w.moveUp(role.full)} onClick={() => onMove(-1)}>
          <VerbMark name="arrow-up" size={20} />
        </button>
        <button type="button" class="more-button" disabled={isLast} aria-label={w.moveDown(role.full)} onClick={() => onMove(1)}>
          <VerbMark name="arrow-down" size={20} />
        </button>
      </span>
      <details class="lobby-more">
        <summary aria-label={words().seats.moreFor(role.full)}>
          <VerbMark name="dots-three" size={24} />
        </summary>
        <SeatMenu seat={seat} onDone={() => {}} />
      </details>
    </li>
  )
}
