import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

export type StoredSession = { readonly scenario: Scenario; readonly events: readonly JournalEvent[] }

/** A session kept with the scenario it was played with. */
export function storedSession(name: 'four-seats-30' | 'seven-seats-60'): StoredSession {
  return JSON.parse(gunzipSync(readFileSync(new URL(`../fixtures/journals/${name}.json.gz`, import.meta.url))).toString('utf8')) as StoredSession
}
