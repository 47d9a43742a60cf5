import { useState } from 'preact/hooks'
import type { FormatId } from '../../../shared/base/vocabulary.ts'
import type { SessionPlan } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/button.tsx'
import { language } from '../../ui/language.ts'
import { showSlip } from '../../ui/toast.tsx'
import { timeOfDay } from '../../view-models/clock.ts'
import { planSession } from './tables-api.ts'
import { atTime, clockValue } from './time-of-day.ts'
import { usualMinutes } from './tables-model.ts'
import { words } from './words.ts'

interface PlanFormProps {
  readonly code: string
  readonly token: string
  readonly plan: SessionPlan
  readonly format: FormatId
  /** Server time. */
  readonly now: number
  readonly onKept: () => void
}

/** When everybody leaves, and what of it belongs to the debrief. */
export function PlanForm({ code, token, plan, format, now, onKept }: PlanFormProps) {
  const w = words()
  const [isOpen, setOpen] = useState(false)
  const [time, setTime] = useState(plan.endsAt === undefined ? '' : clockValue(plan.endsAt))
  const [minutes, setMinutes] = useState(plan.debriefMinutes === undefined ? '' : String(plan.debriefMinutes))
  const [led, setLed] = useState(plan.debriefLed ?? 'trainer')
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const endsAt = atTime(time, now)
    const kept = Math.round(Number(minutes))
    const next = { ...(endsAt === undefined ? {} : { endsAt }), ...(minutes.trim() === '' || !(kept >= 1 && kept <= 180) ? {} : { debriefMinutes: kept }), ...(led === 'trainer' && plan.debriefLed === undefined ? {} : { debriefLed: led }) }
    const answer = await planSession(token, code, next)
    showSlip(answer.ok ? w.planKept : w.planFailed, answer.ok ? 'done' : 'refusal')
    if (!answer.ok) return
    setOpen(false)
    onKept()
  }
  return (
    <details class="plan-form" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {plan.endsAt === undefined ? w.plan : w.planLine(timeOfDay(plan.endsAt, language.value))}
      </summary>
      <form onSubmit={(event) => void submit(event)}>
        <label class="field">
          {w.endsAt}
          <input type="time" value={time} onInput={(event) => setTime(event.currentTarget.value)} />
        </label>
        <label class="field">
          {w.minutes}
          <input type="number" min={1} max={180} inputMode="numeric" value={minutes} placeholder={w.minutesDefault(usualMinutes(format))} onInput={(event) => setMinutes(event.currentTarget.value)} />
        </label>
        <label class="field">
          {w.led}
          <select value={led} onChange={(event) => setLed(event.currentTarget.value as typeof led)}>
            <option value="trainer">{w.ledByTrainer}</option>
            <option value="wall">{w.ledByWall}</option>
          </select>
        </label>
        <Button type="submit" look="yellow">
          {w.keepPlan}
        </Button>
        <small>{w.planHelp}</small>
      </form>
    </details>
  )
}
