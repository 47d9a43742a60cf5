/** Chance of the drawings only (edges, leaves, houses); the rules have their own substreams. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  /** Both ends included. */
  whole(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32: the same seed gives the same sequence on every machine. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => Math.floor(low + (high + 1 - low) * next()),
    pick: (choices) => {
      const choice = choices[Math.floor(next() * choices.length)];
      if (choice === undefined) throw new RangeError('pick() needs at least one choice');
      return choice;
    },
  };
}

/** A seed from an identity, so that a sheet keeps its cut from one render to the next (FNV-1a). */
export function seedFrom(identity: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < identity.length; i++) hash = Math.imul(hash ^ identity.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Smooth value noise in the plane, between 0 and 1. */
export function noise(seed: number): (x: number, y: number) => number {
  const stream = chance(seed);
  const lattice = Array.from({ length: 512 }, () => stream.next());
  const at = (x: number, y: number): number => lattice[((x * 73856093) ^ (y * 19349663)) & 511] ?? 0;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  return (x, y) => {
    const xi = Math.floor(x);
    const yi = Math.floor(y);
    const u = ease(x - xi);
    const v = ease(y - yi);
    const top = at(xi, yi) + (at(xi + 1, yi) - at(xi, yi)) * u;
    const low = at(xi, yi + 1) + (at(xi + 1, yi + 1) - at(xi, yi + 1)) * u;
    return top + (low - top) * v;
  };
}
