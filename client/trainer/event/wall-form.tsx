import { useEffect, useState } from 'preact/hooks'
import { TABLES_AT_ONCE } from '../../board/plenary/address.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { SessionWall } from '../../../shared/protocol/helpers.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { readWall, setWall } from './event-api.ts'
import { words } from './words.ts'
import './event.css'

const MODES = ['tables', 'plenary', 'instruction', 'timer', 'nothing'] as const
const PERIODS = [10, 20, 30, 60, 120] as const
const MINUTE_MS = 60_000
/** Forty tables, as many at a time as the wall holds. */
const PLENARY_PAGES = 8

/** One projector for several tables: what it shows, and how long each table stays. */
export function WallForm({ code, token, now }: { readonly code: string; readonly token: string; /** Server time. */ readonly now: number }) {
  const w = words().wall
  const [wall, setShown] = useState<SessionWall | undefined>(undefined)
  const [mode, setMode] = useState<SessionWall['mode']>('tables')
  const [seconds, setSeconds] = useState(20)
  const [typed, setTyped] = useState('')
  const [minutes, setMinutes] = useState('10')
  const [page, setPage] = useState(0)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await readWall(code)
      if (!answer.ok) return
      setShown(answer.value)
      setMode(answer.value.mode)
      setSeconds(answer.value.seconds)
      setTyped(answer.value.text ?? '')
    }
    void look()
  }, [code])
  const show = async (event: Event): Promise<void> => {
    event.preventDefault()
    const text = typed.trim()
    const next: SessionWall = { mode, seconds, ...(mode === 'plenary' ? { page } : {}), ...((mode === 'instruction' || mode === 'timer') && text !== '' ? { text } : {}), ...(mode === 'timer' ? { until: now + Math.max(1, Number(minutes) || 1) * MINUTE_MS } : {}) }
    if (mode === 'instruction' && text === '') return
    const answer = await setWall(token, code, next)
    showSlip(answer.ok ? w.kept : w.failed, answer.ok ? 'done' : 'refusal')
    if (answer.ok) setShown(answer.value)
  }
  return (
    <details class="plan-form wall-form">
      <summary>{wall ? w.summary[wall.mode](wall.seconds) : w.title}</summary>
      <form onSubmit={(event) => void show(event)}>
        <fieldset class="wall-choices">
          <legend class="heard">{w.title}</legend>
          {MODES.map((one) => (
            <label key={one}>
              <input type="radio" name="wall-mode" checked={mode === one} onChange={() => setMode(one)} /> {w.modes[one]}
            </label>
          ))}
        </fieldset>
        {mode === 'tables' && (
          <label class="field">
            {w.seconds}
            <select value={String(seconds)} onChange={(event) => setSeconds(Number(event.currentTarget.value))}>
              {[...new Set([...PERIODS, seconds])].toSorted((a, b) => a - b).map((one) => (
                <option key={one} value={String(one)}>
                  {w.second(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        {mode === 'plenary' && (
          <label class="field">
            {w.page}
            <select value={String(page)} onChange={(event) => setPage(Number(event.currentTarget.value))}>
              {Array.from({ length: PLENARY_PAGES }, (_, index) => (
                <option key={index} value={String(index)}>
                  {w.pageTables(index * TABLES_AT_ONCE + 1, (index + 1) * TABLES_AT_ONCE)}
                </option>
              ))}
            </select>
          </label>
        )}
        {mode === 'timer' && (
          <label class="field">
            {w.minutes}
            <input type="number" min={1} max={240} inputMode="numeric" value={minutes} onInput={(event) => setMinutes(event.currentTarget.value)} />
          </label>
        )}
        {(mode === 'instruction' || mode === 'timer') && (
          <label class="field wall-text">
            {w.text}
            <input value={typed} maxLength={LIMITS.text} onInput={(event) => setTyped(event.currentTarget.value)} />
          </label>
        )}
        <Button type="submit" look="yellow">
          {w.show}
        </Button>
        <a class="wall-open" href={`/board/#${code}/all`} target="_blank" rel="noopener">
          <Icon name="projector-screen" size={22} /> {w.open}
        </a>
        <small>{w.help}</small>
      </form>
    </details>
  )
}
