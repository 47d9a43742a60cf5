import { describe, expect, test } from 'vitest'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import { REJECTION_CODES, type RejectionCode } from '../../../shared/engine/rejection.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { ask, closePhase, goTo, orderOf, PLAIN_ORDER, seatedTable, startedTable, tableAt } from './play.ts'

const reason = { text: 'parce que nous voulons' }
const promise = (changes: object = {}): Command => ({ type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason, ...changes })
const save = (changes: Parameters<typeof orderOf>[0] = {}): Command => ({ type: 'save-order', order: orderOf(changes) })
const lay = (changes: Parameters<typeof orderOf>[0] = {}): Command => ({ type: 'lay-order', order: orderOf(changes) })
const propose = (lever: '2.2' | '2.5' | '2.9' | '2.10' | '2.11' | '2.13' | '2.4' | '2.3-charter', changes: object = {}): Command => ({ type: 'propose-lever', lever, ...changes })

const lobby = seatedTable()
const news = startedTable()
const palaver = tableAt(1, 'palaver')
const palaver2 = tableAt(2, 'palaver')
const commitment = tableAt(1, 'commitment')
const reflection = tableAt(1, 'reflection')
const last = tableAt(3, 'palaver', { format: '30' })
const narrow = tableAt(1, 'commitment', { scenario: smallScenario({ format: { postures: ['listening', 'mediation', 'doing-with', 'trusted-third'] } }) })
const proposed = given(palaver).when(seat(1), propose('2.2')).thenAccepted()
const proposal = proposed.game.proposals[0]?.id ?? ''
const allied = (() => {
  const open = given(palaver).when(seat(1), propose('2.13', { initiative: 'shop' })).thenAccepted()
  const id = open.game.proposals[0]?.id ?? ''
  return closePhase(given(open).when(seat(2), { type: 'sign-proposal', proposal: id }).when(seat(3), { type: 'sign-proposal', proposal: id }).thenAccepted()).thenAccepted()
})()
const after = (state: TableState, ...steps: readonly (readonly [number, Command])[]): TableState => steps.reduce((table, [number, command]) => given(table).when(seat(number), command).thenAccepted(), state)
const live = after(palaver, [1, promise()])
const word = live.game.promises[0]?.id ?? ''
const usedUp: TableState = { ...palaver, game: { ...palaver.game, leverUses: { '2.2': 2 } } }
const clueOf = (number: number) => palaver.game.clues.find((clue) => clue.seat === number)
const holder = palaver.game.clues.find((clue) => clue.seat !== undefined)?.seat ?? 0
const shown = clueOf(holder)?.id ?? ''
const givers = goTo(after(commitment, [1, { type: 'lay-order', order: PLAIN_ORDER }], [2, { type: 'lay-order', order: orderOf({ time: { worksite: 0, pot: 0, mandate: 2 } }) }]), 1, 'reflection')
const faulted = given(news).when(server, { type: 'pause-table', reason: 'fault' }).thenAccepted()

type Row = readonly [code: RejectionCode, state: TableState, by: Actor, command: Command]

