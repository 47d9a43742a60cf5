import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { Icon } from '../../ui/icon.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from './words.ts'
import './lock.css'

const KEY = 'F9'
const HOLD_MS = 1200
const STORED = 'faire-territoire.covered'

/**
 * Covers the trainer's own screen, for a moment when it is projected or left alone. What is covered is not drawn at
 * all; only a press held a while opens it again, on the cover or with the same key. Survives a reload.
 */
export function Lockable({ children }: { readonly children: (lock: () => void) => ComponentChildren }) {
  const [isLocked, setLocked] = useState(() => readCover())
  const set = (next: boolean): void => {
    keepCover(next)
    setLocked(next)
    announce(next ? words().lock.locked : words().lock.opened)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== KEY) return
      event.preventDefault()
      set(true)
    }
    if (isLocked) return undefined
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isLocked])
  return isLocked ? <Cover onOpen={() => set(false)} /> : <>{children(() => set(true))}</>
}

function Cover({ onOpen }: { readonly onOpen: () => void }) {
  const w = words().lock
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [isHeld, setHeld] = useState(false)
  const hold = (): void => {
    if (timer.current !== undefined) return
    setHeld(true)
    timer.current = setTimeout(onOpen, HOLD_MS)
  }
  const letGo = (): void => {
    clearTimeout(timer.current)
    timer.current = undefined
    setHeld(false)
  }
  useEffect(() => {
    addEventListener('blur', letGo)
    return () => {
      clearTimeout(timer.current)
      removeEventListener('blur', letGo)
    }
  }, [])
  return (
    <main class="cover">
      <Sheet seed="cover" jitter={6} lift={3} class="cover-sheet" as="section">
        <Icon name="eye-slash" size={56} />
        <h1>{w.title}</h1>
        <p>{w.help}</p>
        <Sheet
          as="button"
          seed="cover-open"
          type="button"
          class="button cover-open"
          paper={isHeld ? 'yellow' : 'ink'}
          data-held={isHeld}
          onPointerDown={(event: PointerEvent) => {
            ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
            hold()
          }}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onContextMenu={(event: Event) => event.preventDefault()}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== ' ' && event.key !== 'Enter') return
            event.preventDefault()
            hold()
          }}
          onKeyUp={letGo}
        >
          {isHeld ? w.holding : w.hold}
        </Sheet>
      </Sheet>
    </main>
  )
}

function readCover(): boolean {
  try {
    return sessionStorage.getItem(STORED) !== null
  } catch {
    return false
  }
}

function keepCover(isLocked: boolean): void {
  try {
    if (isLocked) sessionStorage.setItem(STORED, '1')
    else sessionStorage.removeItem(STORED)
  } catch {
    // A reload opens it.
  }
}
