import type { SeatNumber } from '../base/ids.ts'
import { wordOfBase } from '../engine/posture-notes.ts'
import { findSeat } from '../engine/seats.ts'
import { rulesOf } from '../engine/format.ts'
import { receivedTenths, trustOf } from '../engine/links.ts'
import { mandateTier, mandateTotal, soloLimit } from '../engine/mandate-tiers.ts'
import { missingForLaying, purseOf, seatOptions } from '../engine/options.ts'
import type { Clue, GivenPromise, Order, TableState } from '../engine/state.ts'
import { ownsWords } from '../engine/words.ts'
import { openedWords } from './debrief-view.ts'
import { clueText, withoutUndefined } from './talk-views.ts'
import { viewMessages, wordsAround } from './thread-views.ts'
import { viewTrustedMost } from './trusted-most.ts'
import { assembleView, type ViewParts } from './view-parts.ts'
import type { MandateView, MyClueView, MyResultView, SeatPrivateView, TextLookup } from './view-types.ts'

export const EMPTY_ORDER: Order = { time: { worksite: 0, pot: 0, mandate: 0 }, means: { worksite: 0, pot: 0 } }

export const seatParts: ViewParts<SeatPrivateView, [SeatNumber]> = {
  seat: (_state, _texts, number) => number,
  role: (state, _texts, number) => findSeat(state, number)?.role,
  consents: (state, _texts, number) => findSeat(state, number)?.consents,
  purse: (state, _texts, number) => purseOf(state, number),
  mandate: (state, _texts, number) => viewMandate(state, number),
  received: (state, _texts, number) => viewReceived(state, number),
  clues: (state, _texts, number) => viewClues(state, number),
  dilemma: (state, _texts, number) => viewDilemma(state, number),
  beliefs: ({ game }, _texts, number) => game.beliefs[number] ?? ({} as SeatPrivateView['beliefs']),
  order: (state, _texts, number) => orderOf(state, number),
  laid: ({ game }, _texts, number) => game.laid.includes(number),
  missing: (state, _texts, number) => missingForLaying(state, number, orderOf(state, number)).map((rejection) => rejection.code),
  promiseGaps: (state, _texts, number) => promiseGaps(state, number, orderOf(state, number)),
  lastOrder: ({ game }, _texts, number) => game.lastOrders[number],
  options: (state, _texts, number) => seatOptions(state, number),
  words: (state, texts) => viewWords(state, texts),
  messages: (state, texts, number) => viewMessages(state, texts, number),
  moveTo: (state, _texts, number) => findSeat(state, number)?.moveTo,
  result: (state, _texts, number) => viewResult(state, number),
  myTexts: (state, texts, number) => viewMyTexts(state, number, texts),
  nudges: (state, _texts, number) => state.nudges[number] ?? 0,
  told: (state, texts, number) => unreadOf(state, texts, number),
  helpSince: (state, _texts, number) => findSeat(state, number)?.helpSince,
  answered: ({ game }, _texts, number) => game.question?.answers[number] !== undefined,
  card: (state, texts, number) => viewCard(state, number, texts),
  tags: ({ debrief }, _texts, number) => debrief.tags?.[number],
  debriefAnswers: (state, texts, number) => viewAnswers(state, number, texts),
  marks: viewMarks,
  trustedMostBy: (state, _texts, number) => viewTrustedMost(state, number),
  openedWords: (state, texts) => openedWords(state, texts, [state.debrief.step]),
}

/** What one seat alone may see, beside the public view. Undefined when there is no such seat at the table. */
export function viewSeat(state: TableState, number: SeatNumber, texts: TextLookup): SeatPrivateView | undefined {
  return findSeat(state, number) && assembleView(seatParts, state, texts, number)
}

/**
 * A seat's screen for its trainer, during the game: without what two people write to each other, nor what somebody
 * wrote to find again or withdraw.
 */
