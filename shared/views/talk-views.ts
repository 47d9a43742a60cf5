import type { TextId } from '../base/ids.ts'
import type { PhaseId } from '../base/vocabulary.ts'
import type { EventCard } from '../scenario/schema.ts'
import { countVotes } from '../engine/proposal-rules.ts'
import type { Clue, GivenPromise, Poll, Proposal, TableState } from '../engine/state.ts'
import { viewPast } from './thread-views.ts'
import type { EventView, PollView, PromiseView, ProposalView, SharedClueView, TextLookup } from './view-types.ts'

export function challengeCard(state: TableState) {
  const id = state.game.challenge?.card
  if (id === undefined) return undefined
  return state.scenario.file.challenges.find((card) => card.id === id) ?? state.scenario.deck.challenges.find((card) => card.id === id)
}

export function eventCard(state: TableState, id: string): EventCard | undefined {
  return state.scenario.file.events.find((card) => card.id === id) ?? state.scenario.deck.events.find((card) => card.id === id)
}

export function clueText(state: TableState, clue: Clue) {
  return clue.sentence === undefined ? undefined : challengeCard(state)?.clues[clue.sentence]?.text
}

/** A clue said aloud shows that it was said; its words stay on its owner's phone. */
export function viewSharedClue(state: TableState, clue: Clue): SharedClueView | undefined {
  if (clue.shared === undefined) return undefined
  const from = { ...(clue.seat !== undefined && { seat: clue.seat }), about: clue.about, channel: clue.shared }
  if (clue.shared === 'voice') return from
  const text = clueText(state, clue)
  return { ...from, ...(text && { text }), among: clue.among }
}

export function viewPromise(state: TableState, promise: GivenPromise, texts: TextLookup): PromiseView {
  const { from, to, object, atLeast, givenSeason, dueSeason, status, accepted, reason } = promise
  const chip = typeof reason === 'string' ? undefined : reason.chip
  const words = typeof reason === 'string' && state.shownTexts.includes(reason) ? texts(reason) : undefined
  return withoutUndefined<PromiseView>({ from, to, object, atLeast, givenSeason, dueSeason, status, accepted, chip, reason: words })
}

export function viewProposal(state: TableState, proposal: Proposal, texts: TextLookup): ProposalView {
  const card = state.scenario.levers[proposal.lever]
  const clause = proposal.clause && state.shownTexts.includes(proposal.clause) ? texts(proposal.clause) : undefined
  const count = card?.vote ? countVotes(state, proposal) : undefined
  const warning = foreseenWarning(state, proposal)
  const said = withoutUndefined<ProposalView>({
    lever: proposal.lever,
    initiator: proposal.initiator,
    initiative: proposal.initiative,
    choice: proposal.choice,
    clause,
    wanted: proposal.wanted,
    signers: proposal.signers,
    wide: proposal.wide ?? card?.openSignatures,
    refusals: proposal.refusals,
    votes: card?.vote && proposal.votes,
    votesWanted: count?.wanted,
    votesYes: count?.yes,
    status: proposal.status,
    amended: proposal.amended,
    lapsedBecause: proposal.lapsedBecause,
    warning,
    versions: undefined,
    refusedFor: undefined,
  })
  return { ...said, ...viewPast(proposal) }
}

/** Else-branches that everybody can foresee (GAME-NOTES 28). */
function foreseenWarning(state: TableState, proposal: Proposal): string | undefined {
  if (proposal.status !== 'open') return undefined
  if (proposal.lever === '2.2' && Object.keys(state.game.conflicts).length > 0) return 'conflict-open'
  if (proposal.lever === '2.4' && !state.game.initiatives.some((initiative) => initiative.stage >= 2)) return 'no-trial'
  return undefined
}

export function viewPoll(state: TableState, poll: Poll): PollView | undefined {
  const card = eventCard(state, poll.event)
  if (!card?.poll) return undefined
  const options =
    card.poll.options === 'initiatives'
      ? Object.fromEntries(
          state.game.initiatives.flatMap((initiative) => {
            const found = state.scenario.file.initiatives.find((entry) => entry.id === initiative.id)
            return found ? [[initiative.id, found.name]] : []
          }),
        )
      : Object.fromEntries(card.poll.options.map((option) => [option.id, option.text]))
  return { question: card.poll.question, options, answers: poll.answers, open: poll.open }
}

/** Cards played or provoked in this season. */
export function viewEvents(state: TableState, texts: TextLookup): Record<string, EventView> {
  const shown: Record<string, EventView> = {}
  const written = new Map<string, TextId>()
  for (const event of state.game.report) {
    // What waited for reflection was written when it was asked.
    if (event.type === 'event-injected' && event.text !== undefined) written.set(event.event, event.text)
    if (event.type === 'event-played' || (event.type === 'event-injected' && event.applied)) {
      const card = eventCard(state, event.event)
      const phase = event.phase as PhaseId
      if (card) shown[card.id] = { title: card.title, text: card.text, ...(card.icon && { icon: card.icon }), phase: shown[card.id]?.phase ?? phase }
      else {
        const text = written.get(event.event)
        const words = text === undefined ? undefined : texts(text)
        if (words) shown[event.event] = { title: { fr: 'Évènement', en: 'Event' }, text: { fr: words, en: words }, phase }
      }
    }
  }
  return shown
}

export function withoutUndefined<T extends object>(value: { [K in keyof T]-?: T[K] | undefined }): T {
  const kept: Partial<T> = {}
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key]
  return kept as T
}

