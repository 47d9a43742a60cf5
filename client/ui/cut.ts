/** A number that a word always gives: a sheet keeps its cut between two drawings. */
export function seedOf(word: string): number {
  let seed = 7
  for (const letter of word) seed = (seed * 31 + letter.codePointAt(0)!) % 65521
  return seed
}

/**
 * Outline of a sheet cut with scissors, for `clip-path`: the corners and the middle of the long edges are off by up to `jitter` pixels.
 * It follows its element at any size, without measuring it.
 */
export function cutPolygon(word: string, jitter = 3): string {
  let state = seedOf(word) + 1
  const off = (): string => {
    state = (state * 48271) % 2147483647
    return `${((state % 100) / 100) * jitter}px`
  }
  const low = (): string => off()
  const high = (): string => `calc(100% - ${off()})`
  return `polygon(${low()} ${low()}, 52% ${low()}, ${high()} ${low()}, ${high()} 48%, ${high()} ${high()}, 47% ${high()}, ${low()} ${high()}, ${low()} 55%)`
}
