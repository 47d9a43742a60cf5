/**
 * The page's side of the checking thread. One look at a time, always at the latest text: what is typed meanwhile waits
 * as one question. A look that lasts too long is ended with its thread, and a new thread takes over.
 */
import type { Hearing, Thread } from '../thread.ts'
import type { CheckAnswer, CheckAsked } from './check-types.ts'
import type { Look, LookAsked } from './look-at.ts'

export type CheckThread = Thread<CheckAsked>
type Start = (hearing: Hearing<CheckAnswer>) => CheckThread

export type DeskTold = { readonly look: (look: Look) => void; /** The thread gave up, or was stopped: nothing is known of this text. */ readonly stuck: () => void }

export const LONGEST_LOOK_MS = 20_000

export class CheckDesk {
  readonly #start: Start
  readonly #told: DeskTold
  readonly #longestMs: number
  #thread: CheckThread | undefined
  #waiting: LookAsked | undefined
  #isBusy = false
  #alarm: ReturnType<typeof setTimeout> | undefined
  #overlay: ((text: string | undefined) => void) | undefined

  constructor(start: Start, told: DeskTold, longestMs = LONGEST_LOOK_MS) {
    this.#start = start
    this.#told = told
    this.#longestMs = longestMs
  }

  look(asked: LookAsked): void {
    this.#waiting = asked
    if (!this.#isBusy) this.#next()
  }

  /** The overlay to fill in of a scenario; undefined when the scenario has faults. */
  overlayOf(of: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#overlay?.(undefined)
      this.#overlay = resolve
      this.#post({ type: 'overlay', of })
    })
  }

  stop(): void {
    clearTimeout(this.#alarm)
    this.#thread?.end()
    this.#thread = undefined
    this.#isBusy = false
    this.#overlay?.(undefined)
    this.#overlay = undefined
  }

  #next(): void {
    const asked = this.#waiting
    this.#waiting = undefined
    if (!asked) return
    this.#isBusy = true
    this.#alarm = setTimeout(() => this.#giveUp(), this.#longestMs)
    this.#post({ type: 'look', ...asked })
  }

  #post(asked: CheckAsked): void {
    this.#thread ??= this.#start({ told: (answer) => this.#take(answer), broken: () => this.#giveUp() })
    this.#thread.ask(asked)
  }

  #take(answer: CheckAnswer): void {
    if (answer.type === 'overlay') {
      this.#overlay?.(answer.text)
      this.#overlay = undefined
      return
    }
    clearTimeout(this.#alarm)
    this.#isBusy = false
    // A newer text waits: this one is already history, but better than nothing on a slow machine.
    this.#told.look(answer.look)
    this.#next()
  }

  #giveUp(): void {
    this.stop()
    this.#told.stuck()
    this.#next()
  }
}
