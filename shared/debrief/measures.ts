import { seatsOfPair } from '../base/ids.ts'
import { GAUGES, INDICATORS, type GaugeId } from '../base/vocabulary.ts'
import { allPairs, linkHalves, bandOfHalves, medianQuarters, tensionOf } from '../engine/links.ts'
import type { TableState } from '../engine/state.ts'
import type { Network } from './debrief-types.ts'
import type { Film } from './film.ts'

/** D × 4: how far the territory is from its horizons, in quarters. Trust is held × 4 already. */
export function distanceQuarters(state: TableState): number {
  const { indicators, horizons } = state.game
  const lacking = INDICATORS.reduce((sum, id) => sum + Math.max(0, horizons[id] - indicators[id]) * 4, 0)
  return lacking + Math.max(0, horizons.trust - medianQuarters(state))
}

/** Indicators as they are, trust in quarters. */
export function gaugeValue(state: TableState, gauge: GaugeId): number {
  return gauge === 'trust' ? medianQuarters(state) : state.game.indicators[gauge]
}

export function curvesOf(film: Film): Readonly<Record<GaugeId, readonly number[]>> {
  const moments = [film.start, ...film.seasons.map(({ end }) => end)]
  return Object.fromEntries(GAUGES.map((gauge) => [gauge, moments.map((state) => gaugeValue(state, gauge))])) as unknown as Record<GaugeId, number[]>
}

export function networkOf(state: TableState, season: number): Network {
  return {
    season,
    links: allPairs(state).map((pair) => {
      const halves = linkHalves(state, ...seatsOfPair(pair))
      const conflict = tensionOf(state, pair)
      return { pair, halves, band: bandOfHalves(halves), ...(conflict && { conflict }), scar: state.game.scars.includes(pair) }
    }),
  }
}
