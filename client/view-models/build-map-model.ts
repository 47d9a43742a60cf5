import type { SeatNumber, WorksiteId } from '../../shared/base/ids.ts'
import { initiativeOf, relationOf, seatsOfPair } from '../../shared/base/ids.ts'
import type { Pair } from '../../shared/base/ids.ts'
import { INDICATORS } from '../../shared/base/vocabulary.ts'
import type { IndicatorId, PotLevel, RoleId, SituationId } from '../../shared/base/vocabulary.ts'
import type { Badge } from '../../shared/drawing/medallion.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { InitiativeView, PublicView, SeatLine, WorksiteResult } from '../../shared/views/view-types.ts'
import type { MapBeat, MapChallenge, MapInitiative, MapModel, MapPot, MapThread, MapToken } from './map-model.ts'
import type { BeatId } from './reveal-beats.ts'
import { BEATS } from './reveal-beats.ts'

/** The words of the map; a dictionary of client/text holds them all. */
export type MapNames = {
  readonly roles: Readonly<Record<RoleId, { readonly short: string; readonly full: string }>>
  readonly situations: Readonly<Record<SituationId, { readonly name: string }>>
  readonly potLevels: Readonly<Record<PotLevel, { readonly name: string }>>
}

export type MapBuildOptions = {
  readonly names: MapNames
  /** A text of the scenario in the reader's language. */
  readonly local: (text: LocalText) => string
  readonly use: 'board' | 'phone'
  readonly calm: boolean
  /** During the reveal: the beat now told. The view must already be cut to it (`viewAtBeat`). */
  readonly beat?: BeatId
  readonly mySeat?: SeatNumber
  /** Pairs whose thread is drawn; all of them when absent. */
  readonly pairs?: readonly Pair[]
}

/** What a seat sees of the map, from what everybody may see. Pure. */
export function buildMapModel(view: PublicView, content: PublicContent, options: MapBuildOptions): MapModel {
  const challenge = challengeOf(view, options)
  const stamp = stampOf(view, content)
  return {
    landscape: content.landscape[options.use],
    outline: content.map.outline,
    lettering: content.map.lettering,
    tokens: Object.entries(view.seats).filter(([, line]) => !line.removed).map(([seat, line]) => tokenOf(Number(seat), line, view, content, options)),
    threads: threadsOf(view, options),
    initiatives: Object.entries(view.initiatives).map(([id, initiative]) => initiativeOnMap(id, initiative, content, options)),
    ...(challenge === undefined ? {} : { challenge }),
    footprints: footprintsOf(view),
    pot: potOf(view, content, options),
    season: view.table.season,
    signs: content.map.signs ?? {},
    land: content.map,
    alive: options.use === 'board' && !options.calm && view.table.phase !== 'reveal' && view.table.status !== 'closed',
    indicators: Object.fromEntries(INDICATORS.map((id) => [id, view.indicators[id].value])) as Record<IndicatorId, number>,
    ...(stamp === undefined ? {} : { stamp }),
    ...(options.beat === undefined || !view.reveal ? {} : { beat: beatOf(view, options.beat) }),
    calm: options.calm,
  }
}

function badgeOf(line: SeatLine, phase: string): Badge | undefined {
  if (line.paused) return 'paused'
  if (line.holder === 'stand-in') return 'stand-in'
  if (phase !== 'commitment') return undefined
  return line.order === 'laid' ? 'laid' : 'thinking'
}

function tokenOf(seat: SeatNumber, line: SeatLine, view: PublicView, content: PublicContent, options: MapBuildOptions): MapToken {
  const [x, y] = content.map.seats[line.role]
  const badge = view.table.status === 'playing' ? badgeOf(line, view.table.phase) : undefined
  return {
    seat, role: line.role, face: 0, label: options.names.roles[line.role].short,
    ...(line.name === undefined ? {} : { name: line.pairName === undefined ? line.name : `${line.name}, ${line.pairName}` }),
    ...(badge === undefined ? {} : { badge }),
    faded: line.holder === 'open', mine: options.mySeat === seat, x, y,
  }
}

