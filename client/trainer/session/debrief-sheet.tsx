import { useEffect, useState } from 'preact/hooks'
import type { DebriefModel, TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { callApi } from '../../net/api.ts'
import { Button } from '../../ui/button.tsx'
import { VerbMark } from '../../ui/icon.tsx'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Downloads } from '../../debrief/downloads.tsx'
import { debriefAddress } from '../../debrief/debrief-access.ts'
import { DEBRIEF_MINUTES } from '../../view-models/course.ts'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** Seven steps with their minutes, the moments found by rule, and the documents that leave the room. */
export function DebriefSheet() {
  const { view, table, token } = useDesk()
  const w = words().debrief
  const [model, setModel] = useState<DebriefModel | undefined>(undefined)
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await callApi<DebriefModel>(`/api/tables/${encodeURIComponent(table)}/debrief`, { token })
      if (answer.ok) setModel(answer.value)
    }
    void load()
  }, [table])
  const { outcome } = view.table
  return (
    <Sheet seed="debrief" jitter={4} lift={2} class="debrief-sheet" as="section">
      <h2>{w.title}</h2>
      {outcome && (
        <p class="debrief-outcome">
          {w.outcome} : <b>{text().outcomes[outcome.id].name}</b>
        </p>
      )}
      <Steps />
      {model && model.turningPoints.length > 0 && (
        <>
          <h3>{w.moments}</h3>
          <ul class="moment-rows">
            {model.turningPoints.map((point) => (
              <Moment key={point.fact} point={point} />
            ))}
          </ul>
        </>
      )}
      <h3>{w.documents}</h3>
      <Downloads table={table} token={token} isTrainer />
      <p>
        <a class="debrief-link" href={debriefAddress(table)} target="_blank" rel="noopener">
          {w.page} <VerbMark name="arrow-up-right" size={18} />
        </a>
      </p>
    </Sheet>
  )
}

function Steps() {
  const { view, act } = useDesk()
  const w = words().debrief
  const planned = DEBRIEF_MINUTES[view.table.format]
  const [minutes, setMinutes] = useState<readonly number[]>([1, ...planned])
  return (
    <ol class="step-list">
      {w.steps.map((name, step) => {
        const isOpen = view.debrief.step === step
        return (
          <li key={step} data-open={isOpen} aria-current={isOpen ? 'step' : undefined}>
            <span class="step-name">{name}</span>
            <label>
              <span class="heard">
                {w.stepMinutes} : {name}
              </span>
              <input type="number" min={0} max={60} value={minutes[step]} onInput={(event) => setMinutes(minutes.map((value, i) => (i === step ? Math.max(0, Math.min(60, Number(event.currentTarget.value) || 0)) : value)))} />
              <small aria-hidden="true">{w.minutes(minutes[step] ?? 0).replace(/^\d+\s*/, '')}</small>
            </label>
            {isOpen ? (
              <b class="step-open">{w.opened}</b>
            ) : (
              <Button seed={`step-${step}`} look={step === view.debrief.step + 1 ? 'yellow' : 'plain'} onClick={() => void act({ type: 'open-step', step, minutes: minutes[step] ?? 0 })}>
                {w.open}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Moment({ point }: { readonly point: TurningPoint }) {
  const { trainer, act } = useDesk()
  const w = words().debrief
  const isKept = trainer.keptMoments[point.fact] === true
  return (
    <li class="moment-row">
      <b class="moment-letter">{point.letter}</b>
      <span>
        <b>{local(point.title)}</b>
        <small>
          {w.rule} : {point.reasons.map((reason) => local(reason.text)).join(' ; ')} ({point.arithmetic})
        </small>
      </span>
      <Button seed={`moment-${point.letter}`} pressed={isKept} look={isKept ? 'yellow' : 'plain'} onClick={() => void act({ type: 'keep-moment', fact: point.fact, kept: !isKept })}>
        {isKept ? w.kept : w.keep}
      </Button>
    </li>
  )
}
