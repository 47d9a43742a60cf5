import type { PublicContent } from '../../shared/views/content-types.ts'
import type { TableView } from './transport.ts'

/** From the console's window to the one that shows a seat's screen. */
export interface LookedAt {
  readonly view: TableView
  readonly content: PublicContent
  /** Server time minus this browser's. */
  readonly offset: number
}

const NAME = 'faire-territoire/looked-at'

export function lookedAt(seen: LookedAt): object {
  return { name: NAME, seen }
}

export function readLook(data: unknown): LookedAt | undefined {
  const message = data as { readonly name?: unknown; readonly seen?: LookedAt } | null
  return message?.name === NAME ? message.seen : undefined
}
