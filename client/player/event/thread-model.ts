import { useState } from 'preact/hooks'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { MessageView, SeatPrivateView } from '../../../shared/views/view-types.ts'

/** The table's, or the one with this person. */
export type Thread = 'table' | SeatNumber

type Mine = Pick<SeatPrivateView, 'seat' | 'messages'> & { readonly options: Pick<SeatPrivateView['options'], 'messageTo'> }

export function threadOf({ from, to }: Pick<MessageView, 'from' | 'to'>, me: SeatNumber): Thread {
  return to === undefined ? 'table' : from === me ? to : from
}

/** The table first, then those one may write to, and those who wrote before they left. */
export function threadsOf({ seat, messages, options }: Mine): Thread[] {
  const written = Object.values(messages).map((message) => threadOf(message, seat))
  const people = new Set<Thread>([...options.messageTo, ...written.filter((thread) => thread !== 'table')])
  return ['table', ...[...people].toSorted((a, b) => Number(a) - Number(b))]
}

/** Others' messages of this thread after the last one seen. */
export function countUnread({ seat, messages }: Mine, thread: Thread, seen: string | undefined): number {
  const inThread = Object.entries(messages).filter(([, message]) => threadOf(message, seat) === thread)
  const from = seen === undefined ? 0 : inThread.findIndex(([id]) => id === seen) + 1
  return inThread.slice(from).filter(([, message]) => message.from !== seat).length
}

/** What was seen last, by thread; kept as long as the page, for a season. */
export function useReadUpTo(season: number): [Readonly<Record<string, string>>, (thread: Thread, last: string) => void] {
  const [read, setRead] = useState<{ readonly season: number; readonly last: Readonly<Record<string, string>> }>({ season, last: {} })
  const last = read.season === season ? read.last : {}
  return [last, (thread, id) => setRead({ season, last: { ...last, [thread]: id } })]
}
