/** Any table about to be resolved, sound or odd; and orders within what each seat holds. */
import fc from 'fast-check'
import { directed, pairOf, type DirectedPair, type Pair, type SeatNumber, type WorksiteId } from '../../../shared/base/ids.ts'
import { INDICATORS, LEVER_IDS, POSTURES, SITUATIONS, VISIT_ACTIVITIES } from '../../../shared/base/vocabulary.ts'
import type { Conflict, GivenPromise, InitiativeState, Proposal } from '../../../shared/engine/state.ts'
import type { OrderSketch, TableSketch } from './table.ts'

export const RUNS = Number(process.env.FT_PROPERTY_RUNS ?? 120)
export const INITIATIVES = ['shop', 'swap', 'market', 'hedge'] as const
const SOLO = ['2.1', '2.3', '2.6', '2.7', '2.8', '2.12'] as const
const TABLE = LEVER_IDS.filter((id) => !(SOLO as readonly string[]).includes(id))

const scale = fc.integer({ min: 0, max: 10 })
const seatOf = (n: number) => fc.integer({ min: 1, max: n })
const upTo = (max: number) => fc.integer({ min: 0, max })

const worksiteOf = (n: number): fc.Arbitrary<WorksiteId> =>
  fc.oneof(
    { arbitrary: fc.constant('challenge' as const), weight: 3 },
    { arbitrary: fc.constantFrom(...INITIATIVES).map((id) => `initiative:${id}` as const), weight: 4 },
    { arbitrary: fc.tuple(seatOf(n), seatOf(n)).filter(([a, b]) => a !== b).map(([a, b]) => `relation:${pairOf(a, b)}` as const), weight: 1 },
  )

const orderOf = (n: number): fc.Arbitrary<OrderSketch> =>
  fc
    .record({
      at: fc.option(worksiteOf(n), { nil: undefined }),
      as: fc.option(fc.constantFrom(...POSTURES), { nil: undefined, freq: 8 }),
      on: fc.tuple(upTo(3), upTo(4)),
      pot: fc.tuple(upTo(3), upTo(4)),
      mandate: upTo(3),
      lever: fc.option(fc.constantFrom(...SOLO), { nil: undefined, freq: 2 }),
      dilemma: fc.constantFrom('a' as const, 'b' as const),
    })
    .map(({ at, as, lever, ...rest }) => ({ ...rest, ...(at ? { at } : {}), ...(as ? { as } : {}), ...(lever ? { lever } : {}) }))

const initiativeArbitrary = (n: number): fc.Arbitrary<Partial<InitiativeState>> =>
  fc.record({ stage: upTo(4) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>, gauge: upTo(4), owner: seatOf(n), situation: fc.constantFrom(...SITUATIONS), known: fc.boolean(), idle: upTo(3), evaluated: fc.boolean(), draws: fc.integer({ min: 1, max: 4 }) })

const promiseOf = (n: number): fc.Arbitrary<Partial<GivenPromise>> =>
  fc.record({
    from: seatOf(n),
    to: fc.oneof(fc.constant('table' as const), seatOf(n)),
    object: fc.oneof(fc.constant('pot' as const), worksiteOf(n)),
    atLeast: fc.integer({ min: 2, max: 6 }),
    dueSeason: fc.integer({ min: 1, max: 6 }),
    status: fc.constantFrom('live', 'live', 'withdrawn', 'kept', 'broken', 'lapsed'),
    withdrawnSeason: fc.integer({ min: 1, max: 6 }),
  })

const proposalOf = (n: number): fc.Arbitrary<Partial<Proposal>> =>
  fc
    .record({
      lever: fc.constantFrom(...TABLE),
      initiator: seatOf(n),
      initiative: fc.constantFrom(...INITIATIVES),
      signers: fc.uniqueArray(seatOf(n), { maxLength: n - 1 }),
      choice: fc.oneof(fc.uniqueArray(fc.constantFrom(...VISIT_ACTIVITIES), { minLength: 2, maxLength: 2 }), fc.constantFrom(...INDICATORS).map((one) => [one])),
      wanted: upTo(4),
    })
    .map((proposal) => ({ ...proposal, signers: proposal.signers.filter((seat) => seat !== proposal.initiator) }))

/** Each proposal with another lever: two at most, as palaver allows. */
const proposalsOf = (n: number) => fc.uniqueArray(proposalOf(n), { maxLength: 2, selector: (one) => one.lever })

