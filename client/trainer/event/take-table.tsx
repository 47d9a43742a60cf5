import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { takeTable } from './event-api.ts'
import { keepHelp } from './helped-table.ts'
import type { HelpedTable } from './helped-table.ts'
import { words } from './words.ts'

/** The door of a second trainer: eight signs, heard from the first one. */
export function TakeTable({ onTaken }: { readonly onTaken: (taken: HelpedTable) => void }) {
  const w = words().helper
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
    if (code === '') return
    const answer = await takeTable(code)
    if (answer.ok) {
      keepHelp(answer.value)
      return onTaken(answer.value)
    }
    const waitMs = Number(answer.error.detail?.waitMs ?? 0)
    setProblem(answer.error.code === 'offline' || answer.error.code === 'server' ? w.failed : waitMs > 0 ? w.wait(Math.ceil(waitMs / 1000)) : w.wrong)
  }
  return (
    <details class="take-table">
      <summary>{w.have}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <label class="field">
          {w.code}
          <input value={typed} maxLength={12} autoComplete="off" spellcheck={false} autocapitalize="characters" onInput={(event) => setTyped(event.currentTarget.value)} aria-invalid={problem !== ''} aria-describedby="take-problem" />
        </label>
        <p id="take-problem" class="problem" role="alert">
          {problem}
        </p>
        <Button type="submit" look="yellow">
          {w.take}
        </Button>
      </form>
    </details>
  )
}
