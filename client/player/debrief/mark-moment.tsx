import { text } from '../../ui/language.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words } from './words.ts'

/** One tap, in the middle of the game: for me alone, until the debrief. */
export function MarkMoment() {
  const { act } = useSeated()
  const w = words()
  return (
    <Button look="quiet" class="mark-moment" icon="bookmark-simple" onClick={() => void act({ type: 'bookmark' }, w.marked)}>
      {w.mark}
    </Button>
  )
}

/** What I marked, beside the moments that rules propose. */
export function MyMarks() {
  const { me } = useSeated()
  const w = words()
  const marks = Object.entries(me.marks ?? {}).toSorted(([left], [right]) => Number(left) - Number(right))
  if (marks.length === 0) return null
  return (
    <Part title={w.myMarks}>
      <p class="small">{w.myMarksHelp}</p>
      {marks.map(([seq, mark]) => (
        <Sheet key={seq} seed={`mark-${seq}`} paper="private" class="my-word">
          <b>{w.markLine(mark.season, text().phases[mark.phase].name)}</b>
          {mark.text !== undefined && <q>{mark.text}</q>}
        </Sheet>
      ))}
    </Part>
  )
}
