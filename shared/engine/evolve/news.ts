import type { NewsEvents, Stamped } from '../event.ts'
import type { Clue, GameState, TableState } from '../state.ts'
import { patchGame, without } from './patch.ts'

/** The opening of a season: counters, income, cards dealt. */
export function evolveNews(state: TableState, event: Stamped<NewsEvents>): TableState {
  const { game } = state
  switch (event.type) {
    case 'season-opened':
      return { ...state, game: openSeason(game) }
    case 'schedule-applied':
      return patchGame(state, { scheduled: game.scheduled.filter((one) => one.id !== event.id) })
    case 'means-changed':
      return patchGame(state, { means: { ...game.means, [event.seat]: event.to } })
    case 'time-set':
      return patchGame(state, { time: { ...game.time, [event.seat]: event.time } })
    case 'event-played':
      return patchGame(state, { playedEvents: [...game.playedEvents, event.event] })
    case 'poll-opened':
      return patchGame(state, { polls: [...game.polls, { id: event.poll, event: event.event, answers: {}, open: true }] })
    case 'challenge-drawn':
      return patchGame(state, {
        challenge: { card: event.card, situation: event.situation, known: false, concerned: event.concerned, stake: event.stake, need: event.need },
        playedChallenges: [...game.playedChallenges, event.card],
      })
    case 'clue-dealt':
      return patchGame(state, { clues: [...game.clues, event.clue] })
    case 'owner-clue-dealt':
      return patchGame(state, { clues: [...game.clues.filter((clue) => clue.about !== event.clue.about), event.clue] })
    case 'dilemma-dealt':
      return patchGame(state, { dilemmas: { ...game.dilemmas, [event.seat]: { card: event.dilemma } } })
    case 'chance-drawn':
      return state
  }
}

/** Season counters to zero (rule 7). What the territory is stays. */
function openSeason(game: GameState): GameState {
  const kept = without(game, 'challenge', 'locked', 'question')
  return {
    ...kept,
    silent: game.silentNext,
    silentNext: false,
    rose: [],
    closedThisSeason: [],
    clues: game.clues.filter((clue) => isStillTrue(clue, game)),
    beliefs: {},
    intentions: {},
    polls: [],
    orders: {},
    laid: [],
    lastOrders: game.locked ? Object.fromEntries(Object.entries(game.locked).map(([seat, { order }]) => [seat, order])) : game.lastOrders,
    dilemmas: {},
    thanks: {},
    seasonStart: { indicators: game.indicators, trust: game.trust },
    report: [],
  }
}

/** An owner's clue lasts as long as the situation it speaks of stays unknown and unchanged. */
function isStillTrue(clue: Clue, game: GameState): boolean {
  const initiative = game.initiatives.find((one) => clue.about === `initiative:${one.id}`)
  return initiative !== undefined && !initiative.known && clue.id === ownerClueId(initiative)
}

/** Changes with each draw: an owner's clue is renewed when the situation changed. */
export function ownerClueId(initiative: { readonly id: string; readonly draws: number; readonly owner: number }): string {
  return `o-${initiative.id}-${initiative.draws}-${initiative.owner}`
}
