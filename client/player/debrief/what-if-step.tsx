import { VOLUNTEER, WHAT_IF } from '../../../shared/base/debrief.ts'
import { readKeptSeats } from '../../net/kept-seats.ts'
import { Tick } from '../../ui/tick.tsx'
import { questionText } from '../../what-if/question.ts'
import { TwoSides } from '../../what-if/two-sides.tsx'
import { useSides } from '../../what-if/use-sides.ts'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words } from './words.ts'

/** What the table compares, in words, and one tick for who is willing to play again. */
export function WhatIfStep() {
  const { view, content, connection } = useSeated()
  const w = words()
  const table = connection.hello.value?.table
  const shown = useSides(table, readKeptSeats().find((seat) => seat.table === table)?.token, view.debrief)
  return (
    <>
      {shown && (
        <Part title={w.onWall}>
          {shown.kind === 'order' && view.debrief.whatIf && <p class="what-if-question">{questionText(view.debrief.whatIf, view, content)}</p>}
          <TwoSides shown={shown} content={content} maps={false} />
        </Part>
      )}
      <Volunteer />
    </>
  )
}

function Volunteer() {
  const { me, act } = useSeated()
  const w = words()
  const isWilling = me.debriefAnswers[`${WHAT_IF}/${VOLUNTEER}`]?.value === 'yes'
  return <Tick title={w.volunteer} help={w.volunteerHelp} checked={isWilling} onChange={() => void act({ type: 'answer-step', step: WHAT_IF, item: VOLUNTEER, value: isWilling ? 'no' : 'yes' })} />
}
