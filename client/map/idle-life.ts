import type Phaser from 'phaser'
import { at, distance } from '../../shared/drawing/geometry.ts'
import type { Line, Point } from '../../shared/drawing/geometry.ts'
import { boat } from '../../shared/drawing/landscape/buildings.ts'
import { bird, bus, chimneysOf, puff, train, waysOf } from '../../shared/drawing/landscape/life.ts'
import type { LandSpec } from '../../shared/drawing/landscape/life.ts'
import { drawnPicture } from './picture.ts'
import type { Picture } from './picture.ts'
import type { TextureShop } from './texture-shop.ts'

const VEHICLES = {
  bus: { picture: drawnPicture('life:bus', bus(), [-22, -22, 44, 26]), speed: 46 },
  train: { picture: drawnPicture('life:train', train(), [-45, -23, 92, 26]), speed: 70 },
  boat: { picture: drawnPicture('life:boat', `<g transform="translate(-17 0) scale(.74)">${boat(1)}</g>`, [-20, -15, 42, 20]), speed: 24 },
} as const
const BIRDS = [0, 1, 2].map((frame) => drawnPicture(`life:bird:${frame}`, bird(frame), [-24, -18, 48, 34]))
const PUFFS = [0, 1, 2].map((frame) => drawnPicture(`life:puff:${frame}`, puff(frame), [-14, -16, 30, 30]))

export const picturesOfLife = (): Picture[] => [...Object.values(VEHICLES).map(({ picture }) => picture), ...BIRDS, ...PUFFS]

/** One small scene: shows itself at a moment (ms) and says when it is over. */
type Act = { readonly ms: number; readonly show: (elapsed: number) => void }

/** Between two acts the wall is still: life is low and rare. */
const REST_MS = 7000

/**
 * What lives on a wall nobody touches: smoke in three frames, a bird, the bus on its line, a boat. One at a time, cut out
 * and moved by hand, a few frames a second; nothing at all while something is told.
 */
export class IdleLife {
  readonly #images: readonly Phaser.GameObjects.Image[]
  readonly #shop: TextureShop
  #land: LandSpec | undefined
  #acts: readonly Act[] = []
  #turn = 0
  #elapsed = -REST_MS / 2

  constructor(scene: Phaser.Scene, ground: Phaser.GameObjects.Container, sky: Phaser.GameObjects.Container, shop: TextureShop) {
    this.#shop = shop
    this.#images = [0, 1, 2].map(() => scene.add.image(0, 0, '__DEFAULT').setVisible(false))
    ground.add(this.#images.slice(0, 1))
    sky.add(this.#images.slice(1))
  }

  /** Of another country, or of none: everything leaves the stage. */
  settle(land: LandSpec | undefined): void {
    if (land === this.#land) return
    this.#land = land
    this.#hide()
    this.#elapsed = -REST_MS / 2
    this.#acts = land === undefined ? [] : this.#rehearse(land)
  }

  /** True when something on the wall has changed. */
  advance(deltaMs: number): boolean {
    const act = this.#acts[this.#turn % Math.max(1, this.#acts.length)]
    if (!act) return false
    this.#elapsed += deltaMs
    if (this.#elapsed < 0) return false
    if (this.#elapsed < act.ms) act.show(this.#elapsed)
    else {
      this.#hide()
      this.#turn += 1
      this.#elapsed = -REST_MS
    }
    return true
  }

  #hide(): void {
    for (const image of this.#images) image.setVisible(false)
  }

  #rehearse(land: LandSpec): Act[] {
    const smoke = chimneysOf(land).map((top) => this.#smoke(top))
    const ways = waysOf(land).map(({ vehicle, line }) => this.#drive(VEHICLES[vehicle], line))
    const flight = [this.#fly(land.outline)]
    // Smoke, way, bird, smoke, way…
    return Array.from({ length: Math.max(smoke.length, ways.length, 1) }, (_, i) => [smoke[i % Math.max(1, smoke.length)], ways[i % Math.max(1, ways.length)], ...(i % 2 === 0 ? flight : [])]).flat().filter((act) => act !== undefined)
  }

  #drive({ picture, speed }: { readonly picture: Picture; readonly speed: number }, line: Line): Act {
    const lengths = [0]
    for (let i = 1; i < line.length; i++) lengths.push(at(lengths, i - 1) + distance(at(line, i), at(line, i - 1)))
    const total = at(lengths, lengths.length - 1)
    return {
      ms: (total / speed) * 1000,
      show: (elapsed) => {
        const i = Math.max(1, lengths.findIndex((length) => length >= (elapsed / 1000) * speed))
        const [from, to] = [at(line, i - 1), at(line, i)]
        const t = ((elapsed / 1000) * speed - at(lengths, i - 1)) / Math.max(0.1, at(lengths, i) - at(lengths, i - 1))
        const image = this.#shop.dress(at(this.#images, 0), picture).setPosition(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t + 4)
        image.setFlipX(at(line, line.length - 1)[0] < at(line, 0)[0])
      },
    }
  }

  #fly(outline: Line): Act {
    const ys = outline.map(([, y]) => y)
    const y = Math.min(...ys) + (Math.max(...ys) - Math.min(...ys)) * 0.3
    const ms = 15_000
    return {
      ms,
      show: (elapsed) => {
        const t = elapsed / ms
        // It beats its wings, then glides.
        const frame = Math.floor(elapsed / 250) % 12
        this.#shop.dress(at(this.#images, 1), at(BIRDS, frame < 6 ? [0, 1, 2, 1, 0, 1][frame] ?? 1 : 1)).setPosition(380 + t * 1200, y + Math.sin(t * 7) * 46 - t * 90)
      },
    }
  }

  #smoke([x, y]: Point): Act {
    return {
      ms: 7200,
      show: (elapsed) => {
        for (const k of [0, 1] as const) {
          const age = (elapsed - k * 1200 + 2400) % 2400
          const isOut = elapsed < k * 1200 || elapsed > 7200 - 400
          const frame = Math.min(2, Math.floor(age / 800))
          const image = this.#shop.dress(at(this.#images, k + 1), at(PUFFS, frame)).setPosition(x + 4 + frame * 7, y - 6 - frame * 15)
          if (isOut) image.setVisible(false)
        }
      },
    }
  }
}
