import Phaser from 'phaser'
import type { Point } from '../../shared/drawing/geometry.ts'
import { INK } from '../../shared/drawing/inks.ts'
import { ROLES } from '../../shared/drawing/roles.ts'
import type { MapToken } from '../view-models/map-model.ts'
import { labelPicture } from './lettering.ts'
import type { Picture } from './picture.ts'
import { badgePicture, tokenPicture, TOKEN_SIZE } from './pictures.ts'
import type { TextureShop } from './texture-shop.ts'

const labelOf = ({ role, label, mine }: MapToken): Picture =>
  labelPicture(label, { size: 20, ground: mine ? INK.jonquille : ROLES[role].ink, colour: mine ? INK.encre : ROLES[role].on })

export const picturesOfToken = (token: MapToken): Picture[] => [
  tokenPicture(token.role, token.face), labelOf(token), ...(token.badge === undefined ? [] : [badgePicture(token.badge)]),
]

/** A portrait on its card stand, its strip and its badge. */
export class TokenActor {
  readonly root: Phaser.GameObjects.Container
  readonly #figure: Phaser.GameObjects.Image
  readonly #label: Phaser.GameObjects.Image
  readonly #badge: Phaser.GameObjects.Image
  readonly #ring: Phaser.GameObjects.Graphics

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container, onTap: () => void) {
    this.#figure = scene.add.image(0, 0, '__DEFAULT')
    this.#label = scene.add.image(0, 7, '__DEFAULT')
    this.#badge = scene.add.image(40, -92, '__DEFAULT').setVisible(false)
    this.#ring = scene.add.graphics()
    this.root = scene.add.container(0, 0, [this.#ring, this.#figure, this.#label, this.#badge])
    this.root.setInteractive(new Phaser.Geom.Rectangle(-54, -112, 108, 150), Phaser.Geom.Rectangle.Contains)
    this.root.on('pointerup', onTap)
    layer.add(this.root)
  }

  /** Where threads are sewn: the foot of the stand. */
  static foot = (token: MapToken): Point => [token.x, token.y - 4]

  show(token: MapToken, shop: TextureShop, scale: number): void {
    this.root.setPosition(token.x, token.y).setScale(scale).setDepth(token.y)
    shop.dress(this.#figure, tokenPicture(token.role, token.face))
    shop.dress(this.#label, labelOf(token))
    this.#badge.setVisible(false)
    if (token.badge !== undefined) shop.dress(this.#badge, badgePicture(token.badge))
    this.#figure.setAlpha(token.faded ? 0.42 : 1)
    this.#label.setAlpha(token.faded ? 0.55 : 1)
    this.#ring.clear()
    if (token.mine) this.#ring.fillStyle(0xffc94a, 1).fillCircle(0, -TOKEN_SIZE * 0.56, TOKEN_SIZE * 0.66)
  }

  moveTo(stage: { readonly people: Phaser.GameObjects.Container }): void {
    stage.people.add(this.root)
  }

  destroy(): void {
    this.root.destroy()
  }
}
