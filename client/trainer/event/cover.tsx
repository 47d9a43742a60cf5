import { useEffect, useRef, useState } from 'preact/hooks'
import { uncover } from '../account/account-api.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { keepToken, logout } from '../trainer-api.ts'
import { words } from './words.ts'
import './lock.css'

const HOLD_MS = 1200

interface CoverProps {
  readonly token: string
  /** Set by the trainer: asked for, instead of a press held a while. */
  readonly hasPassword: boolean
  readonly onOpen: () => void
}

/** In the place of the console: the game goes on behind it. */
export function Cover({ token, hasPassword, onOpen }: CoverProps) {
  const w = words().lock
  return (
    <main class="cover">
      <Sheet seed="cover" jitter={6} lift={3} class="cover-sheet" as="section">
        <Icon name="eye-slash" size={56} />
        <h1>{w.title}</h1>
        <p>{w.help}</p>
        {hasPassword ? <PasswordForm token={token} onOpen={onOpen} /> : <HeldPress onOpen={onOpen} />}
      </Sheet>
    </main>
  )
}

function PasswordForm({ token, onOpen }: Omit<CoverProps, 'hasPassword'>) {
  const w = words().lock
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed === '') return
    const answer = await uncover(token, typed)
    if (answer.ok) return onOpen()
    const waitMs = Number(answer.error.detail?.waitMs ?? 0)
    setProblem(waitMs > 0 ? w.wait(Math.ceil(waitMs / 1000)) : answer.error.code === 'wrong-password' ? w.wrong : w.failed)
    if (answer.error.code === 'wrong-password') setTyped('')
  }
  /** A password that is forgotten: out, and in again with a key. */
  const leave = (): void => {
    void logout(token)
    keepToken(undefined)
    onOpen()
    location.reload()
  }
  return (
    <form class="cover-form" onSubmit={(event) => void submit(event)}>
      <label class="field">
        {w.password}
        <input type="password" autoComplete="current-password" value={typed} aria-invalid={problem !== ''} aria-describedby="cover-problem" onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <p id="cover-problem" class="problem" role="alert">
        {problem}
      </p>
      <Button type="submit" look="main" seed="cover-open">
        {w.open}
      </Button>
      <Button look="quiet" onClick={leave}>
        {w.leave}
      </Button>
    </form>
  )
}

function HeldPress({ onOpen }: { readonly onOpen: () => void }) {
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
  )
}
