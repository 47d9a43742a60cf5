import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { words as trainerWords } from '../words.ts'
import { readMe } from './account-api.ts'
import type { Me } from './account-api.ts'
import { DevicesSheet } from './devices-sheet.tsx'
import { PasswordSheet } from './password-sheet.tsx'
import { TeamSheet } from './team-sheet.tsx'
import { words } from './words.ts'
import './account.css'

/** Who one is on this server, one's password and devices; for the administrator, those who lead too. */
export function AccountPage({ token, onRefused }: { readonly token: string; readonly onRefused: () => void }) {
  const w = words()
  const [me, setMe] = useState<Me | 'asking' | 'failed'>('asking')
  const load = async (): Promise<void> => {
    const answer = await readMe(token)
    if (answer.ok) setMe(answer.value)
    else if (answer.error.httpStatus === 401) onRefused()
    else setMe('failed')
  }
  useEffect(() => void load(), [])
  return (
    <main class="sessions account">
      <header class="sessions-head">
        <h1>{w.title}</h1>
        <Button look="quiet" onClick={() => (location.hash = '')}>
          {trainerWords().sessions.back}
        </Button>
      </header>
      {me === 'asking' && <p role="status">{w.loading}</p>}
      {me === 'failed' && (
        <p role="alert">
          {w.failed} <Button onClick={() => void load()}>{w.retry}</Button>
        </p>
      )}
      {typeof me === 'object' && (
        <>
          <p class="account-who">{me.name === undefined ? w.youAdmin : w.you(me.name)}</p>
          <div class="account-sheets">
            <DevicesSheet token={token} devices={me.devices} onChanged={() => void load()} />
            <PasswordSheet token={token} hasPassword={me.hasPassword} onChanged={() => void load()} />
          </div>
          {me.admin && (
            <Sheet seed="team" jitter={4} lift={2} as="section" class="account-sheet">
              <TeamSheet token={token} />
            </Sheet>
          )}
        </>
      )}
    </main>
  )
}
