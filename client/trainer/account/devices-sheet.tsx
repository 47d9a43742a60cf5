import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { language } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { timeOfDay } from '../../view-models/clock.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { newKey } from '../trainer-api.ts'
import { revokeDevice } from './account-api.ts'
import type { Device, OneTimeKey } from './account-api.ts'
import { EntryLink } from './entry-link.tsx'
import { words } from './words.ts'

const NOW_MS = 120_000

export function DevicesSheet({ token, devices, onChanged }: { readonly token: string; readonly devices: readonly Device[]; readonly onChanged: () => void }) {
  const w = words().devices
  const [link, setLink] = useState<OneTimeKey | undefined>(undefined)
  const revoke = async (id: string): Promise<void> => {
    const answer = await revokeDevice(token, id)
    showSlip(answer.ok ? w.revoked : words().failed, answer.ok ? 'done' : 'refusal')
    onChanged()
  }
  const ask = async (): Promise<void> => {
    const answer = await newKey(token)
    if (answer.ok) setLink(answer.value)
    else showSlip(words().failed)
  }
  return (
    <Sheet seed="devices" jitter={4} lift={2} as="section" class="account-sheet">
      <h2>{w.title}</h2>
      <p>{w.help}</p>
      <ul class="account-list">
        {devices.map((one) => {
          const name = one.device ?? w.unknown
          return (
            <li key={one.id}>
              <span>
                <b>{name}</b>
                <small>{[one.current ? w.current : w.seen(moment(one.seenAt)), w.since(day(one.createdAt))].join(' · ')}</small>
              </span>
              {!one.current && (
                <ConfirmButton seed={`revoke-${one.id}`} label={w.revokeFor(name)} question={w.confirm} onConfirm={() => void revoke(one.id)}>
                  {w.revoke}
                </ConfirmButton>
              )}
            </li>
          )
        })}
      </ul>
      {link === undefined ? (
        <Button icon="key" onClick={() => void ask()}>
          {w.add}
        </Button>
      ) : (
        <EntryLink link={link} title={w.add} help={w.keyHelp} onClose={() => setLink(undefined)} />
      )}
    </Sheet>
  )
}

function day(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return isToday ? words().today(timeOfDay(at, language.value)) : words().on(new Intl.DateTimeFormat(language.value, { day: 'numeric', month: 'long' }).format(at))
}

function moment(at: number): string {
  return Date.now() - at < NOW_MS ? words().now : day(at)
}
