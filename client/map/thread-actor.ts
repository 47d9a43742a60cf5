import type Phaser from 'phaser'
import type { LinkBand } from '../../shared/base/vocabulary.ts'
import { at, distance } from '../../shared/drawing/geometry.ts'
import type { Line, Point } from '../../shared/drawing/geometry.ts'
import { INK } from '../../shared/drawing/inks.ts'
import { scarShape, tearShape } from '../../shared/drawing/tears.ts'
import { DIVES_AT, THREAD_OF_LINK, threadEnds, threadShape } from '../../shared/drawing/threads.ts'
import type { Stitch, ThreadShape } from '../../shared/drawing/threads.ts'
import type { MapThread } from '../view-models/map-model.ts'

const colour = (hex: string): number => Number.parseInt(hex.slice(1), 16)
const WHITE = 0xffffff
const ENCRE = colour(INK.encre)
const TEAR_LENGTH = 92
/** Stronger links are sewn with stronger thread, so that they read first. */
const WEIGHTS: Readonly<Record<LinkBand, number>> = { distrust: 0.8, caution: 0.8, trust: 0.95, reciprocity: 1.05 }

/** How a tension looks at a moment: 1 wide open, 0 shut; scar 0–1 is how much of it is sewn. */
type Wound = { readonly open: number; readonly cold: boolean; readonly scar: number }

const woundOf = (thread: MapThread): Wound => ({ open: thread.conflict === 'hot' ? 1 : thread.conflict === 'cold' ? 0.55 : 0, cold: thread.conflict === 'cold', scar: thread.conflict === undefined && thread.scar ? 1 : 0 })

/** The thread of a pair, the tear across it and the scar that stays. */
export class ThreadActor {
  readonly #thread: Phaser.GameObjects.Graphics
  readonly #wound: Phaser.GameObjects.Graphics
  readonly #needle: Phaser.GameObjects.Image
  #from: Point = [0, 0]
  #to: Point = [0, 0]
  #bend = 0
  #scale = 1
  #woundAt = 0.5
  #isQuiet = false

  /** Belongs to no layer before `moveTo`. */
  constructor(scene: Phaser.Scene, needle: Phaser.GameObjects.Image) {
    this.#thread = scene.add.graphics()
    this.#wound = scene.add.graphics()
    this.#needle = needle
  }

  /** `woundAt`: share of the thread where a tension tears it. */
  route(from: Point, to: Point, bend: number, scale: number, woundAt: number): void {
    this.#from = from
    this.#to = to
    this.#bend = bend
    this.#scale = scale
    this.#woundAt = woundAt
  }

