/** Everything that may be heard, named after what is seen at the same moment. */
export const CUES = [
  'paper', 'scissors', 'stamp', 'thread-caution', 'thread-trust', 'thread-reciprocity', 'tear', 'pot-token',
  'promise-kept', 'promise-broken', 'season-spring', 'season-summer', 'season-autumn', 'season-winter', 'time-up',
] as const
export type Cue = (typeof CUES)[number]

const SEASONS = ['season-spring', 'season-summer', 'season-autumn', 'season-winter'] as const

/** Seasons of a session follow the year; their numbers start at 1. */
export const seasonCue = (season: number): Cue => SEASONS[(Math.max(1, season) - 1) % 4] ?? 'season-spring'
