import { at, distance } from '../../shared/drawing/geometry.ts'
import type { Point } from '../../shared/drawing/geometry.ts'
import { threadCurve } from '../../shared/drawing/threads.ts'

export type Obstacle = { readonly x: number; readonly y: number; readonly r: number }

const BENDS = [0.12, -0.12, 0.2, -0.2, 0.05, -0.05, 0.3, -0.3] as const

/** Side and bulge of a thread: the first that crosses the fewest tokens and discs. Same input, same route. */
export function chooseBend(from: Point, to: Point, obstacles: readonly Obstacle[]): number {
  const length = distance(from, to)
  let best: number = BENDS[0]
  let least = Infinity
  BENDS.forEach((bend, rank) => {
    const gentle = length > 600 ? bend * 0.7 : bend
    const cost = crossings(threadCurve(from, to, gentle), obstacles) + rank * 0.6
    if (cost < least) [least, best] = [cost, gentle]
  })
  return best
}

function crossings(curve: readonly Point[], obstacles: readonly Obstacle[]): number {
  let cost = 0
  for (let i = 8; i < curve.length - 8; i += 2) {
    for (const { x, y, r } of obstacles) {
      if (distance(at(curve, i), [x, y]) < r) cost += 1
    }
  }
  return cost
}

/** Share of a curve where a mark as large as `reach` is least hidden; the middle when all is free. */
export function chooseShare(curve: readonly Point[], obstacles: readonly Obstacle[], reach: number): number {
  let best = 0.5
  let least = Infinity
  for (const share of [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78]) {
    const p = at(curve, Math.round((curve.length - 1) * share))
    const hidden = obstacles.reduce((sum, { x, y, r }) => sum + Math.max(0, r + reach - distance(p, [x, y])), 0)
    const cost = hidden + Math.abs(share - 0.5) * 40
    if (cost < least) [least, best] = [cost, share]
  }
  return best
}

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

/** Of several spots for a box of that size (middle of its top edge), the one that hides least. */
export function chooseSpot(spots: readonly Point[], width: number, height: number, taken: readonly Box[]): Point {
  let best = at(spots, 0)
  let least = Infinity
  spots.forEach((spot, rank) => {
    const box = { left: spot[0] - width / 2, top: spot[1], right: spot[0] + width / 2, bottom: spot[1] + height }
    const out = box.left < 20 || box.right > 1900 || box.top < 20 || box.bottom > 850 ? 1e6 : 0
    const cost = taken.reduce((sum, other) => sum + overlap(box, other), 0) + rank * 30 + out
    if (cost < least) [least, best] = [cost, spot]
  })
  return best
}

const TITLE_SHEET: Box = { left: 0, top: 0, right: 500, bottom: 200 }

/** Foot, middle and leaves of a seedling, from its foot. */
const SEEDLING: readonly Point[] = [[0, 0], [0, -26], [-26, -26], [26, -26], [0, -46]]

/** Where an initiative that spreads sows next door: just outside the country, near it, apart from each other. */
export function seedlingSpots(outline: readonly Point[], around: Point, count: number, isInside: (p: Point) => boolean): Point[] {
  const spots: Point[] = []
  for (let y = 64; y < 850; y += 14) {
    for (let x = 42; x < 1530; x += 14) {
      const inTitle = x < TITLE_SHEET.right && y < TITLE_SHEET.bottom
      const isOutside = SEEDLING.every(([dx, dy]) => !isInside([x + dx, y + dy]))
      if (!inTitle && isOutside && outline.every((p) => distance(p, [x, y]) > 36)) spots.push([x, y])
    }
  }
  const sorted = spots.sort((a, b) => distance(a, around) - distance(b, around))
  const kept: Point[] = []
  for (const spot of sorted) {
    if (kept.length < count && kept.every((other) => distance(spot, other) > 64)) kept.push(spot)
  }
  return kept
}
