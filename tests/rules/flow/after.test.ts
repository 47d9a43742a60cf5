import { describe, expect, test } from 'vitest'
import type { InjectedEffect } from '../../../shared/engine/command.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { viewPublic, viewSeat, viewTrainer } from '../../../shared/views/index.ts'
import { given, seat, server, trainer } from '../../support/given.ts'
import { smallScenario } from '../../support/small-scenario.ts'
import { ask, closePhase, goTo, orderOf, PLAIN_ORDER, startedTable, tableAt } from './play.ts'

/** Seat 1 gave to the pot, seat 2 nothing. */
const reflection = goTo(
  given(tableAt(1, 'commitment', { people: [1, 2, 3, 4] })).when(seat(1), { type: 'lay-order', order: PLAIN_ORDER }).when(seat(2), { type: 'lay-order', order: orderOf() }).thenAccepted(),
  1,
  'reflection',
)

describe('R: reflection', () => {
  test('R1: thanks go once, to a person who gave', () => {
    const trust = reflection.game.trust['3>1'] as number
    const thanked = given(reflection).when(seat(3), { type: 'give-thanks', to: 1 }).thenHappened('thanks-given', { from: 3, to: 1 }).thenHappened('trust-changed', { pair: '3>1', to: trust + 1 }).thenAccepted()
    given(thanked).when(seat(3), { type: 'give-thanks', to: 1 }).thenRejected('already-thanked')
    given(reflection).when(seat(3), { type: 'give-thanks', to: 2 }).thenRejected('thanks-needs-gift')
    given(reflection).when(seat(3), { type: 'give-thanks', to: 3 }).thenRejected('not-to-myself')
    given(reflection).when(seat(3), { type: 'give-thanks', to: 5 }).thenRejected('person-absent')
    const warm: TableState = { ...reflection, game: { ...reflection.game, trust: { ...reflection.game.trust, '3>1': 5 } } }
    given(warm).when(seat(3), { type: 'give-thanks', to: 1 }).thenHappened('thanks-given').thenNothing('trust-changed')
  })

  test('R2: a question comes by itself, and is answered', () => {
    expect(reflection.game.question?.card).toBe('who-was-absent')
    expect(goTo(reflection, 2, 'reflection').game.question?.card).toBe('what-held')
    const question = reflection.game.question?.id ?? ''
    const answered = given(reflection).when(seat(1), { type: 'answer-question', question, chip: 1 }).when(seat(1), { type: 'answer-question', question, text: ' Le maire ' }).thenAccepted()
    expect(answered.game.question?.answers[1]?.text).toMatch(/^t\d+$/)
    given(reflection).when(seat(1), { type: 'answer-question', question, chip: 2 }).thenRejected('choice-missing')
    given(reflection).when(seat(1), { type: 'answer-question', question }).thenRejected('text-empty')
    given(reflection).when(seat(1), { type: 'answer-question', question: 'r0', chip: 0 }).thenRejected('proposal-closed')
  })

  test('R2: about a lever just played, when the season has none of its own', () => {
    const scenario = smallScenario({ file: { questions: [{ id: 'about-2.2', fiche: '2.2', text: { fr: 'A' } }, { id: 'about-2.7', fiche: '2.7', text: { fr: 'B' } }] } })
    const played = given(tableAt(1, 'commitment', { scenario })).when(seat(4), { type: 'lay-order', order: orderOf({ time: { worksite: 0, pot: 2, mandate: 0 }, lever: { lever: '2.7' } }) }).thenAccepted()
    expect(goTo(played, 1, 'reflection').game.question?.card).toBe('about-2.7')
  })

  test('R3: what was provoked while orders were written acts now', () => {
    const effect: InjectedEffect = { ind: { id: 'agency', by: 1 } }
    const asked = given(tableAt(1, 'commitment')).when(trainer, { type: 'inject', card: 'heat' }).when(trainer, { type: 'inject', text: 'Une bonne nouvelle', effects: [effect] }).when(trainer, { type: 'inject', card: 'call' }).thenHappened('event-injected', { applied: false }).thenAccepted()
    expect(asked.game.waitingInjections).toHaveLength(3)
    const reveal = closePhase(asked).thenNothing('event-played')
    const opened = closePhase(reveal.state).thenHappened('event-played', { event: 'heat' }).thenHappened('indicator-changed', { indicator: 'agency' })
    expect(opened.state.game.waitingInjections).toEqual(['call'])
    const news = goTo(opened.state, 2, 'news')
    expect(news.game.polls).toMatchObject([{ event: 'call', open: true }])
    expect(news.game.waitingInjections).toEqual([])
  })
})