export function viewLookedAt(state: TableState, number: SeatNumber, texts: TextLookup): SeatPrivateView | undefined {
  const view = viewSeat(state, number, texts)
  if (!view) return undefined
  const { marks: _marks, ...seen } = view
  return { ...seen, messages: Object.fromEntries(Object.entries(view.messages).filter(([, { to, reported }]) => to === undefined || reported)), myTexts: {} }
}

/** What this seat marked during the game: nobody else's. */
function viewMarks({ bookmarks }: TableState, texts: TextLookup, number: SeatNumber): SeatPrivateView['marks'] {
  const mine = bookmarks.filter(({ by, former }) => by === number && !former)
  if (mine.length === 0) return undefined
  return Object.fromEntries(
    mine.map(({ season, phase, seq, text }) => {
      const words = text && texts(text)
      return [seq, { season, phase, ...(words && { text: words }) }]
    }),
  )
}

function unreadOf(state: TableState, texts: TextLookup, number: SeatNumber): Record<string, string> {
  const unread = (state.told ?? []).filter(({ to, read }) => to.includes(number) && !read.includes(number))
  return Object.fromEntries(unread.flatMap(({ id, text }) => (texts(text) === undefined ? [] : [[id, texts(text)!]])))
}

/** Who sat down during this phase does not see what the seat's last holder was writing. */
function orderOf(state: TableState, number: SeatNumber): Order {
  const { game } = state
  if (findSeat(state, number)?.waiting) return EMPTY_ORDER
  return game.locked?.[number]?.order ?? game.orders[number] ?? EMPTY_ORDER
}

function viewMandate(state: TableState, seat: SeatNumber): MandateView {
  const { game } = state
  const score = game.mandates[seat] ?? { solo: 0, shared: 0, dilemma: 0 }
  const { mandateTiers } = rulesOf(state)
  const ended = game.outcome !== undefined
  return withoutUndefined<MandateView>({
    ...score,
    total: mandateTotal(score),
    held: mandateTiers.held,
    accomplished: mandateTiers.accomplished,
    sharedAtLeast: mandateTiers.sharedAtLeast,
    soloLeft: Math.max(0, soloLimit(state) - score.solo),
    tier: ended ? mandateTier(state, seat) : undefined,
    receivedTenths: ended ? receivedTenths(state, seat) : undefined,
    contribution: ended ? (game.contributions[seat] ?? 0) : undefined,
  })
}

function viewReceived(state: TableState, seat: SeatNumber): SeatPrivateView['received'] {
  if (!state.trustNumbers) return undefined
  const others = state.seats.filter((other) => !other.removed && other.seat !== seat)
  return {
    tenths: receivedTenths(state, seat),
    from: Object.fromEntries(others.map((other) => [other.seat, trustOf(state, other.seat, seat)])),
  }
}

function viewClues(state: TableState, seat: SeatNumber): Record<string, MyClueView> {
  const mine = (clue: Clue): MyClueView =>
    withoutUndefined<MyClueView>({ about: clue.about, text: clueText(state, clue), among: clue.among, shared: clue.shared, read: clue.read })
  return Object.fromEntries(state.game.clues.filter((clue) => clue.seat === seat).map((clue) => [clue.id, mine(clue)]))
}

function viewDilemma(state: TableState, seat: SeatNumber): SeatPrivateView['dilemma'] {
  const dealt = state.game.dilemmas[seat]
  const card = dealt && state.scenario.file.dilemmas.find((entry) => entry.id === dealt.card)
  if (!card) return undefined
  return { id: card.id, text: card.text, a: card.a.text, b: card.b.text, ...(dealt.announced && { announced: dealt.announced }) }
}

/** My live promises due now that this order would not keep, and how many tokens lack. */
function promiseGaps(state: TableState, seat: SeatNumber, order: Order): Record<string, number> {
  const gaps: Record<string, number> = {}
  for (const promise of state.game.promises) {
    if (promise.from !== seat || promise.status !== 'live' || promise.dueSeason !== state.game.season) continue
    const lacks = promise.atLeast - tokensFor(order, promise)
    if (lacks > 0) gaps[promise.id] = lacks
  }
  return gaps
}

