import Phaser from 'phaser'
import { isInside } from '../../shared/drawing/geometry.ts'
import type { Point } from '../../shared/drawing/geometry.ts'
import { signsOf, windowsOf } from '../../shared/drawing/landscape/life.ts'
import type { SignPoints } from '../../shared/drawing/map-spec.ts'
import { seasonOf } from '../../shared/drawing/seasons.ts'
import type { SeasonId } from '../../shared/drawing/seasons.ts'
import type { MapModel } from '../view-models/map-model.ts'
import { GESTURE, slideEase } from './director.ts'
import type { Step } from './director.ts'
import type { Picture } from './picture.ts'
import { seedlingPicture, signPicture } from './pictures.ts'
import { seedlingSpots } from './route.ts'
import type { TextureShop } from './texture-shop.ts'

/** Multiplied over the land: a season is a tint of the paper, never another drawing. */
const SEASON_TINTS: Readonly<Record<SeasonId, number>> = { spring: 0xffffff, summer: 0xfffaea, autumn: 0xfff0dd, winter: 0xe9f1f7 }
const WHITE = 0xffffff
const SIGN_IDS = ['agency', 'backing', 'vitality', 'transition'] as const
/** As the scenario says, else found on the land. */
const signsOfModel = ({ signs, land }: MapModel): SignPoints => (land === undefined ? signs : signsOf(signs, land))
const tintOf = ({ season }: MapModel): number => SEASON_TINTS[seasonOf(Math.max(1, season))]

export const picturesOfGround = (model: MapModel): Picture[] => [
  ...model.initiatives.filter(({ stage }) => stage === 4).map(seedlingPicture),
  ...SIGN_IDS.flatMap((id) => (signsOfModel(model)[id] ?? []).map((_, index) => signPicture[id](index))),
]

/** What lies on the land itself: signs of the gauges, seedlings next door, tint of the season. */
export class Ground {
  readonly #scene: Phaser.Scene
  readonly #layer: Phaser.GameObjects.Container
  readonly #tint: Phaser.GameObjects.Rectangle
  readonly #windows: Phaser.GameObjects.Graphics

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container, tint: Phaser.GameObjects.Rectangle) {
    this.#scene = scene
    this.#windows = scene.add.graphics()
    this.#layer = layer
    this.#tint = tint
  }

  /** Shows what was there already; gives the steps that bring the rest. */
  update(model: MapModel, before: MapModel | undefined, shop: TextureShop): Step[] {
    this.#lightWindows(model)
    this.#layer.removeAll(true)
    const steps = [...this.#signs(model, before, shop), ...this.#seedlings(model, before, shop)]
    this.#layer.sort('y')
    return [...steps, ...this.#season(model, before)]
  }

  /** As many of the windows as vitality is of ten. */
  #lightWindows({ land, indicators }: MapModel): void {
    const g = this.#windows.clear()
    if (!land) return
    const windows = windowsOf(land)
    for (const { x, y, width, height } of windows.slice(0, Math.round((indicators.vitality / 10) * windows.length))) {
      g.fillStyle(0xffffff, 1).fillRect(x - 1.6, y - 1.6, width + 3.2, height + 3.2)
      g.fillStyle(0xffc94a, 1).fillRect(x - 0.4, y - 0.4, width + 0.8, height + 0.8)
    }
  }

  #put(picture: Picture, [x, y]: Point, isNew: boolean, shop: TextureShop): Step[] {
    const image = shop.dress(this.#scene.add.image(x, y, '__DEFAULT'), picture)
    this.#layer.add(image)
    if (!isNew) return []
    const size = image.scaleX
    image.setVisible(false)
    return [{ ms: GESTURE.lay, around: { x, y: y - 10, r: 22 }, cue: 'paper', draw: (progress) => void image.setVisible(true).setScale(size * slideEase(progress)) }]
  }

  #signs(model: MapModel, before: MapModel | undefined, shop: TextureShop): Step[] {
    return SIGN_IDS.flatMap((id) => {
      const points = signsOfModel(model)[id] ?? []
      const count = ({ indicators }: MapModel): number => Math.round((indicators[id] / 10) * points.length)
      const earlier = count(before ?? model)
      return points.slice(0, count(model)).flatMap((point, i) => this.#put(signPicture[id](i), point, i >= earlier, shop))
    })
  }

  #seedlings(model: MapModel, before: MapModel | undefined, shop: TextureShop): Step[] {
    return model.initiatives.filter(({ stage }) => stage === 4).flatMap((initiative) => {
      const was = before?.initiatives.find(({ id }) => id === initiative.id)
      const spots = seedlingSpots(model.outline, [initiative.x, initiative.y], 3, (p) => isInside(p, model.outline))
      return spots.flatMap((spot) => this.#put(seedlingPicture(initiative), spot, was !== undefined && was.stage < 4, shop))
    })
  }

  #season(model: MapModel, before: MapModel | undefined): Step[] {
    const [from, to] = [tintOf(before ?? model), tintOf(model)]
    // White multiplies nothing: a whole wall need not be painted twice.
    this.#tint.setVisible(from !== WHITE || to !== WHITE)
    if (from === to) {
      this.#tint.setFillStyle(to)
      return []
    }
    const [a, b] = [Phaser.Display.Color.ValueToColor(from), Phaser.Display.Color.ValueToColor(to)]
    return [{
      ms: GESTURE.season,
      draw: (progress) => {
        const mixed = Phaser.Display.Color.Interpolate.ColorWithColor(a, b, 100, Math.round(progress * 100))
        this.#tint.setFillStyle(Phaser.Display.Color.GetColor(mixed.r, mixed.g, mixed.b))
      },
    }]
  }
}
