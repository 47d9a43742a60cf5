import Phaser from 'phaser'
import { LINK_BANDS } from '../../shared/base/vocabulary.ts'
import type { LinkBand } from '../../shared/base/vocabulary.ts'
import type { Point } from '../../shared/drawing/geometry.ts'
import { threadCurve } from '../../shared/drawing/threads.ts'
import type { Cue } from '../view-models/cue.ts'
import type { MapInitiative, MapIntent, MapModel, MapThread } from '../view-models/map-model.ts'
import { Anchors, obstaclesOf, threadKey } from './anchors.ts'
import { CameraControl } from './camera-control.ts'
import type { MapFit } from './camera-control.ts'
import { Director, GESTURE } from './director.ts'
import type { Step } from './director.ts'
import { DiscActor, picturesOfInitiative } from './disc-actor.ts'
import { Ground, picturesOfGround } from './ground.ts'
import { IdleLife, picturesOfLife } from './idle-life.ts'
import { labelPicture, letteringPicture } from './lettering.ts'
import { challengePicture, Marks, marksOf } from './marks.ts'
import type { Picture } from './picture.ts'
import { needlePicture, potPicture } from './pictures.ts'
import { chooseBend, chooseShare } from './route.ts'
import { TextureShop } from './texture-shop.ts'
import { ThreadActor } from './thread-actor.ts'
import { picturesOfToken, TokenActor } from './token-actor.ts'
import { picturesOfTravel, pourStep, slipSteps } from './travel.ts'
import type { Traveller } from './travel.ts'

/** Layers for what may come to the front, in drawing order. */
export type Stage = Readonly<Record<'threads' | 'wounds' | 'discs' | 'people', Phaser.GameObjects.Container>>

export type SceneSettings = { readonly fit: MapFit; readonly onIntent: (intent: MapIntent) => void; readonly onReady: () => void }

/** Objects grow on a small screen, so that names can still be read. */
const SMALLEST_MARK = 0.6

const potLabel = (model: MapModel): Picture | undefined => (model.pot.label === undefined ? undefined : labelPicture(model.pot.label, { size: 20, ground: '#FFC94A' }))

export class MapScene extends Phaser.Scene {
  readonly #settings: SceneSettings
  readonly #director = new Director((cue) => this.#settings.onIntent({ type: 'cue', cue }))
  readonly #tokens = new Map<number, TokenActor>()
  readonly #threads = new Map<string, ThreadActor>()
  readonly #discs = new Map<string, DiscActor>()
  #shop!: TextureShop
  #camera!: CameraControl
  #landscape!: Phaser.GameObjects.Image
  #ground!: Ground
  #traveller!: Traveller
  #veil!: Phaser.GameObjects.Rectangle
  #layers!: Readonly<Record<'names' | 'towns' | 'marks', Phaser.GameObjects.Container>>
  /** Under and over the veil: during a beat, what it is about comes to the front. */
  #back!: Stage
  #front!: Stage
  #marks!: Marks
  #life!: IdleLife
  #needle!: Phaser.GameObjects.Image
  #pot!: Phaser.GameObjects.Image
  #potLabel!: Phaser.GameObjects.Image
  #outlines!: Phaser.GameObjects.Graphics
  #outlineLeft = 0
  #veilTarget = 0
  #model: MapModel | undefined
  #scale = 1

  constructor(settings: SceneSettings) {
    super('map')
    this.#settings = settings
  }

