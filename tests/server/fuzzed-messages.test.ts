import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { playGame } from '../../shared/bots/index.ts'
import { POSTURES, SITUATIONS } from '../../shared/base/vocabulary.ts'
import { seatCommandSchema, trainerCommandSchema, type Actor } from '../../shared/engine/command.ts'
import { decide, evolve, initialState, stateHash } from '../../shared/engine/index.ts'
import { REJECTION_CODES } from '../../shared/engine/rejection.ts'
import type { TableSetup, TableState } from '../../shared/engine/state.ts'
import { commandEnvelopeSchema, joinOptionsSchema } from '../../shared/protocol/messages.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { messageLimiter } from '../../server/access/message-limiter.ts'
import { judgeFrame } from '../../server/rooms/frame-gate.ts'
import { storedCommand } from '../../server/table/stored-command.ts'

/** S6. 100,000 of each type in the long run (FT_PROPERTY_RUNS). */
const runs = Number(process.env.FT_PROPERTY_RUNS ?? 60)

const loaded = loadScenario(readFileSync(new URL('../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url), 'utf8'))
if (!loaded.ok) throw new Error('The shipped scenario does not load')
const setup: TableSetup = {
  scenarioId: 'x', scenarioVersion: '1.0.0', scenarioHash: 'x', format: '30', seed: 'fuzz', seats: 5, rulesVersion: '1',
  options: { language: 'fr', remote: true, names: 'names', trustNumbers: true, timers: 'normal' },
}

/** A table at the opening of each phase of a game. */
const states: TableState[] = []
{
  const { events } = playGame(loaded.value, setup, ['mediator', 'conditional', 'naive', 'selfish', 'discreet'])
  let state = initialState(loaded.value, events[0]!)
  for (const event of events.slice(1)) {
    state = evolve(state, event)
    if (event.type === 'phase-opened' || event.type === 'proposal-opened' || event.type === 'game-ended' || states.length === 0) states.push(state)
  }
}

/** How many reached the rules, and how many passed: a fuzz that is always refused at the door proves little. */
const seen = { decided: 0, accepted: 0 }

const worksite = fc.constantFrom('challenge', 'initiative:grocery', 'initiative:market', 'relation:1-2', 'relation:2-3', 'relation:8-1', 'initiative:none')
const tokens = fc.record({ worksite: fc.nat(4), pot: fc.nat(4), mandate: fc.nat(2) })
const order = fc.record({ worksite, posture: fc.constantFrom(...POSTURES), time: tokens, means: fc.record({ worksite: fc.nat(3), pot: fc.nat(3) }), dilemma: fc.constantFrom('a', 'b') }, { requiredKeys: ['time', 'means'] })
const likely: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  worksite, order, object: fc.oneof(fc.constant('pot'), worksite), seat: fc.integer({ min: 0, max: 9 }), to: fc.oneof(fc.constant('table'), fc.integer({ min: 0, max: 9 })),
  situation: fc.constantFrom(...SITUATIONS), value: fc.boolean(), on: fc.boolean(), yes: fc.boolean(), text: fc.oneof(fc.constantFrom('', ' ', 't3', 'trois petits mots'), fc.string({ maxLength: 40 })),
  atLeast: fc.integer({ min: -1, max: 9 }), due: fc.constantFrom('this', 'next'), reason: fc.oneof(fc.record({ chip: fc.string() }), fc.record({ text: fc.string() })),
  lever: fc.constantFrom('2.1', '2.2', '2.5', '2.9', '2.13', '2.3-charter'), initiative: fc.constantFrom('grocery', 'market', 'nothing'), proposal: fc.constantFrom('p1', 'l1', 'proposal-1', 'x'),
  promise: fc.constantFrom('p1', 'p2', 'x'), clue: fc.constantFrom('c1', 'c2', 'x'), channel: fc.constantFrom('voice', 'screen'), option: fc.constantFrom('a', 'b', 'grocery'), tick: fc.constantFrom('play', 'group', 'research'),
  season: fc.integer({ min: 0, max: 7 }), phase: fc.constantFrom('news', 'palaver', 'commitment', 'reveal', 'reflection'), seconds: fc.integer({ min: -700, max: 700 }), step: fc.integer({ min: -1, max: 7 }),
  kind: fc.constantFrom('naive', 'none', 'mediator'), seats: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }), mode: fc.constantFrom('map', 'instruction', 'nothing'), choice: fc.array(fc.string(), { maxLength: 5 }),
}
/** Mostly what the schema hopes for, sometimes anything at all. */
const member = (key: string): fc.Arbitrary<unknown> => fc.oneof({ weight: 8, arbitrary: likely[key] ?? fc.string({ maxLength: 30 }) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) })

