import { LEVER_IDS, type LeverId } from '../base/vocabulary.ts'
import type { QuestionCard } from '../scenario/schema.ts'
import { SHARED, sharedOnly } from '../engine/debrief-answers.ts'
import { connectedPersons, persons } from '../engine/seats.ts'
import type { TableState } from '../engine/state.ts'
import { viewDebrief } from './debrief-view.ts'
import { viewReveal } from './reveal-view.ts'
import { viewClock, viewSeatLine, viewTableLine } from './table-lines.ts'
import { viewEvents, viewPoll, viewPromise, viewProposal, viewSharedClue } from './talk-views.ts'
import { viewChallenge, viewIndicators, viewInitiatives, viewLinks, viewPot, viewTrust, viewWorksites } from './territory-views.ts'
import { assembleView, type ViewParts } from './view-parts.ts'
import type { PublicView, TextLookup } from './view-types.ts'

export const publicParts: ViewParts<PublicView> = {
  table: viewTableLine,
  clock: viewClock,
  seats: (state, texts) => Object.fromEntries(state.seats.map((seat) => [seat.seat, viewSeatLine(state, seat, texts)])),
  indicators: viewIndicators,
  trust: viewTrust,
  links: viewLinks,
  initiatives: viewInitiatives,
  pot: viewPot,
  challenge: viewChallenge,
  events: viewEvents,
  clues: (state) => keyed(state.game.clues, (clue) => viewSharedClue(state, clue)),
  worksites: viewWorksites,
  promises: (state, texts) =>
    keyed(
      state.game.promises.filter((promise) => promise.dueSeason >= state.game.season || promise.givenSeason >= state.game.season),
      (promise) => viewPromise(state, promise, texts),
    ),
  proposals: (state, texts) =>
    keyed(
      state.game.proposals.filter((proposal) => proposal.season === state.game.season && proposal.status !== 'cancelled'),
      (proposal) => viewProposal(state, proposal, texts),
    ),
  polls: (state) => keyed(state.game.polls, (poll) => viewPoll(state, poll)),
  levers: viewLeverUses,
  charter: viewCharter,
  reveal: viewReveal,
  thanks: (state) => state.game.thanks,
  question: viewQuestion,
  board: viewBoard,
  debrief: viewDebrief,
}

/** What everybody at the table and the board may see. */
export function viewPublic(state: TableState, texts: TextLookup): PublicView {
  return assembleView(publicParts, state, texts)
}

function keyed<T extends { readonly id: string }, V>(items: readonly T[], view: (item: T) => V | undefined): Record<string, V> {
  const entries: [string, V][] = []
  for (const item of items) {
    const shown = view(item)
    if (shown !== undefined) entries.push([item.id, shown])
  }
  return Object.fromEntries(entries)
}

function viewLeverUses(state: TableState): PublicView['levers'] {
  const uses: Partial<Record<LeverId, { uses: number; limit?: number }>> = {}
  for (const id of LEVER_IDS) {
    const card = state.scenario.levers[id]
    if (!card || !state.scenario.file.levers.includes(id)) continue
    uses[id] = { uses: state.game.leverUses[id] ?? 0, ...(card.limit !== undefined && { limit: card.limit }) }
  }
  return uses
}

function viewCharter({ game, shownTexts }: TableState, texts: TextLookup): PublicView['charter'] {
  if (!game.charter) return undefined
  const { clause, adoptedSeason } = game.charter
  const words = clause && shownTexts.includes(clause) ? texts(clause) : undefined
  return { season: adoptedSeason, ...(words && { clause: words }) }
}

function viewQuestion(state: TableState, texts: TextLookup): PublicView['question'] {
  const { question } = state.game
  if (!question) return undefined
  const card = question.card === undefined ? undefined : questionCard(state, question.card)
  const words = question.text && texts(question.text)
  const text = card?.text ?? (words ? { fr: words, en: words } : undefined)
  if (!text) return undefined
  return {
    id: question.id,
    ...(card && { fiche: card.fiche }),
    text,
    chips: Object.fromEntries((card?.chips ?? []).map((chip, index) => [index, chip])),
    answered: Object.keys(question.answers).length,
    ...viewAnswers(state, texts),
  }
}

/** Silent first: nothing of what was chosen before all the persons present have answered, no word that the trainer did not show. */
function viewAnswers(state: TableState, texts: TextLookup): Pick<NonNullable<PublicView['question']>, 'chosen' | 'words'> {
  const answers = state.game.question?.answers ?? {}
  const given = persons(state).flatMap(({ seat }) => answers[seat] ?? [])
  const isOpen = given.length >= SHARED && connectedPersons(state).every(({ seat }) => answers[seat])
  const chosen: Record<number, number> = {}
  for (const { chip } of given) if (chip !== undefined) chosen[chip] = (chosen[chip] ?? 0) + 1
  const words = Object.entries(answers).flatMap(([seat, { text: id }]) => {
    const text = id !== undefined && state.shownTexts.includes(id) ? texts(id) : undefined
    return id !== undefined && text ? [[id, { seat: Number(seat), text }] as const] : []
  })
  return { ...(isOpen && { chosen: sharedOnly(chosen) }), ...(words.length > 0 && { words: Object.fromEntries(words) }) }
}

export function questionCard(state: TableState, id: string): QuestionCard | undefined {
  return state.scenario.file.questions.find((card) => card.id === id) ?? state.scenario.deck.questions.find((card) => card.id === id)
}

function viewBoard({ board }: TableState, texts: TextLookup): PublicView['board'] {
  const words = board.text && texts(board.text)
  return { mode: board.mode, ...(words && { text: words }) }
}

