import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/protocol/http.ts'
import { isRude } from './rude-words.ts'

/** 256 bits, 43 characters that need no escaping. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. The token has 256 bits of chance: no salt, no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A table's id is public and proves nothing. */
export function newTableId(): string {
  return randomBytes(12).toString('hex')
}

/** Tells nothing of the future draws: named substreams start from it. */
export function newSeed(): string {
  return randomBytes(16).toString('hex')
}

/** A session code, never a rude word. */
export function newCode(): string {
  for (;;) {
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
    if (!isRude(code)) return code
  }
}

/** 216 bits that only this server can work out for a table. */
export function boardSignature(secret: string, table: string): string {
  return createHmac('sha256', secret).update(`board/${table}`).digest('base64url').slice(0, 36)
}

/** Opens one commitment card as it was written, and nothing else: 216 bits that only this server can work out. */
export function cardSignature(secret: string, table: string, seat: number, text: string): string {
  return createHmac('sha256', secret).update(`card/${table}/${seat}/${text}`).digest('base64url').slice(0, 36)
}

/** Names a session in what research may have of it: the same each time, and no way back to its table. */
export function materialId(secret: string, table: string): string {
  return createHmac('sha256', secret).update(`material/${table}`).digest('hex').slice(0, 20)
}

export function boardToken(secret: string, table: string): string {
  return `${table}.${boardSignature(secret, table)}`
}
