import { describe, expect, test } from 'vitest'
import { PHASES } from '../../../shared/base/vocabulary.ts'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import { checkPermission, PERMISSIONS } from '../../../shared/engine/decide/permissions.ts'
import type { RejectionCode } from '../../../shared/engine/rejection.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { viewPublic } from '../../../shared/views/index.ts'
import { clock, given, seat, server, trainer } from '../../support/given.ts'
import { ask, closePhase, emptyTable, orderOf, seatedTable, startedTable, tableAt } from './play.ts'

/** Letters: lobby, news, palaver, commitment, unveiling (reveal), reflection, debrief, ended (closed), faulted. */
const PLACES: Readonly<Record<string, TableState>> = {
  l: seatedTable(),
  ...Object.fromEntries(['n', 'p', 'c', 'u', 'r'].map((letter, index) => [letter, tableAt(1, PHASES[index] as (typeof PHASES)[number])])),
  d: given(startedTable()).when(trainer, { type: 'end-game' }).thenAccepted(),
  e: given(startedTable()).when(trainer, { type: 'close-table' }).thenAccepted(),
  f: given(startedTable()).when(server, { type: 'pause-table', reason: 'fault' }).thenAccepted(),
}

type Row = {
  /** s seat, t trainer, v server, k clock. */
  readonly by: string
  readonly at: string
  /** Goes through a pause. */
  readonly paused?: true
  /** Is speech, refused in a silent palaver. */
  readonly speech?: true
  /** Open to who sat down since the phase opened. */
  readonly late?: true
  readonly sample: Command
}
const row = (by: string, at: string, sample: Command, more: Partial<Row> = {}): Row => ({ by, at, sample, ...more })
const any = { paused: true, late: true } as const
const paused = { paused: true } as const
const speech = { speech: true } as const
const order = orderOf()

