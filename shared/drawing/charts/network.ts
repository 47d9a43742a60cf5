import type { Pair } from '../../base/ids.ts'
import { seatsOfPair } from '../../base/ids.ts'
import type { LinkBand, RoleId } from '../../base/vocabulary.ts'
import { seedFrom } from '../chance.ts'
import { at, between, round1 } from '../geometry.ts'
import type { Point } from '../geometry.ts'
import { INK } from '../inks.ts'
import { medallion } from '../medallion.ts'
import { sheetPath } from '../paper.ts'
import { ROLES } from '../roles.ts'
import { svgPage } from '../svg.ts'
import { scar, tear } from '../tears.ts'
import { thread } from '../threads.ts'
import { THREAD_OF_BAND } from './thread-bands.ts'
import { lettering, wordsWidth, wrapWords } from './lettering.ts'

export interface NetworkSeat {
  readonly seat: number
  readonly role: RoleId
  /** Short name of the role. */
  readonly label: string
  /** Which of the role's faces. */
  readonly face?: 0 | 1 | 2
}
export interface NetworkLink {
  readonly pair: Pair
  readonly band: LinkBand
  readonly conflict?: 'hot' | 'cold' | undefined
  readonly scar?: boolean
}
export interface NetworkOptions {
  readonly width?: number
  /** Heading and its line, at the top left or the top right. */
  readonly title?: string
  readonly caption?: string
  readonly side?: 'left' | 'right'
  /** The whole network in words. */
  readonly label?: string
}

export const NETWORK_BOX = { width: 600, height: 400 } as const
const CENTRE: Point = [300, 206]
const PORTRAIT = 80

/** Seats on an ellipse, the first at the top, clockwise. */
export function networkPlaces(seats: readonly NetworkSeat[]): Map<number, Point> {
  const [rx, ry] = [214, 142]
  return new Map(
    seats.map(({ seat }, i): [number, Point] => {
      const angle = -Math.PI / 2 + (i / seats.length) * Math.PI * 2
      return [seat, [CENTRE[0] + Math.cos(angle) * rx, CENTRE[1] + Math.sin(angle) * ry]]
    }),
  )
}

function linkDrawing(link: NetworkLink, from: Point, to: Point): string {
  const seed = seedFrom(link.pair)
  const [a, b] = [between(from, to, 0.3), between(from, to, 0.7)]
  const sewn = link.band === 'distrust' ? '' : thread(from, to, THREAD_OF_BAND[link.band], { bend: 0.04, scale: link.band === 'caution' ? 0.62 : 0.86 })
  if (link.conflict !== undefined) return sewn + tear(a, b, { seed: seed % 1000, teeth: 8, width: link.conflict === 'hot' ? 11 : 6 })
  return sewn + (link.scar === true ? scar(between(from, to, 0.42), between(from, to, 0.58), { seed: seed % 1000 }) : '')
}

function seatDrawing(seat: NetworkSeat, [x, y]: Point): string {
  const { ink, on } = ROLES[seat.role]
  const width = wordsWidth(seat.label, 18, 'title') + 20
  const middle = Math.max(width / 2 + 4, Math.min(NETWORK_BOX.width - width / 2 - 6, x))
  const strip = sheetPath(width, 27, { seed: seedFrom(seat.role) % 1000, jitter: 1.6 })
  const strip0 = `translate(${round1(middle - width / 2)} ${round1(y + 24)})`
  return (
    `<g transform="translate(${round1(x - PORTRAIT / 2)} ${round1(y - PORTRAIT / 2 - 12)})">${medallion(seat.role, PORTRAIT, seat.face ?? 0)}</g>` +
    `<g transform="${strip0}"><path d="${strip}" transform="translate(2 3)" fill="#14284B" opacity=".22"/><path d="${strip}" fill="${ink}"/></g>` +
    lettering(middle, y + 44, seat.label, { face: 'title', size: 18, colour: on, anchor: 'middle' })
  )
}

/** Weak threads first, braids over them, tears and scars on top, then people. Distrust draws nothing: there is no thread. */
export function networkDrawing(seats: readonly NetworkSeat[], links: readonly NetworkLink[]): string {
  const places = networkPlaces(seats)
  const weight: Readonly<Record<LinkBand, number>> = { distrust: 0, caution: 1, trust: 2, reciprocity: 3 }
  const rank = (link: NetworkLink): number => weight[link.band] + (link.conflict !== undefined || link.scar === true ? 4 : 0)
  const drawn = [...links]
    .sort((a, b) => rank(a) - rank(b) || (a.pair < b.pair ? -1 : 1))
    .map((link) => {
      const [i, j] = seatsOfPair(link.pair)
      const [from, to] = [places.get(i), places.get(j)]
      return from && to ? linkDrawing(link, from, to) : ''
    })
  const people = [...seats].sort((a, b) => at(places.get(a.seat) ?? CENTRE, 1) - at(places.get(b.seat) ?? CENTRE, 1))
  return drawn.join('') + people.map((seat) => seatDrawing(seat, places.get(seat.seat) ?? CENTRE)).join('')
}

export function svgNetwork(seats: readonly NetworkSeat[], links: readonly NetworkLink[], options: NetworkOptions = {}): string {
  const width = options.width ?? NETWORK_BOX.width
  const isRight = options.side === 'right'
  const x = isRight ? NETWORK_BOX.width - 4 : 4
  const anchor = isRight ? 'end' : 'start'
  const words =
    (options.title === undefined ? '' : lettering(x, 28, options.title, { face: 'title', size: 25, anchor, halo: 5 })) +
    wrapWords(options.caption ?? '', 17, seats.length < 7 ? 190 : 104)
      .map((line, i) => lettering(x, 52 + i * 20, line, { size: 17, anchor, colour: INK.encre2, halo: 5 }))
      .join('')
  return svgPage(width, Math.round((width * NETWORK_BOX.height) / NETWORK_BOX.width), `0 0 ${NETWORK_BOX.width} ${NETWORK_BOX.height}`, networkDrawing(seats, links) + words, { label: options.label })
}
