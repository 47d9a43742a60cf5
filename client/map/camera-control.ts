import type Phaser from 'phaser'
import type { Point } from '../../shared/drawing/geometry.ts'

/** board: the whole frame, sheets lie over its margins · country: the country fills the view, and one may zoom and move. */
export type MapFit = 'board' | 'country'
type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const WHOLE: Frame = { left: 0, top: 0, width: 1920, height: 1080 }
const CLOSEST = 3.2

/** Fits the frame in the view at any density; on phones, pinch, drag and double tap. */
export class CameraControl {
  readonly #camera: Phaser.Cameras.Scene2D.Camera
  readonly #fit: MapFit
  #frame: Frame = WHOLE
  #density = 1
  #fitZoom = 1
  /** Times the fit; 1 shows everything. */
  #closeness = 1
  #pinch: number | undefined
  #lastTap = 0
  #moved = 0

  constructor(scene: Phaser.Scene, fit: MapFit) {
    this.#camera = scene.cameras.main
    this.#fit = fit
    if (fit === 'country') this.#listen(scene)
  }

  /** True when the finger has travelled: lifting it is then no tap. */
  get hasMoved(): boolean {
    return this.#moved > 12 * this.#density
  }

  /** Device pixels for one map unit when the whole is shown. */
  get fitZoom(): number {
    return this.#fitZoom
  }

  frameCountry(outline: readonly Point[]): void {
    if (this.#fit === 'board' || outline.length === 0) return
    const xs = outline.map(([x]) => x)
    const ys = outline.map(([, y]) => y)
    this.#frame = { left: Math.min(...xs) - 40, top: Math.min(...ys) - 60, width: Math.max(...xs) - Math.min(...xs) + 80, height: Math.max(...ys) - Math.min(...ys) + 100 }
  }

  resize(width: number, height: number, density: number): void {
    const centre: Point = this.#fitZoom === 0 || this.#closeness === 1 ? this.#middle() : [this.#camera.midPoint.x, this.#camera.midPoint.y]
    this.#density = density
    const [w, h] = [width / this.#frame.width, height / this.#frame.height]
    // A tall phone shows the country's height, within reason.
    this.#fitZoom = this.#fit === 'board' ? Math.min(w, h) : Math.min(Math.max(w, h), Math.min(w, h) * 2.6)
    this.#look(centre)
  }

  lookAt(point: Point): void {
    this.#look(point)
  }

  #middle(): Point {
    return [this.#frame.left + this.#frame.width / 2, this.#frame.top + this.#frame.height / 2]
  }

  /** Keeps the view on the frame. */
  #look([x, y]: Point): void {
    const zoom = this.#fitZoom * this.#closeness
    this.#camera.setZoom(zoom)
    const clamp = (value: number, low: number, size: number, seen: number): number =>
      seen >= size ? low + size / 2 : Math.max(low + seen / 2, Math.min(low + size - seen / 2, value))
    const [seenWide, seenHigh] = [this.#camera.width / zoom, this.#camera.height / zoom]
    // Where more than the country is seen, the neighbours fill the rest: nothing outside the drawing.
    const { left, width } = seenWide < this.#frame.width ? this.#frame : WHOLE
    const { top, height } = seenHigh < this.#frame.height ? this.#frame : WHOLE
    this.#camera.centerOn(clamp(x, left, width, seenWide), clamp(y, top, height, seenHigh))
  }

  /** Zooms around a point of the view, which stays under the finger. */
  #zoomTo(closeness: number, viewX: number, viewY: number): void {
    const before = this.#camera.getWorldPoint(viewX, viewY)
    this.#closeness = Math.max(1, Math.min(CLOSEST, closeness))
    const zoom = this.#fitZoom * this.#closeness
    this.#look([before.x - (viewX - this.#camera.width / 2) / zoom, before.y - (viewY - this.#camera.height / 2) / zoom])
  }

  #listen(scene: Phaser.Scene): void {
    scene.input.addPointer(1)
    scene.input.on('pointerdown', (pointer: Phaser.Input.Pointer) => {
      this.#moved = 0
      const now = pointer.downTime
      const isDouble = now - this.#lastTap < 320
      this.#lastTap = isDouble ? 0 : now
      if (isDouble) this.#zoomTo(this.#closeness > 1.4 ? 1 : 2.2, pointer.x, pointer.y)
    })
    scene.input.on('pointermove', (pointer: Phaser.Input.Pointer) => this.#drag(scene, pointer))
    scene.input.on('pointerup', () => (this.#pinch = undefined))
    scene.input.on('wheel', (pointer: Phaser.Input.Pointer, _over: unknown, _dx: number, dy: number) => this.#zoomTo(this.#closeness * (dy > 0 ? 0.88 : 1.14), pointer.x, pointer.y))
  }

  #drag(scene: Phaser.Scene, pointer: Phaser.Input.Pointer): void {
    const { pointer1, pointer2 } = scene.input
    if (pointer1.isDown && pointer2.isDown) {
      const spread = Math.hypot(pointer1.x - pointer2.x, pointer1.y - pointer2.y)
      if (this.#pinch !== undefined && this.#pinch > 0) this.#zoomTo((this.#closeness * spread) / this.#pinch, (pointer1.x + pointer2.x) / 2, (pointer1.y + pointer2.y) / 2)
      this.#pinch = spread
      this.#moved = Infinity
      return
    }
    this.#pinch = undefined
    if (!pointer.isDown) return
    const [dx, dy] = [pointer.x - pointer.prevPosition.x, pointer.y - pointer.prevPosition.y]
    this.#moved += Math.hypot(dx, dy)
    this.#look([this.#camera.midPoint.x - dx / this.#camera.zoom, this.#camera.midPoint.y - dy / this.#camera.zoom])
  }
}
