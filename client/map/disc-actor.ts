import Phaser from 'phaser'
import { INK } from '../../shared/drawing/inks.ts'
import { DISC_RADIUS, GAUGE_COLOURS, gaugeArcs } from '../../shared/drawing/stages.ts'
import type { Stage } from '../../shared/drawing/stages.ts'
import type { MapInitiative } from '../view-models/map-model.ts'
import { layEase, part } from './director.ts'
import { labelDrop } from './label-drop.ts'
import { labelPicture } from './lettering.ts'
import type { Picture } from './picture.ts'
import { discPicture, lookOf } from './pictures.ts'
import type { TextureShop } from './texture-shop.ts'

const turnOf = (initiative: MapInitiative): number => ((Math.round(initiative.x * 7) % 5) - 2) * 0.5
export const labelOfInitiative = (initiative: MapInitiative): Picture =>
  labelPicture(initiative.name, { size: 23, stage: initiative.stage, note: initiative.note, turn: turnOf(initiative), ...(initiative.wilting ? { ground: INK.papier3 } : {}) })

/** The pencil and the first ink are needed to print or unprint a stage. */
export function picturesOfInitiative(initiative: MapInitiative, from: Stage = initiative.stage): Picture[] {
  const look = lookOf(initiative)
  const stages = from === initiative.stage ? [initiative.stage] : [0, 1, from, initiative.stage]
  return [labelOfInitiative(initiative), ...[...new Set(stages)].map((stage) => discPicture(look, stage as Stage))]
}

/** An initiative: its disc, its gauge and its strip. */
export class DiscActor {
  readonly root: Phaser.GameObjects.Container
  readonly #disc: Phaser.GameObjects.Image
  readonly #gauge: Phaser.GameObjects.Graphics
  readonly #label: Phaser.GameObjects.Image

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container, onTap: () => void) {
    this.#disc = scene.add.image(0, 0, '__DEFAULT')
    this.#gauge = scene.add.graphics()
    this.#label = scene.add.image(0, 0, '__DEFAULT')
    this.root = scene.add.container(0, 0, [this.#disc, this.#gauge, this.#label])
    this.root.setInteractive(new Phaser.Geom.Rectangle(-80, -70, 160, 190), Phaser.Geom.Rectangle.Contains)
    this.root.on('pointerup', onTap)
    layer.add(this.root)
  }

  show(initiative: MapInitiative, shop: TextureShop, scale: number): void {
    this.root.setPosition(initiative.x, initiative.y).setScale(scale)
    this.#wear(initiative, initiative.stage, shop)
    this.#drawGauge(initiative.stage, initiative.share)
    this.#label.setY(labelDrop(initiative.stage))
    shop.dress(this.#label, labelOfInitiative(initiative))
  }

  #wear(initiative: MapInitiative, stage: Stage, shop: TextureShop): void {
    shop.dress(this.#disc, discPicture(lookOf(initiative), stage))
  }

  /** A stage changes in three held frames: line, tint, block; a setback plays them backwards. */
  print(before: MapInitiative, now: MapInitiative, shop: TextureShop, scale: number, progress: number): void {
    const frames: Stage[] = now.stage > before.stage ? [0, 1, now.stage] : [before.stage, 1, now.stage]
    const frame = Math.min(2, Math.floor(progress * 3))
    const press = 1 + 0.07 * (1 - layEase(part(progress * 3 - frame, 0, 0.6)))
    this.show(now, shop, scale * press)
    this.#wear(now, frames[frame] ?? now.stage, shop)
    this.#drawGauge(progress < 1 ? before.stage : now.stage, progress < 1 ? before.share + (1 - before.share) * Math.min(1, progress * 1.5) : now.share)
  }

  /** The gauge fills or empties. */
  gather(before: MapInitiative, now: MapInitiative, progress: number): void {
    this.#drawGauge(now.stage, before.share + (now.share - before.share) * progress)
  }

  #drawGauge(stage: Stage, share: number): void {
    const g = this.#gauge.clear()
    for (const { from, to, kind } of gaugeArcs(stage, share)) {
      g.lineStyle(6.5, Number.parseInt(GAUGE_COLOURS[kind].slice(1), 16), 1)
      g.beginPath()
      g.arc(0, 0, DISC_RADIUS + 1, from, to, false, 0.01)
      g.strokePath()
    }
  }

  moveTo(stage: { readonly discs: Phaser.GameObjects.Container }): void {
    stage.discs.add(this.root)
  }

  destroy(): void {
    this.root.destroy()
  }
}
