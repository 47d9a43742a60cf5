import Phaser from 'phaser'
import type { MapIntent, MapModel } from '../view-models/map-model.ts'
import type { MapFit } from './camera-control.ts'
import { loadMapFonts } from './lettering.ts'
import { MapScene } from './map-scene.ts'
import { enlarge } from './sharpen.ts'

export type MountOptions = {
  readonly onIntent?: (intent: MapIntent) => void
  /** board by default: the whole frame of 1920 × 1080. */
  readonly fit?: MapFit
}

export type MapHandle = {
  /** Shows a model; a later one wins over those still waiting. */
  readonly render: (model: MapModel) => void
  /** Ends what is being played: everything is shown as it will be. */
  readonly skip: () => void
  /** Brings a point of the map to the middle of a phone. */
  readonly lookAt: (x: number, y: number) => void
  /** The element's size is watched; call this only when it changes without the browser telling. */
  readonly resize: () => void
  readonly destroy: () => void
}

const DENSEST = 3
const densityOf = (): number => Math.min(window.devicePixelRatio || 1, DENSEST)
/** Whole pixels of the screen: at a density of 1.25, half a pixel too many blurs the whole map. */
const pixelsOf = (length: number): number => Math.round(length * densityOf())
/** Frames drawn after the last movement before the loop sleeps: phones and projectors keep cool. */
const LAST_FRAMES = 4
/** A wall moves as often as its screen draws; a phone at thirty a second, for its battery. */
const paceOf = ({ fit }: MountOptions): { fps?: { limit: number } } => (fit === 'country' ? { fps: { limit: 30 } } : {})
/** Idle life is moved by hand, so to speak: one frame now and then, and the loop sleeps in between. */
const LIFE_STEP_MS = 125
/** A landscape that the server is still drawing comes under the game later. */
const LANDSCAPE_MS = 2000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The living map in `parent`, which must have a size. It draws and reports touches; it knows no rule. */
export function mountMap(parent: HTMLElement, options: MountOptions = {}): MapHandle {
  let latest: MapModel | undefined
  let shown: MapModel | undefined
  let isReady = false
  let isPumping = false
  let isGone = false
  let idleFrames = 0
  let landscapeKey = ''
  const fonts = loadMapFonts()

  const scene = new MapScene({
    fit: options.fit ?? 'board',
    onIntent: (intent) => options.onIntent?.(intent),
    onReady: () => {
      isReady = true
      scene.resize(game.scale.width, game.scale.height, densityOf())
      void pump()
    },
  })
  const game = new Phaser.Game({
    type: Phaser.AUTO, parent, banner: false, audio: { noAudio: true }, ...paceOf(options), scene, backgroundColor: '#CBDDD6', disableContextMenu: true,
    render: { antialias: true, roundPixels: false },
    scale: { mode: Phaser.Scale.NONE, width: pixelsOf(parent.clientWidth), height: pixelsOf(parent.clientHeight), zoom: 1 / densityOf() },
  })

  const wake = (): void => {
    idleFrames = 0
    if (!game.loop.running) game.loop.wake()
  }
  game.events.on(Phaser.Core.Events.POST_RENDER, () => {
    idleFrames = scene.isBusy || isPumping ? 0 : idleFrames + 1
    if (idleFrames > LAST_FRAMES && shown !== undefined) game.loop.sleep()
  })

  const living = setInterval(() => {
    if (isGone || !shown || document.hidden || !scene.live(LIFE_STEP_MS) || game.loop.running) return
    idleFrames = LAST_FRAMES
    game.loop.wake()
  }, LIFE_STEP_MS)

  async function pump(): Promise<void> {
    if (isPumping || !isReady) return
    isPumping = true
    await fonts
    while (latest && !isGone) {
      const model = latest
      latest = undefined
      await Promise.all([scene.need(scene.picturesFor(model)), Promise.race([loadLandscape(model.landscape), pause(LANDSCAPE_MS)])])
      if (isGone) break
      scene.apply(model, shown === undefined)
      shown = model
      wake()
    }
    isPumping = false
  }

  /** A landscape that does not come leaves the ground bare; the game goes on. */
  async function loadLandscape(address: string): Promise<void> {
    if (address === '') return
    const key = `landscape:${address}`
    landscapeKey = key
    if (!game.textures.exists(key) && !game.textures.exists(`${key}:sharp`)) {
      const image = new Image()
      image.src = address
      try {
        await image.decode()
      } catch {
        return
      }
      if (isGone || game.textures.exists(key)) return
      game.textures.addImage(key, image)
      if (game.scale.width > image.naturalWidth) void sharpenLandscape(key, image)
    }
    scene.showLandscape(game.textures.exists(`${key}:sharp`) ? `${key}:sharp` : key)
    wake()
  }

  /** A wall of more points than the landscape was baked for: the enlarged picture takes its place once it is sharp. */
  async function sharpenLandscape(key: string, image: HTMLImageElement): Promise<void> {
    const canvas = await enlarge(image, game.scale.width)
    if (!canvas || isGone || landscapeKey !== key) return
    game.textures.addCanvas(`${key}:sharp`, canvas)
    scene.showLandscape(`${key}:sharp`)
    game.textures.remove(key)
    wake()
  }

  async function repaint(): Promise<void> {
    if (!shown || latest) return
    const model = shown
    await scene.need(scene.picturesFor(model))
    if (isGone || model !== shown || latest) return
    scene.apply(model, true)
    scene.sweep(model)
    wake()
  }

  function resize(): void {
    if (isGone || parent.clientWidth === 0 || parent.clientHeight === 0 || !game.canvas) return
    const density = densityOf()
    game.scale.resize(pixelsOf(parent.clientWidth), pixelsOf(parent.clientHeight))
    game.canvas.style.width = `${parent.clientWidth}px`
    game.canvas.style.height = `${parent.clientHeight}px`
    game.scale.refresh()
    if (isReady && scene.resize(game.scale.width, game.scale.height, density)) void repaint()
    wake()
  }

  const observer = new ResizeObserver(resize)
  observer.observe(parent)
  for (const type of ['pointerdown', 'pointermove', 'wheel'] as const) parent.addEventListener(type, wake, { passive: true, capture: true })

  return {
    render: (model) => {
      latest = model
      void pump()
    },
    skip: () => {
      scene.skip()
      wake()
    },
    lookAt: (x, y) => {
      scene.lookAt([x, y])
      wake()
    },
    resize,
    destroy: () => {
      isGone = true
      clearInterval(living)
      observer.disconnect()
      for (const type of ['pointerdown', 'pointermove', 'wheel'] as const) parent.removeEventListener(type, wake, { capture: true })
      game.destroy(true)
    },
  }
}
