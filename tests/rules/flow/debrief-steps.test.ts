import { describe, expect, test } from 'vitest'
import type { Actor, Command } from '../../../shared/engine/command.ts'
import { decide, evolve } from '../../../shared/engine/index.ts'
import { wallDeadline } from '../../../shared/engine/debrief-plan.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import type { TableOptions, TableState } from '../../../shared/engine/state.ts'
import { viewPublic, viewSeat, viewTrainer } from '../../../shared/views/index.ts'
import { clock, given, seat, server, trainer } from '../../support/given.ts'
import { startedTable } from './play.ts'

const MINUTE = 60_000
const MINUTES = [1, 2, 10, 12, 8, 5, 7]
const ORDER = [0, 1, 2, 3, 4, 5, 6]
const plan = (led: 'trainer' | 'wall', order = ORDER, minutes = MINUTES): Command => ({ type: 'plan-debrief', order, minutes, led })

/** The same table, this many minutes after the last event. */
function after(state: TableState, minutes: number, actor: Actor, command: Command): { readonly state: TableState; readonly events: readonly JournalEvent[] } {
  const ms = minutes * MINUTE
  const decided = decide(state, command, actor, { at: state.lastAt + ms, tableMs: state.tableMs + ms })
  if (!decided.ok) throw new Error(decided.error.code)
  return { state: decided.value.events.reduce(evolve, state), events: decided.value.events }
}
const ended = (options?: Partial<TableOptions>): TableState => given(startedTable({ ...(options && { options }) })).when(trainer, { type: 'end-game' }).thenAccepted()
const planned = (led: 'trainer' | 'wall', order = ORDER): TableState => given(ended()).when(trainer, plan(led, order)).thenAccepted()

describe('TR11: the plan', () => {
  test('TR11: a step skipped or cut short gives its minutes to those that follow, by weight', () => {
    const opened = after(planned('trainer'), 0, trainer, { type: 'open-step', step: 0 }).state
    expect(opened.debrief.stepMinutes).toBe(1)
    const onTime = after(opened, 1, trainer, { type: 'open-step', step: 1 }).state
    expect(onTime.debrief).toMatchObject({ stepMinutes: 2, lengthMs: 2 * MINUTE, done: [0] })
    // Facts skipped: 44 minutes over 12 + 8 + 5 + 7 = 32; learn takes 12/32 of them.
    const skipped = after(onTime, 0, trainer, { type: 'open-step', step: 3 }).state
    expect(skipped.debrief.stepMinutes).toBe(16.5)
    // Learn lasted 4 minutes only: 40 left over 8 + 5 + 7.
    expect(after(skipped, 4, trainer, { type: 'open-step', step: 4 }).state.debrief.stepMinutes).toBe(16)
    // Late by an hour: a minute each, never none.
    expect(after(skipped, 90, trainer, { type: 'open-step', step: 4 }).state.debrief.stepMinutes).toBe(1)
    // The trainer's own minutes win.
    expect(after(skipped, 4, trainer, { type: 'open-step', step: 4, minutes: 3 }).state.debrief.stepMinutes).toBe(3)
  })

  test('TR11: facts first, one step opened again, an order that forgets a step', () => {
    const facts = after(planned('trainer', [0, 2, 1, 3, 4, 5, 6]), 0, trainer, { type: 'open-step', step: 2 }).state
    expect(facts.debrief.stepMinutes).toBe(10)
    const again = after(after(facts, 10, trainer, { type: 'open-step', step: 1 }).state, 0, trainer, { type: 'open-step', step: 2 }).state
    expect(again.debrief.done).toEqual([0, 1])
    given(ended()).when(trainer, plan('trainer', [0, 1, 2, 3, 4, 5, 5])).thenRejected('choice-missing')
  })

  test('TR11: time is added to the open step or taken from it', () => {
    const opened = after(planned('trainer'), 0, trainer, { type: 'open-step', step: 2 }).state
    const more = given(opened).when(trainer, { type: 'change-time', seconds: 60 }).thenAccepted()
    expect(more.debrief.lengthMs).toBe((opened.debrief.lengthMs ?? 0) + MINUTE)
    expect(viewPublic(more, () => undefined).clock.endsAt).toBe(more.lastAt + (more.debrief.openedMs ?? 0) + (more.debrief.lengthMs ?? 0) - more.tableMs)
    given(ended()).when(trainer, { type: 'change-time', seconds: 60 }).thenRejected('not-allowed')
  })
})

/** What the server's clock does, until nothing more is due. */
function letTheWallLead(start: TableState): { readonly acts: string[]; readonly state: TableState; readonly minutes: number } {
  const acts: string[] = []
  let state = start
  for (let deadline = wallDeadline(state); deadline; deadline = wallDeadline(state)) {
    const ticked = after(state, (deadline.tableMs - state.tableMs) / MINUTE, clock, { type: 'tick-phase', cause: 'timer' })
    for (const event of ticked.events) if (event.type !== 'moment-kept') acts.push(`${event.type} ${'step' in event ? event.step : ''}`)
    state = ticked.state
  }
  return { acts, state, minutes: (state.tableMs - start.tableMs) / MINUTE }
}

