import { local, text } from '../../ui/language.ts'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'
import { worksiteLine } from './worksite-cards.tsx'

/** The order in a few lines, before laying it down and once it lies. */
export function OrderSummary() {
  const { view, content, draft } = useSeated()
  const { summaryLines: say } = words().commitment
  const order = draft.order.value
  const lever = order.lever && content.levers[order.lever.lever]
  const lines = [
    say.worksite(worksiteLine(order.worksite, view, content)),
    ...(order.posture && order.worksite ? [say.posture(text().postures[order.posture].name)] : []),
    ...(order.worksite ? [say.onWorksite(order.time.worksite, order.means.worksite)] : []),
    say.pot(order.time.pot, order.means.pot),
    say.mandate(order.time.mandate),
    ...(lever ? [say.lever(local(lever.name))] : []),
    ...(order.dilemma ? [say.dilemma(order.dilemma.toUpperCase())] : []),
  ]
  return (
    <ul class="summary">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