describe('TR: the trainer', () => {
  const palaver = tableAt(1, 'palaver')

  test('TR1: a poll that no palaver can answer any more is refused; before, it waits for one', () => {
    const last = { format: '30' } as const
    for (const phase of ['commitment', 'reveal', 'reflection'] as const) {
      given(tableAt(3, phase, last)).when(trainer, { type: 'inject', card: 'call' }).thenRejected('no-next-season')
      given(tableAt(2, phase, last)).when(trainer, { type: 'inject', card: 'call' }).thenHappened('event-injected', { applied: false })
      given(tableAt(3, phase, last)).when(trainer, { type: 'inject', card: 'heat' }).thenHappened('event-injected')
    }
    given(tableAt(3, 'palaver', last)).when(trainer, { type: 'inject', card: 'call' }).thenHappened('poll-opened')
  })

  test('TR1: a card is provoked once', () => {
    const hot = given(palaver).when(trainer, { type: 'inject', card: 'heat' }).thenHappened('event-played', { event: 'heat' }).thenHappened('indicator-changed', { indicator: 'transition', to: 1 }).thenAccepted()
    given(hot).when(trainer, { type: 'inject', card: 'heat' }).thenRejected('event-played')
    given(palaver).when(trainer, { type: 'inject', card: 'nothing' }).thenRejected('effect-not-allowed')
    const waiting = given(goTo(palaver, 1, 'reveal')).when(trainer, { type: 'inject', card: 'heat' }).thenNothing('event-played').thenAccepted()
    given(waiting).when(trainer, { type: 'inject', card: 'heat' }).thenRejected('event-played')
  })

  test('TR1: an event written for a later season and provoked now is moved, not doubled', () => {
    const event = { id: 'visit', season: 3, title: { fr: 'La visite' }, text: { fr: 'On vient voir.' }, effects: [{ ind: { agency: 1 } }] }
    const table = tableAt(1, 'palaver', { scenario: smallScenario({ file: { events: [event] } as never }) })
    const listed = (state: TableState) => viewTrainer(state, () => undefined).injectables.visit
    expect(listed(table)).toMatchObject({ season: 3, played: false })
    const moved = given(table).when(trainer, { type: 'inject', card: 'visit' }).thenHappened('event-played', { event: 'visit' }).thenAccepted()
    expect(listed(moved)).toMatchObject({ played: true })
    expect(goTo(moved, 3, 'news').game.playedEvents).toEqual(['visit'])
    const waiting = given(goTo(table, 2, 'commitment')).when(trainer, { type: 'inject', card: 'visit' }).thenAccepted()
    expect(goTo(waiting, 3, 'news').game.playedEvents).toEqual(['visit'])
    expect(goTo(table, 3, 'news').game.playedEvents).toEqual(['visit'])
  })

  test('TR2: a free event', () => {
    const inject = (effects: InjectedEffect[], text = 'Il neige') => given(palaver).when(trainer, { type: 'inject', text, effects })
    inject([{ ind: { id: 'backing', by: -1 } }]).thenHappened('indicator-changed', { indicator: 'backing', from: 3, to: 2 })
    inject([{ means: { seat: 2, by: 1 } }]).thenHappened('means-changed', { seat: 2, from: 4, to: 5 })
    inject([{ conflict: { open: [4, 2] } }]).thenHappened('conflict-opened', { pair: '2-4' })
    inject([{ conflict: { open: [4, 2] } }, { conflict: { close: [2, 4] } }]).thenHappened('conflict-closed', { pair: '2-4' })
    inject([{ reveal: 'initiative:shop' }]).thenHappened('situation-revealed', { about: 'initiative:shop', situation: 'deadlock' })
    inject([{ conflict: { open: [2, 2] } }]).thenRejected('effect-not-allowed')
    inject([{ means: { seat: 8, by: 1 } }]).thenRejected('effect-not-allowed')
    inject([{ reveal: 'relation:1-2' }]).thenRejected('effect-not-allowed')
    inject([], '  ').thenRejected('text-empty')
  })

  test('TR3: notes, bookmarks, nudges, looks at orders, questions', () => {
    const state = given(palaver).when(trainer, { type: 'write-note', text: 'Personne ne regarde la carte', tag: 'insight' }).when(trainer, { type: 'bookmark' }).when(seat(2), { type: 'bookmark', text: 'ici' }).when(trainer, { type: 'nudge', seat: 2 }).when(trainer, { type: 'nudge', seat: 2 }).thenAccepted()
    expect(state.notes).toMatchObject([{ season: 1, phase: 'palaver', tag: 'insight' }])
    expect(state.bookmarks.map((one) => one.by)).toEqual(['trainer', 2])
    expect(state.nudges).toEqual({ 2: 2 })
    given(palaver).when(trainer, { type: 'peek-orders' }).thenRejected('wrong-phase')
    expect(given(tableAt(1, 'commitment')).when(trainer, { type: 'peek-orders' }).thenHappened('orders-peeked').thenAccepted().peeked).toBe(1)
    given(palaver).when(trainer, { type: 'nudge', seat: 8 }).thenRejected('person-absent')
    const asked = given(reflection).when(trainer, { type: 'ask-question', text: 'Qui parlait' }).thenHappened('question-asked').thenAccepted()
    expect(asked.game.question?.card).toBeUndefined()
    given(reflection).when(trainer, { type: 'ask-question', card: 'what-held' }).thenHappened('question-asked', { card: 'what-held' })
    given(reflection).when(trainer, { type: 'ask-question', card: 'no' }).thenRejected('not-allowed')
  })

  test('TR4: words reach the board once approved', () => {
    const said = given(palaver).when(seat(1), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: 'pour que ça tienne' } })
    const text = said.events('text-stored')[0]?.text ?? ''
    expect(said.state.shownTexts).toEqual([])
    const shown = given(said.state).when(trainer, { type: 'approve-text', text, shown: true }).thenAccepted()
    expect(shown.shownTexts).toEqual([text])
    const erased = given(shown).when(server, { type: 'erase-text', text }).thenHappened('text-erased', { text }).thenAccepted()
    expect(erased.shownTexts).toEqual([])
    given(erased).when(trainer, { type: 'approve-text', text, shown: true }).thenRejected('not-allowed')
    given(palaver).when(trainer, { type: 'approve-text', text: 't9999', shown: true }).thenRejected('not-allowed')
    expect(given(palaver).when(trainer, { type: 'set-board', mode: 'instruction', text: 'Levez les yeux' }).thenAccepted().board.text).toMatch(/^t/)
  })

  test('TR5: a silent season', () => {
    const silence = (state: TableState) => given(state).when(trainer, { type: 'silence-season', on: true }).thenAccepted()
    expect(goTo(silence(startedTable()), 1, 'palaver').game.silent).toBe(true)
    const later = silence(palaver)
    expect(later.game.silent).toBe(false)
    expect(goTo(later, 2, 'palaver').game.silent).toBe(true)
    expect(goTo(later, 3, 'palaver').game.silent).toBe(false)
  })

  test('TR6: put aside and back', () => {
    const aside = given(palaver).when(trainer, { type: 'set-stand-in', seat: 2, on: true }).thenAccepted()
    expect(aside.seats[1]?.holder).toBe('stand-in')
    given(aside).when(seat(2), { type: 'set-ready', value: true }).thenRejected('not-allowed')
    const back = given(aside).when(trainer, { type: 'set-stand-in', seat: 2, on: false }).thenAccepted()
    given(back).when(seat(2), { type: 'set-ready', value: true }).thenHappened('ready-set')
    given(tableAt(1, 'palaver', { people: [1, 2, 3] })).when(trainer, { type: 'set-stand-in', seat: 5, on: false }).thenRejected('person-absent')
    given(aside).when(trainer, { type: 'set-bot', seat: 2, kind: 'discreet' }).thenHappened('bot-set', { kind: 'discreet' })
  })

  const debrief = given(palaver).when(trainer, { type: 'end-game' }).thenAccepted()

  test('TR7: steps of the debrief', () => {
    const open = (step: number) => given(debrief).when(trainer, { type: 'open-step', step }).events('step-opened')[0]?.minutes
    expect([1, 2, 3, 4, 5, 6].map(open)).toEqual([1, 4, 4, 3, 2, 3])
    const feel = given(debrief).when(trainer, { type: 'open-step', step: 1, minutes: 7 }).thenHappened('step-opened', { minutes: 7 }).thenAccepted()
    given(feel).when(seat(1), { type: 'answer-step', step: 1, item: 'word', value: 'fier' }).thenHappened('step-answered')
    given(feel).when(seat(1), { type: 'answer-step', step: 2, item: 'word', value: 'fier' }).thenRejected('wrong-phase')
    given(feel).when(seat(1), { type: 'answer-step', step: 1, item: 'word' }).thenRejected('text-empty')
    const again = given(feel).when(seat(1), { type: 'answer-step', step: 1, item: 'word', value: 'a' }).when(seat(1), { type: 'answer-step', step: 1, item: 'word', value: 'b' }).thenAccepted()
    expect(again.debrief.answers).toMatchObject([{ seat: 1, value: 'b' }])
    expect(given(feel).when(trainer, { type: 'keep-moment', fact: 'pot', kept: true }).thenAccepted().debrief.keptMoments).toEqual(['pot'])
  })

  test('TR8: words are their author’s', () => {
    const said = given(debrief).when(seat(1), { type: 'answer-step', step: 0, item: 'note', text: 'Je retiens ceci' })
    const text = said.events('text-stored')[0]?.text ?? ''
    given(said.state).when(seat(2), { type: 'release-words', text, released: true }).thenRejected('not-allowed')
    given(said.state).when(seat(2), { type: 'withdraw-words', text }).thenRejected('not-allowed')
    const released = given(said.state).when(seat(1), { type: 'release-words', text, released: true }).thenAccepted()
    expect(released.debrief.released).toEqual([text])
    const gone = given(released).when(seat(1), { type: 'withdraw-words', text }).thenHappened('text-erased', { text }).thenAccepted()
    expect(gone.debrief.released).toEqual([])
    given(gone).when(seat(1), { type: 'release-words', text, released: true }).thenRejected('text-empty')
    const card = given(debrief).when(seat(3), { type: 'write-card', act: 'Appeler la mairie', ally: '', date: 'lundi' })
    expect(card.events('text-stored').map((event) => event.length)).toEqual([17, 0, 5])
    given(debrief).when(seat(3), { type: 'write-card', act: ' ', ally: '', date: '' }).thenRejected('text-empty')
  })

  test('TR9: trust numbers, closed table', () => {
    expect(given(palaver).when(trainer, { type: 'show-trust-numbers', on: true }).thenAccepted().trustNumbers).toBe(true)
    const closed = given(debrief).when(trainer, { type: 'close-table' }).thenAccepted()
    expect(closed.status).toBe('closed')
    given(closed).when(seat(1), { type: 'answer-step', step: 0, item: 'word', value: 'x' }).thenRejected('wrong-phase')
    given(closed).when(seat(1), { type: 'set-consent', tick: 'research', value: true }).thenHappened('consent-set')
  })
})