describe('TR12: led by the wall', () => {
  test('TR12: planned in the lobby, it goes through the seven steps in 45 minutes without any gesture', () => {
    const early = given(startedTable()).when(trainer, plan('wall')).when(trainer, { type: 'end-game' })
    expect(early.events('step-opened')).toMatchObject([{ step: 0, minutes: 1 }])
    const { acts, state, minutes } = letTheWallLead(early.state)
    expect(acts).toEqual(ORDER.flatMap((step) => [`answers-opened ${step}`, `step-closed ${step}`, ...(step < 6 ? [`step-opened ${step + 1}`] : [])]))
    expect(minutes).toBeCloseTo(45, 0)
    expect(state.debrief.done).toEqual(ORDER)
  })

  test('TR12: a step without minutes is passed, a tick too early changes nothing, the trainer may still open', () => {
    const state = given(ended()).when(trainer, plan('wall', ORDER, [0, 3, 0, 4, 0, 0, 2])).thenAccepted()
    expect(state.debrief.step).toBe(1)
    given(state).when(clock, { type: 'tick-phase', cause: 'timer' }).thenRejected('wrong-phase', { phase: 'debrief', step: 1 })
    expect(letTheWallLead(state).acts.filter((act) => act.startsWith('step-opened'))).toEqual(['step-opened 3', 'step-opened 6'])
    expect(letTheWallLead(after(state, 1, trainer, { type: 'open-step', step: 6 }).state).acts).toEqual(['answers-opened 6', 'step-closed 6'])
  })

  test('TR12: without clocks, or led by the trainer, nothing closes by itself', () => {
    expect(wallDeadline(given(ended({ timers: 'off' })).when(trainer, plan('wall')).thenAccepted())).toBeUndefined()
    const led = after(planned('trainer'), 0, trainer, { type: 'open-step', step: 1 }).state
    expect(wallDeadline(led)).toBeUndefined()
    given(led).when(clock, { type: 'tick-phase', cause: 'timer' }).thenRejected('wrong-phase')
  })
})

describe('TR13: silent writing', () => {
  const words = new Map<string, string>()
  const texts = (id: string): string | undefined => words.get(id)
  const feel = after(planned('trainer'), 0, trainer, { type: 'open-step', step: 1 }).state
  const say = (state: TableState, number: number, text: string, named?: boolean): TableState => {
    const decided = decide(state, { type: 'answer-step', step: state.debrief.step, item: 'word', text, ...(named === undefined ? {} : { named }) }, seat(number), { at: state.lastAt, tableMs: state.tableMs })
    if (!decided.ok) throw new Error(decided.error.code)
    for (const { id, content } of decided.value.texts) words.set(id, content)
    return decided.value.events.reduce(evolve, state)
  }
  const others = (state: TableState): string => JSON.stringify([viewPublic(state, texts), viewTrainer(state, texts), viewSeat(state, 2, texts)])

  test('TR13: nobody reads a word before the step is opened; then the table does, and the wall once approved', () => {
    const written = say(say(feel, 1, 'CANARY fierté', true), 3, 'CANARY doute')
    expect(others(written)).not.toContain('CANARY')
    expect(viewPublic(written, texts).debrief).toMatchObject({ answered: 2, opened: false })
    const opened = given(written).when(trainer, { type: 'open-answers', step: 1, open: true }).thenAccepted()
    const read = Object.values(viewSeat(opened, 2, texts)?.openedWords ?? {})
    expect(read).toMatchObject([{ seat: 1, text: 'CANARY fierté' }, { seat: 3, text: 'CANARY doute' }])
    expect(read.map(({ name }) => name !== undefined)).toEqual([false, false])
    expect(JSON.stringify(viewPublic(opened, texts))).not.toContain('CANARY')
    const id = written.debrief.answers[0]?.text ?? ''
    const shown = given(opened).when(trainer, { type: 'approve-text', text: id, shown: true }).thenAccepted()
    expect(viewPublic(shown, texts).debrief.words).toMatchObject({ [id]: { seat: 1, text: 'CANARY fierté' } })
    const away = given(shown).when(trainer, { type: 'open-answers', step: 1, open: false }).thenAccepted()
    expect(others(away)).not.toContain('CANARY')
  })

  test('TR13: a name only where its author added it, withdrawn words nowhere', () => {
    const name = feel.seats[0]?.name ?? ''
    words.set(name, 'Ada')
    const opened = given(say(say(feel, 1, 'un mot', true), 3, 'un autre')).when(trainer, { type: 'open-answers', step: 1, open: true }).thenAccepted()
    expect(Object.values(viewSeat(opened, 2, texts)?.openedWords ?? {}).map((one) => one.name)).toEqual(['Ada', undefined])
    const id = opened.debrief.answers[0]?.text ?? ''
    words.delete(id)
    const gone = given(opened).when(seat(1), { type: 'withdraw-words', text: id }).thenAccepted()
    expect(Object.keys(viewSeat(gone, 2, texts)?.openedWords ?? {})).toHaveLength(1)
  })

  test('TR13: votes keep three moments, tags and ways of seeing are counts of three or more', () => {
    const facts = after(planned('trainer'), 0, trainer, { type: 'open-step', step: 2 }).state
    const vote = (state: TableState, number: number, key: string, value = 'yes'): TableState => given(state).when(seat(number), { type: 'answer-step', step: 2, item: `moment:${key}`, value }).thenAccepted()
    let voted = facts
    for (const [number, key] of [[1, '1/pot'], [2, '1/pot'], [3, '1/pot'], [1, '2/challenge'], [2, '2/challenge'], [3, '2/pot'], [4, '2/pot'], [4, '1/lever:2.2']] as const) voted = vote(voted, number, key)
    voted = vote(voted, 3, '1/pot', 'no')
    expect(viewPublic(voted, texts).debrief.votes).toBeUndefined()
    const opened = given(voted).when(trainer, { type: 'open-answers', step: 2, open: true }).thenAccepted()
    expect(viewPublic(opened, texts).debrief).toMatchObject({ votes: { '1/pot': 2, '2/challenge': 2, '2/pot': 2, '1/lever:2.2': 1 }, kept: { '1/pot': true, '2/challenge': true, '2/pot': true } })
    const kept = given(voted).when(trainer, { type: 'keep-moment', fact: '1/lever:2.2', kept: true }).when(trainer, { type: 'open-answers', step: 2, open: true }).thenAccepted()
    expect(kept.debrief.keptMoments).toEqual(['1/lever:2.2'])

    let learned = after(opened, 0, trainer, { type: 'open-step', step: 3 }).state
    for (const number of [1, 2, 3]) learned = given(learned).when(seat(number), { type: 'tag-decision', fact: '1/pot', tag: number === 1 ? 'chosen' : 'induced' }).thenAccepted()
    learned = given(learned).when(seat(1), { type: 'tag-decision', fact: '2/pot', tag: 'chance' }).thenAccepted()
    expect(viewPublic(learned, texts).debrief.tags).toBeUndefined()
    const open = given(learned).when(trainer, { type: 'open-answers', step: 3, open: true }).thenAccepted()
    expect(viewPublic(open, texts).debrief.tags).toEqual({ '1/pot': { chosen: 1, induced: 2 } })

    let related = after(open, 0, trainer, { type: 'open-step', step: 4 }).state
    for (const [number, value] of [[1, 'agree'], [2, 'agree'], [3, 'agree'], [4, 'missing']] as const) related = given(related).when(seat(number), { type: 'answer-step', step: 4, item: 'rule:pot', value }).thenAccepted()
    expect(viewPublic(given(related).when(trainer, { type: 'open-answers', step: 4, open: true }).thenAccepted(), texts).debrief.counts).toEqual({ 'rule:pot': { agree: 3 } })
  })
})

