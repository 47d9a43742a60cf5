/** Counts what arrives on every WebSocket of this process; installed before the SDK is loaded. */
export const received = { bytes: 0, messages: 0 }

const Plain = globalThis.WebSocket

class CountedSocket extends Plain {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols)
    this.addEventListener('message', ({ data }: MessageEvent) => {
      received.bytes += typeof data === 'string' ? data.length : ((data as ArrayBuffer).byteLength ?? (data as Blob).size)
      received.messages += 1
    })
  }
}

globalThis.WebSocket = CountedSocket
