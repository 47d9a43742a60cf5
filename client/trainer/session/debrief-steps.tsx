import { useState } from 'preact/hooks'
import { DEBRIEF_STEPS, FACTS_FIRST, FORMAT_MINUTES, PROTECTED_MINUTES, totalMinutes } from '../../../shared/base/debrief.ts'
import type { DebriefPlan } from '../../../shared/engine/debrief-plan.ts'
import { useTimer } from '../../board/use-timer.ts'
import { seatedNumbers } from '../../board/naming.ts'
import { Button } from '../../ui/button.tsx'
import { text } from '../../ui/language.ts'
import { clockText } from '../../view-models/clock.ts'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

const MORE_S = 60
const MOST = 60

/** The plan, the step that is open with its clock and its answers, and the steps in their order. Where nothing was planned, what the format foresees. */
export function DebriefSteps() {
  const { view, act } = useDesk()
  const w = words().debrief
  const { plan, step: current, started, done } = view.debrief
  const [draft, setDraft] = useState<DebriefPlan>(plan ?? { order: DEBRIEF_STEPS, minutes: FORMAT_MINUTES[view.table.format], led: 'trainer' })
  const isSame = plan !== undefined && JSON.stringify([plan.order, plan.minutes, plan.led]) === JSON.stringify([draft.order, draft.minutes, draft.led])
  const follow = (): Promise<boolean> => act({ type: 'plan-debrief', order: [...draft.order], minutes: [...draft.minutes], led: draft.led }, w.planned)
  const open = async (step: number): Promise<void> => {
    if (isSame || (await follow())) await act({ type: 'open-step', step })
  }
  const place = started ? draft.order.indexOf(current) : -1
  return (
    <>
      <PlanFields draft={draft} onChange={setDraft} />
      <p class="plan-line">
        <small>{w.planHelp}</small>
        <Button seed="plan" look={isSame ? 'plain' : 'yellow'} disabled={isSame} onClick={() => void follow()}>
          {isSame ? w.planned : w.plan}
        </Button>
      </p>
      {started && <OpenStep />}
      <ol class="step-list">
        {draft.order.map((step, index) => {
          const isOpen = started && current === step && done[step] === undefined
          const name = w.steps[step] ?? ''
          return (
            <li key={step} data-open={isOpen} aria-current={isOpen ? 'step' : undefined}>
              <span class="step-name">
                {name} {done[step] && <small>{w.done}</small>}
              </span>
              <label>
                <span class="heard">
                  {w.stepMinutes}{'\u00a0'}: {name}
                </span>
                <input
                  type="number"
                  min={0}
                  max={MOST}
                  value={draft.minutes[step]}
                  onInput={(event) => setDraft({ ...draft, minutes: draft.minutes.map((value, one) => (one === step ? Math.max(0, Math.min(MOST, Math.round(Number(event.currentTarget.value)) || 0)) : value)) })}
                />
                <small aria-hidden="true">{w.minutes(draft.minutes[step] ?? 0).replace(/^\d+\s*/, '')}</small>
              </label>
              {isOpen ? (
                <b class="step-open">{w.opened}</b>
              ) : (
                <Button seed={`step-${step}`} look={index === place + 1 ? 'yellow' : 'plain'} onClick={() => void open(step)}>
                  {done[step] ? w.again : w.open}
                  <span class="heard">{'\u00a0'}: {name}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

function PlanFields({ draft, onChange }: { readonly draft: DebriefPlan; readonly onChange: (plan: DebriefPlan) => void }) {
  const { view } = useDesk()
  const w = words().debrief
  const lengths = { format: FORMAT_MINUTES[view.table.format], protected: PROTECTED_MINUTES, ...(view.debrief.plan && { planned: view.debrief.plan.minutes }) }
  const length = (['format', 'protected', 'planned'] as const).find((one) => String(lengths[one]) === String(draft.minutes)) ?? 'own'
  const total = (minutes: readonly number[]): string => w.minutes(totalMinutes(minutes))
  const isPlannedOther = lengths.planned !== undefined && String(lengths.planned) !== String(lengths.format) && String(lengths.planned) !== String(lengths.protected)
  return (
    <div class="plan-fields">
      <label class="field">
        <span>{w.order}</span>
        <select value={draft.order[1] === 2 ? 'facts' : 'feelings'} onChange={(event) => onChange({ ...draft, order: event.currentTarget.value === 'facts' ? FACTS_FIRST : DEBRIEF_STEPS })}>
          <option value="feelings">{w.feelingsFirst}</option>
          <option value="facts">{w.factsFirst}</option>
        </select>
      </label>
      <label class="field">
        <span>{w.length}</span>
        <select value={length} onChange={(event) => onChange({ ...draft, minutes: lengths[event.currentTarget.value as keyof typeof lengths] ?? draft.minutes })}>
          <option value="format">{w.formatLength(total(lengths.format))}</option>
          {isPlannedOther && lengths.planned && <option value="planned">{w.plannedLength(total(lengths.planned))}</option>}
          <option value="protected">{w.protectedLength(total(PROTECTED_MINUTES))}</option>
          {length === 'own' && <option value="own">{w.ownLength(total(draft.minutes))}</option>}
        </select>
      </label>
      <label class="field">
        <span>{w.led}</span>
        <select value={draft.led} onChange={(event) => onChange({ ...draft, led: event.currentTarget.value as DebriefPlan['led'] })}>
          <option value="trainer">{w.ledByTrainer}</option>
          <option value="wall">{w.ledByWall}</option>
        </select>
      </label>
    </div>
  )
}

/** What is open now: its clock, how many answered, and the moment when the table reads. */
function OpenStep() {
  const { view, act, now } = useDesk()
  const w = words().debrief
  const { step, answered, opened } = view.debrief
  const timer = useTimer(view.clock, now)
  const isQuiet = view.board.mode === 'nothing'
  return (
    <section class="open-step" aria-label={w.steps[step]}>
      <p>
        <b>{w.steps[step]}</b>
        {timer.remainingMs !== undefined && (
          <b class="phase-face" role="timer" aria-label={text().timer.label}>
            {clockText(timer.remainingMs)}
          </b>
        )}
        <span role="status">{w.answered(answered, seatedNumbers(view).filter((seat) => view.seats[seat]?.holder === 'person').length)}</span>
      </p>
      <div class="phase-buttons">
        {timer.remainingMs !== undefined && (
          <>
            <Button seed="less" onClick={() => void act({ type: 'change-time', seconds: -MORE_S })}>
              − 1{'\u00a0'}min
            </Button>
            <Button seed="more" onClick={() => void act({ type: 'change-time', seconds: MORE_S })}>
              + 1{'\u00a0'}min
            </Button>
          </>
        )}
        <Button seed="open-answers" look={opened ? 'plain' : 'yellow'} pressed={opened} onClick={() => void act({ type: 'open-answers', step, open: !opened })}>
          {opened ? w.closeAnswers : w.openAnswers}
        </Button>
        <Button seed="quiet" pressed={isQuiet} onClick={() => void act({ type: 'set-board', mode: isQuiet ? 'map' : 'nothing' })}>
          {isQuiet ? w.unquiet : w.quiet}
        </Button>
      </div>
      {!opened && <small>{w.openHelp}</small>}
    </section>
  )
}
