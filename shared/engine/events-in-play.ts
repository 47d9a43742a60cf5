import type { Scenario } from '../scenario/scenario.ts'
import type { EventCard, QuestionCard } from '../scenario/schema.ts'
import { applyEffects, type EffectContext } from './effects/index.ts'
import { persons, seatsAtTable, standForRole } from './seats.ts'
import type { Run } from './run.ts'
import type { Poll, TableState } from './state.ts'

export function findEventCard(scenario: Scenario, id: string): EventCard | undefined {
  return scenario.file.events.find((card) => card.id === id) ?? scenario.deck.events.find((card) => card.id === id)
}

export function findQuestionCard(scenario: Scenario, id: string): QuestionCard | undefined {
  return scenario.file.questions.find((card) => card.id === id) ?? scenario.deck.questions.find((card) => card.id === id)
}

/** Plays an event of the territory: its effects at once, or its poll for the palaver. */
export function playEvent(run: Run, card: EventCard): void {
  run.under(`event:${card.id}`, () => {
    run.emit({ type: 'event-played', event: card.id })
    if (card.poll) run.emit({ type: 'poll-opened', poll: `q${run.state.seq + 1}`, event: card.id })
  })
  if (!card.poll) applyEffects(run, card.effects, eventContext(run.state, card))
}

function eventContext(state: TableState, card: EventCard): EffectContext {
  const actor = card.actor && standForRole(seatsAtTable(state), state.scenario.file.roleOrder, card.actor, new Set())
  return { fact: `event:${card.id}`, ...(actor === undefined ? {} : { actor }) }
}

export function pollOptions(state: TableState, poll: Poll): string[] {
  const options = findEventCard(state.scenario, poll.event)?.poll?.options ?? []
  return options === 'initiatives' ? state.game.initiatives.map((one) => one.id) : options.map((one) => one.id)
}

/** The close of the palaver settles the season's polls: passed when more than half the persons named the same (rule 60). */
export function closePolls(run: Run): void {
  for (const poll of run.state.game.polls.filter((one) => one.open)) closePoll(run, poll)
}

function closePoll(run: Run, poll: Poll): void {
  const voices = new Set(persons(run.state).map((seat) => seat.seat))
  const count = (option: string): number => Object.entries(poll.answers).filter(([seat, said]) => voices.has(Number(seat)) && said === option).length
  const ranked = pollOptions(run.state, poll)
    .map((option) => ({ option, votes: count(option) }))
    .filter((one) => one.votes > 0)
    .sort((a, b) => b.votes - a.votes)
  const [first] = ranked
  const passed = first !== undefined && 2 * first.votes > voices.size
  const contenders = ranked.slice(0, 2).map((one) => one.option)
  const result = { passed, contenders, ...(passed ? { choice: first.option } : {}) }
  const card = findEventCard(run.state.scenario, poll.event)
  run.under(`event:${poll.event}`, () => run.emit({ type: 'poll-closed', poll: poll.id, ...result }))
  if (card) applyEffects(run, card.effects, { ...eventContext(run.state, card), poll: result })
}
