import type { AfterEvents, GameEventType, JournalEvent, NewsEvents, OrderEvents, Stamped, TableEvents, TalkEvents, TimeEvents, ValueEvents, WorksiteEvents } from '../event.ts'
import type { TableState } from '../state.ts'
import { whileHolding, type Holding } from './patch.ts'
import { evolveAfter } from './after.ts'
import { evolveNews } from './news.ts'
import { evolveOrders } from './orders.ts'
import { evolveTable } from './table.ts'
import { evolveTalk } from './talk.ts'
import { evolveTime } from './time.ts'
import { evolveValues } from './values.ts'
import { evolveWorksites } from './worksites.ts'

type Group = 'table' | 'time' | 'news' | 'talk' | 'orders' | 'worksites' | 'values' | 'after'

const same = <T extends GameEventType>(group: Group, types: Record<T, true>): Record<T, Group> =>
  Object.fromEntries(Object.keys(types).map((type) => [type, group])) as Record<T, Group>

/** Every event type has a group: a forgotten one is a type error here, and in its group's switch. */
const GROUP_OF: Readonly<Record<GameEventType, Group>> = {
  ...same<TableEvents['type']>('table', {
    'table-opened': true, 'role-given': true, 'role-changed': true, 'person-joined': true, 'person-left': true,
    'seat-resumed': true, 'device-changed': true, 'connection-lost': true, 'connection-restored': true,
    'seat-paused': true, 'stand-in-set': true, 'bot-set': true, 'seat-opened': true, 'table-tightened': true,
    'consent-set': true, 'text-stored': true, 'text-approved': true, 'text-erased': true, 'tutorial-finished': true, 'seat-link-made': true, 'help-set': true,
    'seat-shared': true, 'move-proposed': true, 'move-declined': true, 'person-moved': true, 'seat-looked': true,
  }),
  ...same<TimeEvents['type']>('time', {
    'game-started': true, 'phase-opened': true, 'phase-closed': true, 'ready-set': true, 'closing-set': true,
    'time-changed': true, paused: true, resumed: true, 'branch-opened': true, 'fork-closed': true, 'pace-set': true, 'season-silenced': true,
    'game-ended': true, 'table-closed': true, 'table-faulted': true,
  }),
  ...same<NewsEvents['type']>('news', {
    'season-opened': true, 'schedule-applied': true, 'means-changed': true, 'time-set': true, 'event-played': true,
    'poll-opened': true, 'challenge-drawn': true, 'clue-dealt': true, 'owner-clue-dealt': true,
    'dilemma-dealt': true, 'chance-drawn': true,
  }),
  ...same<TalkEvents['type']>('talk', {
    'fact-read': true, 'clue-shared': true, 'belief-stated': true, 'intention-declared': true,
    'promise-given': true, 'promise-accepted': true, 'promise-withdrawn': true, 'proposal-opened': true,
    'proposal-amended': true, 'proposal-signed': true, 'proposal-unsigned': true, 'proposal-refused': true, 'proposal-widened': true,
    'proposal-cancelled': true, 'proposal-sealed': true, 'proposal-lapsed': true, 'vote-cast': true,
    'vote-closed': true, 'poll-answered': true, 'poll-closed': true, 'dilemma-announced': true, 'message-sent': true,
    'message-hidden': true, 'message-reported': true,
  }),
  ...same<OrderEvents['type']>('orders', {
    'order-saved': true, 'order-laid': true, 'order-taken-back': true, 'order-locked': true,
  }),
  ...same<WorksiteEvents['type']>('worksites', {
    'lever-resolved': true, 'lever-refunded': true, 'posture-valued': true, 'worksite-resolved': true,
    'challenge-met': true, 'challenge-missed': true, 'initiative-grown': true, 'initiative-charged': true,
    'initiative-set-back': true, 'initiative-idled': true, 'initiative-wilted': true, 'initiative-evaluated': true,
    'initiative-owner-changed': true, 'gauge-changed': true, 'situation-drawn': true, 'situation-revealed': true,
  }),
  ...same<ValueEvents['type']>('values', {
    'indicator-changed': true, 'trust-changed': true, 'ceiling-changed': true, 'conflict-opened': true,
    'conflict-closed': true, 'horizon-changed': true, 'flag-set': true, 'effect-scheduled': true,
    'pot-counted': true, 'pot-income-changed': true, 'free-riding-seen': true, 'charter-adopted': true,
    'charter-applied': true, 'promise-kept': true, 'promise-broken': true, 'promise-lapsed': true,
    'pact-kept': true, 'dilemma-chosen': true, 'mandate-scored': true, 'contribution-counted': true,
    'trust-measured': true, 'story-told': true,
  }),
  ...same<AfterEvents['type']>('after', {
    'thanks-given': true, 'question-asked': true, 'question-answered': true, 'bookmark-set': true,
    'note-written': true, 'event-injected': true, 'orders-peeked': true, 'seat-nudged': true, 'trainer-told': true, 'told-read': true, 'board-set': true,
    'trust-numbers-set': true, 'step-opened': true, 'step-closed': true, 'step-answered': true,
    'debrief-planned': true, 'answers-opened': true, 'moods-counted': true, 'what-if-shown': true, 'evidence-shown': true,
    'moment-kept': true, 'words-released': true, 'words-withdrawn': true, 'words-corrected': true, 'decision-tagged': true, 'card-written': true,
  }),
}