/** Written from GAME-NOTES §3, not from the code. */
const ROWS: Readonly<Record<Command['type'], Row>> = {
  'leave-seat': row('s', 'lnpcurd', { type: 'leave-seat' }, any),
  'share-my-seat': row('s', 'lnpcurd', { type: 'share-my-seat', name: 'Ada' }, any),
  'set-consent': row('s', 'lnpcurde', { type: 'set-consent', tick: 'play', value: true }, any),
  'ask-help': row('s', 'lnpcurdf', { type: 'ask-help', on: true }, any),
  'read-told': row('s', 'lnpcurd', { type: 'read-told', message: 'x' }, any),
  'set-ready': row('s', 'npcr', { type: 'set-ready', value: true }),
  'read-fact': row('s', 'npcur', { type: 'read-fact', fact: 'x' }, any),
  bookmark: row('st', 'npcurd', { type: 'bookmark' }, any),
  'finish-tutorial': row('s', 'lnpcur', { type: 'finish-tutorial' }, any),
  'share-clue': row('s', 'p', { type: 'share-clue', clue: 'x', channel: 'voice' }, speech),
  'declare-intention': row('s', 'p', { type: 'declare-intention', worksite: 'challenge' }, speech),
  'give-promise': row('s', 'p', { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'x' } }, speech),
  'accept-promise': row('s', 'p', { type: 'accept-promise', promise: 'x' }, speech),
  'withdraw-promise': row('s', 'pc', { type: 'withdraw-promise', promise: 'x' }, speech),
  'propose-lever': row('s', 'p', { type: 'propose-lever', lever: '2.2' }, speech),
  'amend-proposal': row('s', 'p', { type: 'amend-proposal', proposal: 'x' }, speech),
  'widen-proposal': row('s', 'p', { type: 'widen-proposal', proposal: 'x' }, speech),
  'cancel-proposal': row('s', 'p', { type: 'cancel-proposal', proposal: 'x' }, speech),
  'sign-proposal': row('s', 'p', { type: 'sign-proposal', proposal: 'x' }, speech),
  'unsign-proposal': row('s', 'p', { type: 'unsign-proposal', proposal: 'x' }, speech),
  'refuse-proposal': row('s', 'p', { type: 'refuse-proposal', proposal: 'x' }, speech),
  'cast-vote': row('s', 'p', { type: 'cast-vote', proposal: 'x', yes: true }, speech),
  'answer-poll': row('s', 'p', { type: 'answer-poll', poll: 'x', option: 'x' }, speech),
  'announce-dilemma': row('s', 'p', { type: 'announce-dilemma', option: 'a' }, speech),
  'send-message': row('s', 'p', { type: 'send-message', text: 'x' }, speech),
  'report-message': row('s', 'npcur', { type: 'report-message', message: 'x' }, any),
  'decline-move': row('s', 'lnpcur', { type: 'decline-move' }, any),
  'state-belief': row('s', 'pc', { type: 'state-belief', worksite: 'challenge', situation: 'conflict' }),
  'save-order': row('s', 'c', { type: 'save-order', order }),
  'lay-order': row('s', 'c', { type: 'lay-order', order }),
  'take-back-order': row('s', 'c', { type: 'take-back-order' }),
  'give-thanks': row('s', 'r', { type: 'give-thanks', to: 2 }),
  'answer-question': row('s', 'r', { type: 'answer-question', question: 'x', text: 'x' }),
  'answer-step': row('s', 'd', { type: 'answer-step', step: 0, item: 'x', value: 'x' }, any),
  'tell-mood': row('s', 'd', { type: 'tell-mood', mood: 'light' }, any),
  'tag-decision': row('s', 'd', { type: 'tag-decision', fact: 'pot', tag: 'chosen' }, any),
  'correct-words': row('s', 'd', { type: 'correct-words', text: 'x', words: 'x' }, any),
  'release-words': row('s', 'd', { type: 'release-words', text: 'x', released: true }, any),
  'withdraw-words': row('s', 'lnpcurde', { type: 'withdraw-words', text: 'x' }, any),
  'write-card': row('s', 'd', { type: 'write-card', act: 'x', ally: '', date: '' }, any),

  'arrange-roles': row('t', 'l', { type: 'arrange-roles', order: ['official', 'facilitator', 'initiator', 'resident', 'officer'] }),
  'start-game': row('t', 'l', { type: 'start-game' }),
  'close-phase': row('t', 'npcur', { type: 'close-phase' }),
  'change-time': row('t', 'npcurd', { type: 'change-time', seconds: 30 }, paused),
  pause: row('t', 'npcur', { type: 'pause' }, paused),
  resume: row('t', 'npcurf', { type: 'resume' }, paused),
  'set-pace': row('t', 'lnpcur', { type: 'set-pace', palaverCut: 30 }, paused),
  'undo-close': row('t', 'npcurf', { type: 'undo-close' }, paused),
  rewind: row('t', 'npcurf', { type: 'rewind', season: 1, phase: 'news' }, paused),
  inject: row('t', 'npcur', { type: 'inject', card: 'heat' }, paused),
  'ask-question': row('t', 'r', { type: 'ask-question', text: 'x' }, paused),
  'write-note': row('t', 'lnpcurdef', { type: 'write-note', text: 'x' }, paused),
  'peek-orders': row('t', 'cu', { type: 'peek-orders' }, paused),
  'look-as': row('t', 'npcur', { type: 'look-as', seat: 1 }, paused),
  'share-seat': row('t', 'lnpcurd', { type: 'share-seat', seat: 1, name: 'Ada' }, paused),
  'propose-move': row('t', 'lnpcur', { type: 'propose-move', seat: 1, table: 2 }, paused),
  'hide-message': row('t', 'npcur', { type: 'hide-message', message: 'x', hidden: true }, paused),
  nudge: row('t', 'npcr', { type: 'nudge', seat: 1 }, paused),
  'end-help': row('t', 'lnpcurdf', { type: 'end-help', seat: 1 }, paused),
  tell: row('t', 'lnpcurd', { type: 'tell', text: 'x' }, paused),
  'approve-text': row('t', 'lnpcurd', { type: 'approve-text', text: 'x', shown: true }, paused),
  'set-board': row('t', 'lnpcurd', { type: 'set-board', mode: 'map' }, paused),
  'set-stand-in': row('t', 'lnpcur', { type: 'set-stand-in', seat: 1, on: true }, paused),
  'set-bot': row('t', 'lnpcur', { type: 'set-bot', seat: 1, kind: 'naive' }, paused),
  'open-seat': row('t', 'lr', { type: 'open-seat' }, paused),
  'tighten-table': row('t', 'lr', { type: 'tighten-table', seats: [1] }, paused),
  'silence-season': row('t', 'lnpcur', { type: 'silence-season', on: true }, paused),
  'show-trust-numbers': row('t', 'lnpcurd', { type: 'show-trust-numbers', on: true }, paused),
  'end-game': row('t', 'npcur', { type: 'end-game' }, paused),
  'open-step': row('t', 'd', { type: 'open-step', step: 1 }, paused),
  'plan-debrief': row('t', 'lnpcurd', { type: 'plan-debrief', order: [0, 1, 2, 3, 4, 5, 6], minutes: [0, 3, 10, 12, 8, 5, 7], led: 'trainer' }, paused),
  'open-answers': row('t', 'd', { type: 'open-answers', step: 1, open: true }, paused),
  'show-what-if': row('t', 'd', { type: 'show-what-if' }, paused),
  'show-evidence': row('t', 'd', { type: 'show-evidence', page: 'film' }, paused),
  fork: row('t', 'd', { type: 'fork', season: 1, phase: 'palaver', players: [1] }, paused),
  'close-fork': row('t', 'npcur', { type: 'close-fork' }, paused),
  'keep-moment': row('t', 'd', { type: 'keep-moment', fact: 'x', kept: true }, paused),
  'close-table': row('t', 'lnpcurdf', { type: 'close-table' }, paused),

  'join-seat': row('v', 'lnpcur', { type: 'join-seat', seat: 1, name: 'x' }, paused),
  'move-seat': row('v', 'lnpcur', { type: 'move-seat', seat: 1, table: 2 }, paused),
  'resume-seat': row('v', 'lnpcurdf', { type: 'resume-seat', seat: 1, newDevice: false }, paused),
  'link-seat': row('v', 'lnpcurd', { type: 'link-seat', seat: 1 }, paused),
  'lose-seat': row('v', 'lnpcurdf', { type: 'lose-seat', seat: 1 }, paused),
  'pause-seat': row('v', 'lnpcurdf', { type: 'pause-seat', seat: 1 }, paused),
  'tick-phase': row('k', 'npcurd', { type: 'tick-phase', cause: 'timer' }),
  'pause-table': row('v', 'lnpcurdf', { type: 'pause-table', reason: 'restart' }, paused),
  'resume-table': row('v', 'npcurf', { type: 'resume-table' }, paused),
  'count-moods': row('v', 'd', { type: 'count-moods', counts: { light: 3 } }, paused),
  'erase-text': row('v', 'lnpcurdef', { type: 'erase-text', text: 'x' }, paused),
}