  /** Where the tension is, or would be. */
  get wounded(): Point {
    const { line } = this
    return at(line, Math.round((line.length - 1) * this.#woundAt))
  }

  get middle(): Point {
    return this.#shape('caution').middle
  }

  get line(): Line {
    return this.#shape('caution').casing
  }

  moveTo(stage: { readonly threads: Phaser.GameObjects.Container; readonly wounds: Phaser.GameObjects.Container }): void {
    stage.threads.add(this.#thread)
    if (!this.#isQuiet) stage.threads.bringToTop(this.#thread)
    stage.wounds.add(this.#wound)
  }

  show(thread: MapThread): void {
    this.#isQuiet = thread.quiet === true
    this.#drawBand(thread.band, thread.band, 1)
    this.#drawWound(woundOf(thread))
  }

  /** Sews the new band over the old one, stitch by stitch, the needle leading. */
  sew(before: LinkBand, thread: MapThread, progress: number): void {
    this.#drawBand(before, thread.band, progress)
  }

  /** Opens, closes or sews up the tension. */
  wound(before: MapThread, thread: MapThread, progress: number): void {
    const [from, to] = [woundOf(before), woundOf(thread)]
    this.#drawWound({ open: from.open + (to.open - from.open) * progress, cold: thread.conflict === 'cold', scar: from.scar + (to.scar - from.scar) * progress })
  }

  destroy(): void {
    this.#thread.destroy()
    this.#wound.destroy()
  }

  #shape(band: LinkBand): ThreadShape {
    return threadShape(this.#from, this.#to, THREAD_OF_LINK[band], { bend: this.#bend, scale: this.#scale * WEIGHTS[band] })
  }

  #drawBand(before: LinkBand, band: LinkBand, progress: number): void {
    const g = this.#thread.clear()
    const now = this.#shape(band)
    // Only a thread at rest dives: the needle is followed from hole to hole.
    const ends = this.#isQuiet && progress >= 1 && now.casing.length > 0 ? threadEnds(now, DIVES_AT * this.#scale) : undefined
    this.#drawNeedle(now, before === band || progress >= 1 ? undefined : progress)
    if (ends) {
      for (const end of ends) drawThread(g, end, end.casingWidth)
      return
    }
    const was = before === band || progress >= 1 ? undefined : this.#shape(before)
    const casing = now.casing.length > 0 ? now.casing : (was?.casing ?? [])
    const holes = was && was.holes.length > now.holes.length ? was.holes : now.holes
    const stitches = [...(was?.stitches.slice(Math.ceil(was.stitches.length * progress)) ?? []), ...now.stitches.slice(0, Math.ceil(now.stitches.length * progress))]
    drawThread(g, { ...now, casing, stitches, holes }, Math.max(now.casingWidth, was?.casingWidth ?? 0))
  }

  #drawNeedle(shape: ThreadShape, progress: number | undefined): void {
    const line = shape.casing.length > 0 ? shape.casing : this.#shape('caution').casing
    if (progress === undefined || progress <= 0) {
      this.#needle.setVisible(false)
      return
    }
    const i = Math.min(line.length - 2, Math.floor(progress * (line.length - 1)))
    const [a, b] = [at(line, i), at(line, i + 1)]
    this.#needle.setVisible(true).setPosition(a[0], a[1]).setRotation(Math.atan2(b[1] - a[1], b[0] - a[0]))
  }

  #drawWound(wound: Wound): void {
    const g = this.#wound.clear()
    if (wound.open <= 0.02 && wound.scar <= 0) return
    const [a, b] = this.#woundEnds()
    if (wound.open > 0.02) {
      const outline = tearShape(a, b, { seed: Math.round(a[0]), teeth: 7, width: wound.cold ? 8 : 13, open: wound.open })
      fillShape(g, outline, WHITE, 9)
      fillShape(g, outline, wound.cold ? colour(INK.encre2) : ENCRE, 0)
    }
    if (wound.scar > 0) {
      const { crack, stitches } = scarShape(a, b, { seed: Math.round(a[0]) })
      strokeLine(g, crack, 7, WHITE, 1)
      strokeLine(g, crack, 2.4, ENCRE, 1)
      stitches.slice(0, Math.ceil(wound.scar * 3)).forEach(([from, to]) => {
        strokeLine(g, [from, to], 10, WHITE, 1)
        strokeLine(g, [from, to], 5, colour(INK.vermillon), 1)
        drawHole(g, from, 2.6)
        drawHole(g, to, 2.6)
      })
    }
  }

  /** Across the thread, where it is in the middle. */
  #woundEnds(): readonly [Point, Point] {
    const line = this.#shape('caution').casing
    const i = Math.max(3, Math.min(line.length - 4, Math.round((line.length - 1) * this.#woundAt)))
    const [middle, a, b] = [at(line, i), at(line, i - 3), at(line, i + 3)]
    const length = distance(a, b) || 1
    const half = (TEAR_LENGTH / 2) * this.#scale
    const [nx, ny] = [(-(b[1] - a[1]) / length) * half + ((b[0] - a[0]) / length) * half * 0.35, ((b[0] - a[0]) / length) * half + ((b[1] - a[1]) / length) * half * 0.35]
    return [[middle[0] - nx, middle[1] - ny], [middle[0] + nx, middle[1] + ny]]
  }
}

function drawThread(g: Phaser.GameObjects.Graphics, { casing, stitches, holes, holeRadius }: ThreadShape, casingWidth: number): void {
  if (casing.length > 0) strokeLine(g, casing, casingWidth, WHITE, 0.94)
  drawStitches(g, stitches)
  holes.forEach((p, i) => drawHole(g, p, i < 2 ? holeRadius : holeRadius * 0.55))
}

function drawStitches(g: Phaser.GameObjects.Graphics, shown: readonly Stitch[]): void {
  for (const isOver of [false, true]) {
    for (const stitch of shown) {
      if ((stitch.over === true) !== isOver) continue
      const [first] = stitch.points
      if (stitch.points.length === 1 && first) {
        drawDot(g, first, stitch.width / 2, colour(stitch.colour))
        continue
      }
      if (isOver) strokeLine(g, stitch.points, stitch.width + 1.8, WHITE, 0.7)
      strokeLine(g, stitch.points, stitch.width, colour(stitch.colour), 1)
    }
  }
}

function strokeLine(g: Phaser.GameObjects.Graphics, points: Line, width: number, ink: number, alpha: number): void {
  g.lineStyle(width, ink, alpha)
  g.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? g.moveTo(x, y) : g.lineTo(x, y)))
  g.strokePath()
}

function fillShape(g: Phaser.GameObjects.Graphics, points: Line, ink: number, border: number): void {
  g.fillStyle(ink, 1)
  g.beginPath()
  points.forEach(([x, y], i) => (i === 0 ? g.moveTo(x, y) : g.lineTo(x, y)))
  g.closePath()
  g.fillPath()
  if (border > 0) {
    g.lineStyle(border, ink, 1)
    g.strokePath()
  }
}

function drawHole(g: Phaser.GameObjects.Graphics, p: Point, radius: number): void {
  drawDot(g, p, radius * 1.35, WHITE)
  drawDot(g, p, radius, ENCRE)
}

/** A circle of Graphics is a path of a hundred points, cut into triangles at every frame: a thousand dots deserve a fan of a few. */
function drawDot(g: Phaser.GameObjects.Graphics, [x, y]: Point, radius: number, ink: number): void {
  const sides = radius > 3.6 ? 14 : 9
  g.fillStyle(ink, 1)
  for (let i = 0; i < sides; i++) {
    const [from, to] = [(i / sides) * Math.PI * 2, ((i + 1) / sides) * Math.PI * 2]
    g.fillTriangle(x, y, x + Math.cos(from) * radius, y + Math.sin(from) * radius, x + Math.cos(to) * radius, y + Math.sin(to) * radius)
  }
}
