import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import type { ButtonProps } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'

const PATIENCE_MS = 5000

/** Nothing destructive without a second press: the first one asks, and forgets after five seconds. */
export function ConfirmButton({ children, question, onConfirm, ...button }: Omit<ButtonProps, 'onClick'> & { readonly question: string; readonly onConfirm: () => void }) {
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!isAsking) return undefined
    announce(question)
    const timer = setTimeout(() => setAsking(false), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isAsking])
  return (
    <Button
      {...button}
      // A quiet button stays one while it asks: another element would lose the keyboard between the two presses.
      look={isAsking && button.look !== 'quiet' ? 'warning' : (button.look ?? 'plain')}
      class={`${button.class ?? ''} ${isAsking ? 'is-asking' : ''}`.trim()}
      onClick={() => {
        if (isAsking) onConfirm()
        setAsking(!isAsking)
      }}
    >
      {isAsking ? question : children}
    </Button>
  )
}
