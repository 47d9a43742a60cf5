import type { SeatNumber, WorksiteId } from '../../shared/base/ids.ts'
import { initiativeOf, relationOf, seatsOfPair } from '../../shared/base/ids.ts'
import { at } from '../../shared/drawing/geometry.ts'
import type { Point } from '../../shared/drawing/geometry.ts'
import { DISC_RADIUS } from '../../shared/drawing/stages.ts'
import type { MapModel } from '../view-models/map-model.ts'
import { labelDrop } from './label-drop.ts'
import { chooseShare, chooseSpot } from './route.ts'
import type { Box, Obstacle } from './route.ts'

const SEAL = 40
const MOST_IN_ROW = 4
/** Half of a card with its edge. */
const CARD = 26
const CARD_ROW = 44
/** As wide as most cards side by side. */
const ROW_WIDTH = 180

const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({ left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight })

/** Where things stand for one model: lines of the threads, the strip of the challenge, places for cards. */
export class Anchors {
  readonly #model: MapModel
  readonly #lines: ReadonlyMap<string, readonly Point[]>
  readonly #challenge: Point

  constructor(model: MapModel, lines: ReadonlyMap<string, readonly Point[]>, challengeSize: readonly [number, number]) {
    this.#model = model
    this.#lines = lines
    this.#challenge = this.#placeChallenge(challengeSize)
  }

  /** Middle of the top edge of the challenge's strip. */
  get challenge(): Point {
    return this.#challenge
  }

  /** Beside the challenge's strip, on the side where it hides less. */
  sealBeside(width: number, height: number): { readonly x: number; readonly y: number } {
    const [x, y] = this.#challenge
    const middle = y + height / 2 - 6
    const [chosen] = chooseSpot([-1, 1].map((side): Point => [x + side * (width / 2 + 18), middle - SEAL / 2]), SEAL, SEAL, takenBoxes(this.#model))
    return { x: chosen, y: middle }
  }

  line(a: SeatNumber, b: SeatNumber): readonly Point[] {
    return this.#lines.get(threadKey(a, b)) ?? this.#lines.get(threadKey(b, a)) ?? []
  }

  #middle(a: SeatNumber, b: SeatNumber, share = 0.5): Point {
    const line = this.line(a, b)
    if (line.length > 0) return at(line, Math.round((line.length - 1) * share))
    const [p, q] = [this.seat(a), this.seat(b)]
    return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share]
  }

  seat(seat: SeatNumber): Point {
    const token = this.#model.tokens.find((candidate) => candidate.seat === seat)
    return token ? [token.x, token.y] : [960, 540]
  }

