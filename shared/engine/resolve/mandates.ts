import type { SeatNumber } from '../../base/ids.ts'
import type { IndicatorId, LeverId, RoleId } from '../../base/vocabulary.ts'
import { givenToPot, lockedOrder, worksiteTokens } from '../deployment.ts'
import { applyEffects } from '../effects/apply.ts'
import { changeTrust } from '../effects/changes.ts'
import { medianOfTrust, medianQuarters } from '../links.ts'
import { soloLimit } from '../mandate-tiers.ts'
import { reservedOf } from '../purse.ts'
import { roleOf } from '../roles.ts'
import { seatNumbers } from '../seats.ts'
import type { TableState } from '../state.ts'
import type { Resolution } from './resolution.ts'

const SOLO_PER_SEASON = 2
const SHARED_PER_SEASON = 2
const PART_IN_POT = 1
const PART_IN_ALL = 3

/** What feeds a mandate: indicators, or one of the two other signs. */
const INTEREST: Readonly<Record<RoleId, readonly IndicatorId[] | 'ties' | 'challenges'>> = {
  official: ['backing'],
  facilitator: 'ties',
  initiator: ['vitality'],
  resident: ['agency'],
  officer: 'challenges',
  venue: ['agency'],
  enterprise: ['transition'],
  funder: ['vitality', 'transition'],
}
const TIE_LEVERS: readonly LeverId[] = ['2.9', '2.10', '2.11']

/** No answer is B. A hurts everybody's trust unless it was announced (GAME-NOTES 45). */
export function settleDilemmas({ run }: Resolution): void {
  for (const seat of seatNumbers(run.state)) {
    const dilemma = run.state.game.dilemmas[seat]
    if (!dilemma || dilemma.chosen) continue
    const option = lockedOrder(run.state, seat)?.dilemma ?? 'b'
    const announced = dilemma.announced === option
    const fact = `dilemma:${seat}`
    run.under(fact, () => {
      run.emit({ type: 'dilemma-chosen', seat, dilemma: dilemma.card, option, announced })
      if (option === 'b') return
      const card = run.state.scenario.file.dilemmas.find((one) => one.id === dilemma.card)
      applyEffects(run, card?.a.effects ?? [], { fact, actor: seat })
      if (!announced) for (const other of seatNumbers(run.state)) changeTrust(run, other, seat, -1)
    })
  }
}

export function scoreMandates(resolution: Resolution): void {
  const { run } = resolution
  run.under('mandates', () => {
    for (const seat of seatNumbers(run.state)) {
      run.emit({ type: 'mandate-scored', seat, solo: soloOf(run.state, seat), shared: sharedOf(resolution, seat), dilemma: 0 })
      run.emit({ type: 'contribution-counted', seat, tokens: contributionOf(resolution, seat) })
    }
    run.emit({ type: 'trust-measured', quarters: medianQuarters(run.state) })
  })
}

function soloOf(state: TableState, seat: SeatNumber): number {
  const spent = lockedOrder(state, seat)?.time.mandate ?? 0
  const left = soloLimit(state) - (state.game.mandates[seat]?.solo ?? 0)
  return Math.max(0, Math.min(spent, SOLO_PER_SEASON, left))
}

/** For who took their part: their interest, and beside it their own initiative when it grows with them on it. */
function sharedOf(resolution: Resolution, seat: SeatNumber): number {
  if (!tookPart(resolution, seat)) return 0
  const interest = Math.min(SHARED_PER_SEASON, interestOf(resolution, seat))
  const own = resolution.grown.filter(({ owner, crew }) => owner === seat && crew.includes(seat)).length
  return interest + own
}

function tookPart(resolution: Resolution, seat: SeatNumber): boolean {
  const pot = givenToPot(resolution.run.state, seat)
  return pot >= PART_IN_POT && pot + tokensOnWorksite(resolution, seat) >= PART_IN_ALL
}

function interestOf(resolution: Resolution, seat: SeatNumber): number {
  const { state } = resolution.run
  const role = roleOf(state, seat)
  const interest = role ? INTEREST[role] : []
  if (interest === 'challenges') return resolution.isChallengeMet ? 1 : 0
  if (interest === 'ties') return tiesMended(resolution)
  return state.game.rose.filter((indicator) => interest.includes(indicator)).length
}

/** One each: the median above what it was a season ago, a conflict closed, a visit, co-construction or vision (GAME-NOTES 44). */
function tiesMended({ run, resolvedLevers }: Resolution): number {
  const { state } = run
  const before = state.game.measuredTrust ?? medianOfTrust(seatNumbers(state), state.game.seasonStart.trust)
  const signs = [medianQuarters(state) > before, state.game.closedThisSeason.length > 0, TIE_LEVERS.some((lever) => resolvedLevers.has(lever))]
  return signs.filter((sign) => sign).length
}

function tokensOnWorksite({ run, places, refundedTime }: Resolution, seat: SeatNumber): number {
  const order = lockedOrder(run.state, seat)
  return order && places.has(seat) ? worksiteTokens(order) + (refundedTime.get(seat) ?? 0) : 0
}

/** Tokens given to common things: pot, worksites, levers, signatures. */
function contributionOf(resolution: Resolution, seat: SeatNumber): number {
  const { state } = resolution.run
  const lever = lockedOrder(state, seat)?.lever?.lever
  const cost = lever && !isRefunded(resolution, seat) ? state.scenario.levers[lever]?.cost : undefined
  const reserved = reservedOf(state, seat)
  const onLevers = reserved.time + reserved.means + (cost ? cost.time + cost.means : 0)
  return givenToPot(state, seat) + tokensOnWorksite(resolution, seat) + onLevers
}

function isRefunded({ run }: Resolution, seat: SeatNumber): boolean {
  return run.state.game.report.some((event) => event.type === 'lever-refunded' && event.seat === seat)
}
