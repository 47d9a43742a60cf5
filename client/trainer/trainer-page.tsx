import { useEffect, useState } from 'preact/hooks'
import { normaliseCode } from '../../shared/protocol/session-code.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { Slips } from '../ui/toast.tsx'
import { CheckPage } from './check/check-page.tsx'
import { AccountPage } from './account/account-page.tsx'
import { keepHelp, readHelp } from './event/helped-table.ts'
import type { HelpedTable } from './event/helped-table.ts'
import { Entry } from './entry/entry.tsx'
import { Sessions } from './entry/sessions.tsx'
import { ReturnsPage } from './returns/returns-page.tsx'
import { RoomPage } from './keeping/room-page.tsx'
import { RehearsalPage } from './rehearsal/rehearsal-page.tsx'
import { SessionPage } from './session/session-page.tsx'
import { TablesPage } from './tables/tables-page.tsx'
import { keepToken, logout, readToken } from './trainer-api.ts'

/** `#KF4T7M/2`: second table of a session; `#KF4T7M/tables`: all of them; `#KF4T7M/rehearsal`: the wall of screens of a rehearsal; `#access`: one's own access; `#room`: the room of the year; `#check`: the check of the room; `#returns`: the returns of commitment cards; nothing: the list. */
function readPlace(): { readonly code: string; readonly number: number | 'all' | 'rehearsal' } | 'access' | 'room' | 'check' | 'returns' | undefined {
  if (location.hash === '#access') return 'access'
  if (location.hash === '#room') return 'room'
  if (location.hash === '#check') return 'check'
  if (location.hash === '#returns') return 'returns'
  const [typed = '', number = '1'] = decodeURIComponent(location.hash.slice(1)).split('/')
  const code = normaliseCode(typed)
  return code === undefined ? undefined : { code, number: number === 'tables' ? 'all' : number === 'rehearsal' ? number : Number(number) || 1 }
}

export function TrainerPage() {
  const [token, setToken] = useState(readToken)
  const [helped, setHelped] = useState(readHelp)
  const [place, setPlace] = useState(readPlace)
  useEffect(() => {
    const follow = (): void => setPlace(readPlace())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const adopt = (next: string | undefined): void => {
    keepToken(next)
    setToken(next)
  }
  const leave = (): void => {
    if (token !== undefined) void logout(token)
    adopt(undefined)
  }
  const giveBack = (): void => {
    keepHelp(undefined)
    setHelped(undefined)
  }
  return (
    <>
      {helped ? <HelpedPage helped={helped} onLeave={giveBack} /> : <Screen token={token} place={place} onToken={adopt} onLeave={leave} onHelp={setHelped} />}
      <Slips />
      <LiveRegion />
    </>
  )
}

interface ScreenProps {
  readonly token: string | undefined
  readonly place: ReturnType<typeof readPlace>
  readonly onToken: (token: string | undefined) => void
  readonly onLeave: () => void
  readonly onHelp: (taken: HelpedTable) => void
}

/** A second trainer: one table, and no list to go back to. */
function HelpedPage({ helped, onLeave }: { readonly helped: HelpedTable; readonly onLeave: () => void }) {
  return <SessionPage key={helped.token} code={helped.code} number={helped.number} token={helped.token} onRefused={onLeave} guest={onLeave} />
}

function Screen({ token, place, onToken, onLeave, onHelp }: ScreenProps) {
  if (token === undefined || location.hash.startsWith('#key=')) return <Entry onToken={onToken} onHelp={onHelp} />
  if (!place) return <Sessions token={token} onRefused={() => onToken(undefined)} onLeave={onLeave} />
  if (place === 'check') return <CheckPage token={token} onRefused={() => onToken(undefined)} />
  if (place === 'returns') return <ReturnsPage token={token} onRefused={() => onToken(undefined)} />
  if (place === 'room') return <RoomPage token={token} onRefused={() => onToken(undefined)} />
  if (place === 'access') return <AccountPage token={token} onRefused={() => onToken(undefined)} />
  if (place.number === 'all') return <TablesPage key={place.code} code={place.code} token={token} onRefused={() => onToken(undefined)} />
  if (place.number === 'rehearsal') return <RehearsalPage key={place.code} code={place.code} token={token} onRefused={() => onToken(undefined)} />
  return <SessionPage key={place.code} code={place.code} number={place.number} token={token} onRefused={() => onToken(undefined)} />
}
