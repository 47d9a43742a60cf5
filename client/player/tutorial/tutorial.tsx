import { useLayoutEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { tutorialWords } from '../words.ts'
import { ClueGesture, PostureGesture, PotGesture, PromiseGesture, ThreadGesture, TokensGesture } from './gestures.tsx'
import './tutorial.css'

/** What the six gestures hand to each other. */
export interface TutorialState {
  readonly done: boolean
  readonly pot: number
}

const GESTURES = [ClueGesture, PostureGesture, TokensGesture, PotGesture, PromiseGesture, ThreadGesture] as const

/** A fixed script outside the game: one gesture a screen, ninety seconds in all. */
export function Tutorial({ onLeave }: { readonly onLeave: (finished: boolean) => void }) {
  const say = tutorialWords()
  const [index, setIndex] = useState(0)
  const [isDone, setDone] = useState(false)
  const [pot, setPot] = useState(0)
  const Gesture = GESTURES[index]!
  const isLast = index === GESTURES.length - 1
  // With the new gesture, not after it: the next key is already for it.
  useLayoutEffect(() => {
    document.getElementById('tutorial-title')?.focus()
    scrollTo(0, 0)
  }, [index])
  return (
    <section class="tutorial" aria-labelledby="tutorial-title">
      <header class="tutorial-head">
        <p>
          <b class="title">{say.title}</b> <span class="heard">{say.progress(index + 1, GESTURES.length)}</span>
        </p>
        <ol class="tutorial-steps" aria-hidden="true">
          {GESTURES.map((_, step) => (
            <li key={step} class={step < index ? 'is-done' : step === index ? 'is-now' : ''} />
          ))}
        </ol>
        <Button look="quiet" onClick={() => onLeave(false)}>
          {say.leave}
        </Button>
      </header>
      <Gesture key={index} pot={pot} onPot={setPot} onDone={() => setDone(true)} />
      <div class="cta">
        <Button
          look="main"
          icon={isLast ? 'check-circle' : 'skip-forward'}
          seed="tutorial-next"
          disabled={!isDone}
          onClick={() => {
            if (isLast) return onLeave(true)
            setIndex(index + 1)
            setDone(false)
          }}
        >
          {isLast ? say.finish : say.next}
        </Button>
      </div>
    </section>
  )
}
