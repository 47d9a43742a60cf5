import { text } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { words } from './words.ts'

/** Bookmarks, each where the table was when it was set. */
export function Marks() {
  const { trainer } = useDesk()
  const w = words().marks
  const marks = Object.entries(trainer.marks).toReversed()
  if (marks.length === 0) return null
  return (
    <details class="marks">
      <summary>
        {w.title} ({marks.length})
      </summary>
      <ul>
        {marks.map(([seq, { season, phase, text: said }]) => (
          <li key={seq}>
            {w.line(season, text().phases[phase].name)}
            {said !== undefined && ` · ${said}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