const ACTORS: Readonly<Record<string, Actor>> = { s: seat(1), t: trainer, v: server, k: clock }
const TYPES = Object.keys(ROWS) as Command['type'][]
const codeOf = (state: TableState, type: Command['type'], actor: Actor): RejectionCode | 'open' => checkPermission(state, type, actor)?.code ?? 'open'

describe('AU1: the matrix', () => {
  test('AU1: it names every command', () => {
    expect(Object.keys(PERMISSIONS).toSorted()).toEqual([...TYPES].sort())
  })

  test.each(TYPES)('AU1: %s, from every asker, in every place', (type) => {
    const { by, at } = ROWS[type]
    for (const [letter, actor] of Object.entries(ACTORS)) {
      for (const [place, state] of Object.entries(PLACES)) {
        const expected = !by.includes(letter) ? 'not-allowed' : at.includes(place) ? 'open' : place === 'f' ? 'table-faulted' : 'wrong-phase'
        expect(codeOf(state, type, actor), `${letter} in ${place}`).toBe(expected)
      }
    }
  })

  test.each(TYPES)('AU1: what the matrix refuses of %s is refused when it is asked, and changes nothing', (type) => {
    const { sample } = ROWS[type]
    for (const actor of Object.values(ACTORS)) {
      for (const state of Object.values(PLACES)) {
        const refusal = checkPermission(state, type, actor)
        if (!refusal) continue
        const answer = ask(state, actor, sample)
        expect(answer.ok ? 'accepted' : answer.error).toEqual(refusal)
      }
    }
  })

  test('AU1: a pause refuses play and lets the rest through', () => {
    for (const type of TYPES) {
      const { by, at, paused: passes } = ROWS[type]
      for (const place of 'npcur') {
        if (!at.includes(place)) continue
        const state = given(PLACES[place] as TableState).when(trainer, { type: 'pause' }).thenAccepted()
        expect(codeOf(state, type, ACTORS[by[0] as string] as Actor), `${type} in ${place}`).toBe(passes ? 'open' : 'table-paused')
      }
    }
  })

  test('AU1, C7: a silent palaver refuses speech, and nothing else', () => {
    const state = closePhase(given(startedTable()).when(trainer, { type: 'silence-season', on: true }).thenAccepted()).thenAccepted()
    for (const type of TYPES.filter((one) => ROWS[one].at.includes('p'))) {
      const { by, speech: isSpeech } = ROWS[type]
      expect(codeOf(state, type, ACTORS[by[0] as string] as Actor), type).toBe(isSpeech ? 'silent-season' : 'open')
    }
    // One may still take one's word back once the season's palaver is over.
    expect(codeOf(closePhase(state).thenAccepted(), 'withdraw-promise', seat(1))).toBe('open')
  })

  test('AU1: a word that is no command is nobody’s, whatever it is called', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'spoon', '']) {
      for (const actor of Object.values(ACTORS)) expect(codeOf(PLACES.p as TableState, word as Command['type'], actor), word).toBe('not-allowed')
    }
  })
})