describe('TR10, TX4: after the game', () => {
  const debrief = given(startedTable()).when(trainer, { type: 'end-game' }).thenAccepted()
  const learning = given(debrief).when(trainer, { type: 'open-step', step: 3 }).thenAccepted()
  const none = (): undefined => undefined

  test('TR10: a decision is tagged in the step of learning, once or again, and the tag taken back', () => {
    given(debrief).when(seat(1), { type: 'tag-decision', fact: 'pot', tag: 'chosen' }).thenRejected('wrong-phase', { phase: 'debrief', step: 0 })
    const tagged = given(learning).when(seat(1), { type: 'tag-decision', fact: 'pot', tag: 'chosen' }).thenHappened('decision-tagged', { seat: 1, decision: 'pot', tag: 'chosen' }).when(seat(1), { type: 'tag-decision', fact: 'pot', tag: 'pushed' }).when(seat(1), { type: 'tag-decision', fact: 'challenge', tag: 'chance' }).thenAccepted()
    expect(tagged.debrief.tags).toEqual({ 1: { pot: 'pushed', challenge: 'chance' } })
    given(tagged).when(seat(1), { type: 'tag-decision', fact: 'pot', tag: 'pushed' }).thenNothing('decision-tagged')
    expect(given(tagged).when(seat(1), { type: 'tag-decision', fact: 'pot' }).thenAccepted().debrief.tags).toEqual({ 1: { challenge: 'chance' } })
  })

  test('TR10: a tag is shown to its author alone', () => {
    const tagged = given(learning).when(seat(1), { type: 'tag-decision', fact: 'pot', tag: 'induced' }).thenAccepted()
    expect(viewSeat(tagged, 1, none)?.tags).toEqual({ pot: 'induced' })
    for (const view of [viewPublic(tagged, none), viewTrainer(tagged, none), viewSeat(tagged, 2, none)]) expect(JSON.stringify(view)).not.toContain('induced')
  })

  test('TX4: corrected words keep their id, and the board waits for approval again', () => {
    const palaver = tableAt(1, 'palaver')
    const promised = given(palaver).when(seat(1), { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { text: 'parce que je tiens' } }).thenAccepted()
    const text = promised.game.promises[0]!.reason as string
    const ended = given(promised).when(trainer, { type: 'approve-text', text, shown: true }).when(trainer, { type: 'end-game' }).thenAccepted()
    given(promised).when(seat(1), { type: 'correct-words', text, words: 'trop tôt pour cela' }).thenRejected('wrong-phase')
    const decided = ask(ended, seat(1), { type: 'correct-words', text, words: '  parce que nous tenons ' })
    expect(decided).toMatchObject({ ok: true, value: { texts: [{ id: text, content: 'parce que nous tenons' }], events: [{ type: 'words-corrected', seat: 1, text, length: 21 }] } })
    const corrected = given(ended).when(seat(1), { type: 'correct-words', text, words: 'parce que nous tenons' }).thenAccepted()
    expect(corrected.shownTexts).toEqual([])
    expect(corrected.game.promises[0]!.reason).toBe(text)
    // Who reads words looks at them again.
    expect(corrected.erasedTexts).not.toBe(ended.erasedTexts)
  })

  test('TX4: only by who wrote them, as long as before, and while they are there', () => {
    const written = given(learning).when(seat(1), { type: 'answer-step', step: 3, item: 'learned', text: 'que l’on apprend' }).when(seat(1), { type: 'write-card', act: 'Appeler', ally: 'Léa', date: 'lundi' }).thenAccepted()
    const text = written.debrief.answers[0]!.text!
    const { ally, act } = written.debrief.cards[1]!
    given(written).when(seat(2), { type: 'correct-words', text, words: 'autre chose' }).thenRejected('not-allowed')
    given(written).when(seat(1), { type: 'correct-words', text, words: '   ' }).thenRejected('text-empty')
    given(written).when(seat(1), { type: 'correct-words', text, words: 'x'.repeat(501) }).thenRejected('text-too-long', { max: 500 })
    given(written).when(seat(1), { type: 'correct-words', text: ally, words: 'x'.repeat(81) }).thenRejected('text-too-long', { max: 80 })
    given(written).when(seat(1), { type: 'correct-words', text: act, words: 'x'.repeat(81) }).thenHappened('words-corrected')
    const gone = given(written).when(seat(1), { type: 'withdraw-words', text }).thenAccepted()
    given(gone).when(seat(1), { type: 'correct-words', text, words: 'revenu' }).thenRejected('text-empty')
  })
})
