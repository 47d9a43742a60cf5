/**
 * Counts failures, never successes: a venue shares one address, and 240 right joins from it must pass (S2).
 * An address that failed too often waits; right or wrong, it is refused until its oldest failures are old enough.
 */
export type FailureLimiter = {
  /** Milliseconds to wait before the address may try; 0 = now. */
  wait(address: string): number
  fail(address: string): void
  /** A success forgives the failures (a password found after typing errors). */
  forgive(address: string): void
}

export type FailureRule = { readonly failures: number; readonly windowMs: number }

/** Wrong codes: 30 in 10 minutes. A thousand addresses get 30,000 tries at 887 million codes. */
export const CODE_FAILURES: FailureRule = { failures: 30, windowMs: 600_000 }

const MOST_ADDRESSES = 20_000

export function failureLimiter({ failures, windowMs }: FailureRule, clock: () => number): FailureLimiter {
  const tries = new Map<string, number[]>()
  const recent = (address: string): number[] => {
    const from = clock() - windowMs
    return (tries.get(address) ?? []).filter((at) => at > from)
  }
  return {
    wait(address) {
      const times = recent(networkOf(address))
      return times.length < failures ? 0 : Math.max(1, times[times.length - failures]! + windowMs - clock())
    },
    fail(address) {
      const network = networkOf(address)
      const times = recent(network)
      times.push(clock())
      tries.delete(network)
      tries.set(network, times.slice(-failures))
      if (tries.size > MOST_ADDRESSES) tries.delete(tries.keys().next().value!)
    },
    forgive: (address) => void tries.delete(networkOf(address)),
  }
}

/** After the third failure in a row: 1 s, 2 s, 4 s… up to a minute (S11). */
export function growingDelay(clock: () => number): FailureLimiter {
  const runs = new Map<string, { count: number; until: number }>()
  return {
    wait: (address) => Math.max(0, (runs.get(networkOf(address))?.until ?? 0) - clock()),
    fail(address) {
      const network = networkOf(address)
      const count = (runs.get(network)?.count ?? 0) + 1
      runs.delete(network)
      runs.set(network, { count, until: clock() + (count < 3 ? 0 : Math.min(60_000, 1000 * 2 ** (count - 3))) })
      if (runs.size > MOST_ADDRESSES) runs.delete(runs.keys().next().value!)
    },
    forgive: (address) => void runs.delete(networkOf(address)),
  }
}

/** An IPv6 customer holds a whole /64: it counts as one address. */
function networkOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  return plain.includes(':') ? expand(plain).slice(0, 4).join(':') : plain
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  return tail === undefined ? left : [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right]
}
