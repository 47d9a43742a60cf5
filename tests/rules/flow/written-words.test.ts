import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { ask, emptyTable, seatedTable, startedTable, tableAt } from './play.ts'

const REMOTE = { options: { remote: true } }
const debrief = given(startedTable()).when(trainer, { type: 'end-game' }).thenAccepted()
const reflection = tableAt(1, 'reflection')
const palaver = tableAt(1, 'palaver', REMOTE)

type Writer = { readonly state: TableState; readonly by: Actor; readonly max: number; readonly write: (words: string) => Command }

/** Every place where somebody writes freely. */
const WRITERS: Readonly<Record<string, Writer>> = {
  name: { state: emptyTable(), by: server, max: LIMITS.name, write: (name) => ({ type: 'join-seat', seat: 1, name }) },
  'name of a pair': { state: emptyTable(), by: server, max: LIMITS.name, write: (pairName) => ({ type: 'join-seat', seat: 1, name: 'Ada', pairName }) },
  message: { state: palaver, by: seat(1), max: LIMITS.message, write: (text) => ({ type: 'send-message', text }) },
  clause: { state: palaver, by: seat(2), max: LIMITS.clause, write: (clause) => ({ type: 'propose-lever', lever: '2.3-charter', clause }) },
  answer: { state: reflection, by: seat(1), max: LIMITS.text, write: (text) => ({ type: 'answer-question', question: reflection.game.question?.id ?? '', text }) },
  question: { state: reflection, by: trainer, max: LIMITS.text, write: (text) => ({ type: 'ask-question', text }) },
  'bookmark of a seat': { state: palaver, by: seat(1), max: LIMITS.text, write: (text) => ({ type: 'bookmark', text }) },
  'bookmark of the trainer': { state: palaver, by: trainer, max: LIMITS.text, write: (text) => ({ type: 'bookmark', text }) },
  note: { state: palaver, by: trainer, max: LIMITS.note, write: (text) => ({ type: 'write-note', text }) },
  'free event': { state: palaver, by: trainer, max: LIMITS.text, write: (text) => ({ type: 'inject', text }) },
  board: { state: palaver, by: trainer, max: LIMITS.text, write: (text) => ({ type: 'set-board', mode: 'instruction', text }) },
  'answer of the debrief': { state: debrief, by: seat(1), max: LIMITS.text, write: (text) => ({ type: 'answer-step', step: 0, item: 'word', text }) },
  act: { state: debrief, by: seat(1), max: 200, write: (act) => ({ type: 'write-card', act, ally: 'Léa', date: 'lundi' }) },
}

function textsOf(writer: Writer, words: string): string[] {
  const answer = ask(writer.state, writer.by, writer.write(words))
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value.texts.map((text) => text.content)
}

function codeOf(writer: Writer, words: string): string {
  const answer = ask(writer.state, writer.by, writer.write(words))
  return answer.ok ? 'accepted' : answer.error.code
}

describe.each(Object.entries(WRITERS))('TX: %s', (_name, writer) => {
  test('TX1: trimmed, without controls nor marks of direction', () => {
    expect(textsOf(writer, ' \u202EMot\u0000\u001B clé\u200B \u2066là\u2069\u0085\uFEFF ')).toContain('Mot clé là')
    expect(textsOf(writer, 'Un\tdeux\u00ADtrois')).toContain('Un deuxtrois')
    // Written in two ways, é is one letter.
    expect(textsOf(writer, 'e\u0301te\u0301')).toContain('été')
  })

  test.each(['', '   ', '\n\t ', '\u200B\u202E', '\u0007'])('TX1: nothing left of %j', (words) => {
    expect(codeOf(writer, words)).toBe('text-empty')
  })

  test('TX1: as long as it may be, and one sign more', () => {
    expect(codeOf(writer, 'x'.repeat(writer.max))).toBe('accepted')
    expect(codeOf(writer, ` ${'x'.repeat(writer.max)} `)).toBe('accepted')
    expect(codeOf(writer, 'x'.repeat(writer.max + 1))).toBe('text-too-long')
  })

  test('TX2: events hold the id, the words come beside', () => {
    const answer = ask(writer.state, writer.by, writer.write('Zanzibar est loin'))
    if (!answer.ok) throw new Error(answer.error.code)
    const { events, texts } = answer.value
    expect(JSON.stringify(events)).not.toContain('Zanzibar')
    const born = texts.find((text) => text.content === 'Zanzibar est loin')
    expect(born).toBeDefined()
    const stored = events.find((event): event is Extract<JournalEvent, { type: 'text-stored' }> => event.type === 'text-stored' && event.text === born?.id)
    expect(stored).toMatchObject({ length: 'Zanzibar est loin'.length })
    expect(events.filter((event) => event.type !== 'text-stored').some((event) => JSON.stringify(event).includes(`"${born?.id}"`))).toBe(true)
  })
})

test('TX1: a reason that is only blanks is a missing reason', () => {
  for (const text of ['', '  ', 'non', 'oui non', '… … … !']) {
    given(palaver).when(seat(1), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text } }).thenRejected('reason-missing')
  }
  given(palaver).when(seat(1), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: 'x '.repeat(100) } }).thenRejected('text-too-long', { max: LIMITS.reason })
})

test('TX1: line feeds stay inside', () => {
  expect(textsOf(WRITERS.note as Writer, 'Une ligne\nune autre\n')).toEqual(['Une ligne\nune autre'])
})

test('TX2: what the journal holds of a whole table is ids and numbers', () => {
  const table = given(seatedTable()).when(seat(1), { type: 'set-consent', tick: 'play', value: true }).thenAccepted()
  expect(JSON.stringify(table)).not.toContain('P1')
  expect(table.seats.map((one) => typeof one.name)).toEqual(Array(5).fill('string'))
  expect(Object.values(table.texts).map((text) => text.about)).toEqual([1, 2, 3, 4, 5].map((number) => `name:${number}`))
})
