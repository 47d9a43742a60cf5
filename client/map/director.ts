import type { Cue } from '../view-models/cue.ts'

/** One movement of the map. `draw` is called with 0 to 1 and always ends on 1. */
export type Step = {
  readonly ms: number
  readonly draw: (progress: number) => void
  /** Where something changes: outlined when nothing may move. */
  readonly around?: { readonly x: number; readonly y: number; readonly r: number }
  /** Heard while it is seen: when it begins, or at each of these moments (ms). */
  readonly cue?: Cue
  readonly cueAt?: readonly number[]
}

/** Plays steps one after the other: at most one thing moves at a time. */
export class Director {
  readonly #sound: (cue: Cue) => void
  #queue: Step[] = []
  #elapsed = 0
  #sounded = 0

  constructor(sound: (cue: Cue) => void = () => {}) {
    this.#sound = sound
  }

  get isBusy(): boolean {
    return this.#queue.length > 0
  }

  play(steps: readonly Step[]): void {
    this.#queue.push(...steps)
  }

  /** Everything still to come is shown as done. */
  skip(): void {
    const rest = this.#queue
    this.#queue = []
    this.#elapsed = 0
    this.#sounded = 0
    for (const step of rest) step.draw(1)
  }

  /** Returns true when the last step has just ended. */
  advance(deltaMs: number): boolean {
    const [step] = this.#queue
    if (!step) return false
    this.#elapsed += deltaMs
    const progress = step.ms <= 0 ? 1 : Math.min(1, this.#elapsed / step.ms)
    step.draw(progress)
    this.#sayCues(step)
    if (progress < 1) return false
    this.#queue.shift()
    this.#elapsed = 0
    this.#sounded = 0
    return this.#queue.length === 0
  }

  #sayCues({ cue, cueAt = [0] }: Step): void {
    for (; cue !== undefined && this.#sounded < cueAt.length && this.#elapsed >= (cueAt[this.#sounded] ?? 0); this.#sounded++) this.#sound(cue)
  }
}

/** Durations of the paper and the press, in milliseconds (ART, motion). */
export const GESTURE = { lay: 220, print: 620, sew: 900, tear: 420, stamp: 220, pour: 600, pourGap: 90, season: 900, slip: 700, pause: 160 } as const

/** A sheet that is laid: it comes down quickly and settles with a slight rebound. */
export const layEase = (t: number): number => 1 + 2.2 * (t - 1) ** 3 + 1.2 * (t - 1) ** 2
/** A sheet that slides. */
export const slideEase = (t: number): number => 1 - (1 - t) ** 3
/** Share of a step during which its part k of n runs. */
export const part = (progress: number, from: number, to: number): number => Math.max(0, Math.min(1, (progress - from) / (to - from)))