function tokensFor(order: Order, { object }: GivenPromise): number {
  if (object === 'pot') return order.time.pot + order.means.pot
  return order.worksite === object ? order.time.worksite + order.means.worksite : 0
}

/** Reasons and clauses as everybody at the table heard them; erased ones are gone. */
function viewWords({ game }: TableState, texts: TextLookup): Record<string, string> {
  const words: Record<string, string> = {}
  for (const promise of game.promises) {
    const said = typeof promise.reason === 'string' ? texts(promise.reason) : undefined
    if (said) words[promise.id] = said
  }
  for (const proposal of game.proposals) {
    const said = proposal.clause && texts(proposal.clause)
    if (said) words[proposal.id] = said
    for (const [key, text] of wordsAround(proposal, texts)) words[key] = text
  }
  return words
}

/** Three lines after the reveal: my posture, my promises, the trust I gained or lost. */
function viewResult(state: TableState, seat: SeatNumber): MyResultView | undefined {
  const { game } = state
  const locked = game.locked?.[seat]
  if (!locked) return undefined
  const valued = game.report.findLast((event) => event.type === 'posture-valued' && event.seat === seat)
  const scored = game.report.findLast((event) => event.type === 'mandate-scored' && event.seat === seat)
  return withoutUndefined<MyResultView>({
    posture:
      valued?.type === 'posture-valued'
        ? {
            id: valued.posture,
            worksite: valued.worksite,
            word: wordOfBase(valued.value),
            duplicate: valued.duplicate,
            gates: Object.fromEntries(valued.gates.map((gate) => [gate.gate, gate.by])),
          }
        : undefined,
    promises: Object.fromEntries(
      game.promises.flatMap((promise) =>
        promise.from === seat && promise.dueSeason === game.season && promise.status !== 'live' ? [[promise.id, promise.status]] : [],
      ),
    ) as MyResultView['promises'],
    trust: trustChanges(state, seat),
    mandate: scored?.type === 'mandate-scored' ? { solo: scored.solo, shared: scored.shared, dilemma: scored.dilemma } : { solo: 0, shared: 0, dilemma: 0 },
    source: locked.source,
  })
}

function trustChanges(state: TableState, seat: SeatNumber): Record<SeatNumber, number> {
  const before = state.game.seasonStart.trust
  const changes: Record<SeatNumber, number> = {}
  for (const other of state.seats) {
    if (other.removed || other.seat === seat) continue
    const change = trustOf(state, other.seat, seat) - (before[`${other.seat}>${seat}`] ?? trustOf(state, other.seat, seat))
    if (change !== 0) changes[other.seat] = change
  }
  return changes
}

/** All that this person wrote at this table and did not withdraw, in order; the commitment card has its own page. */
function viewMyTexts(state: TableState, seat: SeatNumber, texts: TextLookup): SeatPrivateView['myTexts'] {
  const mine: Record<string, { text: string; released: boolean }> = {}
  for (const [id, { about }] of Object.entries(state.texts)) {
    const text = about !== 'card' && ownsWords(state, seat, id) ? texts(id) : undefined
    if (text) mine[id] = { text, released: state.debrief.released.includes(id) }
  }
  return mine
}

function viewCard({ debrief }: TableState, seat: SeatNumber, texts: TextLookup): SeatPrivateView['card'] {
  const card = debrief.cards[seat]
  return card && { act: texts(card.act) ?? '', ally: texts(card.ally) ?? '', date: texts(card.date) ?? '' }
}

function viewAnswers({ debrief }: TableState, seat: SeatNumber, texts: TextLookup): SeatPrivateView['debriefAnswers'] {
  const answers: Record<string, { value?: string; text?: string; named?: true }> = {}
  for (const answer of debrief.answers) {
    if (answer.seat !== seat) continue
    const text = answer.text && texts(answer.text)
    answers[`${answer.step}/${answer.item}`] = { ...(answer.value !== undefined && { value: answer.value }), ...(text && { text }), ...(answer.named && { named: answer.named }) }
  }
  return answers
}

