import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { seatedNumbers } from '../../board/naming.ts'
import { useSeated } from '../desk.ts'
import { Hole } from '../hole.tsx'
import { useKeptText } from '../kept-text.ts'
import { Part } from '../parts.tsx'
import { words } from '../words.ts'
import { CommitmentCard } from './commitment-card.tsx'
import { MyWords } from './my-words.tsx'
import { Bookmark } from './reflection.tsx'
import './debrief.css'

/** Only the step that the trainer has opened; what was written before stays mine. */
export function Debrief() {
  const { view } = useSeated()
  const { debrief: say } = words()
  const { step } = view.debrief
  return (
    <>
      <Sheet seed="debrief" paper="ink" lift={0} jitter={4} class="debrief-head">
        <p class="title">{say.title}</p>
        <h2 class="debrief-step">
          <span>{step + 1}</span> {say.steps[step] ?? say.wait}
        </h2>
      </Sheet>
      <Step step={step} />
      <MyWords />
      {step < 6 && <Bookmark />}
      {step >= 3 && <ReadTheRecord />}
      <p class="wait">{say.wait}</p>
    </>
  )
}

/** The record of the table, once the private guesses are behind. */
export function ReadTheRecord() {
  const { connection } = useSeated()
  const table = connection.hello.value?.table
  if (table === undefined) return null
  return (
    <a class="state-link" href={`/debrief/#${table}`}>
      {words().debrief.read}
    </a>
  )
}

function Step({ step }: { readonly step: number }) {
  const { debrief: say } = words()
  switch (step) {
    case 0:
      return <LeaveRole />
    case 1:
      return <OneText step={1} item="word" title={say.word} rows={1} />
    case 2:
      return <Estimates />
    case 3:
      return (
        <>
          <Tags step={3} item="decision" title={say.learned} options={say.tags} />
          <OneText step={3} item="learned" title={say.learnedText} rows={3} />
        </>
      )
    case 4:
      return (
        <>
          <Tags step={4} item="relate" title={say.relate} options={say.relateTags} />
          <OneText step={4} item="relate-text" title={say.relateText} rows={3} />
        </>
      )
    case 5:
      return <OneText step={5} item="what-if" title={say.whatIf} rows={3} />
    default:
      return <CommitmentCard />
  }
}

function LeaveRole() {
  const { view, me } = useSeated()
  const { debrief: say } = words()
  const line = view.seats[me.seat]
  return (
    <>
      <Sheet seed="role-back" paper="inner" lift={2} jitter={4} class="role-back">
        <Icon name="swap" size={44} />
        <h2>{say.roleTurned}</h2>
        <p>{say.roleTurnedHelp(line?.name ?? '')}</p>
      </Sheet>
      <Tags step={0} item="mood" title={say.mood} options={say.moods} help={say.moodHelp} />
    </>
  )
}

/** One tap among a few words. */
function Tags({ step, item, title, options, help }: { readonly step: number; readonly item: string; readonly title: string; readonly options: Readonly<Record<string, string>>; readonly help?: string }) {
  const { me, act } = useSeated()
  const chosen = me.debriefAnswers[`${step}/${item}`]?.value
  return (
    <fieldset class="choices part">
      <legend class="part-title title">{title}</legend>
      {help !== undefined && <p class="small">{help}</p>}
      <div class="choice-row">
        {Object.entries(options).map(([value, label]) => (
          <label class="choice" key={value}>
            <input type="radio" name={item} checked={chosen === value} onChange={() => void act({ type: 'answer-step', step, item, value })} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function OneText({ step, item, title, rows }: { readonly step: number; readonly item: string; readonly title: string; readonly rows: number }) {
  const { me, act } = useSeated()
  const { debrief: say } = words()
  const kept = me.debriefAnswers[`${step}/${item}`]?.text ?? ''
  const [typed, setTyped] = useKeptText(`debrief-${item}`)
  const [isChanged, setChanged] = useState(false)
  return (
    <Part title={title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const written = typed.trim()
          if (written !== '') void act({ type: 'answer-step', step, item, text: written }, say.saved).then((isDone) => isDone && setChanged(false))
        }}
      >
        <Sheet seed={`answer-${item}`} paper="white" lift={0} outline="thin">
          <textarea
            rows={rows}
            maxLength={rows === 1 ? 40 : LIMITS.text}
            aria-label={title}
            value={isChanged || typed !== '' ? typed : kept}
            onInput={(event) => {
              setChanged(true)
              setTyped(event.currentTarget.value)
            }}
          />
        </Sheet>
        <Button type="submit" icon="check-circle">
          {say.save}
        </Button>
      </form>
    </Part>
  )
}

const TEN = Array.from({ length: 11 }, (_, count) => ({ value: String(count), label: String(count) }))

/** Three private guesses before the facts open: the gap between what is believed and what was. */
function Estimates() {
  const { view, me, act, name } = useSeated()
  const { debrief: say } = words()
  const answer = (item: string, value: string): void => void act({ type: 'answer-step', step: 2, item, value })
  const of = (item: string): string => me.debriefAnswers[`2/${item}`]?.value ?? ''
  const none = { value: '', label: '…' }
  return (
    <Part title={say.estimates}>
      <p class="small">{say.estimatesHelp}</p>
      <Sheet seed="estimates" class="estimates">
        <p>
          {say.kept} <Hole label={say.kept} value={of('promises-kept')} options={[none, ...TEN]} onChange={(value) => answer('promises-kept', value)} />
        </p>
        <p>
          {say.pot} <Hole label={say.pot} value={of('pot-share')} options={[none, ...TEN]} onChange={(value) => answer('pot-share', value)} />
        </p>
        <p>
          {say.trusting}{' '}
          <Hole
            label={say.trusting}
            value={of('trusted-most-by')}
            options={[none, ...seatedNumbers(view).filter((seat) => seat !== me.seat).map((seat) => ({ value: String(seat), label: name(seat) }))]}
            onChange={(value) => answer('trusted-most-by', value)}
          />
        </p>
      </Sheet>
    </Part>
  )
}