test('TR14: a mood leaves no event of its own, and is told of three or more only', () => {
  const state = after(planned('trainer'), 0, trainer, { type: 'open-step', step: 0 }).state
  const told = given(state).when(seat(1), { type: 'tell-mood', mood: 'stirred' })
  expect(told.state.seq).toBe(state.seq)
  const counted = given(state).when(server, { type: 'count-moods', counts: { light: 3, stirred: 2 } }).thenHappened('moods-counted', { counts: { light: 3 } }).thenAccepted()
  expect(viewPublic(counted, () => undefined).debrief.moods).toBeUndefined()
  expect(viewPublic(given(counted).when(trainer, { type: 'open-answers', step: 0, open: true }).thenAccepted(), () => undefined).debrief.moods).toEqual({ light: 3 })
  given(after(state, 0, trainer, { type: 'open-step', step: 1 }).state).when(seat(1), { type: 'tell-mood', mood: 'light' }).thenRejected('wrong-phase')
})

test('TR15: another order in a season is shown to the table, replaced, then taken away; the game stays as it was', () => {
  const state = after(planned('trainer'), 0, trainer, { type: 'open-step', step: 5 }).state
  const asked = { season: 1, seat: 2, order: { time: { worksite: 0, pot: 2, mandate: 0 }, means: { worksite: 0, pot: 0 } } }
  const shown = given(state).when(trainer, { type: 'show-what-if', asked }).thenHappened('what-if-shown', { asked }).thenAccepted()
  expect(viewPublic(shown, () => undefined).debrief.whatIf).toEqual({ season: 1, seat: 2, order: { onWorksite: 0, inPot: 2 } })
  expect(shown.game).toBe(state.game)
  const other = given(shown).when(trainer, { type: 'show-what-if', asked: { ...asked, seat: 3 } }).thenAccepted()
  expect(other.debrief.whatIf?.seat).toBe(3)
  const none = given(other).when(trainer, { type: 'show-what-if' }).thenAccepted()
  expect(viewPublic(none, () => undefined).debrief.whatIf).toBeUndefined()
  given(none).when(trainer, { type: 'show-what-if' }).thenNothing('what-if-shown')
  given(state).when(trainer, { type: 'show-what-if', asked: { ...asked, seat: 9 } }).thenRejected('person-absent')
})
