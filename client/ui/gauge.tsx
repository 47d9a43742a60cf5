import { svgGauge, svgGaugeIcon } from '../../shared/drawing/gauges.ts'
import type { GaugeId } from '../../shared/base/vocabulary.ts'
import { Drawing } from './drawing.tsx'
import { text } from './language.ts'
import './gauge.css'

export interface GaugeProps {
  readonly id: GaugeId
  /** 0 to 10. */
  readonly value: number
  readonly horizon?: number
  /** Since the season opened. */
  readonly change?: number
  readonly width?: number
}

/** Icon, name, ten blocks, figure and change: never colour alone. */
export function Gauge({ id, value, horizon, change = 0, width = 138 }: GaugeProps) {
  const { gauges, glossary, number } = text()
  const shown = id === 'trust' ? number.decimal(Math.floor(value * 10)) : String(value)
  const sign = change > 0 ? '+' : change < 0 ? '−' : '='
  return (
    <div class="gauge">
      <Drawing class="icon" svg={svgGaugeIcon(id, 30)} />
      <span class="gauge-name">{gauges[id].name}</span>
      <Drawing class="gauge-blocks" svg={svgGauge(id, value, width, { change, horizon })} />
      <b class="gauge-value">{shown}</b>
      <span class="gauge-change">{change === 0 ? '=' : `${sign}${id === 'trust' ? number.decimal(Math.floor(Math.abs(change) * 10)) : Math.abs(change)}`}</span>
      {horizon !== undefined && <span class="heard">{`${glossary.horizon} ${id === 'trust' ? number.decimal(Math.floor(horizon * 10)) : horizon}`}</span>}
    </div>
  )
}
