import type { Stamped, WorksiteEvents } from '../event.ts'
import type { InitiativeState, TableState } from '../state.ts'
import { patchGame } from './patch.ts'

export function evolveWorksites(state: TableState, event: Stamped<WorksiteEvents>): TableState {
  switch (event.type) {
    case 'lever-resolved':
      return resolveLever(state, event)
    case 'lever-refunded':
    case 'posture-valued':
    case 'worksite-resolved':
    case 'challenge-met':
    case 'challenge-missed':
      return state
    case 'initiative-grown':
      return patchInitiative(state, event.initiative, { stage: event.stage, gauge: event.gauge, idle: 0 })
    case 'initiative-charged':
    case 'initiative-set-back':
      return patchInitiative(state, event.initiative, { gauge: event.gauge, idle: 0 })
    case 'initiative-idled':
      return patchInitiative(state, event.initiative, { idle: event.idle, gauge: event.gauge })
    case 'initiative-wilted':
      return patchInitiative(state, event.initiative, { stage: event.stage, idle: event.idle, gauge: event.gauge })
    case 'initiative-evaluated':
      return patchInitiative(state, event.initiative, { evaluated: true })
    case 'initiative-owner-changed':
      return patchInitiative(state, event.initiative, { owner: event.owner })
    case 'gauge-changed':
      return patchInitiative(state, event.initiative, { gauge: event.to })
    case 'situation-drawn':
      return patchInitiative(state, event.initiative, { situation: event.situation, draws: event.draws, known: false })
    case 'situation-revealed':
      return reveal(state, event.about)
  }
}

function patchInitiative(state: TableState, id: string, patch: Partial<InitiativeState>): TableState {
  return patchGame(state, {
    initiatives: state.game.initiatives.map((initiative) => (initiative.id === id ? { ...initiative, ...patch } : initiative)),
  })
}

function resolveLever(state: TableState, event: Extract<WorksiteEvents, { type: 'lever-resolved' }>): TableState {
  const { leverUses, proposals, season } = state.game
  return patchGame(state, {
    leverUses: { ...leverUses, [event.lever]: (leverUses[event.lever] ?? 0) + 1 },
    proposals: proposals.map((proposal) =>
      proposal.status === 'sealed' && proposal.season === season && proposal.lever === event.lever && proposal.initiator === event.seat
        ? { ...proposal, status: 'resolved' as const }
        : proposal,
    ),
  })
}

function reveal(state: TableState, about: 'challenge' | `initiative:${string}`): TableState {
  if (about !== 'challenge') return patchInitiative(state, about.slice('initiative:'.length), { known: true })
  const { challenge } = state.game
  return challenge ? patchGame(state, { challenge: { ...challenge, known: true } }) : state
}