/** One way to each refusal, at least. */
const ROWS: readonly Row[] = [
  ['wrong-phase', news, seat(1), promise()],
  ['wrong-phase', lobby, trainer, { type: 'close-phase' }],
  ['table-paused', given(palaver).when(trainer, { type: 'pause' }).thenAccepted(), seat(1), promise()],
  ['not-allowed', palaver, trainer, promise()],
  ['not-allowed', palaver, seat(1), promise({ to: 2 })],
  ['not-allowed', palaver, seat(1), { type: 'propose-lever', lever: '2.7' }],
  ['seat-taken', given(lobby).when(seat(5), { type: 'leave-seat' }).thenAccepted(), server, { type: 'join-seat', seat: 1, name: 'Ada' }],
  ['seat-taken', reflection, trainer, { type: 'tighten-table', seats: [1] }],
  ['table-full', lobby, server, { type: 'join-seat', seat: 1, name: 'Ada' }],
  ['text-empty', palaver, seat(1), { type: 'bookmark', text: ' ' }],
  ['text-too-long', palaver, seat(1), { type: 'bookmark', text: 'x'.repeat(501) }],
  ['silent-season', closePhase(given(news).when(trainer, { type: 'silence-season', on: true }).thenAccepted()).thenAccepted(), seat(1), promise()],
  ['not-enough-time', commitment, seat(1), save({ time: { worksite: 2, pot: 2, mandate: 1 } })],
  ['not-enough-means', commitment, seat(1), save({ means: { worksite: 4, pot: 1 } })],
  ['not-enough-time', commitment, seat(1), save({ time: { worksite: 4, pot: 0, mandate: 0 }, lever: { lever: '2.7' } })],
  ['worksite-closed', commitment, seat(1), save({ worksite: 'relation:1-2' })],
  ['worksite-closed', commitment, seat(1), save({ worksite: 'initiative:nowhere' })],
  ['worksite-needs-token', commitment, seat(1), lay({ worksite: 'challenge', posture: 'listening' })],
  ['worksite-fixed', allied, seat(1), save({ worksite: 'challenge' })],
  ['worksite-fixed', allied, seat(1), lay({ time: { worksite: 0, pot: 1, mandate: 0 } })],
  ['posture-missing', commitment, seat(1), lay({ worksite: 'challenge', time: { worksite: 1, pot: 0, mandate: 0 } })],
  ['posture-not-in-play', narrow, seat(1), save({ posture: 'expertise' })],
  ['order-laid', after(commitment, [1, { type: 'lay-order', order: PLAIN_ORDER }]), seat(1), save()],
  ['lever-not-in-play', palaver, seat(1), propose('2.4')],
  ['lever-not-in-play', commitment, seat(1), save({ lever: { lever: '2.12' } })],
  ['lever-reserved', palaver, seat(1), propose('2.11', { choice: ['vitality'] })],
  ['lever-reserved', commitment, seat(1), save({ lever: { lever: '2.1' } })],
  ['lever-used-up', usedUp, seat(1), propose('2.2')],
  ['lever-condition', palaver, seat(1), propose('2.5')],
  ['lever-condition', commitment, seat(3), save({ worksite: 'challenge', lever: { lever: '2.1' } })],
  ['lever-condition', commitment, seat(3), lay({ lever: { lever: '2.1' } })],
  ['lever-needs-table', commitment, seat(1), save({ lever: { lever: '2.2' } })],
  ['choice-missing', palaver, seat(2), propose('2.9', { choice: ['acquaintance'] })],
  ['choice-missing', palaver, seat(2), propose('2.9', { choice: ['acquaintance', 'acquaintance'] })],
  ['choice-missing', last, seat(2), propose('2.9', { choice: ['acquaintance', 'discovery'] })],
  ['choice-missing', palaver, seat(1), propose('2.13')],
  ['choice-missing', commitment, seat(1), lay({ posture: 'listening' })],
  ['one-lever', proposed, seat(1), propose('2.13', { initiative: 'shop' })],
  ['one-lever', allied, seat(1), save({ lever: { lever: '2.7' } })],
  ['proposal-exists', proposed, seat(2), propose('2.2')],
  ['too-many-proposals', after(proposed, [2, propose('2.13', { initiative: 'shop' })]), seat(4), propose('2.9', { choice: ['acquaintance', 'discovery'] })],
  ['proposal-closed', palaver, seat(1), { type: 'sign-proposal', proposal: 'l0' }],
  ['proposal-closed', after(proposed, [2, { type: 'sign-proposal', proposal }], [3, { type: 'sign-proposal', proposal }]), seat(4), { type: 'sign-proposal', proposal }],
  ['proposal-closed', proposed, seat(2), { type: 'cast-vote', proposal, yes: true }],
  ['already-signed', after(proposed, [2, { type: 'sign-proposal', proposal }]), seat(2), { type: 'sign-proposal', proposal }],
  ['own-proposal', proposed, seat(1), { type: 'sign-proposal', proposal }],
  ['own-proposal', proposed, seat(1), { type: 'refuse-proposal', proposal }],
  ['promise-quota', live, seat(1), promise({ object: 'challenge' })],
  ['promise-quota', after(palaver2, [1, promise({ to: 2 })]), seat(1), promise({ to: 3, object: 'challenge' })],
  ['promise-amount', palaver, seat(1), promise({ atLeast: 1 })],
  ['promise-amount', palaver, seat(1), promise({ atLeast: 7 })],
  ['promise-object', palaver, seat(1), promise({ object: 'relation:1-2' })],
  ['promise-object', palaver, seat(1), promise({ object: 'challenge', due: 'next' })],
  ['promise-exists', after(palaver2, [1, promise({ to: 2 })]), seat(1), promise()],
  ['promise-over', after(live, [1, { type: 'withdraw-promise', promise: word }]), seat(1), { type: 'withdraw-promise', promise: word }],
  ['reason-missing', palaver, seat(1), promise({ reason: { text: 'pour nous' } })],
  ['person-absent', tableAt(2, 'palaver', { people: [1, 2, 3, 4] }), seat(1), promise({ to: 5 })],
  ['person-absent', tableAt(1, 'reflection', { people: [1, 2, 3, 4] }), seat(1), { type: 'give-thanks', to: 5 }],
  ['person-absent', tableAt(1, 'palaver', { people: [1, 2, 3, 4] }), trainer, { type: 'nudge', seat: 5 }],
  ['no-next-season', last, seat(1), promise({ due: 'next' })],
  ['clue-not-mine', palaver, seat((holder % 5) + 1), { type: 'share-clue', clue: shown, channel: 'voice' }],
  ['clue-not-mine', palaver, seat(1), { type: 'share-clue', clue: 'c-9-9', channel: 'voice' }],
  ['clue-shared', after(palaver, [holder, { type: 'share-clue', clue: shown, channel: 'voice' }]), seat(holder), { type: 'share-clue', clue: shown, channel: 'screen' }],
  ['no-dilemma', palaver, seat(1), { type: 'announce-dilemma', option: 'a' }],
  ['no-dilemma', commitment, seat(1), save({ dilemma: 'b' })],
  ['already-thanked', after(givers, [2, { type: 'give-thanks', to: 1 }]), seat(2), { type: 'give-thanks', to: 1 }],
  ['thanks-needs-gift', givers, seat(1), { type: 'give-thanks', to: 2 }],
  ['not-to-myself', palaver2, seat(1), promise({ to: 1 })],
  ['not-to-myself', givers, seat(1), { type: 'give-thanks', to: 1 }],
  ['effect-not-allowed', palaver, trainer, { type: 'inject', card: 'nowhere' }],
  ['effect-not-allowed', palaver, trainer, { type: 'inject', text: 'x', effects: [{ conflict: { open: [1, 1] } }] }],
  ['effect-not-allowed', palaver, trainer, { type: 'inject', text: 'x', effects: [{ means: { seat: 8, by: 1 } }] }],
  ['effect-not-allowed', palaver, trainer, { type: 'inject', text: 'x', effects: [{ reveal: 'initiative:nowhere' }] }],
  ['effect-not-allowed', palaver, trainer, { type: 'inject', text: 'x', effects: [{ reveal: 'relation:1-2' }] }],
  ['event-played', given(palaver).when(trainer, { type: 'inject', card: 'heat' }).thenAccepted(), trainer, { type: 'inject', card: 'heat' }],
  ['event-played', given(commitment).when(trainer, { type: 'inject', card: 'heat' }).thenAccepted(), trainer, { type: 'inject', card: 'heat' }],
  ['cannot-rewind', palaver, trainer, { type: 'rewind', season: 4, phase: 'news' }],
  ['table-size', lobby, trainer, { type: 'arrange-roles', order: ['official', 'facilitator', 'initiator', 'resident'] }],
  ['table-size', tableAt(1, 'reflection', { seats: 4, people: [1, 2, 3] }), trainer, { type: 'tighten-table', seats: [4] }],
  ['table-size', tableAt(1, 'reflection', { seats: 8 }), trainer, { type: 'open-seat' }],
  ['table-faulted', faulted, seat(1), promise()],
]

