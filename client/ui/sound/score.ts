import type { Cue } from '../../view-models/cue.ts'

/**
 * Foley of a workshop (ART, sound): short, dry, below speech. A score is a few voices; `level` is the peak of the whole,
 * as a share of the loudest peak allowed. Times in milliseconds, frequencies in hertz.
 */
export type Score = { readonly level: number; readonly voices: readonly Voice[] }
export type Voice = Noise | Tone | Pluck
type Common = { readonly at: number; readonly ms: number; readonly gain: number }
/** Filtered noise whose filter slides. `ragged`: the paper catches and lets go. */
export type Noise = Common & { readonly kind: 'noise'; readonly filter: 'band' | 'low'; readonly from: number; readonly to: number; readonly attack: number; readonly ragged?: boolean }
/** A sine that dies away. */
export type Tone = Common & { readonly kind: 'tone'; readonly from: number; readonly to: number; readonly attack: number }
/** A plucked string. */
export type Pluck = Common & { readonly kind: 'pluck'; readonly hz: number; readonly muted?: boolean }

/** −12 dBFS. */
export const LOUDEST = 10 ** (-12 / 20)
export const LONGEST_MS = 1200

const NOTES = { C4: 261.63, D4: 293.66, E4: 329.63, F4: 349.23, G4: 392, A4: 440, B4: 493.88, C5: 523.25, D5: 587.33, E5: 659.26, G5: 783.99 } as const
type Note = keyof typeof NOTES
const FLAT_40 = 2 ** (-40 / 1200)

const pluck = (note: Note, at: number, ms: number, gain = 1): Pluck => ({ kind: 'pluck', hz: NOTES[note], at, ms, gain })
const season = (...notes: readonly [Note, Note, Note, Note]): Score => ({ level: 0.8, voices: notes.map((note, i) => pluck(note, i * 190, 600)) })
const block = (at: number): readonly Voice[] => [
  { kind: 'tone', at, ms: 40, from: 620, to: 612, gain: 1, attack: 1 },
  { kind: 'tone', at, ms: 24, from: 1674, to: 1650, gain: 0.35, attack: 1 },
]
const tick = (at: number): Noise => ({ kind: 'noise', filter: 'band', at, ms: 34, from: 7600, to: 5400, gain: 1, attack: 2 })

export const SCORES: Readonly<Record<Cue, Score>> = {
  paper: { level: 0.45, voices: [{ kind: 'noise', filter: 'band', at: 0, ms: 60, from: 4600, to: 1900, gain: 1, attack: 14 }] },
  scissors: { level: 0.5, voices: [tick(0), tick(70)] },
  stamp: {
    level: 0.85,
    voices: [
      { kind: 'tone', at: 0, ms: 90, from: 140, to: 70, gain: 1, attack: 2 },
      { kind: 'noise', filter: 'band', at: 0, ms: 14, from: 2600, to: 1800, gain: 0.5, attack: 1 },
    ],
  },
  'thread-caution': { level: 0.6, voices: [pluck('D4', 0, 620)] },
  'thread-trust': { level: 0.7, voices: [pluck('A4', 0, 700)] },
  'thread-reciprocity': { level: 0.8, voices: [pluck('D4', 0, 900), pluck('A4', 40, 860, 0.85)] },
  tear: { level: 0.75, voices: [{ kind: 'noise', filter: 'low', at: 0, ms: 260, from: 6000, to: 800, gain: 1, attack: 6, ragged: true }] },
  'pot-token': {
    level: 0.5,
    voices: [900, 1460, 2310].map((hz, i) => ({ kind: 'tone' as const, at: 0, ms: 250 - i * 50, from: hz, to: hz * 0.997, gain: [1, 0.6, 0.4][i] ?? 0.4, attack: 1 })),
  },
  'promise-kept': { level: 0.8, voices: [pluck('D4', 0, 620), pluck('A4', 210, 760)] },
  'promise-broken': {
    level: 0.6,
    voices: [
      { kind: 'pluck', hz: NOTES.D4 * FLAT_40, at: 0, ms: 260, gain: 1, muted: true },
      { kind: 'pluck', hz: NOTES.A4 * FLAT_40, at: 210, ms: 280, gain: 1, muted: true },
    ],
  },
  'season-spring': season('D4', 'E4', 'A4', 'B4'),
  'season-summer': season('G4', 'B4', 'D5', 'E5'),
  'season-autumn': season('A4', 'C5', 'E5', 'G5'),
  'season-winter': season('D4', 'F4', 'A4', 'C5'),
  'time-up': { level: 0.8, voices: [...block(0), ...block(150)] },
}

export const scoreOf = (cue: Cue): Score => SCORES[cue]
/** When the last voice has died away. */
export const lengthOf = ({ voices }: Score): number => Math.max(...voices.map(({ at, ms }) => at + ms))
