import { mapTwin } from '../../view-models/map-twin.ts'
import type { MapModel } from '../../view-models/map-model.ts'
import { gaugeModels } from '../../view-models/gauges.ts'
import { Gauge } from '../../ui/gauge.tsx'
import { language, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useTable } from '../desk.ts'
import { words } from '../words.ts'

/** Everything the map says, in lists: for those who do not see it, and for whoever wants figures. */
export function MapTwinList({ model }: { readonly model: MapModel }) {
  const { view } = useTable()
  const say = words().map
  const twin = mapTwin(model, text(), language.value)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [say.initiatives, twin.initiatives],
    [say.tensions, twin.tensions],
    [say.links, twin.links],
    [say.people, twin.seats],
    [say.pot, [...twin.pot, say.potMarks(view.pot.theta1, view.pot.theta2), ...(view.pot.tax > 0 ? [say.tax(view.pot.tax)] : [])]],
    [say.places, twin.places],
  ]
  return (
    <div class="twin">
      <h3>{say.gauges}</h3>
      <Sheet seed="twin-gauges" class="horizons">
        {gaugeModels(view).map((gauge) => (
          <Gauge key={gauge.id} id={gauge.id} value={gauge.value} horizon={gauge.horizon} change={gauge.change} />
        ))}
      </Sheet>
      {parts.map(([title, lines]) =>
        lines.length === 0 ? null : (
          <details key={title} open={title === say.initiatives}>
            <summary>
              <h3>{title}</h3> <small>{lines.length}</small>
            </summary>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        ),
      )}
    </div>
  )
}
