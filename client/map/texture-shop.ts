import type Phaser from 'phaser'
import type { Picture } from './picture.ts'

/** Paints pictures as textures at the present density, each one once. */
export class TextureShop {
  readonly #textures: Phaser.Textures.TextureManager
  readonly #pictures = new Map<string, Picture>()
  #density = 1

  constructor(textures: Phaser.Textures.TextureManager) {
    this.#textures = textures
  }

  get density(): number {
    return this.#density
  }

  /** Device pixels for one map unit. Textures made before stay until `sweep`. */
  setDensity(density: number): void {
    this.#density = density
  }

  /** Resolves when every picture has its texture. */
  async need(pictures: readonly Picture[]): Promise<void> {
    await Promise.all(pictures.map((picture) => this.#paint(picture)))
  }

  async #paint(picture: Picture): Promise<void> {
    this.#pictures.set(picture.name, picture)
    const key = this.#key(picture.name)
    if (this.#textures.exists(key)) return
    const density = this.#density
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.ceil(picture.width * density))
    canvas.height = Math.max(1, Math.ceil(picture.height * density))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('Ce navigateur ne donne pas de canevas : la carte ne peut pas être dessinée.')
    context.scale(density, density)
    await picture.paint(context, density)
    if (!this.#textures.exists(key)) this.#textures.addCanvas(key, canvas)
  }

  /** Dresses an image with a picture, anchored, at its true size. The picture must have been needed before. */
  dress(image: Phaser.GameObjects.Image, picture: Picture): Phaser.GameObjects.Image {
    const key = this.#key(picture.name)
    if (!this.#textures.exists(key)) return image.setVisible(false)
    image.setTexture(key).setVisible(true)
    image.setDisplaySize(image.width / this.#density, image.height / this.#density)
    return image.setOrigin((picture.anchor[0] * this.#density) / image.width, (picture.anchor[1] * this.#density) / image.height)
  }

  /** Frees what no picture in use asks for. */
  sweep(inUse: readonly Picture[]): void {
    const kept = new Set(inUse.map((picture) => this.#key(picture.name)))
    for (const key of this.#textures.getTextureKeys()) {
      if (key.startsWith('picture:') && !kept.has(key)) this.#textures.remove(key)
    }
    for (const name of this.#pictures.keys()) if (!kept.has(this.#key(name))) this.#pictures.delete(name)
  }

  #key(name: string): string {
    return `picture:${this.#density}:${name}`
  }
}