function threadsOf(view: PublicView, options: MapBuildOptions): MapThread[] {
  const isSeated = (seat: SeatNumber): boolean => view.seats[seat]?.removed === false
  const threads = (Object.keys(view.links) as Pair[])
    .filter((pair) => options.pairs === undefined || options.pairs.includes(pair))
    .filter((pair) => seatsOfPair(pair).every(isSeated))
    .flatMap((pair): MapThread[] => {
      const link = view.links[pair]
      if (!link) return []
      const [a, b] = seatsOfPair(pair)
      return [{ a, b, band: link.band, scar: link.scar, ...(link.conflict === undefined ? {} : { conflict: link.conflict }) }]
    })
  const isFree = (seat: SeatNumber): boolean => view.seats[seat]?.holder === 'open'
  const drawn = threads.map((thread) => (isFree(thread.a) || isFree(thread.b) ? { ...thread, quiet: true } : thread))
  return threads.length > MOST_FULL_THREADS ? quieten(drawn, view) : drawn
}

/** Six seats have fifteen pairs: as many as the eye can follow. */
const MOST_FULL_THREADS = 15

/** At seven or eight seats, the whole thread is shown of what differs from most, to tensions and scars, to what moved this season and to the pair of the challenge. */
function quieten(threads: readonly MapThread[], { challenge, reveal }: PublicView): MapThread[] {
  const count = (band: MapThread['band']): number => threads.filter((thread) => thread.band === band).length
  const usual = count('trust') > count('caution') ? 'trust' : 'caution'
  const told = new Set([...Object.keys(reveal?.bands ?? {}), ...Object.keys(reveal?.conflicts ?? {})])
  const isConcerned = ({ a, b }: MapThread): boolean => challenge !== undefined && [challenge.concerned.a, challenge.concerned.b].every((seat) => seat === a || seat === b)
  return threads.map((thread) => {
    const stands = thread.band !== usual || thread.conflict !== undefined || thread.scar || told.has(`${thread.a}-${thread.b}`) || isConcerned(thread)
    return stands || thread.quiet ? thread : { ...thread, quiet: true }
  })
}

function initiativeOnMap(id: string, initiative: InitiativeView, content: PublicContent, options: MapBuildOptions): MapInitiative {
  const card = content.initiatives[id]
  const place = card && content.places[card.place]
  const notes = [
    ...(initiative.situation === undefined ? [] : [options.names.situations[initiative.situation].name]),
    ...(initiative.need === undefined ? [] : [`${initiative.gauge} / ${initiative.need}`]),
  ]
  return {
    id, name: card ? options.local(card.name) : id, icon: card?.icon ?? '', ink: card?.ink ?? '',
    x: place?.x ?? 960, y: place?.y ?? 540, stage: initiative.stage,
    share: initiative.need === undefined || initiative.need === 0 ? 0 : Math.min(1, initiative.gauge / initiative.need),
    wilting: initiative.wilting,
    ...(initiative.situation === undefined ? {} : { situation: initiative.situation }),
    ...(notes.length === 0 ? {} : { note: notes.join(' · ') }),
  }
}

function challengeOf(view: PublicView, options: MapBuildOptions): MapChallenge | undefined {
  const { challenge } = view
  if (!challenge || view.table.status !== 'playing') return undefined
  const { a, b } = challenge.concerned
  return {
    title: options.local(challenge.title), a, b,
    ...(challenge.situation === undefined ? {} : { note: options.names.situations[challenge.situation].name }),
    ...(challenge.result === undefined ? {} : { result: challenge.result }),
  }
}

function footprintsOf(view: PublicView): MapModel['footprints'] {
  if (view.table.phase !== 'palaver' && view.table.phase !== 'commitment') return []
  return Object.entries(view.seats).flatMap(([seat, line]) =>
    line.intention === undefined || line.removed ? [] : [{ seat: Number(seat), role: line.role, at: line.intention }],
  )
}

