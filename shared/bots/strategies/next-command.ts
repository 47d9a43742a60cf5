import type { WorksiteId } from '../base/ids.ts'
import type { SeatCommand } from '../engine/command.ts'
import type { BotKind } from '../engine/state.ts'
import { drawFor, goal, likeliest, type Draw } from './choices.ts'
import { nextOrder } from './next-order.ts'
import type { Sight } from './sight.ts'
import { TEMPERS, type Temper } from './temper.ts'

/**
 * The next thing this bot does now, or undefined when it waits. Asked again after each answer;
 * `refused` holds what was refused in this phase (as JSON), so that nothing is asked twice.
 */
export function nextCommand(kind: BotKind, sight: Sight, seed: string, refused: ReadonlySet<string> = new Set()): SeatCommand | undefined {
  const draw = drawFor(seed, sight)
  const temper = TEMPERS[kind]
  for (const command of wishes(temper, sight, draw)) if (!refused.has(JSON.stringify(command))) return command
  return undefined
}

/** What this bot does now that changes the game; the rest is courtesy. */
export function* gestures(temper: Temper, sight: Sight, seed: string): Generator<SeatCommand> {
  const courtesies: readonly SeatCommand['type'][] = ['read-fact', 'set-ready', 'answer-question']
  for (const command of wishes(temper, sight, drawFor(seed, sight))) if (!courtesies.includes(command.type)) yield command
}

function* wishes(temper: Temper, sight: Sight, draw: Draw): Generator<SeatCommand> {
  if (sight.public.table.status !== 'playing' || sight.public.table.paused) return
  switch (sight.public.table.phase) {
    case 'palaver':
      yield* palaverWishes(temper, sight, draw)
      break
    case 'commitment':
      yield* nextOrder(temper, sight, draw)
      return
    case 'reflection':
      yield* reflectionWishes(temper, sight, draw)
      break
    case 'reveal':
      return
    case 'news':
      for (const [id, clue] of Object.entries(sight.me.clues)) if (!clue.read) yield { type: 'read-fact', fact: id }
  }
  if (!sight.public.seats[sight.me.seat]?.ready && sight.me.options.ready.open) yield { type: 'set-ready', value: true }
}

function* palaverWishes(temper: Temper, sight: Sight, draw: Draw): Generator<SeatCommand> {
  const { me } = sight
  for (const [id, clue] of Object.entries(me.clues)) {
    if (clue.shared === undefined && draw(`share/${id}`, 100) < temper.sharesClues) yield { type: 'share-clue', clue: id, channel: 'screen' }
  }
  yield* proposalWishes(temper, sight)
  if (temper.proposes) yield* leverWishes(sight)
  yield* promiseWishes(temper, sight, draw)
  if (sight.me.dilemma && sight.me.dilemma.announced === undefined && temper.promisesPot > 0) {
    yield { type: 'announce-dilemma', option: temper.takesA ? 'a' : 'b' }
  }
  const wish = goal(temper, sight, draw)
  if (wish && me.options.intention.open && sight.public.seats[me.seat]?.intention !== wish) yield { type: 'declare-intention', worksite: wish }
  yield* beliefWishes(temper, sight, wish)
}

function* proposalWishes(temper: Temper, { public: table, me }: Sight): Generator<SeatCommand> {
  for (const [id, choices] of Object.entries(me.options.proposals)) {
    const proposal = table.proposals[id]
    if (!proposal || proposal.status !== 'open') continue
    if (choices.vote && proposal.votes?.[me.seat] === undefined) yield { type: 'cast-vote', proposal: id, yes: temper.signs }
    if (temper.signs && choices.sign.open && proposal.warning === undefined) yield { type: 'sign-proposal', proposal: id }
  }
  for (const [id, poll] of Object.entries(table.polls)) {
    const first = Object.keys(poll.options).sort()[0]
    if (poll.open && first !== undefined && poll.answers[me.seat] === undefined) yield { type: 'answer-poll', poll: id, option: first }
  }
}

/** One proposal a season, the first that is open in an order that suits most tables. */
function* leverWishes({ public: table, me, content }: Sight): Generator<SeatCommand> {
  if (Object.values(table.proposals).some((proposal) => proposal.initiator === me.seat)) return
  if (Object.values(table.proposals).filter((proposal) => proposal.status === 'open').length >= 2) return
  for (const lever of ['2.10', '2.2', '2.9', '2.11', '2.4', '2.5', '2.3-charter'] as const) {
    const option = me.options.levers[lever]
    const card = content.levers[lever]
    if (!option?.open || option.when !== 'palaver' || !card) continue
    const live = Object.values(table.proposals).some((proposal) => proposal.lever === lever && proposal.status === 'open')
    if (live || (lever === '2.2' && Object.values(table.links).some((link) => link.conflict))) continue
    const lasts = table.table.season === table.table.seasons
    const choice = card.choose?.options.filter((entry) => !(lasts && entry.notInLastSeason)).slice(0, card.choose.exactly)
    yield { type: 'propose-lever', lever, ...(choice && { choice: choice.map((entry) => entry.id) }), ...(card.clause && { clause: 'Chacun verse avant de demander' }) }
    return
  }
}

function* promiseWishes(temper: Temper, { public: table, me }: Sight, draw: Draw): Generator<SeatCommand> {
  if (!me.options.promiseToTable.open || !me.options.promiseObjects.includes('pot')) return
  const given = Object.values(table.promises).some((promise) => promise.from === me.seat && promise.givenSeason === table.table.season)
  if (given || draw('promise', 100) >= temper.promisesPot) return
  yield { type: 'give-promise', to: 'table', object: 'pot', atLeast: 2, due: 'this', reason: { chip: 'common-need' } }
}

function* beliefWishes(temper: Temper, sight: Sight, wish: WorksiteId | undefined): Generator<SeatCommand> {
  if (!temper.readsSituation || wish === undefined || sight.me.beliefs[wish] !== undefined) return
  const believed = likeliest(sight, wish)
  if (believed) yield { type: 'state-belief', worksite: wish, situation: believed }
}

function* reflectionWishes(temper: Temper, { public: table, me }: Sight, draw: Draw): Generator<SeatCommand> {
  const to = me.options.thanksTo
  if (temper.thanks && me.options.thanks.open && to.length > 0) yield { type: 'give-thanks', to: to[draw('thanks', to.length)]! }
  const chips = Object.keys(table.question?.chips ?? {})
  if (table.question && !me.answered && chips.length > 0) {
    yield { type: 'answer-question', question: table.question.id, chip: Number(chips[draw('answer', chips.length)]) }
  }
}
