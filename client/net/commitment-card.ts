/** A commitment card that leaves its phone: its key opens that card and nothing else. It stands in a fragment, never in an address sent. */
import type { LocalText } from '../../shared/scenario/schema.ts'
import { callApi, type ApiResult } from './api.ts'

export type LeavingCard = { readonly act: string; readonly ally: string; readonly date: string; readonly territory: LocalText; readonly scenario: LocalText; readonly playedAt: number }

const MARK = '#carte='

export const askCardKey = (table: string, token: string): Promise<ApiResult<{ readonly key: string }>> => callApi(`/api/tables/${encodeURIComponent(table)}/card-link`, { body: {}, token })
export const readCard = (key: string): Promise<ApiResult<LeavingCard>> => callApi('/api/card', { body: { key } })

export const cardAddress = (origin: string, key: string): string => `${origin}/debrief/${MARK}${key}`
export const cardKeyOf = (hash: string): string | undefined => (hash.startsWith(MARK) ? hash.slice(MARK.length) : undefined)

/** Hands the PDF to the browser as a file. False when it could not be had. */
export async function saveCardPdf(key: string, lang: 'fr' | 'en'): Promise<boolean> {
  try {
    const response = await fetch('/api/card/pdf', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key, lang }) })
    if (!response.ok) return false
    const address = URL.createObjectURL(await response.blob())
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'carte.pdf'
    const link = Object.assign(document.createElement('a'), { href: address, download: name })
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
    return true
  } catch {
    return false
  }
}
