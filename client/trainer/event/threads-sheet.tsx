import { quoted } from '../../board/naming.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { words } from './words.ts'

/** A palaver at a distance, moderated: one press hides a message, its author is told, one press brings it back. */
export function ThreadsSheet() {
  const { view, trainer, act, name } = useDesk()
  const w = words().threads
  if (!view.table.remote || view.table.status !== 'playing') return null
  const messages = Object.entries(trainer.messages).toReversed()
  return (
    <Sheet seed="threads" jitter={4} lift={2} class="texts-sheet" as="section">
      <h2>{w.title}</h2>
      <small>{w.help}</small>
      <ul>
        {messages.length === 0 && <li class="talk-none">{w.none}</li>}
        {messages.map(([id, { from, to, text, hidden, reported }]) => (
          <li key={id} class="text-row" data-shown={hidden} data-reported={reported}>
            <span>
              <small>{[to === undefined ? name(from) : w.between(name(from), name(to)), hidden ? w.hidden : ''].filter(Boolean).join(' · ')}</small>
              {quoted(text)}
            </span>
            <Button seed={`hide-${id}`} label={hidden ? w.showFor(name(from)) : w.hideFor(name(from))} onClick={() => void act({ type: 'hide-message', message: id, hidden: !hidden })}>
              {hidden ? w.show : w.hide}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
