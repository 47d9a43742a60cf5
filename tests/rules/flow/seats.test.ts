import { describe, expect, test } from 'vitest'
import { pairOf } from '../../../shared/base/ids.ts'
import { seatCommandSchema } from '../../../shared/engine/command.ts'
import { findBreaches } from '../../../shared/engine/invariants.ts'
import { seatOfRole, standForRole } from '../../../shared/engine/seats.ts'
import { ROLE_IDS } from '../../../shared/base/vocabulary.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { emptyTable, goTo, seatedTable, startedTable, tableAt } from './play.ts'

describe('B: a table opens', () => {
  test.each([4, 5, 6, 7, 8])('B1: a table of %d has the first roles, all open', (seats) => {
    const table = emptyTable({ seats })
    expect(table.seats.map((one) => one.role)).toEqual(ROLE_IDS.slice(0, seats))
    expect(table.seats.map((one) => one.seat)).toEqual(Array.from({ length: seats }, (_one, index) => index + 1))
    expect(table.seats.every((one) => one.holder === 'open')).toBe(true)
    expect(table.status).toBe('lobby')
  })

  test('B2: start values come from the scenario; unseated roles are left out', () => {
    const scenario = smallScenario({
      file: { start: { trust: 4, means: 2, links: [['official', 'initiator', 3, 2], ['official', 'funder', 9, 9]], conflicts: [['official', 'resident'], ['venue', 'funder']] } },
    })
    const { game } = emptyTable({ scenario, seats: 4 })
    expect(game.trust).toMatchObject({ '1>3': 3, '3>1': 2, '2>1': 4 })
    expect(Object.keys(game.trust)).toHaveLength(12)
    expect(Object.values(game.ceilings).every((ceiling) => ceiling === 10)).toBe(true)
    expect(game.conflicts).toEqual({ '1-4': { openedSeason: 1 } })
    expect(game.means).toEqual({ 1: 2, 2: 2, 3: 2, 4: 2 })
    expect(game.indicators).toEqual({ vitality: 3, agency: 3, backing: 3, transition: 2 })
    expect(game.horizons).toEqual({ vitality: 5, agency: 5, backing: 5, transition: 4, trust: 18 })
  })

  test('B3: initiatives find their owners', () => {
    const owners = (seats: number) => emptyTable({ seats, format: '60' }).game.initiatives.map((one) => [one.id, one.owner])
    expect(owners(8)).toEqual([['shop', 3], ['swap', 4], ['market', 5], ['hedge', 6]])
    // No officer: the official. No venue: the official owns already, so the facilitator.
    expect(owners(4)).toEqual([['shop', 3], ['swap', 4], ['market', 1], ['hedge', 2]])
  })

  test('B4: first situations are the file’s, else drawn from the seed', () => {
    const situations = (seed: string) => emptyTable({ seed }).game.initiatives.map((one) => one.situation)
    expect(situations('a').slice(0, 2)).toEqual(['deadlock', 'emergence'])
    expect(situations('a')).toEqual(situations('a'))
    expect(new Set(Array.from({ length: 30 }, (_one, index) => situations(`seed-${index}`)[2])).size).toBeGreaterThan(3)
  })

  test('B5: who stands for an absent role', () => {
    const { seats } = emptyTable({ seats: 4 })
    const stand = (role: (typeof ROLE_IDS)[number], used: number[] = []) => standForRole(seats, ROLE_IDS, role, new Set(used))
    expect(stand('venue')).toBe(3)
    expect(stand('venue', [3])).toBe(4)
    expect(stand('enterprise', [1])).toBe(2)
    expect(stand('enterprise')).toBe(1)
    expect(stand('official', [1, 2, 3, 4])).toBeUndefined()
  })
})

