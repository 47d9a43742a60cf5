import { svgGauge, svgGaugeIcon } from '../../../shared/drawing/gauges.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { changeText, gaugeModels, gaugeText } from '../../view-models/gauges.ts'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Picture } from '../picture.tsx'
import { decimalSign, words } from '../words.ts'

/** Four gauges and trust: ten blocks, a notch at the horizon, the figure and what the season changed. */
export function GaugesSheet({ view }: { readonly view: PublicView }) {
  const sign = decimalSign()
  return (
    <Sheet seed="gauges" jitter={5} lift={2} class="gauges-sheet" as="ul">
      {gaugeModels(view).map((gauge) => {
        const name = text().gauges[gauge.id].name
        const [value, horizon, change] = [gaugeText(gauge.value, gauge.decimals, sign), gaugeText(gauge.horizon, Number.isInteger(gauge.horizon) ? 0 : 1, sign), changeText(gauge, sign)]
        return (
          <li key={gauge.id} class="gauge-column">
            <span class="heard">{words().gaugeLabel(name, value, horizon, change) + (gauge.isMet ? `, ${words().horizonMet}` : '')}</span>
            <b class="gauge-title" aria-hidden="true">
              {name}
            </b>
            <Picture svg={svgGauge(gauge.id, gauge.value, 138, { change: gauge.change, horizon: gauge.horizon })} rem={8.6} />
            <span class="gauge-figures" aria-hidden="true">
              <Picture svg={svgGaugeIcon(gauge.id, 50)} rem={2.9} />
              <b class="gauge-figure">{value}</b>
              <small data-sign={change.startsWith('+') ? 'up' : change === '=' ? 'same' : 'down'}>{change}</small>
            </span>
          </li>
        )
      })}
    </Sheet>
  )
}
