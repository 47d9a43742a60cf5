import { quoted } from '../../board/naming.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** Free texts show on the wall only once approved here, and leave it in one press (S12). */
export function TextsSheet() {
  const { trainer, act, name } = useDesk()
  const entries = Object.entries(trainer.textsToApprove).toSorted(([, a], [, b]) => Number(a.shown) - Number(b.shown))
  if (entries.length === 0) return null
  const w = words().texts
  return (
    <Sheet seed="texts" jitter={4} lift={2} class="texts-sheet" as="section">
      <h2>{w.title}</h2>
      <ul>
        {entries.map(([id, entry]) => (
          <li key={id} class="text-row" data-shown={entry.shown}>
            <span>
              <small>
                {[w.about[entry.about] ?? entry.about, entry.from === undefined ? '' : w.from(name(entry.from)), entry.shown ? w.shown : ''].filter(Boolean).join(' · ')}
              </small>
              {quoted(entry.text)}
            </span>
            <Button seed={`text-${id}`} look={entry.shown ? 'plain' : 'yellow'} onClick={() => void act({ type: 'approve-text', text: id, shown: !entry.shown })}>
              {entry.shown ? w.remove : w.approve}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
