import { GAP_DECLINED } from '../../../shared/base/debrief.ts'
import type { DebriefModel } from '../../../shared/debrief/debrief-types.ts'
import { text } from '../../ui/language.ts'
import { Tick } from '../../ui/tick.tsx'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words as playerWords } from '../words.ts'
import { words } from './words.ts'

const FACTS = 2

/** My estimates beside the record, once the table has opened it: for me alone. */
export function MyGap({ model }: { readonly model: DebriefModel | undefined }) {
  const { me, name } = useSeated()
  const w = words()
  const { debrief: say } = playerWords()
  const guess = me.debriefAnswers[`${FACTS}/trusted-most-by`]?.value
  const { trustedMostBy: most } = me
  const lines = [
    { item: 'promises-kept', title: say.kept, record: model?.gap?.promises.record },
    { item: 'pot-share', title: say.pot, record: model?.gap?.pot.record },
  ].flatMap(({ item, title, record }) => {
    const value = me.debriefAnswers[`${FACTS}/${item}`]?.value
    return value === undefined || value === '' || record === undefined ? [] : [{ item, title, value, record }]
  })
  const hasTrust = guess !== undefined && guess !== '' && most !== undefined
  if (lines.length === 0 && !hasTrust) return null
  return (
    <Part title={w.gapTitle}>
      {lines.map(({ item, title, value, record }) => (
        <p key={item}>
          {title} <b>{w.thought(value)}, {w.recorded(record)}</b>
        </p>
      ))}
      {hasTrust && (
        <p>
          {say.trusting} <b>{w.thought(name(Number(guess)))}, {most.length === 0 ? w.trustedLevel : w.trusted(text().list(most.map((seat) => name(seat))))}</b>
        </p>
      )}
    </Part>
  )
}

/** Counted with the others, or not at all. */
export function DeclineGap() {
  const { me, act } = useSeated()
  const w = words()
  const isDeclined = me.debriefAnswers[`${FACTS}/${GAP_DECLINED}`]?.value === 'yes'
  return <Tick title={w.decline} help={w.declineHelp} checked={isDeclined} onChange={() => void act({ type: 'answer-step', step: FACTS, item: GAP_DECLINED, value: isDeclined ? 'no' : 'yes' })} />
}
