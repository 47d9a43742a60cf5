import type { TableState } from '../../shared/engine/state.ts'
import type { ViewParts } from '../../shared/views/index.ts'
import type { TextLookup } from '../../shared/views/view-types.ts'

/** What one member of a view read of the state when it was worked out, and what it gave. */
type Remembered = { readonly slices: Readings; readonly game: Readings; readonly part: unknown }
/** Two lists rather than a Map: they are gone through for every part at every act. */
type Readings = { readonly keys: PropertyKey[]; readonly values: unknown[] }

/**
 * A view kept up to date part by part. States are never changed in place, so a part is worked out again only when
 * one of the slices it read, of the state or of its game, is no longer the same object.
 */
export class RememberedView<V extends object, A extends readonly unknown[]> {
  private readonly parts: ViewParts<V, A>
  private readonly text: TextLookup
  private readonly who: A
  private readonly kept = new Map<string, Remembered>()

  constructor(parts: ViewParts<V, A>, text: TextLookup, ...who: A) {
    this.parts = parts
    this.text = text
    this.who = who
  }

  /** Reports each member that was worked out again: its key, what it was, what it is. */
  update(state: TableState, report: (key: string, before: unknown, after: unknown) => void): void {
    for (const key in this.parts) {
      const known = this.kept.get(key)
      if (known && isSame(known.slices, state) && isSame(known.game, state.game)) continue
      const slices: Readings = { keys: [], values: [] }
      const game: Readings = { keys: [], values: [] }
      const part = this.parts[key](watchState(state, slices, game), this.watchTexts(state, slices), ...this.who)
      this.kept.set(key, { slices, game, part })
      report(key, known?.part, part)
    }
  }

  /** Nothing may be seen any more. */
  clear(report: (key: string, before: unknown, after: unknown) => void): void {
    for (const [key, { part }] of this.kept) report(key, part, undefined)
    this.kept.clear()
  }

  /** A text never changes; it can only be erased. */
  private watchTexts(state: TableState, slices: Readings): TextLookup {
    return (id) => {
      note(slices, 'erasedTexts', state.erasedTexts)
      return this.text(id)
    }
  }
}

function isSame({ keys, values }: Readings, now: object): boolean {
  const current = now as Readonly<Record<PropertyKey, unknown>>
  for (let index = 0; index < keys.length; index++) if (current[keys[index]!] !== values[index]) return false
  return true
}

function note({ keys, values }: Readings, key: PropertyKey, value: unknown): void {
  if (keys.includes(key)) return
  keys.push(key)
  values.push(value)
}

/** What is being read now: parts are worked out one at a time, so that one watcher does for all tables. */
let watched: { state: TableState; slices: Readings; game: Readings } | undefined

function watchState(state: TableState, slices: Readings, game: Readings): TableState {
  watched = { state, slices, game }
  return stateWatcher
}

const gameWatcher = watcher<TableState['game']>(() => watched!.state.game, () => watched!.game)
const stateWatcher = watcher<TableState>(() => watched!.state, () => watched!.slices, gameWatcher)

/** Notes each member read. The game is handed over watched, and noted member by member. */
function watcher<T extends object>(target: () => T, readings: () => Readings, game?: TableState['game']): T {
  const read = (key: PropertyKey): unknown => {
    if (key === 'game' && game) return game
    const value: unknown = (target() as Record<PropertyKey, unknown>)[key]
    note(readings(), key, value)
    return value
  }
  return new Proxy({} as T, {
    get: (_empty, key) => read(key),
    has: (_empty, key) => {
      read(key)
      return Reflect.has(target(), key)
    },
    // Copied whole: depends on everything.
    ownKeys: () => Reflect.ownKeys(target()),
    getOwnPropertyDescriptor: (_empty, key) => ({ value: read(key), enumerable: true, configurable: true }),
  })
}
