import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { playGame } from '../../shared/bots/index.ts'
import { evolve, initialState, replay, stateHash } from '../../shared/engine/index.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { journalFile, replayFile, type JournalFile } from '../../server/exports/journal-file.ts'

/**
 * R8, R9: stored sessions, each with the scenario as it was and the hash at every phase. A change of rules cannot
 * change them: events hold what came out. A change of state does, and is made on purpose:
 * FT_UPDATE_GOLDEN=1 writes them again, in a commit of its own.
 */
type Golden = JournalFile & { readonly phases: readonly { readonly seq: number; readonly hash: string }[] }

const folder = new URL('../fixtures/journals/', import.meta.url)
const sessions = [
  { name: 'four-seats-30', seats: 4, format: '30', seed: 'golden-1', kinds: ['mediator', 'conditional', 'naive', 'discreet'] },
  { name: 'seven-seats-60', seats: 7, format: '60', seed: 'golden-2', kinds: ['conditional', 'mediator', 'selfish', 'naive', 'random', 'conditional', 'discreet'] },
] as const

function play({ seats, format, seed, kinds }: (typeof sessions)[number], scenario: Scenario): Golden {
  const setup: TableSetup = {
    scenarioId: scenario.file.id, scenarioVersion: scenario.file.version, scenarioHash: scenario.hash, format, seed, seats, rulesVersion: '1',
    options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: true, timers: 'normal' },
  }
  const { events, texts } = playGame(scenario, setup, kinds)
  return { ...journalFile(scenario, events, texts), phases: hashesOf(scenario, events) }
}

function hashesOf(scenario: Scenario, events: readonly JournalEvent[]): Golden['phases'] {
  const phases: { seq: number; hash: string }[] = []
  events.slice(1).reduce((state, event) => {
    const next = evolve(state, event)
    if (event.type === 'phase-opened') phases.push({ seq: event.seq, hash: stateHash(next) })
    return next
  }, initialState(scenario, events[0]!))
  return phases
}

if (process.env.FT_UPDATE_GOLDEN) {
  const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
  if (!loaded.ok) throw new Error('The shipped scenario does not load')
  for (const session of sessions) writeFileSync(new URL(`${session.name}.json.gz`, folder), gzipSync(JSON.stringify(play(session, loaded.value)), { level: 9 }))
}

const stored = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json.gz')) : []

describe('stored sessions', () => {
  test('there are some', () => {
    expect(stored.length).toBeGreaterThanOrEqual(sessions.length)
  })

  test.each(stored)('%s replays to its hash, at every phase and at its end', (name) => {
    const golden = JSON.parse(gunzipSync(readFileSync(new URL(name, folder))).toString('utf8')) as Golden
    expect(golden.phases.length).toBeGreaterThan(10)
    expect(hashesOf(golden.scenario, golden.events)).toEqual(golden.phases)
    expect(replayFile(golden)).toMatchObject({ isFaithful: true, state: { status: 'debrief' } })
  })

  test.each(stored)('%s with one event changed is not faithful', (name) => {
    const golden = JSON.parse(gunzipSync(readFileSync(new URL(name, folder))).toString('utf8')) as Golden
    const index = golden.events.findLastIndex((event) => event.type === 'indicator-changed')
    const events = golden.events.map((event, at) => (at === index && event.type === 'indicator-changed' ? { ...event, to: event.to + 1 } : event))
    expect(replayFile({ ...golden, events }).isFaithful).toBe(false)
  })

  test('a state saved as JSON between any two events goes on as if it had not been', () => {
    const golden = JSON.parse(gunzipSync(readFileSync(new URL(stored[0]!, folder))).toString('utf8')) as Golden
    let state = initialState(golden.scenario, golden.events[0]!)
    for (const [index, event] of golden.events.slice(1).entries()) {
      state = evolve(index % 7 === 0 ? { ...(JSON.parse(JSON.stringify({ ...state, scenario: undefined })) as typeof state), scenario: golden.scenario } : state, event)
    }
    expect(stateHash(state)).toBe(stateHash(replay(golden.scenario, golden.events)))
  })
})
