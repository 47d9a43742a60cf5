import { useState } from 'preact/hooks'
import { HelpMark } from '../../mallette/help/help.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'
import { PromiseSentence } from './promise-sentence.tsx'

/** My live words, each with its way back: a withdrawal asks once more, and says what it costs. */
export function MyPromises() {
  const { view, me, act, name } = useSeated()
  const { promise: say } = words().palaver
  const [asking, setAsking] = useState<string | undefined>(undefined)
  const mine = Object.entries(view.promises).filter(([, promise]) => promise.from === me.seat && promise.status === 'live')
  if (mine.length === 0) return null
  return (
    <section class="stack">
      <h3>{say.mine}</h3>
      {mine.map(([id, promise]) => (
        <Sheet key={id} seed={id} paper="inner" lift={0} class="slip-card">
          <p class="slip-from">
            <b>{promise.to === 'table' ? say.toTableLong : `${say.to} ${name(promise.to)}`}</b>
          </p>
          <PromiseSentence id={id} promise={promise} />
          {asking === id ? (
            <>
              <p class="small">
                {say.withdrawHelp} <HelpMark term="withdrawal" title={say.withdraw} />
              </p>
              <Button look="warning" seed={`withdraw-${id}`} onClick={() => void act({ type: 'withdraw-promise', promise: id }).then(() => setAsking(undefined))}>
                {say.withdraw}
              </Button>
            </>
          ) : (
            <Button look="quiet" icon="arrow-counter-clockwise" onClick={() => setAsking(id)}>
              {say.withdraw}
            </Button>
          )}
        </Sheet>
      ))}
    </section>
  )
}

/** What the others have given their word for: public, like the slips on the wall. */
export function TablePromises() {
  const { view, me, name } = useSeated()
  const { promise: say } = words().palaver
  const others = Object.entries(view.promises).filter(([, promise]) => promise.from !== me.seat && promise.status === 'live')
  if (others.length === 0) return null
  return (
    <section class="stack">
      <h3>{say.others}</h3>
      {others.map(([id, promise]) => (
        <Sheet key={id} seed={id} paper="white" class="slip-card">
          <p class="slip-from">
            <b>{promise.to === 'table' ? say.toTableBy(name(promise.from)) : say.toSomeone(name(promise.from), name(promise.to))}</b>
          </p>
          <PromiseSentence id={id} promise={promise} />
        </Sheet>
      ))}
    </section>
  )
}
