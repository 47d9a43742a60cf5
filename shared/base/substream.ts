import { hash128 } from './hash.ts'

/**
 * Named random substreams: every draw depends only on the seed and on what it is for,
 * never on how many draws were made before, so that changing one decision
 * does not reshuffle the future.
 */
export type Substream = {
  /** An integer in 0 … bound − 1, unbiased. */
  below(bound: number): number
  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[]
}

export function openSubstream(seed: string, key: string, season: number, id: string): Substream {
  const next = sfc32(hash128(`${seed}/${key}/${season}/${id}`))
  const below = (bound: number): number => {
    if (!Number.isInteger(bound) || bound < 1) throw new Error(`A draw needs a bound of at least 1, got ${bound}`)
    const limit = 4294967296 - (4294967296 % bound)
    let value = next()
    while (value >= limit) value = next()
    return value % bound
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const result = [...items]
    for (let i = result.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const held = result[i] as T
      result[i] = result[j] as T
      result[j] = held
    }
    return result
  }
  return { below, shuffle }
}

/** Small fast counter generator, 128 bits of state (Chris Doty-Humphrey's sfc32). */
function sfc32([a0, b0, c0, d0]: [number, number, number, number]): () => number {
  let a = a0 | 0
  let b = b0 | 0
  let c = c0 | 0
  let d = d0 | 0
  const step = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) step()
  return step
}
