/** From the record of a game to what the charts draw, in the reader's language. */
import { GAUGES, type GaugeId } from '../../shared/base/vocabulary.ts'
import type { DebriefModel, Network } from '../../shared/debrief/debrief-types.ts'
import type { CurvesModel, CurvesText } from '../../shared/drawing/charts/curves.ts'
import type { HeatmapText } from '../../shared/drawing/charts/heatmap.ts'
import type { LifeCycle, LifeCyclesText } from '../../shared/drawing/charts/life-cycles.ts'
import type { NetworkSeat } from '../../shared/drawing/charts/network.ts'
import type { PotSeasonsText } from '../../shared/drawing/charts/pot-seasons.ts'
import type { InitiativeIcon } from '../../shared/drawing/icons/initiative-icons.ts'
import type { InitiativeInk } from '../../shared/drawing/inks.ts'
import type { Stage } from '../../shared/drawing/stages.ts'
import { local, text } from '../ui/language.ts'
import { gaugeText } from '../view-models/gauges.ts'
import { decimalSign, words } from './words.ts'

export function networkSeats(model: Pick<DebriefModel, 'seats'>): NetworkSeat[] {
  return model.seats.filter(({ removed }) => !removed).map(({ seat, role }) => ({ seat, role, label: text().roles[role].short }))
}

/** « 3 tressés, 5 cousus, 2 pointillés, 1 tension ». What is at zero is left out. */
export function networkCaption(network: Network): string {
  const count = (band: string): number => network.links.filter((link) => link.band === band).length
  const tensions = network.links.filter(({ conflict }) => conflict !== undefined).length
  const w = words()
  return [w.braided(count('reciprocity')), w.stitched(count('trust')), w.dotted(count('caution')), w.tensions(tensions)].filter((part) => part !== '').join(', ')
}

const unit = (id: GaugeId): number => (id === 'trust' ? 4 : 1)
const byGauge = <T>(make: (id: GaugeId) => T): Record<GaugeId, T> => Object.fromEntries(GAUGES.map((id) => [id, make(id)])) as Record<GaugeId, T>

export function curvesModel(model: DebriefModel): CurvesModel {
  return {
    values: byGauge((id) => model.curves[id].map((value) => value / unit(id))),
    horizons: byGauge((id) => model.horizons[id] / unit(id)),
    marks: model.turningPoints.map(({ letter, season }) => ({ letter, season })),
  }
}

export function curvesText(model: DebriefModel): CurvesText {
  const w = words()
  const sign = decimalSign()
  const shown = (id: GaugeId, quarters: number): string => gaugeText(quarters / unit(id), id === 'trust' ? 1 : 0, sign)
  const names = byGauge((id) => text().gauges[id].name)
  const count = model.curves.trust.length
  return {
    names,
    moments: Array.from({ length: count }, (_, i) => (i === 0 ? w.start : w.season(i))),
    horizons: byGauge((id) => w.horizon(shown(id, model.horizons[id]).replace(/[.,]0$/, ''))),
    last: byGauge((id) => shown(id, model.curves[id].at(-1) ?? 0)),
    label: `${w.curves} : ${GAUGES.map((id) => `${names[id]} ${model.curves[id].map((value) => shown(id, value)).join(', ')}`).join(' ; ')}`,
  }
}

/** « +2,0 », « 0,0 », « −1,0 ». */
function meanText(mean: number): string {
  const sign = decimalSign()
  const rounded = Math.round(mean * 10)
  return `${rounded > 0 ? '+' : rounded < 0 ? '\u2212' : ''}${gaugeText(Math.abs(rounded) / 10, 1, sign)}`
}

export function heatmapText(model: DebriefModel): HeatmapText {
  const w = words()
  const { postures, situations } = text()
  const said = model.postures.map(({ posture, situation, uses, total }) => `${postures[posture].name}, ${situations[situation].name} : ${meanText(total / Math.max(1, uses))}, ${w.uses(uses)}`)
  return {
    postures: Object.fromEntries(model.inPlay.postures.map((id) => [id, postures[id].name])),
    situations: Object.fromEntries(model.inPlay.situations.map((id) => [id, situations[id].name])),
    uses: w.uses,
    mean: meanText,
    label: w.posturesLabel(said.join(' ; ')),
  }
}

export function lifeCycles(model: DebriefModel): LifeCycle[] {
  return model.initiatives.map(({ id, name, stages, icon, ink }) => ({ id, name: local(name), stages: stages as readonly Stage[], icon: icon as InitiativeIcon, ink: ink as InitiativeInk }))
}

export function lifeCyclesText(model: DebriefModel): LifeCyclesText {
  const w = words()
  const { stages } = text()
  const count = model.initiatives[0]?.stages.length ?? 1
  return {
    moments: Array.from({ length: count }, (_, i) => (i === 0 ? w.start : w.season(i))),
    stages,
    label: `${w.initiativesLabel} : ${model.initiatives.map((initiative) => `${local(initiative.name)} : ${initiative.stages.map((stage) => stages[stage] ?? '').join(', ')}`).join(' ; ')}`,
  }
}

export function potText(model: DebriefModel): PotSeasonsText {
  const w = words()
  const { potLevels } = text()
  return {
    season: w.season,
    level: { cold: potLevels.cold.name, kept: potLevels.kept.name, alive: potLevels.alive.name },
    tokens: w.potTokens,
    kept: w.potKept,
    alive: w.potAlive,
    label: w.potLabel(model.pots.map(({ season, total, level, theta1, theta2 }) => `${w.season(season)}, ${w.potTokens(total)}, ${potLevels[level].name} (${theta1} / ${theta2})`).join(' ; ')),
  }
}