  create(): void {
    this.#shop = new TextureShop(this.textures)
    this.#camera = new CameraControl(this, this.#settings.fit)
    this.#landscape = this.add.image(0, 0, '__DEFAULT').setOrigin(0).setVisible(false)
    const tint = this.add.rectangle(960, 540, 1920, 1080, 0xffffff).setBlendMode(Phaser.BlendModes.MULTIPLY)
    const layer = (): Phaser.GameObjects.Container => this.add.container(0, 0)
    const ground = layer()
    this.#ground = new Ground(this, ground, tint)
    const life = layer()
    // Names come after threads: their halo cuts the thread, and a country stays readable when everybody trusts everybody.
    const [threads, wounds, names, towns, discs, people] = [layer(), layer(), layer(), layer(), layer(), layer()]
    this.#back = { threads, wounds, discs, people }
    this.#veil = this.add.rectangle(960, 540, 1920, 1080, 0xe7efe9).setAlpha(0)
    this.#front = { threads: layer(), wounds: layer(), discs: layer(), people: layer() }
    this.#layers = { names, towns, marks: layer() }
    this.#life = new IdleLife(this, life, layer(), this.#shop)
    this.#traveller = (picture) => {
      const image = this.add.image(0, 0, '__DEFAULT').setVisible(false)
      this.#layers.marks.add(this.#shop.dress(image, picture))
      return image
    }
    this.#needle = this.add.image(0, 0, '__DEFAULT').setVisible(false)
    this.#pot = this.add.image(0, 0, '__DEFAULT').setVisible(false).setInteractive()
    this.#pot.on('pointerup', () => this.#tap({ type: 'pot' }))
    this.#potLabel = this.add.image(0, 0, '__DEFAULT').setVisible(false)
    this.#back.people.add([this.#pot, this.#potLabel])
    this.#marks = new Marks(this, this.#layers.marks)
    this.#outlines = this.add.graphics()
    this.#settings.onReady()
  }

  /** True while something moves or waits to be wiped: otherwise the loop may sleep. */
  get isBusy(): boolean {
    return this.#director.isBusy || this.#outlineLeft > 0 || Math.abs(this.#veil.alpha - this.#veilTarget) > 0.01
  }

  override update(_time: number, delta: number): void {
    const step = Math.min(delta, 80)
    if (this.#director.advance(step)) this.#settings.onIntent({ type: 'settled' })
    this.#veil.alpha += (this.#veilTarget - this.#veil.alpha) * Math.min(1, step / 120)
    if (this.#outlineLeft > 0) {
      this.#outlineLeft -= step
      if (this.#outlineLeft <= 0) this.#outlines.clear()
    }
  }

  /** A little of idle life, when nothing else moves. True when the wall has changed. */
  live(deltaMs: number): boolean {
    return !this.isBusy && this.#life.advance(deltaMs)
  }

  skip(): void {
    this.#director.skip()
    this.#settings.onIntent({ type: 'settled' })
  }

  /** Device pixels of the view; `density` is the screen's. Gives true when pictures must be painted again. */
  resize(width: number, height: number, density: number): boolean {
    this.#camera.resize(width, height, density)
    const wanted = Math.max(0.5, Math.min(4, Math.ceil(this.#camera.fitZoom * (this.#settings.fit === 'country' ? 1.6 : 1) * 4) / 4))
    this.#scale = this.#settings.fit === 'country' ? Math.max(1, Math.min(1.35, SMALLEST_MARK / (this.#camera.fitZoom / density))) : 1
    const stale = wanted !== this.#shop.density
    this.#shop.setDensity(wanted)
    return stale
  }

  lookAt(point: Point): void {
    this.#camera.lookAt(point)
  }

  /** Every picture that showing `model`, and passing to it from the present one, asks for. */
  picturesFor(model: MapModel): Picture[] {
    const before = this.#model
    const strip = challengePicture(model)
    const label = potLabel(model)
    const stages = (initiative: MapInitiative): MapInitiative['stage'] => before?.initiatives.find(({ id }) => id === initiative.id)?.stage ?? initiative.stage
    return [
      ...model.lettering.map(letteringPicture),
      ...model.tokens.flatMap(picturesOfToken),
      ...model.initiatives.flatMap((initiative) => picturesOfInitiative(initiative, stages(initiative))),
      ...picturesOfGround(model),
      ...marksOf(model, this.#anchors(model)).map((mark) => mark.picture),
      ...picturesOfTravel(model),
      ...(strip ? [strip] : []), ...(label ? [label] : []),
      ...(model.alive === true ? picturesOfLife() : []),
      potPicture(model.pot), ...(before ? [potPicture(before.pot)] : []), needlePicture(),
    ]
  }

  async need(pictures: readonly Picture[]): Promise<void> {
    await this.#shop.need(pictures)
  }

  showLandscape(key: string): void {
    this.#landscape.setTexture(key).setDisplaySize(1920, 1080).setVisible(true)
  }

  /** Draws everything as the model says; what changed since the last one is played. */
  apply(model: MapModel, still: boolean): void {
    this.#director.skip()
    const before = still ? undefined : this.#model
    const isFirst = this.#model === undefined
    this.#model = model
    if (isFirst) {
      this.#camera.frameCountry(model.outline)
      this.#camera.resize(this.scale.width, this.scale.height, window.devicePixelRatio)
    }
    this.#shop.dress(this.#needle, needlePicture()).setVisible(false)
    this.#showNames(model)
    this.#showTokens(model)
    const lines = this.#routeThreads(model)
    const anchors = new Anchors(model, lines, sizeOfStrip(model))
    const steps = [
      ...this.#woundSteps(model, before),
      ...this.#marks.update(marksOf(model, anchors), this.#shop, this.#scale, before === undefined),
      ...this.#discSteps(model, before),
      ...this.#potSteps(model, before, anchors),
      ...slipSteps(this.#traveller, model, before, anchors),
      ...this.#threadSteps(model, before),
      ...this.#ground.update(model, before, this.#shop),
    ]
    this.#life.settle(model.alive === true ? model.land : undefined)
    this.#stepBack(model)
    for (const stage of [this.#back, this.#front]) stage.people.sort('y')
    if (model.calm || before === undefined) this.#settle(steps, model.calm && before !== undefined)
    else this.#director.play(steps)
    if (!this.#director.isBusy) this.#settings.onIntent({ type: 'settled' })
  }

  /** Frees textures of former models. */
  sweep(model: MapModel): void {
    this.#shop.sweep(this.picturesFor(model))
  }

  #settle(steps: readonly Step[], outlined: boolean): void {
    this.#outlines.clear()
    if (outlined) for (const cue of new Set(steps.flatMap((step) => step.cue ?? []))) this.#settings.onIntent({ type: 'cue', cue })
    for (const step of steps) {
      step.draw(1)
      if (!outlined || !step.around) continue
      const { x, y, r } = step.around
      this.#outlines.lineStyle(10, 0xffffff, 1).strokeCircle(x, y, r).lineStyle(5, 0x14284b, 1).strokeCircle(x, y, r)
      this.#outlineLeft = 2000
    }
  }

  #tap(intent: MapIntent): void {
    if (!this.#camera.hasMoved) this.#settings.onIntent(intent)
  }

  #anchors(model: MapModel): Anchors {
    return new Anchors(model, new Map(), sizeOfStrip(model))
  }

  #showNames(model: MapModel): void {
    const { names, towns } = this.#layers
    names.removeAll(true)
    towns.removeAll(true)
    for (const spec of model.lettering) {
      const onCurve = spec.style === 'water' && spec.along !== undefined
      const image = this.add.image(onCurve ? 0 : spec.x, onCurve ? 0 : spec.y, '__DEFAULT').setAngle(onCurve ? 0 : (spec.angle ?? 0))
      const layer = spec.style === 'town' ? towns : names
      layer.add(this.#shop.dress(image, letteringPicture(spec)))
    }
  }

  #showTokens(model: MapModel): void {
    for (const [seat, actor] of this.#tokens) {
      if (model.tokens.some((token) => token.seat === seat)) continue
      actor.destroy()
      this.#tokens.delete(seat)
    }
    for (const token of model.tokens) {
      const actor = this.#tokens.get(token.seat) ?? new TokenActor(this, this.#back.people, () => this.#tap({ type: 'seat', seat: token.seat }))
      this.#tokens.set(token.seat, actor)
      actor.show(token, this.#shop, this.#scale)
    }
  }

  #routeThreads(model: MapModel): Map<string, readonly Point[]> {
    const lines = new Map<string, readonly Point[]>()
    const feet = new Map(model.tokens.map((token) => [token.seat, TokenActor.foot(token)]))
    for (const [key, actor] of this.#threads) {
      if (model.threads.some(({ a, b }) => threadKey(a, b) === key)) continue
      actor.destroy()
      this.#threads.delete(key)
    }
    for (const { a, b } of model.threads) {
      const [from, to] = [feet.get(a), feet.get(b)]
      if (!from || !to) continue
      const key = threadKey(a, b)
      const actor = this.#threads.get(key) ?? new ThreadActor(this, this.#needle)
      this.#threads.set(key, actor)
      const bend = chooseBend(from, to, obstaclesOf(model, [a, b]))
      actor.route(from, to, bend, this.#scale, chooseShare(threadCurve(from, to, bend), obstaclesOf(model, []), 46))
      lines.set(key, actor.line)
    }
    return lines
  }

  #threadBefore(thread: MapThread, before: MapModel | undefined): MapThread | undefined {
    return before?.threads.find(({ a, b }) => a === thread.a && b === thread.b)
  }

  #woundSteps(model: MapModel, before: MapModel | undefined): Step[] {
    return model.threads.flatMap((thread) => {
      const actor = this.#threads.get(threadKey(thread.a, thread.b))
      const was = this.#threadBefore(thread, before)
      actor?.show(was ? { ...was, quiet: thread.quiet === true } : thread)
      if (!actor || !was || (was.conflict === thread.conflict && was.scar === thread.scar)) return []
      const [x, y] = actor.wounded
      // A tension that opens tears; one that closes is sewn; one that cools is only smoothed.
      const cue = thread.conflict === 'hot' ? 'tear' : thread.conflict === undefined ? 'thread-trust' : 'paper'
      return [{ ms: GESTURE.tear, around: { x, y, r: 60 }, cue, draw: (progress: number) => actor.wound(was, thread, progress) }]
    })
  }

  #threadSteps(model: MapModel, before: MapModel | undefined): Step[] {
    return model.threads.flatMap((thread) => {
      const actor = this.#threads.get(threadKey(thread.a, thread.b))
      const was = this.#threadBefore(thread, before)
      if (!actor || !was || was.band === thread.band) return []
      const [x, y] = actor.middle
      return [{ ms: GESTURE.sew, around: { x, y, r: 48 }, cue: threadCue(was.band, thread.band), draw: (progress: number) => actor.sew(was.band, thread, progress) }]
    })
  }

  #discSteps(model: MapModel, before: MapModel | undefined): Step[] {
    for (const [id, actor] of this.#discs) {
      if (model.initiatives.some((initiative) => initiative.id === id)) continue
      actor.destroy()
      this.#discs.delete(id)
    }
    return model.initiatives.flatMap((initiative) => {
      const { id, x, y } = initiative
      const actor = this.#discs.get(id) ?? new DiscActor(this, this.#back.discs, () => this.#tap({ type: 'initiative', id }))
      this.#discs.set(id, actor)
      const was = before?.initiatives.find((candidate) => candidate.id === id)
      const isPrinted = was !== undefined && was.stage !== initiative.stage
      actor.show(isPrinted ? was : initiative, this.#shop, this.#scale)
      const around = { x, y, r: 74 }
      if (isPrinted) return [{ ms: GESTURE.print, around, cue: initiative.stage > was.stage ? 'stamp' : 'paper', draw: (progress: number) => actor.print(was, initiative, this.#shop, this.#scale, progress) }]
      if (was && was.share !== initiative.share) return [{ ms: GESTURE.lay * 2, around, draw: (progress: number) => actor.gather(was, initiative, progress) }]
      return []
    })
  }

  #potSteps(model: MapModel, before: MapModel | undefined, anchors: Anchors): Step[] {
    const { pot } = model
    const dressed = (): void => {
      this.#shop.dress(this.#pot, potPicture(pot)).setPosition(pot.x, pot.y)
      this.#pot.setScale(this.#pot.scaleX * this.#scale)
      const label = potLabel(model)
      this.#potLabel.setVisible(false)
      if (label) this.#shop.dress(this.#potLabel, label).setPosition(pot.x, pot.y + 4)
    }
    const isNew = before === undefined || (potPicture(before.pot).name === potPicture(pot).name && before.pot.label === pot.label)
    if (isNew) dressed()
    const pours = (model.beat?.pours ?? []).filter(({ tokens }) => tokens > 0)
    const wasPoured = (before?.beat?.pours.length ?? 0) > 0
    const hops = before === undefined || wasPoured ? [] : pours.flatMap(({ seat, tokens }) => Array.from({ length: tokens }, () => anchors.seat(seat)))
    const steps: Step[] = hops.length === 0 ? [] : [pourStep(this.#traveller, hops, [pot.x, pot.y - 84], pot)]
    if (!isNew) steps.push({ ms: GESTURE.lay, around: { x: pot.x, y: pot.y - 44, r: 70 }, draw: dressed })
    return steps
  }

  /** During a beat, what it is not about steps back behind the veil. */
  #stepBack({ beat, tokens, initiatives, threads }: MapModel): void {
    const isFocused = beat !== undefined && beat.id !== 'orders'
    this.#veilTarget = isFocused ? 0.52 : 0
    const about = beat?.about
    const stageFor = (isAbout: boolean | undefined): Stage => (isFocused && isAbout === true ? this.#front : this.#back)
    for (const { seat } of tokens) {
      const isAbout = about?.pot === true || about?.seats.includes(seat) === true || about?.threads.some((pair) => pair.includes(seat)) === true
      this.#tokens.get(seat)?.moveTo(stageFor(isAbout))
    }
    for (const { id } of initiatives) this.#discs.get(id)?.moveTo(stageFor(about?.initiatives.includes(id)))
    for (const { a, b } of threads) this.#threads.get(threadKey(a, b))?.moveTo(stageFor(about?.threads.some(([c, d]) => threadKey(c, d) === threadKey(a, b))))
    stageFor(about?.pot).people.add([this.#pot, this.#potLabel])
  }
}

/** A thread sewn one band higher rings; one band lower, it is cut. */
function threadCue(from: LinkBand, to: LinkBand): Cue {
  if (LINK_BANDS.indexOf(to) < LINK_BANDS.indexOf(from) || to === 'distrust') return 'scissors'
  return `thread-${to}`
}

function sizeOfStrip(model: MapModel): readonly [number, number] {
  const strip = challengePicture(model)
  return strip ? [strip.width, strip.height] : [0, 0]
}
