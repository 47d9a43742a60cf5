import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { Icon } from '../ui/icon.tsx'
import { Sheet } from '../ui/sheet.tsx'

/** Shows something only while it is held: pointer down, or Space or Enter kept down. Leaving the page lets go. */
export function HoldButton({ children, onHold, describedBy, seed }: { readonly children: ComponentChildren; readonly onHold: (isHeld: boolean) => void; readonly describedBy?: string; readonly seed: string }) {
  const [isHeld, setHeld] = useState(false)
  const held = useRef(false)
  const set = (next: boolean): void => {
    if (held.current === next) return
    held.current = next
    setHeld(next)
    onHold(next)
  }
  useEffect(() => {
    const release = (): void => set(false)
    addEventListener('blur', release)
    document.addEventListener('visibilitychange', release)
    return () => {
      release()
      removeEventListener('blur', release)
      document.removeEventListener('visibilitychange', release)
    }
  }, [])
  return (
    <Sheet
      as="button"
      seed={seed}
      type="button"
      class="button hold-button"
      paper={isHeld ? 'private' : 'plain'}
      outline={isHeld ? 'strong' : 'thin'}
      aria-pressed={isHeld}
      aria-describedby={describedBy}
      onPointerDown={(event: PointerEvent) => {
        ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
        set(true)
      }}
      onPointerUp={() => set(false)}
      onPointerCancel={() => set(false)}
      onContextMenu={(event: Event) => event.preventDefault()}
      onBlur={() => set(false)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== ' ' && event.key !== 'Enter') return
        event.preventDefault()
        set(true)
      }}
      onKeyUp={(event: KeyboardEvent) => {
        if (event.key === ' ' || event.key === 'Enter') set(false)
      }}
    >
      <Icon name={isHeld ? 'eye' : 'eye-slash'} size={24} />
      <span>{children}</span>
    </Sheet>
  )
}
