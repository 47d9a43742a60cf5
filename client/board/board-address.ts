import { normaliseCode } from '../../shared/protocol/session-code.ts'

/** `#KF4T7M` or, where a session has several tables, `#KF4T7M/2`; `#KF4T7M/all`: one wall for all of them. */
export function readAddress(hash: string): { readonly code?: string; readonly number?: number | 'all' } {
  const [typed = '', number] = decodeURIComponent(hash.replace(/^#/, '')).split('/')
  const code = normaliseCode(typed)
  return { ...(code === undefined ? {} : { code }), ...(number === 'all' ? { number } : {}), ...(number !== undefined && /^\d{1,2}$/.test(number) ? { number: Number(number) } : {}) }
}
