/** Which of several tables a common wall shows at a moment: each for so many seconds, by number, round and round. */
export function turnAt<T>(tables: readonly T[], seconds: number, now: number): T | undefined {
  return tables.length === 0 ? undefined : tables[Math.floor(now / 1000 / seconds) % tables.length]
}

/** Milliseconds until the next table's turn. */
export function untilNextTurn(seconds: number, now: number): number {
  const turn = seconds * 1000
  return turn - (now % turn)
}
