/** What is written at a distance: threads of the table and between two, and what was said around a proposal. */
import type { SeatNumber } from '../base/ids.ts'
import type { Message, Proposal, TableState } from '../engine/state.ts'
import { mayRead } from '../engine/words.ts'
import type { MessageView, ProposalView, TextLookup, TrainerPrivateView } from './view-types.ts'

/** This season's messages that this seat may read, in order. */
export function viewMessages(state: TableState, texts: TextLookup, seat: SeatNumber): Record<string, MessageView> {
  return Object.fromEntries(
    ofSeason(state).flatMap((message) => {
      const text = texts(message.text)
      return text !== undefined && mayRead(message, seat) ? [[message.id, viewMessage(state, message, text, seat)]] : []
    }),
  )
}

function viewMessage(state: TableState, { from, to, text: id, hidden, reported }: Message, text: string, seat: SeatNumber): MessageView {
  const isFormer = state.texts[id]?.former === true
  // Whoever sits there now is not its author.
  const isMine = from === seat && !isFormer
  return {
    from,
    ...(to !== undefined && { to }),
    ...((!hidden || isMine) && { text }),
    ...(hidden && { hidden }),
    ...(reported && { reported }),
    ...(isFormer && { former: true as const }),
  }
}

/** The trainer moderates the table's thread, and what one of two people showed. */
export function viewModerated(state: TableState, texts: TextLookup): TrainerPrivateView['messages'] {
  return Object.fromEntries(
    ofSeason(state).flatMap(({ id, from, to, text: stored, hidden = false, reported = false }) => {
      const text = texts(stored)
      return text !== undefined && (to === undefined || reported) ? [[id, { from, ...(to !== undefined && { to }), text, hidden, reported }]] : []
    }),
  )
}

function ofSeason({ messages, game }: TableState): Message[] {
  return messages.filter((message) => message.season === game.season)
}

/** Clauses of earlier versions and refusals in words, for the table. */
export function wordsAround({ id, versions = [], refusedFor = {} }: Proposal, texts: TextLookup): [string, string][] {
  const clauses = versions.map(({ clause }, index) => [`${id}/${index + 1}`, clause && texts(clause)] as const)
  const refusals = Object.entries(refusedFor).map(([seat, reason]) => [`${id}/no-${seat}`, typeof reason === 'string' ? texts(reason) : undefined] as const)
  return [...clauses, ...refusals].flatMap(([key, text]) => (text ? [[key, text]] : []))
}

/** Ids and numbers only: what anybody may see of a proposal's past. */
export function viewPast({ versions, refusedFor }: Proposal): Pick<ProposalView, 'versions' | 'refusedFor'> {
  const chips = Object.entries(refusedFor ?? {}).flatMap(([seat, reason]) => (typeof reason === 'string' ? [] : [[seat, reason.chip] as const]))
  return {
    ...(versions && { versions: versions.map(({ clause: _clause, ...version }) => version) }),
    ...(chips.length > 0 && { refusedFor: Object.fromEntries(chips) }),
  }
}
