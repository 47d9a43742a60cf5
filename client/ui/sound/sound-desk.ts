import { effect } from '@preact/signals'
import type { Cue } from '../../view-models/cue.ts'
import { preferences } from '../preferences.ts'
import { renderScore } from './render-score.ts'
import { lengthOf, scoreOf } from './score.ts'
import { soundState } from './sound-state.ts'

let context: AudioContext | undefined
const buffers = new Map<Cue, AudioBuffer>()
/** When the last cue began, in the context's seconds: two at once would be a noise. */
let lastStart = -1
const GAP_S = 0.085
/** What would be heard later than this after it was seen is left out. */
const LATEST_S = 0.5

/** Follows the preference from now on; browsers want a gesture before the first sound. */
export function openSoundDesk(): void {
  effect(() => {
    if (preferences.value.sound) void wake()
    else {
      void context?.suspend().catch(() => {})
      soundState.value = 'off'
    }
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void context?.suspend().catch(() => {})
    else if (preferences.peek().sound) void wake()
  })
  // The switch answers for itself: woken before its click, it would turn off what has just been turned on.
  const unblock = ({ target }: Event): void => {
    if (soundState.peek() === 'blocked' && !(target instanceof Element && target.closest('.sound-switch'))) void wake()
  }
  for (const type of ['pointerdown', 'keydown'] as const) document.addEventListener(type, unblock, { passive: true })
}

/** Called again from a gesture when the browser has refused. */
export async function wake(): Promise<void> {
  try {
    context ??= createContext()
  } catch {
    soundState.value = 'impossible'
    return
  }
  tell()
  await Promise.race([context.resume().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 300))])
  tell()
}

function createContext(): AudioContext {
  const made = new AudioContext({ latencyHint: 'interactive' })
  made.addEventListener('statechange', tell)
  return made
}

function tell(): void {
  if (!preferences.peek().sound) soundState.value = 'off'
  else soundState.value = context?.state === 'running' ? 'on' : 'blocked'
}

/** Heard at once or not at all: never while the page is hidden, never in a heap. */
export function play(cue: Cue): void {
  if (!context || context.state !== 'running' || document.hidden || !preferences.peek().sound) return
  const start = Math.max(context.currentTime, lastStart + GAP_S)
  if (start - context.currentTime > LATEST_S) return
  lastStart = start
  const source = new AudioBufferSourceNode(context, { buffer: bufferOf(cue, context) })
  source.connect(context.destination)
  source.start(start)
}

function bufferOf(cue: Cue, { sampleRate }: AudioContext): AudioBuffer {
  const known = buffers.get(cue)
  if (known) return known
  const score = scoreOf(cue)
  const samples = renderScore(score, sampleRate)
  const buffer = new AudioBuffer({ length: Math.max(samples.length, Math.ceil((lengthOf(score) / 1000) * sampleRate)), sampleRate, numberOfChannels: 1 })
  buffer.copyToChannel(samples, 0)
  buffers.set(cue, buffer)
  return buffer
}
