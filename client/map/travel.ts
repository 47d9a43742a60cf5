import type Phaser from 'phaser'
import { at } from '../../shared/drawing/geometry.ts'
import type { Point } from '../../shared/drawing/geometry.ts'
import type { ResourceId } from '../../shared/drawing/resources.ts'
import type { MapModel, MapPot } from '../view-models/map-model.ts'
import type { Anchors } from './anchors.ts'
import { GESTURE, part, slideEase } from './director.ts'
import type { Step } from './director.ts'
import type { Picture } from './picture.ts'
import { pourPicture, slipPicture } from './pictures.ts'

/** Puts a picture over the map for the time of a journey, hidden at first. */
export type Traveller = (picture: Picture) => Phaser.GameObjects.Image

export const picturesOfTravel = (model: MapModel): Picture[] => [pourPicture('time'), pourPicture('means'), ...(model.beat?.promises ?? []).map(({ state }) => slipPicture(state))]

/** Tokens hop along an arc from each seat to the rim of the pot, one after the other. */
export function pourStep(travel: Traveller, starts: readonly Point[], rim: Point, pot: Pick<MapPot, 'time' | 'means'>): Step {
  const ms = GESTURE.pour + GESTURE.pourGap * (starts.length - 1)
  let images: Phaser.GameObjects.Image[] | undefined
  return {
    ms,
    cue: 'pot-token',
    cueAt: starts.map((_, i) => i * GESTURE.pourGap + GESTURE.pour * 0.9),
    draw: (progress) => {
      images ??= starts.map((_, i) => travel(pourPicture(resourceAt(i, pot))))
      images.forEach((image, i) => {
        const t = slideEase(part(progress * ms, i * GESTURE.pourGap, i * GESTURE.pourGap + GESTURE.pour))
        const [x, y] = [at(starts, i)[0], at(starts, i)[1] - 60]
        image.setVisible(t > 0 && t < 1).setPosition(x + (rim[0] - x) * t, y + (rim[1] - y) * t - Math.sin(t * Math.PI) * 110)
      })
      if (progress >= 1) for (const image of images) image.destroy()
    },
  }
}

/** Only the sums are known: tokens of both kinds come in their proportion, well mixed. */
export function resourceAt(index: number, { time, means }: Pick<MapPot, 'time' | 'means'>): ResourceId {
  const share = time + means === 0 ? 0 : means / (time + means)
  return Math.floor((index + 1) * share) > Math.floor(index * share) ? 'means' : 'time'
}

/** Promises travel as slips from one to the other; those to the table go to the pot. A broken one does not arrive. */
export function slipSteps(travel: Traveller, model: MapModel, before: MapModel | undefined, anchors: Anchors): Step[] {
  const known = new Set((before?.beat?.promises ?? []).map(({ id }) => id))
  const fresh = before === undefined ? [] : (model.beat?.promises ?? []).filter(({ id }) => !known.has(id))
  return fresh.map(({ from, to, state }): Step => {
    const start = anchors.seat(from)
    const end: Point = to === 'table' ? [model.pot.x, model.pot.y - 50] : anchors.seat(to)
    let image: Phaser.GameObjects.Image | undefined
    return {
      ms: GESTURE.slip,
      cue: state === 'kept' ? 'promise-kept' : 'promise-broken',
      around: { x: end[0], y: end[1] - 40, r: 66 },
      draw: (progress) => {
        image ??= travel(slipPicture(state))
        const t = slideEase(progress) * (state === 'kept' ? 1 : 0.45)
        image.setVisible(true).setPosition(start[0] + (end[0] - start[0]) * t, start[1] - 40 + (end[1] - start[1]) * t - Math.sin(t * Math.PI) * 40)
        image.setAngle(state === 'broken' ? progress * 24 : 0)
        if (progress >= 1) image.destroy()
      },
    }
  })
}
