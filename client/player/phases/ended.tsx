import { Gauge } from '../../ui/gauge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { gaugeModels } from '../../view-models/gauges.ts'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words } from '../words.ts'
import { MyResult } from './reveal.tsx'
import './ended.css'

/** The shared outcome, then three dials of mine: never summed, never ranked. */
export function Ended() {
  const { view, me } = useSeated()
  const { ended: say } = words()
  const { outcomes, mandateTiers, number } = text()
  const { outcome } = view.table
  const { mandate } = me
  return (
    <>
      {outcome && (
        <Sheet seed="outcome" paper="yellow" lift={2} jitter={5} class="outcome">
          <p>{say.title}</p>
          <h2>{outcomes[outcome.id].name}</h2>
          <p>{outcomes[outcome.id].help}</p>
        </Sheet>
      )}
      <Part title={say.horizons} term="horizon">
        <Sheet seed="horizons" class="horizons">
          {gaugeModels(view).map((gauge) => (
            <div class="horizon" key={gauge.id}>
              <Gauge id={gauge.id} value={gauge.value} horizon={gauge.horizon} change={gauge.change} />
              {outcome?.met[gauge.id] && <Icon name="seal-check" size={26} />}
            </div>
          ))}
        </Sheet>
      </Part>
      <Part title={say.dials}>
        <p class="small">{say.dialsHelp}</p>
        <div class="dials">
          <Dial title={say.mandate} value={mandate.tier === undefined ? String(mandate.total) : mandateTiers[mandate.tier]} />
          {mandate.receivedTenths !== undefined && <Dial title={say.recognition} value={number.decimal(mandate.receivedTenths)} />}
          {mandate.contribution !== undefined && <Dial title={say.contribution} value={String(mandate.contribution)} note={say.contributionLine(mandate.contribution)} />}
        </div>
      </Part>
      <MyResult />
      <p class="wait">{say.wait}</p>
    </>
  )
}

function Dial({ title, value, note }: { readonly title: string; readonly value: string; readonly note?: string }) {
  return (
    <Sheet seed={`dial-${title}`} paper="private" class="dial">
      <span>{title}</span>
      <b class="title">{value}</b>
      {note !== undefined && <small>{note}</small>}
    </Sheet>
  )
}

