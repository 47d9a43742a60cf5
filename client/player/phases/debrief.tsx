import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { MOODS, type Mood } from '../../../shared/base/debrief.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { seatedNumbers } from '../../board/naming.ts'
import { DeclineGap } from '../debrief/my-gap.tsx'
import { MyMarks } from '../debrief/mark-moment.tsx'
import { RelateRoles } from '../debrief/relate-roles.tsx'
import { WhatIfStep } from '../debrief/what-if-step.tsx'
import { useSeated } from '../desk.ts'
import { Hole } from '../hole.tsx'
import { useKeptText } from '../kept-text.ts'
import { Part } from '../parts.tsx'
import { words as phoneWords } from '../debrief/words.ts'
import { words } from '../words.ts'
import { CommitmentCard } from './commitment-card.tsx'
import { OpenedWords } from './debrief-opened.tsx'
import { DecisionTags, RelateRules, Votes } from './debrief-votes.tsx'
import { Consents } from './consents.tsx'
import { MyWords } from './my-words.tsx'
import { StoryTitle } from './story-title.tsx'
import { Bookmark } from './reflection.tsx'
import './debrief.css'

const LAST = 6

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
          <span>{stepPlace(view)}</span> {say.steps[step] ?? say.wait}
        </h2>
      </Sheet>
      <Step step={step} />
      <OpenedWords />
      <MyWords key={step === LAST ? 'last' : ''} isOpen={step === LAST} />
      <Consents />
      {step < LAST && <Bookmark />}
      {step >= 3 && <ReadTheRecord />}
      {view.debrief.plan?.led !== 'wall' && <p class="wait">{say.wait}</p>}
    </>
  )
}

/** Its place in the order that the trainer chose. */
const stepPlace = ({ debrief: { plan, step } }: PublicView): number => (plan ? plan.order.indexOf(step) : step) + 1

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
      return (
        <>
          <Votes />
          <MyMarks />
          <Estimates />
          <DeclineGap />
        </>
      )
    case 3:
      return (
        <>
          <DecisionTags />
          <OneText step={3} item="learned" title={say.learnedText} rows={3} />
        </>
      )
    case 4:
      return (
        <>
          <RelateRules />
          <RelateRoles />
          <OneText step={4} item="relate-text" title={say.relateText} rows={3} />
        </>
      )
    case 5:
      return (
        <>
          <WhatIfStep />
          <OneText step={5} item="what-if" title={say.whatIf} rows={3} />
        </>
      )
    default:
      return (
        <>
          <CommitmentCard />
          <StoryTitle />
        </>
      )
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
      <MoodTap />
    </>
  )
}

/** Kept by this browser only: the table counts taps and never writes whose they are. */
function MoodTap() {
  const { act } = useSeated()
  const { debrief: say } = words()
  const [chosen, choose] = useKeptText('mood')
  const tell = async (mood: Mood): Promise<void> => {
    if (await act({ type: 'tell-mood', mood }, say.moodTold)) choose(mood)
  }
  return (
    <fieldset class="choices part">
      <legend class="part-title title">{say.mood}</legend>
      <p class="small">{say.moodHelp}</p>
      <div class="choice-row">
        {MOODS.map((mood) => (
          <label class="choice" key={mood}>
            <input type="radio" name="mood" checked={chosen === mood} onChange={() => void tell(mood)} />
            <span>{say.moods[mood]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function OneText({ step, item, title, rows }: { readonly step: number; readonly item: string; readonly title: string; readonly rows: number }) {
  const { me, act } = useSeated()
  const { debrief: say } = words()
  const answer = me.debriefAnswers[`${step}/${item}`]
  const kept = answer?.text ?? ''
  const [named, setNamed] = useState(answer?.named === true)
  const [typed, setTyped] = useKeptText(`debrief-${item}`)
  const [isChanged, setChanged] = useState(false)
  return (
    <Part title={title}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const written = (typed || kept).trim()
          if (written !== '') void act({ type: 'answer-step', step, item, text: written, named }, say.saved).then((isDone) => isDone && setChanged(false))
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
        <label class="with-name">
          <input type="checkbox" checked={named} onChange={(event) => setNamed(event.currentTarget.checked)} /> <span>{say.named}</span>
        </label>
        <p class="small">
          {say.silent} {step === 1 && say.feelingsGo} {phoneWords().silenceHelp}
        </p>
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