describe('AU2: seats that may not', () => {
  test('AU2: a seat nobody holds, or that is not at the table, asks nothing', () => {
    const table = startedTable({ people: [1, 2] })
    for (const number of [3, 5, 6, 0, 99]) for (const type of TYPES) expect(codeOf(table, type, seat(number)), `${type} from ${number}`).toBe('not-allowed')
    for (const type of TYPES) expect(codeOf(emptyTable(), type, seat(1)), type).toBe('not-allowed')
  })

  test('AU2: who sat down since the phase opened plays from the next one on', () => {
    const late = (phase: (typeof PHASES)[number]) => given(tableAt(1, phase, { people: [1, 2, 3, 4] })).when(server, { type: 'join-seat', seat: 5, name: 'Tard' }).thenAccepted()
    for (const [index, place] of [...'npcur'].entries()) {
      const state = late(PHASES[index] as (typeof PHASES)[number])
      for (const type of TYPES.filter((one) => ROWS[one].by.includes('s') && ROWS[one].at.includes(place))) {
        expect(codeOf(state, type, seat(5)), `${type} in ${place}`).toBe(ROWS[type].late ? 'open' : 'wrong-phase')
      }
      if (place === 'n') expect(codeOf(closePhase(state).thenAccepted(), 'give-promise', seat(5))).toBe('open')
    }
  })
})

describe('AU3: a faulted table', () => {
  test('AU3: refuses play, and goes on where it was once resumed', () => {
    const before = tableAt(1, 'commitment')
    const faulted = given(before).when(server, { type: 'pause-table', reason: 'fault' }).thenHappened('table-faulted', { where: 'commitment' }).thenAccepted()
    expect(faulted.status).toBe('faulted')
    given(faulted).when(seat(1), { type: 'save-order', order }).thenRejected('table-faulted')
    given(faulted).when(clock, { type: 'tick-phase', cause: 'timer' }, 999_999).thenRejected('table-faulted')
    const back = given(faulted).when(trainer, { type: 'resume' }).thenAccepted()
    expect(back.status).toBe('playing')
    expect(back.game).toEqual(before.game)
    given(back).when(seat(1), { type: 'save-order', order }).thenAccepted()
  })

  test('AU3: or is taken back to where it was sound', () => {
    const faulted = given(tableAt(1, 'reveal')).when(server, { type: 'pause-table', reason: 'fault' }).thenAccepted()
    const back = given(faulted).when(trainer, { type: 'rewind', season: 1, phase: 'commitment' }).thenAccepted()
    expect(back).toMatchObject({ status: 'playing', game: { phase: 'commitment' } })
    expect(back.paused).toBeUndefined()
    expect(back.game.locked).toBeUndefined()
  })

  test.each([
    ['the lobby', seatedTable(), 'lobby'],
    ['the debrief', PLACES.d as TableState, 'debrief'],
  ])('AU3: a fault in %s is said, waits, and goes on where it was', (_name, before, where) => {
    const faulted = given(before).when(server, { type: 'pause-table', reason: 'fault' }).thenHappened('table-faulted', { where }).thenHappened('paused', { reason: 'fault' }).thenAccepted()
    expect(faulted.status).toBe('faulted')
    // Screens show the table where it stood, and that it is stopped.
    expect(viewPublic(faulted, () => undefined).table).toMatchObject({ status: before.status, paused: 'fault' })
    expect(given(faulted).when(seat(1), { type: 'set-consent', tick: 'play', value: true }).thenRejected('table-faulted').status).toBe('faulted')
    given(faulted).when(trainer, { type: 'start-game' }).thenRejected('table-faulted')
    given(faulted).when(trainer, { type: 'rewind', season: 1, phase: 'news' }).thenRejected('cannot-rewind')
    const back = given(faulted).when(trainer, { type: 'resume' }).thenAccepted()
    expect(back).toMatchObject({ status: before.status, debrief: before.debrief, seats: before.seats })
    expect(back.paused).toBeUndefined()
    // Time runs in the game only: nobody needs to stop it elsewhere.
    for (const reason of ['nobody-connected', 'restart'] as const) given(before).when(server, { type: 'pause-table', reason }).thenRejected('wrong-phase')
  })

  test('AU3: what broke is written down when the server knows it', () => {
    given(startedTable()).when(server, { type: 'pause-table', reason: 'fault', where: 'view' }).thenHappened('table-faulted', { where: 'view' })
  })
})
