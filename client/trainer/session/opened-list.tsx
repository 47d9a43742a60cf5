import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** What was written in the open step, once opened: read here first, then shown on the wall. */
export function OpenedList() {
  const { view, trainer, act } = useDesk()
  const w = words().debrief
  const opened = Object.entries(trainer.openedWords)
    .filter(([, { step }]) => step === view.debrief.step)
    .toSorted(([, left], [, right]) => left.seat - right.seat)
  if (opened.length === 0) return null
  const hidden = opened.filter(([, { shown }]) => !shown)
  const showAll = async (): Promise<void> => {
    for (const [id] of hidden) await act({ type: 'approve-text', text: id, shown: true })
  }
  return (
    <>
      <h3>{w.words}</h3>
      <ul class="moment-rows">
        {opened.map(([id, { text: said, name, seat, shown }]) => {
          const role = view.seats[seat]?.role
          return (
            <li class="moment-row opened-row" key={id}>
              <span>
                <small>{[role === undefined ? '' : text().roles[role].short, name ?? ''].filter(Boolean).join(', ')}</small>
                {said}
              </span>
              <Button seed={id} pressed={shown} look={shown ? 'yellow' : 'plain'} onClick={() => void act({ type: 'approve-text', text: id, shown: !shown })}>
                {shown ? w.hide : w.show}
              </Button>
            </li>
          )
        })}
      </ul>
      {hidden.length > 1 && (
        <Button seed="show-all" onClick={() => void showAll()}>
          {w.showAll}
        </Button>
      )}
    </>
  )
}
