import type { SeatNumber } from '../base/ids.ts'
import { findLever } from '../engine/lever-rules.ts'
import { leverOption, OPTION_PARTS } from '../engine/options.ts'
import { findSeat } from '../engine/seats.ts'
import type { TableState } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { publicParts } from '../views/public-view.ts'
import { seatParts } from '../views/seat-view.ts'
import type { ViewParts } from '../views/view-parts.ts'
import type { PublicView, SeatOptions, SeatPrivateView, TextLookup } from '../views/view-types.ts'

const UNSEEN = Symbol('not looked at yet')
type LazyClass<V, A extends readonly unknown[]> = new (state: TableState, texts: TextLookup, who: A) => V

/** The very parts of a view, each computed the first time it is looked at: a simulated game looks at few of them. */
function lazyView<V, A extends readonly unknown[]>(parts: ViewParts<V, A>): LazyClass<V, A> {
  const keys = Object.keys(parts) as (keyof ViewParts<V, A> & string)[]
  class Lazy {
    readonly #seen: unknown[]
    readonly #state: TableState
    readonly #texts: TextLookup
    readonly #who: A
    constructor(state: TableState, texts: TextLookup, who: A) {
      this.#seen = keys.map(() => UNSEEN)
      this.#state = state
      this.#texts = texts
      this.#who = who
    }
    static {
      for (const [place, key] of keys.entries()) {
        const part = parts[key]
        Object.defineProperty(Lazy.prototype, key, {
          enumerable: true,
          get(this: Lazy) {
            if (this.#seen[place] === UNSEEN) this.#seen[place] = part(this.#state, this.#texts, ...this.#who)
            return this.#seen[place]
          },
        })
      }
    }
  }
  return Lazy as unknown as LazyClass<V, A>
}

/** All that a part reads of a table: as long as it is the same, so is the part. */
type Reading = (state: TableState, texts: TextLookup) => readonly unknown[]
const READINGS: { readonly [K in keyof PublicView]?: Reading } = {
  seats: ({ game, seats, texts: stored }, texts) => [seats, game.intentions, game.ready, game.laid, game.orders, stored, texts],
  indicators: ({ game }) => [game.indicators, game.horizons, game.seasonStart],
  trust: ({ game, seats }) => [game.trust, game.horizons, game.seasonStart, seats],
  links: ({ game, seats }) => [game.trust, game.conflicts, game.scars, game.season, seats],
  initiatives: ({ game, seats, scenario, setup }) => [game.initiatives, game.indicators, game.trust, game.locked, game.report, seats, scenario, setup.format],
  pot: ({ game, seats }) => [game.pot, game.conflicts, game.season, game.locked, seats],
  challenge: ({ game, seats, scenario }) => [game.challenge, game.season, game.locked, game.report, seats, scenario],
  worksites: ({ game, seats, scenario, setup }) => [game.challenge, game.initiatives, game.intentions, game.trust, game.conflicts, game.locked, seats, scenario, setup.format],
  levers: ({ game, scenario }) => [game.leverUses, scenario],
}

/** Talk changes little of what is public: what did not change since the last look is not looked at again. */
function rememberLast<V>(part: (state: TableState, texts: TextLookup) => V, reading: Reading): (state: TableState, texts: TextLookup) => V {
  let read: readonly unknown[] = []
  let seen: V
  return (state, texts) => {
    const now = reading(state, texts)
    if (read.length === now.length && now.every((one, place) => one === read[place])) return seen
    read = now
    return (seen = part(state, texts))
  }
}

const rememberedParts = Object.fromEntries(
  Object.entries(publicParts).map(([name, part]) => [name, READINGS[name as keyof PublicView] ? rememberLast(part as (...args: unknown[]) => unknown, READINGS[name as keyof PublicView]!) : part]),
) as unknown as ViewParts<PublicView>
const LazyPublic = lazyView<PublicView, []>(rememberedParts)
const optionParts = Object.fromEntries(
  Object.entries(OPTION_PARTS).map(([name, part]) => [name, (state: TableState, _texts: TextLookup, seat: SeatNumber) => part(state, seat)]),
) as unknown as ViewParts<SeatOptions, [SeatNumber]>
/** One for each set of levers dealt: what a card asks is checked only for the card looked at. */
const lazyLevers = new WeakMap<Scenario['file']['levers'], LazyClass<SeatOptions['levers'], [SeatNumber]>>()

function leversOf(state: TableState, texts: TextLookup, seat: SeatNumber): SeatOptions['levers'] {
  const { levers } = state.scenario.file
  const Known = lazyLevers.get(levers)
  if (Known) return new Known(state, texts, [seat])
  const dealt = levers.filter((id) => findLever(state, id))
  const parts = Object.fromEntries(dealt.map((id) => [id, (...[at, , who]: [TableState, TextLookup, SeatNumber]) => leverOption(at, who, id)]))
  const Lazy = lazyView<SeatOptions['levers'], [SeatNumber]>(parts as ViewParts<SeatOptions['levers'], [SeatNumber]>)
  lazyLevers.set(levers, Lazy)
  return new Lazy(state, texts, [seat])
}

const LazyOptions = lazyView<SeatOptions, [SeatNumber]>({ ...optionParts, levers: leversOf })
const LazySeat = lazyView<SeatPrivateView, [SeatNumber]>({ ...seatParts, options: (state, texts, seat) => new LazyOptions(state, texts, [seat]) })

export function lazyPublic(state: TableState, texts: TextLookup): PublicView {
  return new LazyPublic(state, texts, [])
}

export function lazySeat(state: TableState, seat: SeatNumber, texts: TextLookup): SeatPrivateView | undefined {
  return findSeat(state, seat) && new LazySeat(state, texts, [seat])
}
