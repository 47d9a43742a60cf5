import { effect } from '@preact/signals'
import type { Cue } from '../../view-models/cue.ts'
import { preferences } from '../preferences.ts'

interface Desk {
  play(cue: Cue): void
  wake(): Promise<void>
}
let desk: Promise<Desk> | undefined

/** The synthesiser is fetched by whoever wants to hear it, and by nobody else. */
function fetchDesk(): Promise<Desk> {
  desk ??= import('./sound-desk.ts').then((module) => {
    module.openSoundDesk()
    return module
  })
  // A failed fetch is tried again at the next cue.
  desk.catch(() => (desk = undefined))
  return desk
}

/** Once per page: fetches the synthesiser as soon as sound is wanted. */
export function startSound(): void {
  effect(() => {
    if (preferences.value.sound) fetchDesk().catch(() => {})
  })
}

/** What is seen at the same moment says the same; without sound nothing is lost. */
export function playCue(cue: Cue): void {
  if (preferences.peek().sound && !document.hidden) fetchDesk().then((module) => module.play(cue), () => {})
}

/** From a gesture: sound on, whatever the browser said before. */
export function wakeSound(): void {
  fetchDesk().then((module) => module.wake(), () => {})
}
