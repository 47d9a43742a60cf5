import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words } from '../words.ts'

/** What I wrote: it leaves this phone only when I release it, and I may take it back. */
export function MyWords() {
  const { me, act } = useSeated()
  const { debrief: say } = words()
  const mine = Object.entries(me.myTexts)
  if (mine.length === 0) return null
  return (
    <Part title={say.myWords}>
      <p class="small">{say.myWordsHelp}</p>
      {mine.map(([id, { text, released }]) => (
        <Sheet key={id} seed={id} paper={released ? 'green' : 'plain'} class="my-word">
          <q>{text}</q>
          <div class="pair">
            <Button seed={`release-${id}`} icon={released ? 'check-circle' : 'paper-plane-tilt'} pressed={released} onClick={() => void act({ type: 'release-words', text: id, released: !released })}>
              {released ? say.released : say.release}
            </Button>
            <Button seed={`withdraw-${id}`} icon="trash" onClick={() => void act({ type: 'withdraw-words', text: id })}>
              {say.withdraw}
            </Button>
          </div>
        </Sheet>
      ))}
    </Part>
  )
}
