import { callApi } from '../net/api.ts'

const LIVE_MS = 5000

/** There and back, the best of three; undefined when the server does not answer. */
export async function roundTripMs(): Promise<number | undefined> {
  const tries: number[] = []
  for (let done = 0; done < 3; done++) {
    const from = performance.now()
    const answer = await callApi('/api/health')
    if (answer.ok) tries.push(Math.round(performance.now() - from))
  }
  return tries.length === 0 ? undefined : Math.min(...tries)
}

/** Whether a WebSocket to the server opens here: what a proxy or an extension may refuse. */
export function opensLive(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws'))
    const settle = (isOpen: boolean): void => {
      clearTimeout(patience)
      resolve(isOpen)
      socket.close()
    }
    const patience = setTimeout(() => settle(false), LIVE_MS)
    socket.addEventListener('open', () => settle(true))
    socket.addEventListener('error', () => settle(false))
  })
}
