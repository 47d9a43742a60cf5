import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { words } from './words.ts'

/** Emptied once sent; what is typed stays when it was refused. */
export function TellForm({ children, onSend }: { readonly children?: ComponentChildren; readonly onSend: (text: string) => Promise<boolean> }) {
  const w = words().tell
  const [typed, setTyped] = useState('')
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (typed.trim() !== '' && (await onSend(typed.trim()))) setTyped('')
  }
  return (
    <form class="tell-form" onSubmit={(event) => void submit(event)}>
      {children}
      <label class="field">
        {w.words}
        <input value={typed} maxLength={LIMITS.message} autoComplete="off" onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <Button type="submit" look="yellow" disabled={typed.trim() === ''}>
        {w.send}
      </Button>
    </form>
  )
}
