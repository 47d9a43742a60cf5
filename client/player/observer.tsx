import type { TableView } from '../net/transport.ts'
import { gaugeModels } from '../view-models/gauges.ts'
import { Gauge } from '../ui/gauge.tsx'
import { Icon } from '../ui/icon.tsx'
import { local, text } from '../ui/language.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Marked } from '../mallette/help/marked.tsx'
import { seatName, seatedNumbers } from '../board/naming.ts'
import { Emblem } from '../ui/role.tsx'
import { words } from './words.ts'
import { ObserverGuide } from './observer-guide.tsx'
import { useTable } from './desk.ts'
import './observer.css'

/** Late, and every seat is taken: what the table has in common, and the posture grid to learn from. */
export function Observer({ view: { public: view } }: { readonly view: TableView }) {
  const { states, commitment } = words()
  const { common, phases, postures } = text()
  const { content } = useTable()
  const guide = content.arrivals?.observerGuide
  return (
    <div class="observer">
      <Sheet seed="observer" paper="ink" lift={0} class="look-up">
        <Icon name="eye" size={52} />
        <h1>{states.observing}</h1>
        <p>{states.observingHelp}</p>
      </Sheet>
      {view.table.status === 'playing' && (
        <p class="title observer-phase" role="status">
          {common.season(view.table.season, view.table.seasons)}, {phases[view.table.phase].name}
        </p>
      )}
      {guide && <ObserverGuide questions={guide} of={content.hash} />}
      {view.challenge && (
        <Sheet seed="observer-challenge" class="slip-card">
          <h2>{local(view.challenge.title)}</h2>
          <p>
            <Marked text={local(view.challenge.text)} />
          </p>
        </Sheet>
      )}
      <Sheet seed="observer-gauges" class="horizons">
        {gaugeModels(view).map((gauge) => (
          <Gauge key={gauge.id} id={gauge.id} value={gauge.value} horizon={gauge.horizon} change={gauge.change} />
        ))}
      </Sheet>
      <ul class="people">
        {seatedNumbers(view).map((seat) => (
          <li key={seat}>
            <Emblem role={view.seats[seat]!.role} size={32} />
            <b>{seatName(view, seat)}</b>
          </li>
        ))}
      </ul>
      <section class="part">
        <h2 class="part-title">{commitment.steps.posture}</h2>
        {Object.values(postures).map((posture) => (
          <p key={posture.name}>
            <b>{posture.name}.</b> {posture.help} <small>{posture.gate}</small>
          </p>
        ))}
      </section>
    </div>
  )
}
