import { LOUDEST, lengthOf } from './score.ts'
import type { Noise, Pluck, Score, Tone, Voice } from './score.ts'

/** The same noise each time: a cue never changes. */
function createNoise(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2147483648 - 1
  }
}

/** Samples of a score, one channel, at `rate` per second; its peak is exactly the level asked. Pure. */
export function renderScore(score: Score, rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil((lengthOf(score) / 1000) * rate))
  for (const voice of score.voices) {
    const start = Math.round((voice.at / 1000) * rate)
    renderVoice(voice, rate).forEach((value, i) => {
      if (start + i < samples.length) samples[start + i] = (samples[start + i] ?? 0) + value * voice.gain
    })
  }
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return peak === 0 ? samples : samples.map((value) => (value / peak) * score.level * LOUDEST)
}

function renderVoice(voice: Voice, rate: number): Float32Array {
  const count = Math.max(2, Math.round((voice.ms / 1000) * rate))
  const out = voice.kind === 'noise' ? noise(voice, count, rate) : voice.kind === 'tone' ? tone(voice, count, rate) : pluck(voice, count, rate)
  const peak = out.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
  // A short fade: a sound that stops dead clicks.
  const fade = Math.min(count, Math.round(rate * 0.006))
  return out.map((value, i) => (value / peak) * Math.min(1, (count - 1 - i) / fade))
}

function tone({ from, to, attack, ms }: Tone, count: number, rate: number): Float32Array {
  const rise = (attack / 1000) * rate
  let phase = 0
  return new Float32Array(count).map((_, i) => {
    const t = i / count
    phase += (2 * Math.PI * (from + (to - from) * t)) / rate
    return Math.sin(phase) * Math.min(1, i / rise) * Math.exp((-4.6 * i * 1000) / (ms * rate))
  })
}

/** State variable filter, so that its frequency may slide at each sample. */
function noise({ filter, from, to, attack, ragged, ms }: Noise, count: number, rate: number): Float32Array {
  const random = createNoise(Math.round(from + ms))
  const [rise, k] = [(attack / 1000) * rate, filter === 'band' ? 1.1 : 1.3]
  let [low, band, gate, held] = [0, 0, 1, 0]
  return new Float32Array(count).map((_, i) => {
    const t = i / count
    const g = Math.tan(Math.PI * Math.min(0.45, (from * (to / from) ** t) / rate))
    const high = (random() - low - (k + g) * band) / (1 + g * (k + g))
    const middle = band + g * high
    const bottom = low + g * middle
    band = middle + g * high
    low = bottom + g * middle
    if (ragged === true && --held <= 0) {
      held = rate * (0.004 + 0.014 * Math.abs(random()))
      gate = random() > -0.35 ? 1 : 0.18
    }
    return (filter === 'band' ? middle : bottom) * gate * Math.min(1, i / rise) * Math.exp(-3 * t)
  })
}

/** Karplus–Strong: a burst of noise that goes round a line as long as the string, a little softer each time. */
function pluck({ hz, muted, ms }: Pluck, count: number, rate: number): Float32Array {
  const random = createNoise(Math.round(hz))
  const delay = rate / hz - 0.5
  const length = Math.floor(delay)
  const share = delay - length
  const loss = muted === true ? 0.9 : 0.996
  const out = new Float32Array(count)
  const at = (i: number): number => (i < 0 ? 0 : (out[i] ?? 0))
  for (let i = 0; i < count; i++) {
    if (i < length) {
      // Softened twice: a thumb, not a plectrum.
      out[i] = (random() + random() + at(i - 1)) / 3
      continue
    }
    const first = (at(i - length) + at(i - length - 1)) / 2
    const next = (at(i - length - 1) + at(i - length - 2)) / 2
    out[i] = loss * (first * (1 - share) + next * share)
  }
  return out.map((value, i) => value * Math.exp((-2.2 * i * 1000) / (ms * rate)))
}