describe('B: who sits', () => {
  test('B6: an open seat is taken once; then the table is full', () => {
    const one = given(emptyTable({ seats: 4 })).when(server, { type: 'join-seat', seat: 2, name: ' Ada ' }).thenHappened('person-joined', { seat: 2 }).thenAccepted()
    expect(one.seats[1]).toMatchObject({ holder: 'person', connected: true })
    given(one).when(server, { type: 'join-seat', seat: 2, name: 'Zoé' }).thenRejected('seat-taken')
    given(one).when(server, { type: 'join-seat', seat: 9, name: 'Zoé' }).thenRejected('not-allowed')
    given(seatedTable({ seats: 4 })).when(server, { type: 'join-seat', seat: 2, name: 'Zoé' }).thenRejected('table-full')
  })

  test('B7: leaving frees the seat before the game, and hands it to the rule after', () => {
    const lobby = given(seatedTable()).when(seat(2), { type: 'leave-seat' }).thenAccepted()
    expect(lobby.seats[1]).toMatchObject({ holder: 'open', connected: false })
    const playing = given(startedTable()).when(seat(2), { type: 'leave-seat' }).thenHappened('stand-in-set', { seat: 2, on: true }).thenAccepted()
    expect(playing.seats[1]?.holder).toBe('stand-in')
    given(playing).when(seat(2), { type: 'set-ready', value: true }).thenRejected('not-allowed')
  })

  test('B8: who comes late plays from the next phase on', () => {
    const late = given(startedTable({ people: [1, 2, 3, 4] })).when(server, { type: 'join-seat', seat: 5, name: 'Tard' }).thenAccepted()
    given(late).when(seat(5), { type: 'set-ready', value: true }).thenRejected('wrong-phase')
    given(late).when(seat(5), { type: 'finish-tutorial' }).thenHappened('tutorial-finished', { seat: 5 })
    const palaver = goTo(late, 1, 'palaver')
    given(palaver).when(seat(5), { type: 'set-ready', value: true }).thenHappened('ready-set', { seat: 5 })
  })

  test('B9: a lost connection keeps the seat', () => {
    const lost = given(startedTable()).when(server, { type: 'lose-seat', seat: 2 }).when(server, { type: 'pause-seat', seat: 2 }).thenHappened('seat-paused').thenAccepted()
    expect(lost.seats[1]).toMatchObject({ holder: 'person', connected: false, paused: true })
    const back = given(lost).when(server, { type: 'resume-seat', seat: 2, newDevice: true })
    back.thenHappened('device-changed').thenHappened('connection-restored').thenHappened('seat-resumed')
    expect(back.state.seats[1]).toMatchObject({ connected: true, paused: false })
    given(back.state).when(server, { type: 'pause-seat', seat: 2 }).thenNothing('seat-paused')
    given(back.state).when(server, { type: 'resume-seat', seat: 9, newDevice: false }).thenRejected('not-allowed')
  })

  test('B10: consents one by one, and a line for the tutorial', () => {
    const state = given(seatedTable()).when(seat(3), { type: 'set-consent', tick: 'play', value: true }).when(seat(3), { type: 'set-consent', tick: 'research', value: true }).when(seat(3), { type: 'set-consent', tick: 'play', value: false }).when(seat(3), { type: 'finish-tutorial' }).thenAccepted()
    expect(state.seats[2]).toMatchObject({ consents: { play: false, group: false, research: true }, tutorialDone: true })
    given(state).when(seat(3), { type: 'set-consent', tick: 'research', value: true }).thenNothing('consent-set')
  })
})

