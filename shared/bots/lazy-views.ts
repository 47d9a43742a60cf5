import type { SeatNumber } from '../base/ids.ts'
import { OPTION_PARTS } from '../engine/options.ts'
import { findSeat } from '../engine/seats.ts'
import type { TableState } from '../engine/state.ts'
import { publicParts } from '../views/public-view.ts'
import { seatParts } from '../views/seat-view.ts'
import type { ViewParts } from '../views/view-parts.ts'
import type { PublicView, SeatOptions, SeatPrivateView, TextLookup } from '../views/view-types.ts'

type Anything = Record<string, unknown>
type LazyClass<V, A extends readonly unknown[]> = new (state: TableState, texts: TextLookup, who: A) => V

/** The very parts of a view, each computed the first time it is looked at: a simulated game looks at few of them. */
function lazyView<V, A extends readonly unknown[]>(parts: ViewParts<V, A>): LazyClass<V, A> {
  class Lazy {
    readonly #seen: Anything = {}
    readonly #state: TableState
    readonly #texts: TextLookup
    readonly #who: A
    constructor(state: TableState, texts: TextLookup, who: A) {
      this.#state = state
      this.#texts = texts
      this.#who = who
    }
    static {
      for (const key in parts) {
        Object.defineProperty(Lazy.prototype, key, {
          enumerable: true,
          get(this: Lazy) {
            if (!(key in this.#seen)) this.#seen[key] = parts[key](this.#state, this.#texts, ...this.#who)
            return this.#seen[key]
          },
        })
      }
    }
  }
  return Lazy as unknown as LazyClass<V, A>
}

const LazyPublic = lazyView<PublicView, []>(publicParts)
const optionParts = Object.fromEntries(
  Object.entries(OPTION_PARTS).map(([name, part]) => [name, (state: TableState, _texts: TextLookup, seat: SeatNumber) => part(state, seat)]),
) as unknown as ViewParts<SeatOptions, [SeatNumber]>
const LazyOptions = lazyView<SeatOptions, [SeatNumber]>(optionParts)
const LazySeat = lazyView<SeatPrivateView, [SeatNumber]>({ ...seatParts, options: (state, texts, seat) => new LazyOptions(state, texts, [seat]) })

export function lazyPublic(state: TableState, texts: TextLookup): PublicView {
  return new LazyPublic(state, texts, [])
}

export function lazySeat(state: TableState, seat: SeatNumber, texts: TextLookup): SeatPrivateView | undefined {
  return findSeat(state, seat) && new LazySeat(state, texts, [seat])
}