function trustOf(n: number, values: readonly number[]): Record<DirectedPair, number> {
  const trust: Record<DirectedPair, number> = {}
  let index = 0
  for (let a = 1; a <= n; a++) for (let b = 1; b <= n; b++) if (a !== b) trust[directed(a, b)] = values[index++ % values.length] ?? 0
  return trust
}

function conflictsOf(n: number, picks: readonly (readonly [number, number, number])[]): Record<Pair, Conflict> {
  return Object.fromEntries(picks.filter(([a, b]) => a !== b && a <= n && b <= n).map(([a, b, openedSeason]) => [pairOf(a, b), { openedSeason }]))
}

export const anyTable: fc.Arbitrary<TableSketch> = fc.integer({ min: 4, max: 8 }).chain((n) => {
  const seats = Array.from({ length: n }, (_, index) => index + 1)
  return fc
    .record({
      season: fc.integer({ min: 1, max: 5 }),
      trust: fc.array(scale, { minLength: 7, maxLength: 56 }),
      ceilings: fc.array(fc.integer({ min: 4, max: 10 }), { minLength: 5, maxLength: 20 }),
      conflicts: fc.array(fc.tuple(seatOf(n), seatOf(n), fc.integer({ min: 1, max: 5 })), { maxLength: 3 }),
      indicators: fc.record({ vitality: scale, agency: scale, backing: scale, transition: scale }),
      initiatives: fc.record({ shop: initiativeArbitrary(n), swap: initiativeArbitrary(n), market: initiativeArbitrary(n), hedge: initiativeArbitrary(n) }),
      orders: fc.array(orderOf(n), { minLength: n, maxLength: n }),
      absent: fc.subarray(seats, { maxLength: 3 }),
      promises: fc.array(promiseOf(n), { maxLength: 6 }),
      proposals: proposalsOf(n),
      concerned: fc.shuffledSubarray(seats, { minLength: 2, maxLength: 2 }),
      challenge: fc.record({ card: fc.constantFrom('standard-emergence', 'standard-arbitration', 'unknown'), situation: fc.constantFrom(...SITUATIONS), known: fc.boolean(), stake: fc.constantFrom(...INDICATORS), need: fc.integer({ min: 3, max: 7 }) }),
      means: fc.array(scale, { minLength: n, maxLength: n }),
      carry: upTo(8),
      perSeason: upTo(3),
      charter: fc.option(fc.array(upTo(4), { minLength: n, maxLength: n }), { nil: undefined }),
      dilemmas: fc.subarray(seats),
      measuredTrust: fc.option(upTo(40), { nil: undefined }),
    })
    .map((any) => toSketch(n, seats, any))
})

type Any = {
  season: number; trust: number[]; ceilings: number[]; conflicts: [number, number, number][]; indicators: Record<(typeof INDICATORS)[number], number>
  initiatives: Record<string, Partial<InitiativeState>>; orders: OrderSketch[]; absent: number[]; promises: Partial<GivenPromise>[]; proposals: Partial<Proposal>[]
  concerned: number[]; challenge: NonNullable<Exclude<TableSketch['challenge'], 'none'>>; means: number[]; carry: number; perSeason: number
  charter: number[] | undefined; dilemmas: number[]; measuredTrust: number | undefined
}

function toSketch(n: number, seats: readonly SeatNumber[], any: Any): TableSketch {
  const bySeat = <T>(values: readonly T[]): Record<SeatNumber, T> => Object.fromEntries(seats.map((seat, index) => [seat, values[index] as T]))
  const ceilings = trustOf(n, any.ceilings)
  const trust = trustOf(n, any.trust)
  for (const pair of Object.keys(trust) as DirectedPair[]) trust[pair] = Math.min(trust[pair] as number, ceilings[pair] as number)
  return {
    n,
    season: any.season,
    trust,
    initiatives: any.initiatives,
    orders: bySeat(any.orders),
    absent: any.absent,
    promises: any.promises,
    proposals: any.proposals,
    challenge: { ...any.challenge, concerned: any.concerned as [number, number] },
    game: {
      indicators: any.indicators,
      ceilings,
      conflicts: conflictsOf(n, any.conflicts),
      means: bySeat(any.means),
      pot: { carry: any.carry, perSeason: any.perSeason },
      ...(any.charter ? { charter: { adoptedSeason: 1, strikes: bySeat(any.charter) } } : {}),
      dilemmas: Object.fromEntries(any.dilemmas.map((seat) => [seat, { card: 'dilemma-official' }])),
      ...(any.measuredTrust === undefined ? {} : { measuredTrust: any.measuredTrust }),
    },
  }
}
