import { initiativeWorksite, relationWorksite, seatsOfPair, type Pair, type WorksiteId } from '../base/ids.ts'
import { INDICATORS, type IndicatorId } from '../base/vocabulary.ts'
import { gateOf } from '../engine/initiative-gates.ts'
import { allPairs, bandOfHalves, countHotConflicts, linkHalves, medianOfTrust, medianQuarters, openRelations, tensionOf } from '../engine/links.ts'
import { absentSoFar, conflictTax, initiativeNeed, LAST_STAGE, potThresholds, RELATION_NEED, requiredParticipants, scaleNeed } from '../engine/needs.ts'
import { countSeats, seatNumbers } from '../engine/seats.ts'
import type { InitiativeState, TableState } from '../engine/state.ts'
import { challengeCard, withoutUndefined } from './talk-views.ts'
import type { ChallengeView, GaugeView, InitiativeView, LinkView, PotView, WorksiteView } from './view-types.ts'

export function viewIndicators({ game }: TableState): Record<IndicatorId, GaugeView> {
  const gauge = (id: IndicatorId): GaugeView => ({
    value: game.indicators[id],
    horizon: game.horizons[id],
    atSeasonStart: game.seasonStart.indicators[id] ?? game.indicators[id],
  })
  return Object.fromEntries(INDICATORS.map((id) => [id, gauge(id)])) as Record<IndicatorId, GaugeView>
}

export function viewTrust(state: TableState): GaugeView {
  return { value: medianQuarters(state), horizon: state.game.horizons.trust, atSeasonStart: medianOfTrust(seatNumbers(state), state.game.seasonStart.trust) }
}

/** The same table with the links it had when news opened. */
export function atSeasonStart(state: TableState): TableState {
  return { ...state, game: { ...state.game, trust: state.game.seasonStart.trust } }
}

/** Bands are public; what one feels for another is not. */
export function viewLinks(state: TableState): Record<Pair, LinkView> {
  const link = (pair: Pair): LinkView => {
    const conflict = tensionOf(state, pair)
    return {
      band: bandOfHalves(linkHalves(state, ...seatsOfPair(pair))),
      ...(conflict && { conflict }),
      scar: state.game.scars.includes(pair),
    }
  }
  return Object.fromEntries(allPairs(state).map((pair) => [pair, link(pair)]))
}

export function viewInitiatives(state: TableState): Record<string, InitiativeView> {
  return Object.fromEntries(state.game.initiatives.map((initiative) => [initiative.id, viewInitiative(state, initiative)]))
}

function viewInitiative(state: TableState, initiative: InitiativeState): InitiativeView {
  const { gate, open } = gateOf(state, initiative)
  const finished = initiative.stage === LAST_STAGE
  return withoutUndefined<InitiativeView>({
    stage: initiative.stage,
    gauge: initiative.gauge,
    need: initiativeNeed(state, initiative, absentSoFar(state)),
    required: finished ? undefined : requiredParticipants(initiative.stage, countSeats(state)),
    owner: initiative.owner,
    domain: initiative.domain,
    situation: initiative.known ? initiative.situation : undefined,
    wilting: !finished && initiative.stage > 0 && initiative.idle > 0,
    evaluated: initiative.evaluated,
    moved: movedThisSeason(state, initiative.id),
    gate,
    gateOpen: open,
  })
}

function movedThisSeason(state: TableState, id: string): number {
  let moved = 0
  for (const event of state.game.report) {
    if (event.type === 'initiative-grown' && event.initiative === id) moved = 1
    if (event.type === 'initiative-wilted' && event.initiative === id) moved = -1
  }
  return moved
}

export function viewPot(state: TableState): PotView {
  const n = countSeats(state)
  return withoutUndefined<PotView>({
    carry: state.game.pot.carry,
    perSeason: state.game.pot.perSeason,
    ...potThresholds(n, absentSoFar(state)),
    last: state.game.pot.last,
    tax: conflictTax(n, countHotConflicts(state)),
  })
}

export function viewChallenge(state: TableState): ChallengeView | undefined {
  const { challenge } = state.game
  const card = challengeCard(state)
  if (!challenge || !card) return undefined
  const [a, b] = challenge.concerned
  return withoutUndefined<ChallengeView>({
    id: `season-${state.game.season}`,
    title: card.title,
    text: card.text,
    concerned: { a, b },
    stake: challenge.stake,
    need: scaleNeed(challenge.need, countSeats(state), absentSoFar(state)),
    situation: challenge.known || state.game.locked ? challenge.situation : undefined,
    result: challengeResult(state),
  })
}

function challengeResult({ game }: TableState): ChallengeView['result'] {
  for (const event of game.report) {
    if (event.type === 'challenge-met') return event.brio ? 'brio' : 'met'
    if (event.type === 'challenge-missed') return 'missed'
  }
  return undefined
}

const worksiteLines = new Map<string, WorksiteView>()

/** The same line for the same figures: what did not change is the same object, and nobody has to look into it. */
function worksiteLine(need: number, gauge: number, required: number, intentions: number): WorksiteView {
  const key = `${need}/${gauge}/${required}/${intentions}`
  const line = worksiteLines.get(key) ?? { need, gauge, required, intentions }
  if (worksiteLines.size > 10_000) worksiteLines.clear()
  worksiteLines.set(key, line)
  return line
}

/** What may be worked on: the challenge, unfinished initiatives, open relations. */
export function viewWorksites(state: TableState): Record<WorksiteId, WorksiteView> {
  const n = countSeats(state)
  const absent = absentSoFar(state)
  const announced = Object.values(state.game.intentions)
  const site = (id: WorksiteId, need: number, gauge: number, required: number): [WorksiteId, WorksiteView] => [
    id,
    worksiteLine(need, gauge, required, announced.filter((worksite) => worksite === id).length),
  ]
  const entries: [WorksiteId, WorksiteView][] = []
  const { challenge } = state.game
  if (challenge && challengeCard(state)) entries.push(site('challenge', scaleNeed(challenge.need, n, absent), 0, 1))
  for (const initiative of state.game.initiatives) {
    const need = initiativeNeed(state, initiative, absent)
    if (need !== undefined) entries.push(site(initiativeWorksite(initiative.id), need, initiative.gauge, requiredParticipants(initiative.stage, n)))
  }
  for (const pair of openRelations(state)) entries.push(site(relationWorksite(pair), RELATION_NEED, 0, 1))
  return Object.fromEntries(entries) as Record<WorksiteId, WorksiteView>
}