/** Applies a fact. Never refuses, never mutates; the journal alone gives the same state again. */
export function evolve(state: TableState, event: JournalEvent): TableState {
  return evolveHolding(state, event, {})
}

/** The same for a run, which keeps in `holding` what it copied; what it was given is never touched. */
export function evolveHolding(state: TableState, event: JournalEvent, holding: Holding): TableState {
  const group = GROUP_OF[event.type]
  const { game } = state
  const isMine = holding.state === state
  const next = isMine ? whileHolding(holding, () => evolveGroup(group, state, event)) : evolveGroup(group, state, event)
  const place = { seq: event.seq, tableMs: event.tableMs, lastAt: event.at }
  const evolved = next === state && !isMine ? { ...next, ...place } : Object.assign(next, place)
  holding.state = evolved
  if (evolved.game !== game) holding.game = evolved.game
  if (isReported(group, event)) addToReport(evolved, event, holding)
  // What opens or closes a phase keeps the game as it stood: it is no longer the run's alone.
  if (group === 'time') holding.game = holding.report = undefined
  return evolved
}

function addToReport(state: TableState, event: JournalEvent, holding: Holding): void {
  const { game } = state
  if (game.report === holding.report) {
    ;(game.report as JournalEvent[]).push(event)
    return
  }
  const report = [...game.report, event]
  if (game === holding.game) Object.assign(game, { report })
  else Object.assign(state, { game: { ...game, report } })
  holding.game = state.game
  holding.report = report
}

function evolveGroup(group: Group, state: TableState, event: JournalEvent): TableState {
  switch (group) {
    case 'table':
      return evolveTable(state, event as Stamped<TableEvents>)
    case 'time':
      return evolveTime(state, event as Stamped<TimeEvents>)
    case 'news':
      return evolveNews(state, event as Stamped<NewsEvents>)
    case 'talk':
      return evolveTalk(state, event as Stamped<TalkEvents>)
    case 'orders':
      return evolveOrders(state, event as Stamped<OrderEvents>)
    case 'worksites':
      return evolveWorksites(state, event as Stamped<WorksiteEvents>)
    case 'values':
      return evolveValues(state, event as Stamped<ValueEvents>)
    case 'after':
      return evolveAfter(state, event as Stamped<AfterEvents>)
  }
}

/** The report tells the season: its news, what was locked, and all that the resolution moved. */
function isReported(group: Group, event: JournalEvent): boolean {
  return group === 'news' || group === 'worksites' || group === 'values' || event.type === 'order-locked' || event.type === 'event-injected'
}
