import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { qrDrawing } from '../../ui/qr-code.ts'
import { showSlip } from '../../ui/toast.tsx'
import { newKey, setPassword } from '../trainer-api.ts'
import { words } from '../words.ts'

const PASSWORD_MIN = 10

/** A fresh one-time link for another device, or a password. */
export function OtherDevice({ token }: { readonly token: string }) {
  const w = words().sessions
  const [link, setLink] = useState<string | undefined>(undefined)
  const [password, setTyped] = useState('')
  const ask = async (): Promise<void> => {
    const answer = await newKey(token)
    if (answer.ok) setLink(`${location.origin}/trainer/#key=${answer.value.key}`)
    else showSlip(w.failed)
  }
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (password.length < PASSWORD_MIN) return showSlip(w.passwordHelp(PASSWORD_MIN))
    const answer = await setPassword(token, password)
    showSlip(answer.ok ? w.passwordKept : w.failed, answer.ok ? 'done' : 'refusal')
    if (answer.ok) setTyped('')
  }
  return (
    <details class="other-device">
      <summary>{w.otherDevice}</summary>
      {link === undefined ? (
        <Button icon="key" onClick={() => void ask()}>
          {w.newKey}
        </Button>
      ) : (
        <div class="other-link">
          <Drawing svg={qrDrawing(link, 180, w.otherDevice)} />
          <p>
            <a href={link}>{link}</a>
            <small>{w.keyHelp}</small>
          </p>
        </div>
      )}
      <form class="password-form" onSubmit={(event) => void keep(event)}>
        <label class="field">
          {w.choosePassword}
          <input type="password" autoComplete="new-password" value={password} onInput={(event) => setTyped(event.currentTarget.value)} />
          <small>{w.passwordHelp(PASSWORD_MIN)}</small>
        </label>
        <Button type="submit">{w.keepPassword}</Button>
      </form>
    </details>
  )
}
