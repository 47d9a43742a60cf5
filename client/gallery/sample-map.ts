import scenario from '../../scenarios/la-halle-aux-grains.scenario.json' with { type: 'json' }
import { LINK_BANDS, ROLE_IDS } from '../../shared/base/vocabulary.ts'
import type { LinkBand, RoleId, StageNumber } from '../../shared/base/vocabulary.ts'
import type { MapSpec } from '../../shared/drawing/map-spec.ts'
import type { MapBeat, MapInitiative, MapModel, MapThread, MapToken } from '../view-models/map-model.ts'
import { BEATS } from '../view-models/reveal-beats.ts'

const map = scenario.map as unknown as MapSpec

export type SampleState = {
  readonly seats: number
  readonly season: number
  /** −1 shows one of each. */
  readonly stage: number
  /** −1 shows one of each. */
  readonly band: number
  readonly tension: 'none' | 'hot' | 'cold' | 'scar'
  readonly scene: 'lobby' | 'palaver' | 'commitment' | (typeof BEATS)[number]
  readonly calm: boolean
  readonly phone: boolean
  /** Smoke, bird, bus. */
  readonly alive: boolean
}

const SHORT: Readonly<Record<RoleId, string>> = {
  official: 'Élu·e', facilitator: 'Animateur·rice', initiator: 'Porteur·se', resident: 'Habitant·e', officer: 'Technicien·ne', venue: 'Tiers-lieu', enterprise: 'Entreprise', funder: 'Financeur·se',
}
const NAMES = ['Dominique', 'Yacine', 'Maëlle', 'Lucien', 'Linh', 'Ousmane', 'Carmen', 'Anselme']
const MIXED: readonly LinkBand[] = ['trust', 'reciprocity', 'caution', 'caution', 'trust', 'distrust', 'reciprocity', 'caution', 'distrust', 'trust', 'caution', 'distrust', 'caution', 'trust', 'caution']

function tokens({ seats, scene }: SampleState): MapToken[] {
  return ROLE_IDS.slice(0, seats).map((role, i): MapToken => {
    const [x, y] = map.seats[role]
    const badge = scene === 'commitment' ? ((['laid', 'laid', 'thinking', 'laid', 'stand-in', 'paused'] as const)[i] ?? 'thinking') : undefined
    return { seat: i + 1, role, face: 0, label: SHORT[role], name: NAMES[i] ?? '', faded: scene === 'lobby' && i > 4, mine: false, x, y, ...(badge === undefined ? {} : { badge }) }
  })
}

function threads({ seats, band, tension, scene }: SampleState): MapThread[] {
  const out: MapThread[] = []
  for (let a = 1; a <= seats; a++) for (let b = a + 1; b <= seats; b++) out.push({ a, b, band: 'caution', scar: false })
  return out.map((thread, i) => {
    const level = band >= 0 ? (LINK_BANDS[band] ?? 'caution') : (MIXED[i % MIXED.length] ?? 'caution')
    const grown = scene === 'promises' && i % 4 === 0 ? (LINK_BANDS[Math.min(3, LINK_BANDS.indexOf(level) + 1)] ?? level) : level
    const isTorn = thread.a === 1 && thread.b === 3
    const wound = tension === 'scar' ? { scar: true } : tension === 'none' ? {} : { conflict: tension }
    return { ...thread, band: grown, ...(isTorn ? wound : {}) }
  })
}

function initiatives({ stage, scene }: SampleState): MapInitiative[] {
  return scenario.initiatives.map((initiative, i): MapInitiative => {
    const place = scenario.places.find(({ id }) => id === initiative.place)
    const own = (stage >= 0 ? stage : [2, 0, 4, 1][i % 4]) as StageNumber
    const told = BEATS.indexOf(scene as (typeof BEATS)[number]) >= BEATS.indexOf('initiatives')
    const isGrown = told && i === 0
    const now = Math.min(4, own + (isGrown ? 1 : 0)) as StageNumber
    return {
      id: initiative.id, name: initiative.name.fr, icon: initiative.icon, ink: initiative.ink, x: place?.x ?? 0, y: place?.y ?? 0,
      stage: now, share: now === 4 ? 0 : isGrown ? 0.2 : [0.6, 0.35, 0, 0.8][i % 4] ?? 0, wilting: i === 1,
      ...(i === 0 ? { situation: 'arbitration' as const, note: 'arbitrage · 5 / 9' } : {}),
    }
  })
}

