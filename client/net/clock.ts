/** The few things of the machine that a connection needs; tests give their own. */
export interface ConnectionClock {
  /** Milliseconds since the epoch, this browser's clock. */
  now(): number
  wait(ms: number): Promise<void>
  /** False when the browser knows that it has no network. */
  isOnline(): boolean
  /** Calls back at the next return of the network, or when the page is shown again. */
  onWake(listener: () => void): void
  randomId(): string
}

export const browserClock: ConnectionClock = {
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isOnline: () => navigator.onLine,
  onWake: (listener) => {
    addEventListener('online', listener)
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') listener()
    })
  },
  randomId: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12))
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  },
}
