import { GAUGES, type GaugeId } from '../../shared/base/vocabulary.ts'
import type { PublicView } from '../../shared/views/view-types.ts'

export type GaugeModel = {
  readonly id: GaugeId
  /** 0 to 10; trust comes in quarters. */
  readonly value: number
  readonly horizon: number
  /** Since the season opened. */
  readonly change: number
  readonly isMet: boolean
  /** Trust has one decimal, rounded down; indicators are whole. */
  readonly decimals: 0 | 1
}

/** Vitality, agency, backing, transition, then trust. */
export function gaugeModels(view: Pick<PublicView, 'indicators' | 'trust'>): GaugeModel[] {
  return GAUGES.map((id) => {
    const gauge = id === 'trust' ? view.trust : view.indicators[id]
    const unit = id === 'trust' ? 4 : 1
    return {
      id,
      value: gauge.value / unit,
      horizon: gauge.horizon / unit,
      change: (gauge.value - gauge.atSeasonStart) / unit,
      isMet: gauge.value >= gauge.horizon,
      decimals: id === 'trust' ? 1 : 0,
    }
  })
}

/** One decimal, rounded towards zero: 4.75 → 47 tenths. */
export function tenths(value: number): number {
  return Math.trunc(value * 10 + (value < 0 ? -1e-9 : 1e-9))
}

/** « 4,7 » or « 4.7 »; whole numbers stay whole. */
export function gaugeText(value: number, decimals: 0 | 1, decimalSign: string): string {
  if (decimals === 0) return String(value)
  const t = Math.abs(tenths(value))
  return `${Math.floor(t / 10)}${decimalSign}${t % 10}`
}

/** « +1 », « = », « −0,5 ». The difference of what the screen shows, so that the sum can be checked by eye. */
export function changeText(gauge: GaugeModel, decimalSign: string): string {
  const change = gauge.decimals === 0 ? gauge.change : (tenths(gauge.value) - tenths(gauge.value - gauge.change)) / 10
  if (change === 0) return '='
  return (change > 0 ? '+' : '\u2212') + gaugeText(Math.abs(change), gauge.decimals, decimalSign)
}