  #placeChallenge([width, height]: readonly [number, number]): Point {
    const { challenge } = this.#model
    if (!challenge) return [960, 540]
    const spots = [0.5, 0.38, 0.62, 0.28, 0.72].flatMap((share): Point[] => {
      const [x, y] = this.#middle(challenge.a, challenge.b, share)
      return [[x, y + 44], [x, y - 44 - height], [x + width * 0.4, y + 44], [x - width * 0.4, y + 44]]
    })
    // With room for the row of cards that will be laid above it.
    const [x, y] = chooseSpot(spots.map(([x, y]): Point => [x, y - CARD_ROW]), Math.max(width, ROW_WIDTH), height + CARD_ROW, takenBoxes(this.#model))
    return [x, y + CARD_ROW]
  }

  /** Place of the k-th of `count` cards laid at a worksite. */
  card(worksite: WorksiteId, k: number, count: number, gap = 42): Point {
    const disc = this.#model.initiatives.find((initiative) => initiative.id === initiativeOf(worksite))
    if (disc) {
      const radius = DISC_RADIUS + 40
      const spread = Math.min(Math.PI, ((count - 1) * gap) / radius)
      const angle = this.#freeAngle(disc, radius, spread) + (count === 1 ? 0 : spread * (k / (count - 1) - 0.5))
      return [disc.x + Math.cos(angle) * radius, Math.max(62, disc.y + Math.sin(angle) * radius)]
    }
    const [x, y] = this.top(worksite)
    // A long row would cover people on both sides: two short ones.
    const inRow = count > MOST_IN_ROW ? Math.ceil(count / 2) : count
    const row = Math.floor(k / inRow)
    const here = Math.min(inRow, count - row * inRow)
    return [x + ((k % inRow) - (here - 1) / 2) * gap, y - 22 - row * gap]
  }

  /** Near the top of a worksite, where a result hides neither a card laid there nor somebody. */
  result(worksite: WorksiteId, { width, height }: { readonly width: number; readonly height: number }, cards: readonly { readonly x: number; readonly y: number }[]): Point {
    const [x, y] = this.top(worksite)
    const spots = ([[0, -92], [0, -34], [62, -30], [-62, -30], [0, -130]] as const).map(([dx, dy]): Point => [x + dx, Math.max(20, y + dy)])
    const people = this.#model.tokens.map((token) => boxAround(token.x, token.y - 40, 66, 76))
    return chooseSpot(spots, width, height, [...people, ...cards.map((card) => boxAround(card.x, card.y, CARD, CARD))])
  }

  /** Above the disc, or a little aside when somebody stands there: cards must not hide a name. */
  #freeAngle(disc: MapModel['initiatives'][number], radius: number, spread: number): number {
    const people = [...this.#model.tokens.map(({ x, y }) => ({ left: x - 72, top: y - 112, right: x + 72, bottom: y + 38 })), ...townBoxes(this.#model), ...placeBoxes(this.#model)]
    const hidden = (turn: number): number =>
      [-spread / 2, 0, spread / 2].filter((off) => {
        const [x, y] = [disc.x + Math.cos(turn + off) * radius, disc.y + Math.sin(turn + off) * radius]
        return y < 62 || people.some(({ left, top, right, bottom }) => x > left - 18 && x < right + 18 && y > top - 18 && y < bottom + 18)
      }).length
    const turns = [0, 0.5, -0.5, 0.95, -0.95, 1.4, -1.4].map((off) => off - Math.PI / 2)
    return turns.reduce((best, turn) => (hidden(turn) < hidden(best) ? turn : best))
  }

  /** Point above which cards and results of a worksite are laid. */
  top(worksite: WorksiteId): Point {
    const disc = this.#model.initiatives.find((initiative) => initiative.id === initiativeOf(worksite))
    if (disc) return [disc.x, disc.y - DISC_RADIUS - 8]
    const pair = relationOf(worksite)
    if (pair === undefined) return this.#challenge
    const [a, b] = seatsOfPair(pair)
    const line = this.line(a, b)
    const [x, y] = this.#middle(a, b, line.length === 0 ? 0.5 : chooseShare(line, obstaclesOf(this.#model, []), 46))
    return [x, y - 22]
  }
}

export const threadKey = (a: SeatNumber, b: SeatNumber): string => (a < b ? `${a}-${b}` : `${b}-${a}`)

/** What a thread should go round. */
export function obstaclesOf(model: MapModel, except: readonly SeatNumber[]): Obstacle[] {
  return [
    ...model.initiatives.map(({ x, y }) => ({ x, y: y + 14, r: 74 })),
    ...model.tokens.filter((token) => !except.includes(token.seat)).map(({ x, y }) => ({ x, y: y - 32, r: 70 })),
    { x: model.pot.x, y: model.pot.y - 44, r: 46 },
  ]
}

const townBoxes = (model: MapModel): Box[] =>
  model.lettering.filter(({ style }) => style === 'town').map(({ text, x, y }) => ({ left: x - text.length * 8 - 14, top: y, right: x + text.length * 8 + 14, bottom: y + 44 }))

/** Names written level on the land. */
const placeBoxes = (model: MapModel): Box[] =>
  model.lettering
    .filter(({ style, along }) => style !== 'town' && along === undefined)
    .map(({ text, x, y }) => ({ left: x - text.length * 5.5, top: y - 20, right: x + text.length * 5.5, bottom: y + 6 }))

function takenBoxes(model: MapModel): Box[] {
  return [
    ...model.tokens.map(({ x, y }) => ({ left: x - 66, top: y - 116, right: x + 66, bottom: y + 42 })),
    ...model.initiatives.map(({ x, y, stage }) => ({ left: x - 92, top: y - 72, right: x + 92, bottom: y + labelDrop(stage) + 58 })),
    ...townBoxes(model),
    { left: model.pot.x - 54, top: model.pot.y - 110, right: model.pot.x + 54, bottom: model.pot.y + 8 },
  ]
}
