import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { callApi } from '../net/api.ts'
import { Icon } from '../ui/icon.tsx'
import { startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { opensLive, roundTripMs } from './measure.ts'
import { words } from './words.ts'
import '../ui/fonts.css'
import '../ui/base.css'
import './check.css'

/** `/check/#wall`: what to look at from the back of the room; `/check/#<key>`: a phone that says it is here. */
function CheckPage() {
  const w = words()
  useEffect(() => {
    document.title = w.title
  }, [w])
  return location.hash === '#wall' ? <Wall /> : <Phone />
}

const ICONS = { wait: 'hourglass-medium', here: 'check-circle', dead: 'hand-palm', old: 'hand-palm' } as const

function Phone() {
  const w = words()
  const [state, setState] = useState<'wait' | 'here' | 'dead' | 'old'>('wait')
  useEffect(() => {
    const tell = async (): Promise<void> => {
      const [ms, live] = [await roundTripMs(), await opensLive()]
      const answer = await callApi('/api/check/seen', { body: { key: location.hash.slice(1), ms: Math.min(60_000, ms ?? 60_000), live } })
      setState(answer.ok ? (live ? 'here' : 'dead') : 'old')
    }
    void tell()
  }, [])
  const said = { wait: w.hereWait, here: w.here, dead: w.hereDead, old: w.hereOld }[state]
  return (
    <main class="check-phone" data-state={state}>
      <Icon name={ICONS[state]} size={96} />
      <div role="status">
        <h1>{said}</h1>
      </div>
      {state === 'here' && <p>{w.hereHelp}</p>}
    </main>
  )
}

function Wall() {
  const w = words()
  return (
    <main class="check-wall">
      {w.wallLines.map((line, index) => (
        <p key={line} class={`check-line-${index}`}>
          {line} · KF4 T7M
        </p>
      ))}
      <p class="check-sides">{w.wallSides}</p>
    </main>
  )
}

startPreferences()
await startLanguage()
render(<CheckPage />, document.getElementById('page')!)
