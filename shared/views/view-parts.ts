import type { TableState } from '../engine/state.ts'
import type { TextLookup } from './view-types.ts'

/** A view, one function for each of its members; a member that is undefined is not in the view. */
export type ViewParts<V, A extends readonly unknown[] = []> = {
  readonly [K in keyof V]-?: (state: TableState, texts: TextLookup, ...who: A) => V[K] | undefined
}

export function assembleView<V, A extends readonly unknown[]>(parts: ViewParts<V, A>, state: TableState, texts: TextLookup, ...who: A): V {
  const view: Partial<V> = {}
  for (const key in parts) {
    const part = parts[key](state, texts, ...who)
    if (part !== undefined) view[key] = part
  }
  return view as V
}
