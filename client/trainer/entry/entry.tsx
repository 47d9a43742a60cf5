import { useEffect, useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import type { HelpedTable } from '../event/helped-table.ts'
import { TakeTable } from '../event/take-table.tsx'
import { login, takeKeyFromAddress } from '../trainer-api.ts'
import type { Proof } from '../trainer-api.ts'
import { words } from '../words.ts'

type State = 'asking' | 'checking' | 'wrong' | 'offline' | { readonly waitS: number }

/** The one-time key of the link, a key typed by hand, or the password. */
export function Entry({ onToken, onHelp }: { readonly onToken: (token: string) => void; /** A second trainer took a table. */ readonly onHelp?: (taken: HelpedTable) => void }) {
  const w = words().entry
  const [state, setState] = useState<State>('asking')
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const enter = async (proof: Proof): Promise<void> => {
    setState('checking')
    const answer = await login(proof)
    if (answer.ok) return onToken(answer.value.token)
    const waitMs = Number(answer.error.detail?.waitMs ?? 0)
    setState(answer.error.code === 'offline' || answer.error.code === 'server' ? 'offline' : waitMs > 0 ? { waitS: Math.ceil(waitMs / 1000) } : 'wrong')
  }
  useEffect(() => {
    const key = takeKeyFromAddress()
    if (key !== undefined) void enter({ key })
  }, [])
  const submit = (event: Event): void => {
    event.preventDefault()
    const proof = typed.trim()
    // A link pasted whole works too; a key is 43 signs of this alphabet, a password is what is not a key.
    const key = /(?:#key=)?([A-Za-z0-9_-]{40,64})$/.exec(proof)?.[1]
    if (proof !== '') void enter(key === undefined ? { password: proof, ...(name.trim() === '' ? {} : { name: name.trim() }) } : { key })
  }
  const problem = state === 'wrong' ? w.wrong : state === 'offline' ? w.offline : typeof state === 'object' ? w.wait(state.waitS) : ''
  return (
    <main class="entry">
      <Sheet seed="entry" jitter={5} lift={3} class="entry-sheet" as="section">
        <p class="title entry-product">{text().product}</p>
        <h1>{w.title}</h1>
        {state === 'checking' ? (
          <p role="status">{w.checking}</p>
        ) : (
          <form onSubmit={submit}>
            <p>{w.help}</p>
            <label class="field">
              {w.key} / {w.password.toLowerCase()}
              <input type="password" value={typed} autoComplete="current-password" onInput={(event) => setTyped(event.currentTarget.value)} aria-invalid={problem !== ''} aria-describedby="entry-problem" />
            </label>
            <label class="field">
              {w.name}
              <input value={name} autoComplete="username" maxLength={LIMITS.name} onInput={(event) => setName(event.currentTarget.value)} aria-describedby="entry-name-help" />
              <small id="entry-name-help">{w.nameHelp}</small>
            </label>
            <p id="entry-problem" class="problem" role="alert">
              {problem}
            </p>
            <Button type="submit" look="main">
              {w.open}
            </Button>
          </form>
        )}
        {onHelp && <TakeTable onTaken={onHelp} />}
        <LanguageSwitch />
      </Sheet>
    </main>
  )
}