const types = ([['seat', seatCommandSchema], ['trainer', trainerCommandSchema]] as const).flatMap(([by, schema]) =>
  schema.options.map(({ shape }) => ({ by, type: (shape.type as unknown as { value: string }).value, keys: Object.keys(shape).filter((key) => key !== 'type') })),
)

describe('S6: whatever is asked, the answer is events or a code, and a refusal moves nothing', () => {
  test.each(types.map((one) => [`${one.by} ${one.type}`, one] as const))('%s', (_name, { by, type, keys }) => {
    const command = fc.record(Object.fromEntries([...keys, 'extra'].map((key) => [key, key === 'extra' ? fc.jsonValue() : member(key)])), { requiredKeys: [] }).map((body) => ({ ...(Math.abs(JSON.stringify(body).length) % 9 === 0 ? body : { ...body, extra: undefined }), type }))
    fc.assert(
      fc.property(command, fc.nat(states.length - 1), fc.integer({ min: 1, max: 8 }), (raw, index, seat) => {
        const sent = JSON.parse(JSON.stringify({ commandId: 'fuzz-0001', branch: 0, lastSeq: 0, command: raw })) as unknown
        const read = commandEnvelopeSchema.safeParse(sent)
        if (!read.success) return
        const state = states[index]!
        const actor: Actor = by === 'seat' ? { kind: 'seat', seat } : { kind: 'trainer' }
        const decision = decide(state, read.data.command, actor, { at: state.lastAt + 1, tableMs: state.tableMs + 1 })
        seen.decided += 1
        if (!decision.ok) {
          expect(REJECTION_CODES).toContain(decision.error.code)
          return
        }
        seen.accepted += 1
        decision.value.events.reduce(evolve, state)
        const stored = storedCommand(read.data.command, decision.value.texts)
        for (const { content } of decision.value.texts) if (content.length > 6 && type !== 'release-words') expect(stored).not.toContain(JSON.stringify(content))
      }),
      { numRuns: runs },
    )
  })

  test('many messages reached the rules, and some were accepted', () => {
    expect(seen.decided).toBeGreaterThan(types.length * runs * 0.2)
    expect(seen.accepted).toBeGreaterThan(types.length)
  })

  test('the states asked are those they were', () => {
    const { events } = playGame(loaded.value, setup, ['mediator', 'conditional', 'naive', 'selfish', 'discreet'])
    const hashes = states.map(stateHash)
    let state = initialState(loaded.value, events[0]!)
    const again: string[] = []
    for (const event of events.slice(1)) {
      state = evolve(state, event)
      if (event.type === 'phase-opened' || event.type === 'proposal-opened' || event.type === 'game-ended' || again.length === 0) again.push(stateHash(state))
    }
    expect(again).toEqual(hashes)
  })

  test('any bytes get a verdict', () => {
    const limiter = messageLimiter()
    const known = new Set(['command'])
    let now = 0
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        now += 100
        const verdict = judgeFrame(bytes, limiter, now, known)
        expect(['pass', 'drop', 'refuse']).toContain(verdict.kind)
      }),
      { numRuns: runs * 10 },
    )
  })

  test('any join options are read or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (options) => {
        expect(typeof joinOptionsSchema.safeParse(options).success).toBe('boolean')
      }),
      { numRuns: runs },
    )
  })
})
