import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'

/** What I wrote: it leaves this phone only when I release it; I may put it otherwise, or take it back. */
export function MyWords({ isOpen = false }: { readonly isOpen?: boolean }) {
  const { me } = useSeated()
  const { debrief: say } = words()
  const mine = Object.entries(me.myTexts)
  if (mine.length === 0) return null
  return (
    <details class="part my-words" open={isOpen}>
      <summary class="part-title title">{say.myWordsCount(mine.length)}</summary>
      <p class="small">{say.myWordsHelp}</p>
      {mine.map(([id, { text, released }]) => (
        <MyWord key={id} id={id} text={text} released={released} />
      ))}
    </details>
  )
}

function MyWord({ id, text, released }: { readonly id: string; readonly text: string; readonly released: boolean }) {
  const { act } = useSeated()
  const { debrief: say } = words()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const correct = async (event: Event): Promise<void> => {
    event.preventDefault()
    const written = (typed ?? '').trim()
    if (written === '' || written === text) return setTyped(undefined)
    if (await act({ type: 'correct-words', text: id, words: written }, say.corrected)) setTyped(undefined)
  }
  return (
    <Sheet seed={id} paper={released ? 'green' : 'plain'} class="my-word">
      {typed === undefined ? (
        <q>{text}</q>
      ) : (
        <form class="stack" onSubmit={(event) => void correct(event)}>
          <Sheet seed={`correct-${id}`} paper="white" lift={0} outline="thin">
            <textarea rows={3} maxLength={LIMITS.text} aria-label={say.correctLabel} value={typed} ref={(field) => field?.focus()} onInput={(event) => setTyped(event.currentTarget.value)} />
          </Sheet>
          <div class="pair">
            <Button type="submit" icon="check-circle" seed={`keep-${id}`}>
              {say.save}
            </Button>
            <Button seed={`cancel-${id}`} onClick={() => setTyped(undefined)}>
              {say.cancelCorrection}
            </Button>
          </div>
        </form>
      )}
      {typed === undefined && (
        <div class="pair">
          <Button seed={`release-${id}`} icon={released ? 'check-circle' : 'paper-plane-tilt'} pressed={released} onClick={() => void act({ type: 'release-words', text: id, released: !released })}>
            {released ? say.released : say.release}
          </Button>
          <Button seed={`correct-${id}`} icon="pencil-simple-line" onClick={() => setTyped(text)}>
            {say.correct}
          </Button>
          <Button seed={`withdraw-${id}`} icon="trash" onClick={() => void act({ type: 'withdraw-words', text: id })}>
            {say.withdraw}
          </Button>
        </div>
      )}
    </Sheet>
  )
}
