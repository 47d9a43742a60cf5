import { useEffect, useState } from 'preact/hooks'
import { PATTERNS } from '../../../shared/drawing/patterns.ts'
import { ROLES } from '../../../shared/drawing/roles.ts'
import { svgSkyline } from '../../../shared/drawing/seals.ts'
import type { RoleId } from '../../../shared/base/vocabulary.ts'
import type { ClockView } from '../../../shared/views/view-types.ts'
import { clockText, timerModel } from '../../view-models/clock.ts'
import { Drawing } from '../../ui/drawing.tsx'
import { announce } from '../../ui/live-region.tsx'
import { text } from '../../ui/language.ts'
import { Portrait, RoleLabel, roleStyle } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Timer } from '../../ui/timer.tsx'
import { words } from '../words.ts'
import './header.css'

export interface HeaderProps {
  readonly role: RoleId
  readonly name: string
  readonly face?: 0 | 1 | 2
  readonly clock?: ClockView
  readonly now: () => number
}

/** Role colour and cloth, portrait, name, timer: the same on every screen. */
export function Header({ role, name, face = 0, clock, now }: HeaderProps) {
  return (
    <header class="head" style={roleStyle(role)}>
      <Sheet seed={`head-${role}`} paper="role" jitter={5} lift={2} class="head-sheet">
        <Drawing class="head-cloth" svg={clothSvg(role)} />
        <Drawing class="head-skyline" svg={svgSkyline(205, ROLES[role].dark)} />
        <div class="head-words">
          <h1 data-long={lengthOf(name)}>{name}</h1>
          <p class="head-role">
            <RoleLabel role={role} />
          </p>
        </div>
      </Sheet>
      <span class="head-portrait">
        <Portrait role={role} face={face} size={110} />
      </span>
      {clock && <HeaderTimer clock={clock} now={now} />}
    </header>
  )
}

/** A long name is set smaller before it is cut. */
const lengthOf = (name: string): 'long' | 'very' | undefined => (name.length > 13 ? 'very' : name.length > 9 ? 'long' : undefined)

function clothSvg(role: RoleId): string {
  const { cloth } = ROLES[role]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" aria-hidden="true"><defs>${PATTERNS[`m-${cloth}`] ?? ''}</defs><rect width="100%" height="100%" fill="url(#m-${cloth})" opacity=".13"/></svg>`
}

/** Redraws itself every second; says a minute and twenty seconds, once each. */
function HeaderTimer({ clock, now }: { readonly clock: ClockView; readonly now: () => number }) {
  const [at, setAt] = useState(now())
  useEffect(() => {
    setAt(now())
    const beat = setInterval(() => setAt(now()), 1000)
    return () => clearInterval(beat)
  }, [clock.endsAt, clock.remainingMs])
  const model = timerModel(clock, at)
  useSpokenTime(model.remainingMs, model.paused)
  if (clock.endsAt === undefined && clock.remainingMs === undefined) return null
  return (
    <span class="head-timer">
      <Timer model={model} face={clockText(model.remainingMs ?? 0)} />
    </span>
  )
}

function useSpokenTime(remainingMs: number | undefined, isPaused: boolean): void {
  const seconds = remainingMs === undefined ? undefined : Math.ceil(remainingMs / 1000)
  useEffect(() => {
    if (isPaused) return
    if (seconds === 60) announce(text().timer.left(1, 0))
    if (seconds === 20) announce(words().states.lastSeconds(20), 'urgent')
  }, [seconds, isPaused])
}