/** Said by the server around the engine: it reads the wire, counts gestures, knows codes and branches. */
const OF_THE_SERVER: readonly RejectionCode[] = ['stale-branch', 'too-fast', 'unknown-code', 'malformed']

describe('J4: refusals', () => {
  test.each(ROWS.map(([code, state, by, command], index) => [code, `row ${index}: ${JSON.stringify(command).slice(0, 90)}`, state, by, command] as const))('J4: %s (%s)', (code, _what, state, by, command) => {
    const answer = ask(state, by, command)
    expect(answer.ok ? `accepted: ${answer.value.events.map((event) => event.type).join(', ')}` : answer.error.code).toBe(code)
  })

  test('J4: every code of the table has a way to it, but those the server says itself', () => {
    const reached = new Set(ROWS.map(([code]) => code))
    expect(REJECTION_CODES.filter((code) => !reached.has(code))).toEqual(OF_THE_SERVER)
  })
})

type Twice = readonly [name: string, state: TableState, by: Actor, command: Command]
const poll = given(palaver).when(trainer, { type: 'inject', card: 'call' }).thenAccepted()
const heard = after(palaver2, [1, promise({ to: 2 })])
const charter = after(palaver, [2, propose('2.3-charter', { clause: 'Chacun verse' })])
const dilemma = tableAt(2, 'palaver')
const TWICE: readonly Twice[] = [
  ['consent', lobby, seat(1), { type: 'set-consent', tick: 'play', value: true }],
  ['ready', palaver, seat(1), { type: 'set-ready', value: true }],
  ['tutorial', lobby, seat(1), { type: 'finish-tutorial' }],
  ['clue read', palaver, seat(holder), { type: 'read-fact', fact: shown }],
  ['intention', palaver, seat(1), { type: 'declare-intention', worksite: 'challenge' }],
  ['belief', palaver, seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }],
  ['word heard', heard, seat(2), { type: 'accept-promise', promise: heard.game.promises[0]?.id ?? '' }],
  ['refused proposal', proposed, seat(2), { type: 'refuse-proposal', proposal }],
  ['vote', charter, seat(1), { type: 'cast-vote', proposal: charter.game.proposals[0]?.id ?? '', yes: true }],
  ['signature taken back', after(proposed, [2, { type: 'sign-proposal', proposal }]), seat(2), { type: 'unsign-proposal', proposal }],
  ['poll', poll, seat(1), { type: 'answer-poll', poll: poll.game.polls[0]?.id ?? '', option: 'shop' }],
  ['dilemma', dilemma, seat(1), { type: 'announce-dilemma', option: 'a' }],
  ['order taken back', after(commitment, [1, { type: 'lay-order', order: PLAIN_ORDER }]), seat(1), { type: 'take-back-order' }],
  ['pause', palaver, trainer, { type: 'pause' }],
  ['resume', given(palaver).when(trainer, { type: 'pause' }).thenAccepted(), trainer, { type: 'resume' }],
  ['numbers of trust', palaver, trainer, { type: 'show-trust-numbers', on: true }],
  ['approved words', live, trainer, { type: 'approve-text', text: String(live.game.promises[0]?.reason), shown: true }],
  ['stand-in', palaver, trainer, { type: 'set-stand-in', seat: 2, on: true }],
  ['lost connection', palaver, server, { type: 'lose-seat', seat: 2 }],
  ['paused seat', given(palaver).when(server, { type: 'lose-seat', seat: 2 }).thenAccepted(), server, { type: 'pause-seat', seat: 2 }],
  ['same device again', given(palaver).when(server, { type: 'lose-seat', seat: 2 }).thenAccepted(), server, { type: 'resume-seat', seat: 2, newDevice: false }],
  ['erased words', live, server, { type: 'erase-text', text: String(live.game.promises[0]?.reason) }],
]

test.each(TWICE)('J4: %s, asked twice, happens once', (_name, state, by, command) => {
  const once = given(state).when(by, command).thenAccepted()
  expect(once.seq).toBeGreaterThan(state.seq)
  const again = ask(once, by, command)
  expect(again.ok ? again.value : again.error).toEqual({ events: [], texts: [] })
})
