import { HelpWord } from '../../mallette/help/help.tsx'
import { termOfPhase } from '../../mallette/help/term-ids.ts'
import { labelled, text } from '../../ui/language.ts'
import { ResourceToken } from '../../ui/role.tsx'
import { useSeated } from '../desk.ts'
import { costOfLever } from '../commitment/spending.ts'
import { words } from '../words.ts'
import './strip.css'

/** Season and phase, and what is left to spend: always in sight. */
export function Strip() {
  const { view, me, draft, content } = useSeated()
  const { common, phases } = text()
  const { purse: say } = words()
  const isPlaying = view.table.status === 'playing'
  const order = draft.order.value
  const cost = costOfLever(order, content)
  // What is not placed at the lock is lost: no time is left to show after it.
  const isSpending = view.table.phase !== 'reveal' && view.table.phase !== 'reflection'
  const isWriting = view.table.phase === 'commitment'
  const time = me.purse.time - (isWriting ? order.time.worksite + order.time.pot + order.time.mandate + cost.time : 0)
  const means = me.purse.means - (isWriting ? order.means.worksite + order.means.pot + cost.means : 0)
  if (!isPlaying) return null
  const phase = phases[view.table.phase]
  return (
    <section class="strip" aria-label={say.label}>
      <p class="strip-phase">
        <span>{common.season(view.table.season, view.table.seasons)}</span>
        <b class="title">
          <HelpWord term={termOfPhase(view.table.phase)} title={phase.name}>
            {phase.name}
          </HelpWord>
        </b>
      </p>
      <p class="purse">
        <span class="heard">{`${labelled(say.label, `${isSpending ? `${say.time(time)}, ` : ''}${say.means(means)}.`)} ${me.purse.reservedTime > 0 ? say.reserved(me.purse.reservedTime) : ''}`}</span>
        {isSpending && <span class="purse-tokens" aria-hidden="true">
          {Array.from({ length: Math.max(0, Math.min(4, time)) }, (_, index) => (
            <ResourceToken key={index} resource="time" size={26} />
          ))}
          {Array.from({ length: me.purse.reservedTime }, (_, index) => (
            <ResourceToken key={`r${index}`} resource="time" size={26} state="locked" />
          ))}
          {Array.from({ length: Math.max(0, 4 - me.purse.reservedTime - Math.max(0, time)) }, (_, index) => (
            <ResourceToken key={`s${index}`} resource="time" size={26} state="spent" />
          ))}
        </span>}
        <span class="purse-means" aria-hidden="true">
          <ResourceToken resource="means" size={28} />
          <b>{means}</b>
        </span>
      </p>
    </section>
  )
}
