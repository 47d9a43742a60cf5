import { describe, expect, test } from 'vitest'
import type { SeatCommand } from '../../../shared/engine/command.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { closePhase, goTo, tableAt } from './play.ts'

const palaver = tableAt(2, 'palaver')

const clueOf = (table: TableState, holder: (held: number | undefined) => boolean) => {
  const clue = table.game.clues.find((one) => one.about === 'challenge' && holder(one.seat))
  if (!clue) throw new Error('no such clue')
  return clue
}

describe('C: talk', () => {
  test('C1: a clue is shared by its holder, once', () => {
    const clue = clueOf(palaver, (held) => held !== undefined)
    const holder = clue.seat as number
    given(palaver).when(seat(holder === 1 ? 2 : 1), { type: 'share-clue', clue: clue.id, channel: 'screen' }).thenRejected('clue-not-mine')
    given(palaver).when(seat(1), { type: 'share-clue', clue: 'c-9-9', channel: 'screen' }).thenRejected('clue-not-mine')
    const shared = given(palaver).when(seat(holder), { type: 'share-clue', clue: clue.id, channel: 'voice' }).thenHappened('clue-shared', { channel: 'voice' }).thenAccepted()
    given(shared).when(seat(holder), { type: 'share-clue', clue: clue.id, channel: 'screen' }).thenRejected('clue-shared')
    const read = given(palaver).when(seat(holder), { type: 'read-fact', fact: clue.id }).thenHappened('fact-read', { seat: holder }).thenAccepted()
    expect(read.game.clues.find((one) => one.id === clue.id)?.read).toBe(true)
  })

  test('C2: intentions', () => {
    const said = given(palaver).when(seat(1), { type: 'declare-intention', worksite: 'initiative:shop' }).thenAccepted()
    expect(said.game.intentions).toEqual({ 1: 'initiative:shop' })
    expect(given(said).when(seat(1), { type: 'declare-intention' }).thenAccepted().game.intentions).toEqual({})
    given(palaver).when(seat(1), { type: 'declare-intention', worksite: 'relation:1-2' }).thenRejected('worksite-closed')
  })

  test('C3: beliefs', () => {
    const one = given(palaver).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }).when(seat(1), { type: 'state-belief', worksite: 'initiative:shop', situation: 'deadlock' }).thenAccepted()
    const later = given(goTo(one, 2, 'commitment')).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'distrust' }).when(seat(1), { type: 'state-belief', worksite: 'initiative:shop' }).thenAccepted()
    expect(later.game.beliefs).toEqual({ 1: { challenge: 'distrust' } })
    given(later).when(seat(1), { type: 'state-belief', worksite: 'relation:1-2', situation: 'conflict' }).thenRejected('worksite-closed')
    given(goTo(later, 2, 'reveal')).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }).thenRejected('wrong-phase')
  })

  test('C4: a poll passes with more than half the persons', () => {
    const asked = given(palaver).when(trainer, { type: 'inject', card: 'call' }).thenHappened('poll-opened', { event: 'call' }).thenAccepted()
    const poll = asked.game.polls[0]?.id as string
    const say = (table: TableState, number: number, option: string) => given(table).when(seat(number), { type: 'answer-poll', poll, option }).thenAccepted()
    given(asked).when(seat(1), { type: 'answer-poll', poll, option: 'palace' }).thenRejected('choice-missing')
    const agreed = ([[1, 'shop'], [2, 'swap'], [3, 'shop'], [2, 'shop']] as const).reduce((table, [number, option]) => say(table, number, option), asked)
    const passed = closePhase(agreed).thenHappened('poll-closed', { passed: true, choice: 'shop' }).thenHappened('gauge-changed', { initiative: 'shop', to: 2 })
    given(passed.state).when(seat(1), { type: 'answer-poll', poll, option: 'shop' }).thenRejected('wrong-phase')
    const split = ([[1, 'shop'], [2, 'swap'], [3, 'shop'], [4, 'hedge'], [5, 'swap']] as const).reduce((table, [number, option]) => say(table, number, option), asked)
    const failed = closePhase(split).thenHappened('poll-closed', { passed: false, contenders: ['shop', 'swap'] })
    // Owners of the two most named: seats 3 and 4.
    expect(failed.events('trust-changed').map((event) => [event.pair, event.to - event.from])).toEqual([['3>4', -1], ['4>3', -1]])
  })

  test('C5: dilemmas announced', () => {
    const said = given(palaver).when(seat(1), { type: 'announce-dilemma', option: 'a' }).when(seat(1), { type: 'announce-dilemma', option: 'b' }).thenAccepted()
    expect(said.game.dilemmas[1]?.announced).toBe('b')
    given(tableAt(1, 'palaver')).when(seat(1), { type: 'announce-dilemma', option: 'a' }).thenRejected('no-dilemma')
  })

  test('C6: messages are for remote tables', () => {
    given(palaver).when(seat(1), { type: 'send-message', text: 'Bonjour' }).thenRejected('not-allowed')
    const remote = given(tableAt(1, 'palaver', { options: { remote: true } })).when(server, { type: 'lose-seat', seat: 3 }).thenAccepted()
    const sent = given(remote).when(seat(1), { type: 'send-message', text: 'Bonjour' }).thenHappened('message-sent', { seat: 1, readers: [2, 4, 5] })
    expect(sent.state.messages).toHaveLength(1)
  })

  test('C7: a silent season reads and says nothing', () => {
    const silent = goTo(given(tableAt(2, 'news')).when(trainer, { type: 'silence-season', on: true }).thenAccepted(), 2, 'palaver')
    expect(silent.game.silent).toBe(true)
    const said: SeatCommand[] = [
      { type: 'share-clue', clue: clueOf(silent, (held) => held === 1 || held !== undefined).id, channel: 'voice' },
      { type: 'declare-intention', worksite: 'challenge' },
      { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'x' } },
      { type: 'propose-lever', lever: '2.2' },
      { type: 'announce-dilemma', option: 'b' },
    ]
    for (const command of said) given(silent).when(seat(1), command).thenRejected('silent-season')
    given(silent).when(seat(1), { type: 'set-ready', value: true }).thenHappened('ready-set')
    given(silent).when(seat(1), { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }).thenHappened('belief-stated')
    expect(goTo(silent, 3, 'palaver').game.silent).toBe(false)
  })
})

