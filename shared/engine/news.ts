import type { SeatNumber } from '../base/ids.ts'
import { openSubstream } from '../base/substream.ts'
import { SITUATIONS, type RoleId, type SituationId } from '../base/vocabulary.ts'
import type { ChallengeCard, DilemmaCard } from '../scenario/schema.ts'
import { heldBack } from './charter.ts'
import { applyScheduled, changeMeans, dealOwedClues, findChallengeCard } from './effects/index.ts'
import { findEventCard, playEvent } from './events-in-play.ts'
import { ownerClueId } from './evolve/news.ts'
import { countSeasons, rulesOf } from './format.ts'
import { challengeNeed, LAST_STAGE } from './needs.ts'
import type { Run } from './run.ts'
import { countSeats, findSeat, isPerson, persons, seatNumbers, seatsAtTable, standForRole } from './seats.ts'
import type { Clue, InitiativeState, TableState } from './state.ts'

export const SEASON_TIME = 4
export const SEASON_MEANS = 2

/** The opening of a season, in the order of rule 7. */
export function openNews(run: Run): void {
  const { season } = run.state.game
  run.emit({ type: 'season-opened', season, n: countSeats(run.state) })
  run.under('news', () => {
    for (const seat of seatNumbers(run.state)) run.emit({ type: 'time-set', seat, time: SEASON_TIME })
  })
  const owedClues = applyScheduled(run)
  playScriptedEvents(run)
  payIncome(run)
  run.under('news', () => {
    drawChallenge(run)
    dealClues(run)
    dealOwedClues(run, owedClues)
    dealOwnerClues(run)
    dealDilemmas(run)
  })
}

/** Those of the season, in file order; and polls provoked too late to be answered in the season before. */
function playScriptedEvents(run: Run): void {
  const { scenario, game } = run.state
  for (const id of game.waitingInjections) {
    const card = findEventCard(scenario, id)
    if (!card) continue
    run.emit({ type: 'event-injected', event: id, applied: true })
    playEvent(run, card)
  }
  for (const card of scenario.file.events) {
    if (card.season === game.season && !run.state.game.playedEvents.includes(card.id)) playEvent(run, card)
  }
}

/** Two means, one more when last season's pot held (rule 6); what goes over ten is lost. */
function payIncome(run: Run): void {
  const { pot, season } = run.state.game
  const held = pot.last !== undefined && pot.last.season === season - 1 && pot.last.level !== 'cold'
  run.under('income', () => {
    for (const seat of seatNumbers(run.state)) changeMeans(run, seat, SEASON_MEANS + (held ? 1 : 0), 'income')
    for (const seat of seatNumbers(run.state)) changeMeans(run, seat, -heldBack(run.state, seat), 'charter')
  })
}

function drawChallenge(run: Run): void {
  const card = pickChallenge(run.state)
  if (!card) return
  const { concerned, replaced } = seatConcerned(run.state, card)
  run.emit({ type: 'challenge-drawn', card: card.id, situation: card.situation, concerned, replaced, stake: card.stake, need: challengeNeed(countSeats(run.state)) })
}

/**
 * The season's scripted card; else one not played yet among the scenario's own whose situation is in play; else one
 * of the standard deck, which refills when it is empty (rule 10). Scripted cards are never drawn.
 */
function pickChallenge(state: TableState): ChallengeCard | undefined {
  const { scenario, game } = state
  const scripted = scenario.file.challenges.find((card) => card.season === game.season)
  if (scripted) return scripted
  const situations: readonly SituationId[] = rulesOf(state).situations
  const fits = (card: ChallengeCard): boolean => card.season === undefined && situations.includes(card.situation)
  const isFresh = (card: ChallengeCard): boolean => !game.playedChallenges.includes(card.id)
  const own = scenario.file.challenges.filter((card) => fits(card) && isFresh(card))
  const standard = scenario.deck.challenges.filter(fits)
  const fresh = standard.filter(isFresh)
  const cards = own.length > 0 ? own : fresh.length > 0 ? fresh : leastPlayed(standard, game.playedChallenges)
  if (cards.length === 0) return undefined
  return cards[openSubstream(state.setup.seed, 'challenge', game.season, 'draw').below(cards.length)]
}