function potOf(view: PublicView, content: PublicContent, options: MapBuildOptions): MapPot {
  const [x, y] = content.map.pot
  const { last, carry, perSeason } = view.pot
  const counted = view.reveal?.pot
  const level = counted?.level ?? last?.level ?? 'cold'
  // Before the count, what the sheet beside says is already there; what was counted last season is spent.
  const known = view.table.status === 'playing' ? carry + perSeason : undefined
  return {
    x, y, level, ...(known === undefined || counted !== undefined ? {} : { known }),
    time: counted?.time ?? (known === undefined ? (last?.time ?? 0) : Math.ceil(known / 2)),
    means: counted?.means ?? (known === undefined ? (last?.means ?? 0) : Math.floor(known / 2)),
    ...(counted === undefined ? {} : { label: `${counted.total} · ${options.names.potLevels[level].name}` }),
  }
}

/** The season's event is stamped on the market square. One at a time. */
function stampOf(view: PublicView, content: PublicContent): MapModel['stamp'] {
  const [entry] = Object.entries(view.events).slice(-1)
  if (!entry || view.table.phase !== 'news') return undefined
  const [x, y] = content.map.pot
  return { id: entry[0], icon: entry[1].icon ?? 'bell', x: x - 120, y: y - 40 }
}

const REACHED: readonly WorksiteResult['result'][] = ['met', 'brio', 'grown', 'closed']

function beatOf(view: PublicView, id: BeatId): MapBeat {
  const reveal = view.reveal
  if (!reveal) throw new Error('A beat needs a reveal')
  // What was there already counts as on the sheet beside; an initiative where nobody went has nothing to tell on the map.
  const results = (Object.entries(reveal.worksites) as [WorksiteId, WorksiteResult][])
    .filter(([at, { participants }]) => initiativeOf(at) === undefined || participants.length > 0)
    .map(([at, result]) => ({ at, text: `${result.force + result.gauge} / ${result.need}`, reached: REACHED.includes(result.result) }))
  const worked = Object.entries(reveal.worksites) as [WorksiteId, WorksiteResult][]
  const pairs = (record: object): (readonly [SeatNumber, SeatNumber])[] => (Object.keys(record) as Pair[]).map(seatsOfPair)
  const promises = Object.entries(reveal.promises).flatMap(([key, state]) => {
    const promise = view.promises[key]
    return promise && (state === 'kept' || state === 'broken') ? [{ id: key, from: promise.from, to: promise.to, state }] : []
  })
  const initiatives = worked.flatMap(([at]) => initiativeOf(at) ?? [])
  const relations = worked.flatMap(([at]) => relationOf(at) ?? [])
  const about: Readonly<Record<BeatId, Partial<MapBeat['about']>>> = {
    orders: { seats: Object.keys(reveal.orders).map(Number) },
    levers: { seats: [...Object.values(reveal.levers).map((lever) => lever.seat), ...Object.keys(reveal.dilemmas).map(Number)], threads: pairs(reveal.conflicts) },
    challenge: { challenge: true, threads: relations.map(seatsOfPair) },
    initiatives: { initiatives },
    pot: { pot: true },
    promises: { seats: promises.flatMap(({ from, to }) => (to === 'table' ? [from] : [from, to])), threads: pairs(reveal.bands) },
  }
  return {
    id, index: BEATS.indexOf(id),
    orders: Object.entries(reveal.orders).map(([seat, order]) => ({
      seat: Number(seat), role: view.seats[Number(seat)]?.role ?? 'resident', tokens: order.onWorksite,
      ...(order.worksite === undefined ? {} : { at: order.worksite }), ...(order.posture === undefined ? {} : { posture: order.posture }),
    })),
    pours: reveal.pot === undefined ? [] : Object.entries(reveal.orders).map(([seat, order]) => ({ seat: Number(seat), tokens: order.inPot })),
    promises, results,
    about: { seats: [], initiatives: [], threads: [], pot: false, challenge: false, ...about[id] },
  }
}
