import { hostname, networkInterfaces } from 'node:os'

/** Addresses from which a page of ours may call: those printed at start, and the public one (S10). */
export type Origins = {
  /** A request without an Origin does not come from a page. */
  allows(origin: string | null | undefined): boolean
  /** Once the port is known. */
  listenOn(port: number): void
  /** Addresses a phone of the same network can reach, the best first. */
  readonly lan: () => readonly string[]
}

export function allowedOrigins(publicOrigin: string | undefined, host: string, addresses: () => readonly string[] = lanAddresses): Origins {
  const allowed = new Set<string>(publicOrigin === undefined ? [] : [publicOrigin])
  let lan: readonly string[] = []
  const isOpenToAll = host === '0.0.0.0' || host === '::'
  return {
    allows: (origin) => origin === null || origin === undefined || origin === '' || allowed.has(origin),
    listenOn(port) {
      const names = isOpenToAll ? addresses() : host === 'localhost' || host === '::1' || host.startsWith('127.') ? [] : [host]
      lan = names.map((name) => originOf(name, port))
      for (const name of ['localhost', '127.0.0.1', '[::1]']) allowed.add(originOf(name, port))
      for (const origin of lan) allowed.add(origin)
      if (isOpenToAll) for (const name of [hostname(), `${hostname()}.local`]) allowed.add(originOf(name.toLowerCase(), port))
    },
    lan: () => lan,
  }
}

function originOf(name: string, port: number): string {
  return new URL(`http://${name}:${port}`).origin
}

/** IPv4 addresses of this machine; those of home and venue networks first. */
export function lanAddresses(): string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  const rank = (address: string): number => (address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3)
  return found.sort((a, b) => rank(a) - rank(b))
}