type Promise = Extract<SeatCommand, { type: 'give-promise' }>
const word = (changes: Partial<Promise> = {}): Promise => ({ type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'together' }, ...changes })

describe('PR: words given', () => {
  test('PR1: to the table or to a person', () => {
    const table = tableAt(2, 'palaver', { people: [1, 2, 3, 4] })
    const away = given(table).when(server, { type: 'lose-seat', seat: 3 }).when(server, { type: 'pause-seat', seat: 3 }).thenAccepted()
    given(away).when(seat(1), word({ to: 3 })).thenHappened('promise-given', { from: 1, to: 3, dueSeason: 2 })
    given(away).when(seat(1), word({ to: 5 })).thenRejected('person-absent')
    given(away).when(seat(1), word({ to: 7 })).thenRejected('person-absent')
    given(away).when(seat(1), word({ to: 1 })).thenRejected('not-to-myself')
    given(away).when(seat(1), word()).thenHappened('promise-given', { to: 'table' })
  })

  test('PR2: in season 1 to the table only', () => {
    const first = tableAt(1, 'palaver')
    given(first).when(seat(1), word({ to: 2 })).thenRejected('not-allowed')
    given(first).when(seat(1), word()).thenHappened('promise-given')
  })

  test('PR3: one of each a season, a withdrawn one counts', () => {
    const one = given(palaver).when(seat(1), word()).when(seat(1), word({ to: 2, object: 'challenge' })).thenAccepted()
    given(one).when(seat(1), word({ object: 'challenge', due: 'this' })).thenRejected('promise-quota')
    given(one).when(seat(1), word({ to: 3, object: 'initiative:shop' })).thenRejected('promise-quota')
    const back = given(one).when(seat(1), { type: 'withdraw-promise', promise: one.game.promises[0]?.id ?? '' }).thenAccepted()
    given(back).when(seat(1), word()).thenRejected('promise-quota')
    given(goTo(back, 3, 'palaver')).when(seat(1), word()).thenHappened('promise-given')
  })

  test.each([[1, 'promise-amount'], [2, undefined], [6, undefined], [7, 'promise-amount']] as const)('PR4: %d tokens', (atLeast, code) => {
    const asked = given(palaver).when(seat(1), word({ atLeast }))
    if (code) asked.thenRejected(code, { min: 2, max: 6 })
    else asked.thenHappened('promise-given', { atLeast })
  })

  test('PR5: what a word may be about', () => {
    given(palaver).when(seat(1), word({ object: 'challenge' })).thenHappened('promise-given')
    given(palaver).when(seat(1), word({ object: 'challenge', due: 'next' })).thenRejected('promise-object')
    given(palaver).when(seat(1), word({ object: 'initiative:shop', due: 'next' })).thenHappened('promise-given', { dueSeason: 3 })
    given(palaver).when(seat(1), word({ object: 'initiative:nothing' })).thenRejected('promise-object')
    // Official and initiator start at 3 and 2: their relation is open; others are not.
    given(palaver).when(seat(2), word({ object: 'relation:1-3' })).thenHappened('promise-given')
    given(palaver).when(seat(2), word({ object: 'relation:2-4' })).thenRejected('promise-object')
    const full: TableState = { ...palaver, game: { ...palaver.game, initiatives: palaver.game.initiatives.map((one) => ({ ...one, stage: 4 as const })) } }
    given(full).when(seat(1), word({ object: 'initiative:shop' })).thenRejected('promise-object')
  })

  test('PR6: no next season after the last', () => {
    given(tableAt(3, 'palaver', { format: '30' })).when(seat(1), word({ due: 'next' })).thenRejected('no-next-season')
  })

  test('PR7: not twice the same alive', () => {
    const one = given(palaver).when(seat(1), word({ due: 'next' })).thenAccepted()
    given(one).when(seat(1), word({ to: 2, due: 'next' })).thenRejected('promise-exists')
    given(one).when(seat(1), word({ to: 2 })).thenHappened('promise-given')
    given(goTo(one, 3, 'palaver')).when(seat(1), word()).thenRejected('promise-exists')
  })

  test('PR8: a reason of three words, or a chip', () => {
    given(palaver).when(seat(1), word({ reason: { text: 'oui, oui' } })).thenRejected('reason-missing')
    given(palaver).when(seat(1), word({ reason: { text: '   ' } })).thenRejected('reason-missing')
    given(palaver).when(seat(1), word({ reason: { text: 'x'.repeat(141) } })).thenRejected('text-too-long', { max: 140 })
    const said = given(palaver).when(seat(1), word({ reason: { text: 'nous en vivons' } })).thenHappened('text-stored', { about: 'promise' })
    expect(said.events('promise-given')[0]?.reason).toBe(said.events('text-stored')[0]?.text)
  })

  test('PR9: heard by its beneficiary', () => {
    const one = given(palaver).when(seat(1), word({ to: 2 })).thenAccepted()
    const id = one.game.promises[0]?.id ?? ''
    given(one).when(seat(3), { type: 'accept-promise', promise: id }).thenRejected('not-allowed')
    const heard = given(one).when(seat(2), { type: 'accept-promise', promise: id }).thenAccepted()
    expect(heard.game.promises[0]?.accepted).toBe(true)
    given(heard).when(seat(2), { type: 'accept-promise', promise: id }).thenNothing('promise-accepted')
    const back = given(heard).when(seat(1), { type: 'withdraw-promise', promise: id }).thenAccepted()
    given(back).when(seat(2), { type: 'accept-promise', promise: id }).thenRejected('promise-over')
  })

  test('PR10: taken back in palaver or commitment', () => {
    const one = given(palaver).when(seat(1), word()).thenAccepted()
    const command = { type: 'withdraw-promise', promise: one.game.promises[0]?.id ?? '' } as const
    given(one).when(seat(2), command).thenRejected('not-allowed')
    const commitment = goTo(one, 2, 'commitment')
    const back = given(commitment).when(seat(1), command).thenHappened('promise-withdrawn').thenNothing('trust-changed').thenAccepted()
    given(back).when(seat(1), command).thenRejected('promise-over')
    given(goTo(one, 2, 'reveal')).when(seat(1), command).thenRejected('wrong-phase')
  })
})
