import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { changePassword } from './account-api.ts'
import { words } from './words.ts'

const PASSWORD_MIN = 10

export function PasswordSheet({ token, hasPassword, onChanged }: { readonly token: string; readonly hasPassword: boolean; readonly onChanged: () => void }) {
  const w = words().password
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [problem, setProblem] = useState('')
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (next.length < PASSWORD_MIN) return setProblem(w.short(PASSWORD_MIN))
    const answer = await changePassword(token, next, current)
    if (!answer.ok) return setProblem(answer.error.code === 'wrong-password' ? w.wrong : words().failed)
    setProblem('')
    setCurrent('')
    setNext('')
    showSlip(w.kept, 'done')
    onChanged()
  }
  return (
    <Sheet seed="password" jitter={4} lift={2} as="section" class="account-sheet">
      <h2>{w.title}</h2>
      <p>{hasPassword ? w.some : w.none}</p>
      <form class="account-form" onSubmit={(event) => void keep(event)}>
        {hasPassword && (
          <label class="field">
            {w.current}
            <input type="password" autoComplete="current-password" value={current} onInput={(event) => setCurrent(event.currentTarget.value)} />
            <small>{w.currentHelp}</small>
          </label>
        )}
        <label class="field">
          {w.next}
          <input type="password" autoComplete="new-password" value={next} aria-invalid={problem !== ''} aria-describedby="password-problem" onInput={(event) => setNext(event.currentTarget.value)} />
          <small>{w.help(PASSWORD_MIN)}</small>
        </label>
        <p id="password-problem" class="problem" role="alert">
          {problem}
        </p>
        <Button type="submit" look="yellow">
          {w.keep}
        </Button>
      </form>
    </Sheet>
  )
}
