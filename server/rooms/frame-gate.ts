import { decode } from '@colyseus/schema'
import { Protocol } from '@colyseus/core'
import { MESSAGES, type MessageLimiter } from '../access/message-limiter.ts'

/**
 * What to do with a frame before Colyseus reads it, which would put out a client for an unknown message:
 * - `pass`: give it to Colyseus;
 * - `refuse`: answer with this code, to the request if it was one;
 * - `drop`: nothing.
 */
export type Verdict =
  | { readonly kind: 'pass' | 'drop' }
  | { readonly kind: 'refuse'; readonly code: 'malformed' | 'too-fast'; readonly requestId?: number }

const CODE_MASK = 31

/** `known` are the request types the room answers. Nothing else is ever read from a browser. */
export function judgeFrame(frame: Uint8Array, limiter: MessageLimiter, now: number, known: ReadonlySet<string>): Verdict {
  const code = (frame[0] ?? 0) & CODE_MASK
  if (code === Protocol.JOIN_ROOM || code === Protocol.LEAVE_ROOM) return { kind: 'pass' }
  const isInTime = limiter.allow(now)
  if (code === Protocol.PING) return { kind: isInTime ? 'pass' : 'drop' }
  if (code !== Protocol.ROOM_REQUEST) return { kind: 'refuse', code: isInTime ? 'malformed' : 'too-fast' }
  const head = readHead(frame)
  if (!head) return { kind: 'refuse', code: 'malformed' }
  if (!isInTime) return { kind: 'refuse', code: 'too-fast', requestId: head.requestId }
  if (frame.length > MESSAGES.maxBytes || !known.has(head.type)) return { kind: 'refuse', code: 'malformed', requestId: head.requestId }
  return { kind: 'pass' }
}

function readHead(frame: Uint8Array): { readonly requestId: number; readonly type: string } | undefined {
  try {
    const at = { offset: 1 }
    const requestId = decode.number(frame, at)
    if (!Number.isSafeInteger(requestId) || requestId < 0) return undefined
    return { requestId, type: readShortName(frame, at.offset) }
  } catch {
    return undefined
  }
}

/** Our names are ASCII and shorter than 32 bytes, which a first byte 101xxxxx announces; anything else is not ours. */
function readShortName(frame: Uint8Array, start: number): string {
  const head = frame[start] ?? 0
  const end = start + 1 + (head & 31)
  return (head & 0xe0) === 0xa0 && end <= frame.length ? String.fromCharCode(...frame.subarray(start + 1, end)) : ''
}
