import type { Stamped, TalkEvents } from '../event.ts'
import type { GivenPromise, Message, Proposal, ProposalVersion, TableState } from '../state.ts'
import type { WorksiteId } from '../../base/ids.ts'
import type { SituationId } from '../../base/vocabulary.ts'
import { dropKeys, patchGame, without } from './patch.ts'

/** What people say, show, promise and propose. */
export function evolveTalk(state: TableState, event: Stamped<TalkEvents>): TableState {
  const { game } = state
  switch (event.type) {
    case 'fact-read':
      return patchGame(state, { clues: game.clues.map((clue) => (clue.id === event.read && clue.seat === event.seat ? { ...clue, read: true } : clue)) })
    case 'clue-shared':
      return patchGame(state, { clues: game.clues.map((clue) => (clue.id === event.clue ? { ...clue, shared: event.channel } : clue)) })
    case 'belief-stated':
      return patchGame(state, { beliefs: { ...game.beliefs, [event.seat]: changeBelief(game.beliefs[event.seat], event.worksite, event.situation) } })
    case 'intention-declared':
      return patchGame(state, {
        intentions: event.worksite === undefined ? dropKeys(game.intentions, (seat) => Number(seat) === event.seat) : { ...game.intentions, [event.seat]: event.worksite },
      })
    case 'promise-given': {
      const { promise: id, from, to, object, atLeast, dueSeason, reason } = event
      const given: GivenPromise = { id, from, to, object, atLeast, givenSeason: event.season, dueSeason, reason, accepted: false, status: 'live' }
      return patchGame(state, { promises: [...game.promises, given] })
    }
    case 'promise-accepted':
      return changePromise(state, event.promise, { accepted: true })
    case 'promise-withdrawn':
      return changePromise(state, event.promise, { status: 'withdrawn', withdrawnSeason: event.season })
    case 'proposal-opened':
      return patchGame(state, { proposals: [...game.proposals, openedProposal(event)] })
    case 'proposal-amended':
      return mapProposal(state, event.proposal, (proposal) => ({
        ...without(proposal, 'initiative', 'clause', 'refusedFor'),
        ...(event.initiative === undefined ? {} : { initiative: event.initiative }),
        ...(event.clause === undefined ? {} : { clause: event.clause }),
        choice: event.choice,
        signers: [],
        refusals: [],
        votes: {},
        versions: [...(proposal.versions ?? []), versionOf(proposal)],
        amended: (proposal.amended ?? 0) + 1,
      }))
    case 'proposal-signed':
      return mapProposal(state, event.proposal, (proposal) => ({
        ...proposal,
        signers: [...proposal.signers, event.seat],
        refusals: proposal.refusals.filter((seat) => seat !== event.seat),
      }))
    case 'proposal-unsigned':
      return mapProposal(state, event.proposal, (proposal) => ({ ...proposal, signers: proposal.signers.filter((seat) => seat !== event.seat) }))
    case 'proposal-widened':
      return mapProposal(state, event.proposal, (proposal) => ({ ...proposal, wide: true as const }))
    case 'proposal-refused':
      return mapProposal(state, event.proposal, (proposal) => ({
        ...proposal,
        ...(event.reason === undefined ? {} : { refusedFor: { ...proposal.refusedFor, [event.seat]: event.reason } }),
        refusals: [...proposal.refusals.filter((seat) => seat !== event.seat), event.seat],
        signers: proposal.signers.filter((seat) => seat !== event.seat),
      }))
    case 'proposal-cancelled':
      return mapProposal(state, event.proposal, (proposal) => ({ ...proposal, status: 'cancelled' }))
    case 'proposal-sealed':
      return mapProposal(state, event.proposal, (proposal) => ({ ...proposal, status: 'sealed', reserved: event.reserved }))
    case 'proposal-lapsed':
      return mapProposal(state, event.proposal, (proposal) => ({ ...proposal, status: 'lapsed', lapsedBecause: event.because }))
    case 'vote-cast':
      return mapProposal(state, event.proposal, (proposal) => ({ ...proposal, votes: { ...proposal.votes, [event.seat]: event.yes } }))
    case 'vote-closed':
      return state
    case 'poll-answered':
      return patchGame(state, { polls: game.polls.map((poll) => (poll.id === event.poll ? { ...poll, answers: { ...poll.answers, [event.seat]: event.option } } : poll)) })
    case 'poll-closed': {
      const result = { open: false, passed: event.passed, contenders: event.contenders, ...(event.choice === undefined ? {} : { choice: event.choice }) }
      return patchGame(state, { polls: game.polls.map((poll) => (poll.id === event.poll ? { ...poll, ...result } : poll)) })
    }
    case 'dilemma-announced': {
      const dilemma = game.dilemmas[event.seat]
      return dilemma ? patchGame(state, { dilemmas: { ...game.dilemmas, [event.seat]: { ...dilemma, announced: event.option } } }) : state
    }
    case 'message-sent':
      return { ...state, messages: [...state.messages, { id: event.text, from: event.seat, text: event.text, season: event.season, ...(event.to === undefined ? {} : { to: event.to }) }] }
    case 'message-hidden':
      return mapMessage(state, event.message, (message) => ({ ...without(message, 'hidden'), ...(event.hidden ? { hidden: true as const } : {}) }))
    case 'message-reported':
      return mapMessage(state, event.message, (message) => ({ ...message, reported: true }))
  }
}

function changeBelief(
  beliefs: Readonly<Record<WorksiteId, SituationId>> | undefined,
  worksite: WorksiteId,
  situation: SituationId | undefined,
): Record<WorksiteId, SituationId> {
  const kept: Record<string, SituationId> = { ...beliefs }
  delete kept[worksite]
  return (situation === undefined ? kept : { ...kept, [worksite]: situation }) as Record<WorksiteId, SituationId>
}

function changePromise(state: TableState, id: string, patch: Partial<GivenPromise>): TableState {
  return patchGame(state, { promises: state.game.promises.map((promise) => (promise.id === id ? { ...promise, ...patch } : promise)) })
}

function mapProposal(state: TableState, id: string, change: (proposal: Proposal) => Proposal): TableState {
  return patchGame(state, { proposals: state.game.proposals.map((proposal) => (proposal.id === id ? change(proposal) : proposal)) })
}

function mapMessage(state: TableState, id: string, change: (message: Message) => Message): TableState {
  return { ...state, messages: state.messages.map((message) => (message.id === id ? change(message) : message)) }
}

function versionOf({ initiative, choice, clause, signers }: Proposal): ProposalVersion {
  return { ...(initiative === undefined ? {} : { initiative }), choice, ...(clause === undefined ? {} : { clause }), signers }
}

function openedProposal(event: Extract<Stamped<TalkEvents>, { type: 'proposal-opened' }>): Proposal {
  return {
    id: event.proposal,
    lever: event.lever,
    initiator: event.seat,
    season: event.season,
    ...(event.initiative === undefined ? {} : { initiative: event.initiative }),
    ...(event.clause === undefined ? {} : { clause: event.clause }),
    choice: event.choice,
    wanted: event.wanted,
    signers: [],
    refusals: [],
    votes: {},
    status: 'open',
  }
}