/** After each refill every card of the deck has been played once more. */
function leastPlayed(cards: readonly ChallengeCard[], played: readonly string[]): ChallengeCard[] {
  const times = (card: ChallengeCard): number => played.filter((id) => id === card.id).length
  const least = Math.min(...cards.map(times))
  return cards.filter((card) => times(card) === least)
}

function seatConcerned(state: TableState, card: ChallengeCard): { readonly concerned: [SeatNumber, SeatNumber]; readonly replaced: RoleId[] } {
  const seats = seatsAtTable(state)
  const used = new Set<SeatNumber>()
  const replaced: RoleId[] = []
  // Roles that are seated keep their place: the replacement of the other never takes it.
  const seated = new Set(card.concerned.flatMap((role) => seats.find((seat) => seat.role === role)?.seat ?? []))
  const [first, second] = card.concerned.map((role) => {
    const own = seats.find((seat) => seat.role === role)
    const chosen = own?.seat ?? standForRole(seats, state.scenario.file.roleOrder, role, new Set([...used, ...seated])) ?? seats[0]?.seat ?? 1
    if (!own) replaced.push(role)
    used.add(chosen)
    return chosen
  })
  return { concerned: [first as SeatNumber, second as SeatNumber], replaced }
}

/** To three different persons by chance; with fewer, the rest are public at once (rule 15). */
function dealClues(run: Run): void {
  const { game, setup } = run.state
  const card = game.challenge && findChallengeCard(run.state, game.challenge.card)
  if (!card) return
  const chance = openSubstream(setup.seed, 'clues', game.season, card.id)
  const holders = chance.shuffle(persons(run.state).map((seat) => seat.seat))
  const sentences = chance.shuffle([0, 1, 2] as const)
  sentences.forEach((sentence, index) => {
    const seat = holders[index]
    const among = card.clues[sentence].among
    const clue: Clue = {
      id: `c-${game.season}-${sentence}`,
      ...(seat === undefined ? { shared: 'public' as const } : { seat }),
      about: 'challenge',
      sentence,
      among: SITUATIONS.filter((situation) => among.includes(situation)),
      read: false,
    }
    run.emit({ type: 'clue-dealt', clue })
  })
}

/** Two names for each owner, renewed when the situation changed; none once it is known, none to who is no person (rule 14). */
function dealOwnerClues(run: Run): void {
  for (const initiative of run.state.game.initiatives) {
    const owner = findSeat(run.state, initiative.owner)
    if (initiative.known || initiative.stage >= LAST_STAGE || !owner || !isPerson(owner)) continue
    if (run.state.game.clues.some((clue) => clue.id === ownerClueId(initiative))) continue
    run.emit({ type: 'owner-clue-dealt', clue: { id: ownerClueId(initiative), seat: initiative.owner, about: `initiative:${initiative.id}`, among: twoNames(run.state, initiative), read: false } })
  }
}

function twoNames(state: TableState, { id, situation, draws }: InitiativeState): SituationId[] {
  const others = rulesOf(state).situations.filter((one) => one !== situation)
  const other = others[openSubstream(state.setup.seed, 'clues', draws, `owner-${id}`).below(Math.max(1, others.length))]
  return SITUATIONS.filter((one) => one === situation || one === other)
}

/** In the format's seasons, one for each person whose role has one left; none in a game of two seasons (rule 45). */
function dealDilemmas(run: Run): void {
  const { season } = run.state.game
  if (countSeasons(run.state) <= 2 || !rulesOf(run.state).dilemmaSeasons.includes(season)) return
  for (const { seat, role } of persons(run.state)) {
    const card = pickDilemma(run.state, role, season)
    if (card) run.emit({ type: 'dilemma-dealt', seat, dilemma: card.id })
  }
}

/** The card written for this season, else one written for none, by chance; in a later round, another one. */
function pickDilemma(state: TableState, role: RoleId, season: number): DilemmaCard | undefined {
  const cards = state.scenario.file.dilemmas.filter((card) => card.role === role)
  const scripted = cards.find((card) => card.season === season)
  if (scripted) return scripted
  const free = cards.filter((card) => card.season === undefined)
  if (free.length === 0) return undefined
  const round = rulesOf(state).dilemmaSeasons.indexOf(season)
  const order = openSubstream(state.setup.seed, 'dilemma', 0, role).shuffle(free)
  return order[round % order.length]
}
