import { describe, expect, test } from 'vitest'
import { PHASES } from '../../../shared/base/vocabulary.ts'
import { seatCommandSchema, trainerCommandSchema, type Actor, type Command } from '../../../shared/engine/command.ts'
import { checkPermission, PERMISSIONS } from '../../../shared/engine/index.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { clock, given, seat, server, trainer } from '../../support/given.ts'
import { cleanText, countWords } from '../../../shared/engine/decide/clean-text.ts'
import { ask, PLAIN_ORDER, seatedTable, startedTable, tableAt } from './play.ts'

const TYPES = Object.keys(PERMISSIONS) as Command['type'][]
const lobby = seatedTable()
const debrief = given(startedTable()).when(trainer, { type: 'end-game' }).thenAccepted()
const places: Readonly<Record<string, TableState>> = {
  lobby,
  ...Object.fromEntries(PHASES.map((phase) => [phase, tableAt(1, phase)])),
  debrief,
  closed: given(debrief).when(trainer, { type: 'close-table' }).thenAccepted(),
}
const openTo = (state: TableState, actor: Actor): string[] => TYPES.filter((type) => checkPermission(state, type, actor) === undefined)

describe('AU: who may ask what, and when', () => {
  const always = ['set-consent', 'withdraw-words']
  const seated = ['leave-seat', 'share-my-seat', 'ask-help', 'read-told', ...always]
  const playing = [...seated, 'read-fact', 'bookmark', 'finish-tutorial', 'report-message', 'decline-move']

  test.each([
    ['lobby', [...seated, 'finish-tutorial', 'decline-move']],
    ['news', [...playing, 'set-ready']],
    ['palaver', [...playing, 'set-ready', 'share-clue', 'declare-intention', 'give-promise', 'accept-promise', 'withdraw-promise', 'propose-lever', 'amend-proposal', 'widen-proposal', 'cancel-proposal', 'sign-proposal', 'unsign-proposal', 'refuse-proposal', 'cast-vote', 'answer-poll', 'announce-dilemma', 'send-message', 'state-belief']],
    ['commitment', [...playing, 'set-ready', 'withdraw-promise', 'state-belief', 'save-order', 'lay-order', 'take-back-order']],
    ['reveal', playing],
    ['reflection', [...playing, 'set-ready', 'give-thanks', 'answer-question']],
    ['debrief', [...seated, 'bookmark', 'answer-step', 'tell-mood', 'tag-decision', 'release-words', 'correct-words', 'write-card']],
    ['closed', always],
  ] as const)('AU1: a seat in %s', (place, commands) => {
    expect(openTo(places[place] as TableState, seat(1)).toSorted()).toEqual([...commands].toSorted())
  })

  const console = ['write-note', 'approve-text', 'set-board', 'show-trust-numbers', 'close-table', 'end-help', 'tell', 'plan-debrief', 'share-seat']
  const table = ['set-stand-in', 'set-bot', 'silence-season', 'set-pace', 'propose-move']
  const game = [...console, ...table, 'bookmark', 'close-phase', 'change-time', 'pause', 'resume', 'rewind', 'undo-close', 'look-as', 'hide-message', 'inject', 'end-game', 'close-fork']

  test.each([
    ['lobby', [...console, ...table, 'arrange-roles', 'start-game', 'open-seat', 'tighten-table']],
    ['news', [...game, 'nudge']],
    ['palaver', [...game, 'nudge']],
    ['commitment', [...game, 'nudge', 'peek-orders']],
    ['reveal', [...game, 'peek-orders']],
    ['reflection', [...game, 'nudge', 'ask-question', 'open-seat', 'tighten-table']],
    ['debrief', [...console, 'bookmark', 'change-time', 'open-step', 'open-answers', 'show-what-if', 'show-evidence', 'fork', 'keep-moment']],
    ['closed', ['write-note']],
  ] as const)('AU1: the trainer in %s', (place, commands) => {
    expect(openTo(places[place] as TableState, trainer).toSorted()).toEqual([...commands].toSorted())
  })

  test('AU1: the clock ticks, the server tells who is there, and neither plays', () => {
    expect(openTo(places.palaver as TableState, clock)).toEqual(['tick-phase'])
    expect(openTo(lobby, clock)).toEqual([])
    expect(openTo(places.palaver as TableState, server).toSorted()).toEqual(['erase-text', 'join-seat', 'link-seat', 'lose-seat', 'move-seat', 'pause-seat', 'pause-table', 'resume-seat', 'resume-table'])
  })

  test('AU1: every command of the wire has its line, and an unknown one is refused', () => {
    const wire = [...seatCommandSchema.options, ...trainerCommandSchema.options].map((option) => option.shape.type.value)
    expect(wire.filter((type) => !Object.hasOwn(PERMISSIONS, type))).toEqual([])
    for (const type of ['toString', '__proto__', 'constructor', 'nothing']) {
      for (const by of [seat(1), trainer, server, clock]) given(lobby).when(by, { type } as unknown as Command).thenRejected('not-allowed')
    }
  })

  test('AU2: a seat that nobody holds asks nothing', () => {
    const state = startedTable({ people: [1, 2, 3] })
    for (const number of [4, 5, 6, 0]) expect(openTo(state, seat(number))).toEqual([])
    const late = given(state).when(server, { type: 'join-seat', seat: 4, name: 'Tard' }).thenAccepted()
    expect(openTo(late, seat(4)).toSorted()).toEqual(playing.toSorted())
  })

  test('AU3: a faulted table waits', () => {
    const faulted = given(places.palaver as TableState).when(server, { type: 'pause-table', reason: 'fault' }).thenHappened('table-faulted').thenAccepted()
    expect(faulted).toMatchObject({ status: 'faulted', paused: { reason: 'fault' } })
    given(faulted).when(seat(1), { type: 'set-ready', value: true }).thenRejected('table-faulted')
    given(faulted).when(clock, { type: 'tick-phase', cause: 'timer' }, 999_999).thenRejected('table-faulted')
    expect(given(faulted).when(trainer, { type: 'resume' }).thenAccepted()).toMatchObject({ status: 'playing' })
    expect(given(faulted).when(trainer, { type: 'rewind', season: 1, phase: 'news' }).thenAccepted()).toMatchObject({ status: 'playing', game: { phase: 'news' } })
    expect(given(faulted).when(server, { type: 'lose-seat', seat: 1 }).thenAccepted().seats[0]?.connected).toBe(false)
  })
})

