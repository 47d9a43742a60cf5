import { openSubstream } from '../../base/substream.ts'
import type { Sight } from './sight.ts'

/** Draws that depend only on the seed, the seat, the season and what is drawn. */
export type Draw = {
  /** 0 … bound − 1, anew each season. */
  (what: string, bound: number): number
  /** True `percent` times in a hundred. */
  readonly chance: (what: string, percent: number) => boolean
  /** The same all game long. */
  readonly lasting: (what: string, bound: number) => number
}

export function drawFor(seed: string, sight: Sight): Draw {
  const { seat } = sight.me
  const { season } = sight.public.table
  const draw = (what: string, bound: number): number => openSubstream(seed, 'bot', season, `${seat}/${what}`).below(bound)
  return Object.assign(draw, {
    chance: (what: string, percent: number): boolean => percent >= 100 || (percent > 0 && draw(what, 100) < percent),
    lasting: (what: string, bound: number): number => openSubstream(seed, 'bot', 0, `${seat}/${what}`).below(bound),
  })
}
