import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { playGame } from '../../shared/bots/index.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

export type StoredSession = { readonly scenario: Scenario; readonly events: readonly JournalEvent[] }

/** A session kept with the scenario it was played with. */
export function storedSession(name: 'four-seats-30' | 'seven-seats-60'): StoredSession {
  return JSON.parse(gunzipSync(readFileSync(new URL(`../fixtures/journals/${name}.json.gz`, import.meta.url))).toString('utf8')) as StoredSession
}

/** The same table played anew under the rules of today: a stored season may have been resolved with other needs. */
export function playedSession(name: 'four-seats-30' | 'seven-seats-60'): StoredSession {
  const { scenario, events } = storedSession(name)
  const opened = events[0]!
  if (opened.type !== 'table-opened') throw new Error('A journal begins with the opening of its table')
  const kinds = ['conditional', 'mediator', 'selfish', 'naive', 'random', 'conditional', 'discreet'] as const
  return { scenario, events: playGame(scenario, opened.setup, kinds.slice(0, opened.setup.seats)).events }
}
