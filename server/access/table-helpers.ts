/** A second trainer at one table: a short code, said aloud, opens that table once; nothing else of the server. */
import type { HelperAnswer, HelperCode } from '../../shared/protocol/helpers.ts'
import { CODE_ALPHABET } from '../../shared/protocol/session-code.ts'
import type { Store } from '../store/store.ts'
import { isRude } from './rude-words.ts'
import { hashToken, newToken } from './tokens.ts'
import { randomInt } from 'node:crypto'

/** Long enough to walk across the room. */
export const HELPER_CODE_MS = 15 * 60_000
/** A day's event. */
export const HELPER_SESSION_MS = 16 * 3_600_000
/** 40 bits that live a quarter of an hour. */
const LENGTH = 8

export type TableHelpers = {
  /** The codes made before for this table open nothing any more. */
  invite(table: string): Promise<HelperCode>
  /** Undefined when the code is wrong, used or too old. */
  take(code: string): Promise<HelperAnswer | undefined>
  tableOf(token: string | undefined): Promise<string | undefined>
  /** The session of a second trainer, by the hash of its token, goes on. */
  isStillIn(session: string): Promise<boolean>
  /** Whoever helped at this table does no longer. */
  end(table: string): Promise<void>
}

type Records = Pick<Store, 'addHelperKey' | 'useHelperKey' | 'addHelperSession' | 'findHelperTable' | 'endHelpers'>

export function tableHelpers(store: Records, clock: () => number): TableHelpers {
  return {
    async invite(table) {
      const code = newHelperCode()
      const at = clock()
      await store.addHelperKey({ keyHash: hashToken(code), table, at })
      return { code, expiresAt: at + HELPER_CODE_MS }
    },
    async take(code) {
      const at = clock()
      const opened = await store.useHelperKey(hashToken(code), at, at - HELPER_CODE_MS)
      if (!opened) return undefined
      const token = newToken()
      await store.addHelperSession({ tokenHash: hashToken(token), table: opened.table, at, expiresAt: at + HELPER_SESSION_MS })
      return { token, ...opened }
    },
    tableOf: async (token) => (token === undefined ? undefined : store.findHelperTable(hashToken(token), clock())),
    isStillIn: async (session) => (await store.findHelperTable(session, clock())) !== undefined,
    end: (table) => store.endHelpers(table, clock()),
  }
}

function newHelperCode(): string {
  for (;;) {
    const code = Array.from({ length: LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
    if (!isRude(code)) return code
  }
}
