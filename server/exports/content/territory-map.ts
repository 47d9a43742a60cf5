import { seatsOfPair, type SeatNumber } from '../../../shared/base/ids.ts'
import type { Language, RoleId } from '../../../shared/base/vocabulary.ts'
import type { DebriefModel, Network } from '../../../shared/debrief/index.ts'
import { ROLE_WORDS, STAGE_WORDS } from '../../../shared/debrief/words/names.ts'
import { lettering } from '../../../shared/drawing/charts/lettering.ts'
import { knownInitiativeIcon } from '../../../shared/drawing/icon.ts'
import { knownInitiativeInk } from '../../../shared/drawing/inks.ts'
import { drawLandscape } from '../../../shared/drawing/landscape.ts'
import { MAP_FRAME, type MapSpec } from '../../../shared/drawing/map-spec.ts'
import { medallion } from '../../../shared/drawing/medallion.ts'
import { initiativeDisc, type Stage } from '../../../shared/drawing/stages.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
import { tear } from '../../../shared/drawing/tears.ts'
import { thread, THREAD_OF_LINK } from '../../../shared/drawing/threads.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { FigureContent } from './content-types.ts'
import { wordsIn } from './words.ts'

/** What a drawing of the territory needs of its scenario: small enough to cross to a worker. */
export type Ground = { readonly spec: MapSpec; readonly places: Readonly<Record<string, readonly [number, number]>> }

export function groundOf({ file }: Scenario): Ground {
  const at = new Map(file.places.map(({ id, x, y }) => [id, [x, y] as const]))
  return { spec: file.map as MapSpec, places: Object.fromEntries(file.initiatives.flatMap(({ id, place }) => (at.has(place) ? [[id, at.get(place)!]] : []))) }
}

export type TerritoryMap = { readonly figure: FigureContent; /** What lies on the landscape, alone: for a landscape that is a picture already. */ readonly overlay: string }

/** The territory as the session left it: landscape, initiatives at their stage, people, threads and tears. */
export function territoryMap({ spec, places }: Ground, model: DebriefModel, language: Language): TerritoryMap {
  const w = wordsIn(language)
  const local = (text: { readonly fr: string; readonly en?: string | undefined }): string => (language === 'en' ? (text.en ?? text.fr) : text.fr)
  const grown = model.initiatives.flatMap((one) => (places[one.id] ? [{ ...one, stage: (one.stages.at(-1) ?? 0) as Stage, at: places[one.id]! }] : []))
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const alt = `${w.territoryEnd}${colon}${grown.map(({ name, stage }) => `${local(name)}, ${local(STAGE_WORDS[stage])}`).join(language === 'fr' ? '\u00a0; ' : '; ')}.`
  const people = model.seats.filter(({ removed }) => !removed)
  const above =
    threads(spec, model.network.end, new Map(people.map(({ seat, role }) => [seat, role]))) +
    grown.map(({ stage, icon, ink, at: [x, y], name }, index) => `<g transform="translate(${x} ${y})">${initiativeDisc(stage, { icon: knownInitiativeIcon(icon), ink: knownInitiativeInk(ink), seed: index + 3 })}</g>${lettering(x, y + 88, local(name), { face: 'title', size: 24, anchor: 'middle', halo: 6 })}`).join('') +
    people.map(({ role }) => person(spec, role, local(ROLE_WORDS[role].short))).join('')
  const page = (body: string): string => svgPage(MAP_FRAME.width, MAP_FRAME.height, `0 0 ${MAP_FRAME.width} ${MAP_FRAME.height}`, body, { label: alt })
  return { figure: { id: 'territory', alt, width: MAP_FRAME.width, height: MAP_FRAME.height, svg: page(landscapeOf(spec, grown.map(({ at: [x, y] }) => ({ x, y }))) + above) }, overlay: page(above) }
}

let last: { readonly key: string; readonly svg: string } | undefined

/** Slow, some seconds: the tables of one event share it. */
function landscapeOf(spec: MapSpec, discs: readonly { readonly x: number; readonly y: number }[]): string {
  const key = JSON.stringify([spec, discs])
  if (last?.key !== key) last = { key, svg: drawLandscape(spec, discs) }
  return last.svg
}

function person(spec: MapSpec, role: RoleId, label: string): string {
  const [x, y] = spec.seats[role]
  return `<g transform="translate(${x - 38} ${y - 78})">${medallion(role, 76)}</g>${lettering(x, y + 18, label, { face: 'title', size: 21, anchor: 'middle', halo: 6 })}`
}

function threads(spec: MapSpec, { links }: Network, roles: ReadonlyMap<SeatNumber, RoleId>): string {
  return links
    .map(({ pair, band, conflict }) => {
      const [a, b] = seatsOfPair(pair).map((seat) => roles.get(seat))
      if (!a || !b) return ''
      const [from, to] = [spec.seats[a], spec.seats[b]].map(([x, y]) => [x, y - 40] as const) as [readonly [number, number], readonly [number, number]]
      const middle = (share: number): [number, number] => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
      return thread([...from], [...to], THREAD_OF_LINK[band]) + (conflict ? tear(middle(0.36), middle(0.64), { width: conflict === 'hot' ? 11 : 6 }) : '')
    })
    .join('')
}