describe('TX: texts', () => {
  test.each([
    ['  Bonjour  ', 'Bonjour'],
    ['a\u0000b\u0007c', 'abc'],
    ['gauche\u202edroite\u2066', 'gauchedroite'],
    ['un\tdeux\r\ntrois', 'un deux\ntrois'],
    ['e\u0301té', 'été'],
  ])('TX1: %j is kept as %j', (raw, kept) => {
    expect(cleanText(raw, 20)).toEqual({ ok: true, value: kept })
  })

  test('TX1: nothing left, or too long', () => {
    expect(cleanText(' \u200b\n', 20)).toEqual({ ok: false, error: { code: 'text-empty' } })
    expect(cleanText('x'.repeat(21), 20)).toEqual({ ok: false, error: { code: 'text-too-long', detail: { max: 20 } } })
    expect(countWords('nous, vous — et eux')).toBe(4)
    given(lobby).when(trainer, { type: 'write-note', text: 'x'.repeat(501) }).thenRejected('text-too-long', { max: 500 })
  })

  test('TX2: events hold ids; the words come beside, once', () => {
    const decision = ask(startedTable(), trainer, { type: 'write-note', text: 'Un secret de polichinelle' })
    if (!decision.ok) throw new Error(decision.error.code)
    expect(JSON.stringify(decision.value.events)).not.toContain('polichinelle')
    const [text] = decision.value.texts
    expect(text?.content).toBe('Un secret de polichinelle')
    expect(decision.value.events).toMatchObject([{ type: 'text-stored', text: text?.id, length: 25, by: 'trainer' }, { type: 'note-written', text: text?.id }])
  })
})

describe('J: the journal', () => {
  test('J4: what is already so is accepted without an event; a refusal carries none', () => {
    const state = tableAt(1, 'commitment')
    const laid = given(state).when(seat(1), { type: 'lay-order', order: PLAIN_ORDER }).thenAccepted()
    for (const [by, command] of [
      [seat(2), { type: 'take-back-order' }],
      [seat(2), { type: 'set-ready', value: false }],
      [trainer, { type: 'resume' }],
      [server, { type: 'resume-seat', seat: 1, newDevice: false }],
      [server, { type: 'resume-table' }],
    ] as const) {
      expect(ask(laid, by, command)).toEqual({ ok: true, value: { events: [], texts: [] } })
    }
    expect(ask(laid, seat(1), { type: 'save-order', order: PLAIN_ORDER })).toEqual({ ok: false, error: { code: 'order-laid' } })
  })

  test('J5: events say who asked, or that the rules followed', () => {
    const decision = ask(tableAt(1, 'commitment'), trainer, { type: 'close-phase' })
    if (!decision.ok) throw new Error(decision.error.code)
    const [first, ...others] = decision.value.events
    expect(first).toMatchObject({ type: 'phase-closed', by: 'trainer', season: 1, phase: 'commitment', branch: 0 })
    expect(new Set(others.map((event) => event.by))).toEqual(new Set(['rules']))
    expect(decision.value.events.map((event) => event.seq)).toEqual(decision.value.events.map((_event, index) => (first?.seq ?? 0) + index))
  })
})
