import { useEffect } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { callWords } from './call-help.tsx'
import './told.css'

/** What the trainer wrote to me: in sight until I say that I have read it. */
export function Told() {
  const { me, act } = useSeated()
  const say = callWords()
  const told = Object.entries(me.told)
  const last = told.at(-1)
  useEffect(() => {
    if (last) announce(`${say.toldBy}. ${last[1]}`)
  }, [last?.[0]])
  return (
    <>
      {told.map(([id, sentence]) => (
        <Sheet key={id} seed={id} paper="white" outline="strong" lift={2} class="told" as="section" aria-label={say.toldBy}>
          <p>
            <small>{say.toldBy}</small>
            {sentence}
          </p>
          <Button seed={`read-${id}`} onClick={() => void act({ type: 'read-told', message: id })}>
            {say.toldRead}
          </Button>
        </Sheet>
      ))}
    </>
  )
}
