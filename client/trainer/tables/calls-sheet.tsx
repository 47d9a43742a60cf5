import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../ui/icon.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { words } from './words.ts'
import './calls-sheet.css'

const TICK_MS = 20_000

/** Who asks for the trainer at this table, at any moment of the session; said once to who listens. */
export function CallsSheet() {
  const { trainer, act, now, name } = useDesk()
  const [, redraw] = useState(0)
  const calls = Object.entries(trainer.help).map(([seat, since]) => ({ seat: Number(seat), since }))
  const w = words().calls
  const minutes = (since: number): number => Math.max(0, Math.floor((now() - since) / 60_000))
  useEffect(() => {
    const last = calls.toSorted((a, b) => b.since - a.since)[0]
    if (last) announce(w.asked(name(last.seat), 0), 'urgent')
  }, [calls.length])
  useEffect(() => {
    if (calls.length === 0) return undefined
    const timer = setInterval(() => redraw((count) => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [calls.length])
  if (calls.length === 0) return null
  return (
    <Sheet seed="calls" lift={1} paper="yellow" class="calls-sheet" as="section" aria-label={w.title}>
      <Icon name="question" size={28} />
      <ul>
        {calls.toSorted((a, b) => a.since - b.since).map(({ seat, since }) => (
          <li key={seat}>
            <span>{w.asked(name(seat), minutes(since))}</span>
            <button type="button" class="calls-end" aria-label={w.endFor(name(seat))} onClick={() => void act({ type: 'end-help', seat })}>
              {w.end}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
