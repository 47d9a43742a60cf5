import { pairOf, relationOf, type SeatNumber } from '../../base/ids.ts'
import { LINK_BANDS } from '../../base/vocabulary.ts'
import type { SeatCommand } from '../../engine/command.ts'
import type { BotKind } from '../../engine/state.ts'
import { drawFor, type Draw } from './draw.ts'
import { intendedGift } from './gift.ts'
import { chooseWorksite, nextOrder, taskOf } from './next-order.ts'
import { candidates, type Sight } from './sight.ts'
import { answerProposals, proposeNow } from './table-levers.ts'
import { TEMPERS, type Temper } from './temper.ts'

/**
 * The next thing this bot does now, or undefined when it waits. Asked again after each answer;
 * `refused` holds what was refused in this phase (as JSON), so that nothing is asked twice.
 */
export function nextCommand(kind: BotKind, sight: Sight, seed: string, refused: ReadonlySet<string> = new Set()): SeatCommand | undefined {
  const draw = drawFor(seed, sight)
  for (const command of wishes(TEMPERS[kind], sight, draw, true)) if (!refused.has(JSON.stringify(command))) return command
  return undefined
}

/** What this bot does now that changes the game; reading, announcing, guessing and getting ready are left out. */
export function gestures(temper: Temper, sight: Sight, seed: string): Iterable<SeatCommand> {
  return wishes(temper, sight, drawFor(seed, sight), false)
}

function* wishes(temper: Temper, sight: Sight, draw: Draw, withCourtesies: boolean): Generator<SeatCommand> {
  if (sight.public.table.status !== 'playing' || sight.public.table.paused) return
  switch (sight.public.table.phase) {
    case 'palaver':
      yield* palaverWishes(temper, sight, draw, withCourtesies)
      break
    case 'commitment':
      yield* nextOrder(temper, sight, draw)
      return
    case 'reflection':
      yield* reflectionWishes(temper, sight, draw, withCourtesies)
      break
    case 'reveal':
      return
    case 'news':
      if (withCourtesies) for (const [id, clue] of Object.entries(sight.me.clues)) if (!clue.read) yield { type: 'read-fact', fact: id }
  }
  if (withCourtesies && !sight.public.seats[sight.me.seat]?.ready && sight.me.options.ready.open) yield { type: 'set-ready', value: true }
}

function* palaverWishes(temper: Temper, sight: Sight, draw: Draw, withCourtesies: boolean): Generator<SeatCommand> {
  if (sight.public.table.silent) return
  const { me } = sight
  for (const [id, clue] of Object.entries(me.clues)) {
    if (clue.shared === undefined && draw.chance(`share/${id}`, temper.sharesClues)) yield { type: 'share-clue', clue: id, channel: 'screen' }
  }
  yield* answerProposals(temper, sight, (id) => draw.chance(`agrees/${id}`, temper.signs))
  yield* proposeNow(temper, sight, (lever) => draw.chance(`proposes/${lever}`, temper.proposes))
  yield* answerPolls(sight)
  yield* promiseWishes(temper, sight, draw)
  if (me.dilemma && me.dilemma.announced === undefined && draw.chance('announces', temper.announces)) {
    yield { type: 'announce-dilemma', option: draw.chance('dilemma', temper.takesA) ? 'a' : 'b' }
  }
  if (withCourtesies) yield* announcements(temper, sight, draw)
}

/** « J'irais à… », and what it believes of it. */
function* announcements(temper: Temper, sight: Sight, draw: Draw): Generator<SeatCommand> {
  const { me } = sight
  if (sight.public.seats[me.seat]?.intention !== undefined) return
  const wish = chooseWorksite(temper, sight, draw)
  if (!wish) return
  const [believed, ...others] = candidates(sight, wish)
  if (temper.readsSituation && believed && others.length < 3 && relationOf(wish) === undefined && me.beliefs[wish] === undefined) {
    yield { type: 'state-belief', worksite: wish, situation: believed }
  }
  if (me.options.intention.open) yield { type: 'declare-intention', worksite: wish }
}

/** All name the same: the initiative that is furthest on, else the first option. */
function* answerPolls({ public: table, me }: Sight): Generator<SeatCommand> {
  for (const [id, poll] of Object.entries(table.polls)) {
    const [option] = Object.keys(poll.options).sort((a, b) => (table.initiatives[b]?.stage ?? 0) - (table.initiatives[a]?.stage ?? 0) || (a < b ? -1 : 1))
    if (poll.open && option !== undefined && poll.answers[me.seat] === undefined) yield { type: 'answer-poll', poll: id, option }
  }
}

function* promiseWishes(temper: Temper, sight: Sight, draw: Draw): Generator<SeatCommand> {
  const { public: table, me } = sight
  const given = Object.values(table.promises).filter((promise) => promise.from === me.seat && promise.givenSeason === table.table.season)
  if (me.options.promiseToTable.open && !given.some(({ to }) => to === 'table') && draw.chance('promise', temper.promisesPot)) {
    const gift = intendedGift(temper, sight, draw) + (draw.chance('over', temper.overPromises) ? 1 : 0)
    if (gift >= 2) yield { type: 'give-promise', to: 'table', object: 'pot', atLeast: gift, due: 'this', reason: { chip: 'common-need' } }
  }
  if (given.some(({ to }) => to !== 'table') || !draw.chance('promise/person', temper.promisesPerson) || !me.options.promiseToPerson.open) return
  const to = weakestLink(sight, me.options.promiseTargets)
  if (to === undefined || !['distrust', 'caution'].includes(table.links[pairOf(me.seat, to)]?.band ?? 'caution')) return
  const task = taskOf(temper, sight)
  if (task && !relationOf(task.worksite) && me.options.promiseObjects.includes(task.worksite)) {
    yield { type: 'give-promise', to, object: task.worksite, atLeast: 2, due: 'this', reason: { chip: 'to-repair' } }
  }
}

/** Whom it most needs to reassure, from the bands that all see. */
function weakestLink({ public: table, me }: Sight, seats: readonly SeatNumber[]): SeatNumber | undefined {
  const warmth = (seat: SeatNumber): number => LINK_BANDS.indexOf(table.links[pairOf(me.seat, seat)]?.band ?? 'caution')
  return seats.toSorted((a, b) => warmth(a) - warmth(b) || ((a + me.seat) % 8) - ((b + me.seat) % 8))[0]
}

function* reflectionWishes(temper: Temper, sight: Sight, draw: Draw, withCourtesies: boolean): Generator<SeatCommand> {
  const { public: table, me } = sight
  if (temper.thanks && me.options.thanks.open) {
    const to = weakestLink(sight, me.options.thanksTo)
    if (to !== undefined) yield { type: 'give-thanks', to }
  }
  if (!withCourtesies || !table.question || me.answered) return
  const chips = Object.keys(table.question.chips)
  if (chips.length > 0) yield { type: 'answer-question', question: table.question.id, chip: Number(chips[draw('answer', chips.length)]) }
}
