/** Imported before the SDK: keeps every frame that each WebSocket of this process receives, as text. */
const bySession = new Map<string, string[]>()

class WatchedWebSocket extends WebSocket {
  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args)
    const session = /sessionId=([^&]+)/.exec(String(args[0]))?.[1] ?? ''
    const frames: string[] = []
    bySession.set(session, frames)
    this.addEventListener('message', ({ data }) => {
      frames.push(typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer).toString('utf8'))
    })
  }
}
globalThis.WebSocket = WatchedWebSocket

/** Everything this connection received so far. */
export function framesOf(sessionId: string): string {
  return (bySession.get(sessionId) ?? []).join('\n')
}
