import type Phaser from 'phaser'
import { INK } from '../../shared/drawing/inks.ts'
import type { WorksiteId } from '../../shared/base/ids.ts'
import type { MapModel } from '../view-models/map-model.ts'
import type { Anchors } from './anchors.ts'
import { GESTURE, layEase } from './director.ts'
import type { Step } from './director.ts'
import { labelPicture } from './lettering.ts'
import type { Picture } from './picture.ts'
import { footprintPicture, orderPicture, sealPicture, stampPicture } from './pictures.ts'
import type { TextureShop } from './texture-shop.ts'

type Mark = { readonly key: string; readonly picture: Picture; readonly x: number; readonly y: number; readonly gesture: 'lay' | 'stamp' }

export const challengePicture = (model: MapModel): Picture | undefined =>
  model.challenge && labelPicture(model.challenge.title, { size: 20, ground: INK.encre, colour: '#FFFFFF', note: model.challenge.note, turn: -1 })

const resultPicture = (text: string, reached: boolean): Picture =>
  labelPicture(text, { size: 20, ground: reached ? INK.preF : INK.papier, colour: reached ? '#FFFFFF' : INK.encre })

/** Beats during which the orders stay on the map. */
const ORDER_BEATS = ['orders', 'levers', 'challenge', 'initiatives']

/** Everything small that is laid on the map: footprints, orders, results, seals, the event's stamp. */
export function marksOf(model: MapModel, anchors: Anchors): Mark[] {
  const { beat, challenge } = model
  const marks: Mark[] = []
  const strip = challengePicture(model)
  if (challenge && strip) {
    const [x, y] = anchors.challenge
    marks.push({ key: `challenge:${challenge.title}:${challenge.note ?? ''}`, picture: strip, x, y, gesture: 'lay' })
    if (challenge.result !== undefined) {
      marks.push({ key: `seal:challenge:${challenge.result}`, picture: sealPicture(challenge.result === 'missed' ? 'broken' : 'kept'), ...anchors.sealBeside(strip.width, strip.height), gesture: 'stamp' })
    }
  }
  marks.push(...byWorksite(model.footprints).map(({ item, k, count }): Mark => {
    const [x, y] = anchors.card(item.at, k, count, 33)
    return { key: `foot:${item.seat}:${item.at}`, picture: footprintPicture(item.role), x, y, gesture: 'lay' }
  }))
  if (beat && ORDER_BEATS.includes(beat.id)) {
    const placed = beat.orders.flatMap((order) => (order.at === undefined ? [] : [{ ...order, at: order.at }]))
    marks.push(...byWorksite(placed).map(({ item, k, count }): Mark => {
      const [x, y] = anchors.card(item.at, k, count)
      return { key: `order:${item.seat}`, picture: orderPicture(item.role, item.posture), x, y, gesture: 'lay' }
    }))
  }
  if (beat && (beat.id === 'challenge' || beat.id === 'initiatives')) {
    const cards = marks.filter(({ key }) => key.startsWith('order:'))
    for (const result of beat.results.filter((candidate) => candidate.at.startsWith('initiative:') === (beat.id === 'initiatives'))) {
      const picture = resultPicture(result.text, result.reached)
      const [x, y] = anchors.result(result.at, picture, cards)
      marks.push({ key: `result:${result.at}`, picture, x, y, gesture: 'lay' })
    }
  }
  if (model.stamp) marks.push({ key: `stamp:${model.stamp.id}`, picture: stampPicture(model.stamp.icon), x: model.stamp.x, y: model.stamp.y, gesture: 'stamp' })
  return marks
}

function byWorksite<T extends { readonly at: WorksiteId }>(items: readonly T[]): { item: T; k: number; count: number }[] {
  return items.map((item) => {
    const together = items.filter((other) => other.at === item.at)
    return { item, k: together.indexOf(item), count: together.length }
  })
}

/** Keeps the marks of the map in step with the model; new ones are laid one after the other. */
export class Marks {
  readonly #scene: Phaser.Scene
  readonly #layer: Phaser.GameObjects.Container
  readonly #images = new Map<string, Phaser.GameObjects.Image>()

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container) {
    this.#scene = scene
    this.#layer = layer
  }

  /** Shows what was there already; gives the steps that lay what is new. */
  update(marks: readonly Mark[], shop: TextureShop, scale: number, still: boolean): Step[] {
    const kept = new Set(marks.map((mark) => mark.key))
    for (const [key, image] of this.#images) {
      if (kept.has(key)) continue
      image.destroy()
      this.#images.delete(key)
    }
    return marks.flatMap((mark) => {
      const known = this.#images.get(mark.key)
      const image = known ?? this.#scene.add.image(mark.x, mark.y, '__DEFAULT')
      if (!known) {
        this.#images.set(mark.key, image)
        this.#layer.add(image)
      }
      shop.dress(image, mark.picture)
      const size = image.scaleX * scale
      image.setPosition(mark.x, mark.y).setScale(size)
      if (known || still) return []
      image.setVisible(false)
      return [{ ms: GESTURE[mark.gesture], around: { x: mark.x, y: mark.y, r: 34 }, cue: mark.gesture === 'stamp' ? ('stamp' as const) : ('paper' as const), draw: (progress: number): void => drop(image, mark.gesture, size, progress) }]
    })
  }
}

function drop(image: Phaser.GameObjects.Image, gesture: Mark['gesture'], size: number, progress: number): void {
  const from = gesture === 'stamp' ? 1.4 : 1.12
  image.setVisible(progress > 0).setScale(size * (from + (1 - from) * layEase(progress))).setAlpha(Math.min(1, 0.3 + progress * 1.4))
}
