/** The place this browser holds in the line of a session: a phone that reloads goes on waiting. */
export type KeptWaiting = { readonly code: string; readonly token: string; readonly name: string }

const KEY = 'faire-territoire.waiting'

/** Of this session, or of any. */
export function readWaiting(code?: string, store: Pick<Storage, 'getItem'> = localStorage): KeptWaiting | undefined {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? 'null') as Partial<KeptWaiting> | null
    if (typeof kept?.code !== 'string' || typeof kept.token !== 'string' || typeof kept.name !== 'string') return undefined
    return code === undefined || kept.code === code ? (kept as KeptWaiting) : undefined
  } catch {
    return undefined
  }
}

export function keepWaiting(kept: KeptWaiting | undefined, store: Pick<Storage, 'setItem' | 'removeItem'> = localStorage): void {
  try {
    if (kept) store.setItem(KEY, JSON.stringify(kept))
    else store.removeItem(KEY)
  } catch {
    // Without storage the place in the line lasts as long as the page.
  }
}