describe('B: roles, start, bots, boundaries', () => {
  test('B11: roles are arranged before the start', () => {
    const table = seatedTable({ seats: 4 })
    const order = ['venue', 'official', 'funder', 'resident'] as const
    const arranged = given(table).when(trainer, { type: 'arrange-roles', order: [...order] }).thenAccepted()
    expect(arranged.seats.map((one) => one.role)).toEqual(order)
    // Without an initiator the field seat stands for it; the start link official–initiator is ignored.
    expect(arranged.game.initiatives[0]?.owner).toBe(1)
    expect(new Set(Object.values(arranged.game.trust))).toEqual(new Set([4]))
    given(table).when(trainer, { type: 'arrange-roles', order: ['official', 'official', 'funder', 'resident'] }).thenRejected('table-size')
    given(table).when(trainer, { type: 'arrange-roles', order: [...order, 'officer'] }).thenRejected('table-size')
    given(startedTable({ seats: 4 })).when(trainer, { type: 'arrange-roles', order: [...order] }).thenRejected('wrong-phase')
  })

  test('B12: the game starts with stand-ins on open seats', () => {
    const start = given(seatedTable({ people: [1, 3] })).when(trainer, { type: 'start-game' })
    start.thenHappened('game-started', { seats: 5 }).thenHappened('situation-drawn', { initiative: 'shop', situation: 'deadlock' }).thenHappened('phase-opened', { season: 1, phase: 'news' })
    expect(start.state.seats.map((one) => one.holder)).toEqual(['person', 'stand-in', 'person', 'stand-in', 'stand-in'])
    expect(start.state).toMatchObject({ status: 'playing', game: { season: 1, phase: 'news' } })
    given(start.state).when(trainer, { type: 'start-game' }).thenRejected('wrong-phase')
  })

  test('B13: a bot is a person that is marked, on a free seat only', () => {
    const table = seatedTable({ people: [1, 2, 3] })
    const state = given(table).when(trainer, { type: 'set-bot', seat: 4, kind: 'mediator' }).when(trainer, { type: 'start-game' }).thenAccepted()
    expect(state.seats[3]).toMatchObject({ holder: 'bot', bot: 'mediator', connected: true })
    given(state).when(seat(4), { type: 'set-ready', value: true }).thenHappened('ready-set', { seat: 4 })
    given(table).when(trainer, { type: 'set-bot', seat: 1, kind: 'naive' }).thenRejected('seat-taken')
    const gone = given(state).when(trainer, { type: 'set-bot', seat: 4, kind: 'none' }).thenAccepted()
    expect(gone.seats[3]?.holder).toBe('stand-in')
    expect(gone.seats[3]?.bot).toBeUndefined()
  })

  test('B13: a bot that takes another manner plays on', () => {
    const state = given(seatedTable({ people: [1, 2, 3] })).when(trainer, { type: 'set-bot', seat: 4, kind: 'mediator' }).when(trainer, { type: 'start-game' }).when(seat(4), { type: 'set-ready', value: true }).when(trainer, { type: 'set-bot', seat: 4, kind: 'naive' }).thenAccepted()
    expect(state.seats[3]).toMatchObject({ holder: 'bot', bot: 'naive' })
    expect(state.game.ready).toEqual([4])
    const gone = given(state).when(trainer, { type: 'set-bot', seat: 4, kind: 'none' }).thenAccepted()
    expect(gone.game.ready).toEqual([])
    const late = given(state).when(trainer, { type: 'set-bot', seat: 5, kind: 'naive' }).thenAccepted()
    given(late).when(seat(5), { type: 'set-ready', value: true }).thenRejected('wrong-phase')
  })

  test('B14: tightening takes stand-ins away with all that was theirs', () => {
    const palaver = tableAt(2, 'palaver', { seats: 6, people: [1, 2, 3, 4, 5] })
    const promised = given(palaver).when(seat(5), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'next', reason: { chip: 'x' } }).thenAccepted()
    const left = given(goTo(promised, 2, 'reflection')).when(seat(5), { type: 'leave-seat' }).thenAccepted()
    given(left).when(trainer, { type: 'tighten-table', seats: [4] }).thenRejected('seat-taken')
    const tight = given(left).when(trainer, { type: 'tighten-table', seats: [6, 5] })
    tight.thenHappened('promise-lapsed').thenHappened('initiative-owner-changed', { initiative: 'market', owner: 1 }).thenHappened('initiative-owner-changed', { initiative: 'hedge', owner: 2 })
    const { game } = tight.state
    expect(Object.keys(game.trust)).toHaveLength(12)
    expect(Object.keys(game.means)).toEqual(['1', '2', '3', '4'])
    expect(game.promises.find((one) => one.from === 5)?.status).toBe('lapsed')
    const empty = given(tight.state).when(seat(4), { type: 'leave-seat' }).thenAccepted()
    given(empty).when(trainer, { type: 'tighten-table', seats: [4] }).thenRejected('table-size')
    given(palaver).when(trainer, { type: 'tighten-table', seats: [6] }).thenRejected('wrong-phase')
    const next = goTo(tight.state, 3, 'news')
    expect(next.game.challenge?.concerned.every((one) => one < 5)).toBe(true)
  })

  test('B15: an opened seat is the next role, with the scenario’s trust and 2 means', () => {
    const reflection = tableAt(2, 'reflection', { seats: 4 })
    const open = given(reflection).when(trainer, { type: 'open-seat' })
    open.thenHappened('seat-opened', { seat: 5, role: 'officer' })
    expect(open.state.game).toMatchObject({ means: { 5: 2 }, trust: { '5>1': 4, '1>5': 4 }, ceilings: { '5>1': 10 } })
    expect(open.state.seats[4]?.holder).toBe('stand-in')
    const seated = given(open.state).when(server, { type: 'join-seat', seat: 5, name: 'Neuf' }).thenAccepted()
    const news = goTo(seated, 3, 'news')
    expect(news.game.time[5]).toBe(4)
    expect(seatOfRole(news.seats, 'officer')?.seat).toBe(5)
    given(tableAt(1, 'reflection', { seats: 8 })).when(trainer, { type: 'open-seat' }).thenRejected('table-size')
  })

  test('B15: taken away and opened again and again, each seat has a number of its own while the game runs', () => {
    let table = tableAt(1, 'reflection', { seats: 8, people: [1, 2, 3, 4] })
    for (let number = 9; number <= 24; number++) {
      const gone = number === 9 ? 8 : number - 1
      const opened = given(table).when(trainer, { type: 'tighten-table', seats: [gone] }).when(trainer, { type: 'open-seat' }).thenHappened('seat-opened', { seat: number })
      table = opened.thenAccepted()
    }
    expect(findBreaches(table)).toEqual([])
    given(given(table).when(trainer, { type: 'tighten-table', seats: [24] }).thenAccepted()).when(trainer, { type: 'open-seat' }).thenRejected('table-size')
    const seated = given(table).when(server, { type: 'join-seat', seat: 24, name: 'Neuf' }).thenAccepted()
    const palaver = goTo(seated, 2, 'palaver')
    const relation = pairOf(1, 24)
    given(palaver).when(seat(24), { type: 'give-promise', to: 1, object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'together' } }).thenHappened('promise-given', { from: 24 })
    expect(seatCommandSchema.safeParse({ type: 'declare-intention', worksite: `relation:${relation}` }).success).toBe(true)
    // Back to before: the seats that were are not those that are.
    const back = given(palaver).when(trainer, { type: 'rewind', season: 1, phase: 'commitment' }).thenAccepted()
    expect(findBreaches(back)).toEqual([])
    expect(back.game).toMatchObject({ means: { 24: 2 }, trust: { '24>1': 4 } })
  })

  test('B15: before the start a freed number is given again, with nothing of the seat before', () => {
    let table = seatedTable({ seats: 8, people: [1, 2, 3, 4, 8] })
    table = given(table).when(seat(8), { type: 'leave-seat' }).when(trainer, { type: 'tighten-table', seats: [8] }).when(trainer, { type: 'open-seat' }).thenHappened('seat-opened', { seat: 8, role: 'funder' }).thenAccepted()
    expect(table.seats).toHaveLength(8)
    expect(table.seats[7]).toMatchObject({ seat: 8, removed: false, holder: 'open' })
    expect(table.seats[7]).not.toHaveProperty('name')
    for (let times = 0; times < 40; times++) table = given(table).when(trainer, { type: 'tighten-table', seats: [5, 8] }).when(trainer, { type: 'open-seat' }).when(trainer, { type: 'open-seat' }).thenAccepted()
    expect(table.seats).toHaveLength(8)
    expect(findBreaches(table)).toEqual([])
    given(table).when(trainer, { type: 'start-game' }).thenAccepted()
  })

  test('B16: a link is made for the seat of a person, and for no other', () => {
    const table = tableAt(1, 'news', { people: [1, 2] })
    given(table).when(server, { type: 'link-seat', seat: 1 }).thenHappened('seat-link-made', { seat: 1 })
    given(table).when(server, { type: 'link-seat', seat: 3 }).thenRejected('person-absent')
    given(table).when(server, { type: 'link-seat', seat: 9 }).thenRejected('not-allowed')
    const aside = given(table).when(trainer, { type: 'set-stand-in', seat: 1, on: true }).thenAccepted()
    given(aside).when(server, { type: 'link-seat', seat: 1 }).thenRejected('person-absent')
    const bot = given(table).when(trainer, { type: 'set-bot', seat: 3, kind: 'naive' }).thenAccepted()
    given(bot).when(server, { type: 'link-seat', seat: 3 }).thenRejected('person-absent')
  })
})