function beat(state: SampleState): MapBeat | undefined {
  const index = BEATS.indexOf(state.scene as (typeof BEATS)[number])
  if (index < 0) return undefined
  const id = BEATS[index] ?? 'orders'
  const orders = ([['official', 'sponsorship', 'challenge'], ['facilitator', 'trusted-third', 'challenge'], ['initiator', 'doing-with', 'initiative:grocery'], ['resident', 'listening', 'initiative:mutual-aid'], ['officer', 'expertise', 'initiative:market'], ['venue', 'go-between', 'initiative:mutual-aid'], ['enterprise', 'mediation', 'relation:1-3'], ['funder', 'doing-with', 'initiative:market']] as const)
    .slice(0, state.seats).map(([role, posture, at], i) => ({ seat: i + 1, role, posture, at, tokens: 3 }))
  const about = { seats: [] as number[], initiatives: [] as string[], threads: [] as (readonly [number, number])[], pot: false, challenge: false }
  if (id === 'levers') Object.assign(about, { seats: [2, 3], threads: [[1, 3]] })
  if (id === 'challenge') Object.assign(about, { challenge: true, threads: [[1, 3]] })
  if (id === 'initiatives') Object.assign(about, { initiatives: scenario.initiatives.map((initiative) => initiative.id) })
  if (id === 'pot') Object.assign(about, { pot: true })
  if (id === 'promises') Object.assign(about, { seats: [1, 2, 3, 4], threads: [[1, 2], [2, 3]] })
  return {
    id, index, orders, about,
    pours: index >= 4 ? orders.map(({ seat }) => ({ seat, tokens: 1 + (seat % 2) })) : [],
    promises: index >= 5 ? [{ id: 'p1', from: 2, to: 'table', state: 'kept' }, { id: 'p2', from: 3, to: 1, state: 'kept' }, { id: 'p3', from: 4, to: 2, state: 'broken' }] : [],
    results: [{ at: 'challenge', text: '11 / 5', reached: true }, { at: 'initiative:market', text: '16 / 9', reached: true }, { at: 'initiative:mutual-aid', text: '4 / 6', reached: false }],
  }
}

/** One country, in any state that the buttons ask for. */
export function sampleMap(state: SampleState): MapModel {
  const told = beat(state)
  const isCounted = told !== undefined && told.index >= 4
  return {
    landscape: `/maps/la-halle-aux-grains-${state.phone ? 'phone' : 'board'}.webp`,
    outline: map.outline, lettering: map.lettering, tokens: tokens(state), threads: threads(state), initiatives: initiatives(state),
    ...(state.scene === 'lobby' ? {} : { challenge: { title: 'La serrure changée', a: 1, b: 3, ...(told && told.index >= 2 ? { note: 'C’était\u00A0: méfiance', result: 'brio' as const } : {}) } }),
    footprints: state.scene === 'palaver' ? [{ seat: 1, role: 'official', at: 'challenge' }, { seat: 2, role: 'facilitator', at: 'initiative:market' }, { seat: 3, role: 'initiator', at: 'initiative:grocery' }, { seat: 5, role: 'officer', at: 'initiative:market' }] : [],
    pot: { x: map.pot[0], y: map.pot[1], level: isCounted ? 'alive' : 'kept', time: isCounted ? 8 : 3, means: isCounted ? 4 : 2, ...(isCounted ? { label: '12 · vivant' } : {}) },
    season: state.season, signs: map.signs ?? {}, land: map, alive: state.alive && !state.calm && told === undefined, indicators: { vitality: 6, agency: isCounted ? 7 : 5, backing: 4, transition: 5 },
    ...(told === undefined ? {} : { beat: told }),
    calm: state.calm,
  }
}
