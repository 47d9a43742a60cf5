import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import type { ButtonProps } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { hear, QUESTION_MS } from './two-presses.ts'

/** Nothing destructive without a second press: the first one asks, and is forgotten after a while. */
export function ConfirmButton({ children, question, onConfirm, ...button }: Omit<ButtonProps, 'onClick'> & { readonly question: string; readonly onConfirm: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const shownAt = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    if (!isAsking) return undefined
    // From when it can be read: on a busy machine that is well after the press.
    shownAt.current = performance.now()
    announce(question)
    const timer = setTimeout(() => setAsking(false), QUESTION_MS)
    return () => clearTimeout(timer)
  }, [isAsking])
  return (
    <Button
      {...button}
      // A quiet button stays one while it asks: another element would lose the keyboard between the two presses.
      look={isAsking && button.look !== 'quiet' ? 'warning' : (button.look ?? 'plain')}
      class={`${button.class ?? ''} ${isAsking ? 'is-asking' : ''}`.trim()}
      onClick={(press) => {
        const heard = hear(press, shownAt.current)
        if (heard === 'ignore') return
        shownAt.current = undefined
        setAsking(heard === 'ask')
        if (heard === 'confirm') onConfirm()
      }}
    >
      {isAsking ? question : children}
    </Button>
  )
}
