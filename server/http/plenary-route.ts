import { setImmediate as nextTurn } from 'node:timers/promises'
import { buildDebrief } from '../../shared/debrief/index.ts'
import { pathOf, type TablePath } from '../../shared/debrief/path.ts'
import { replay } from '../../shared/engine/index.ts'
import type { SessionLine } from '../../shared/protocol/http.ts'
import type { Store } from '../store/store.ts'
import { isOver } from './ended-table.ts'

/** In the order of their numbers, and in no other; tables still playing are named, not told. */
export type Plenary = { readonly paths: readonly TablePath[]; readonly playing: readonly number[] }
export type PlenaryRoute = (line: SessionLine) => Promise<Plenary>

const KEPT = 200

/** The ways of the tables of a session, side by side, for whoever has its code: as much as its walls show. */
export function plenaryRoute({ store }: { readonly store: Pick<Store, 'loadJournal'> }): PlenaryRoute {
  const kept = new Map<string, TablePath>()
  const pathAt = async (table: string): Promise<TablePath | undefined> => {
    const journal = await store.loadJournal(table)
    if (!journal) return undefined
    const state = replay(journal.scenario, journal.events)
    if (!isOver(state)) return undefined
    const key = `${table} ${state.debrief.keptMoments.join(' ')}`
    const known = kept.get(key)
    if (known) return known
    const model = buildDebrief(journal.scenario, journal.events, () => undefined, { language: state.setup.options.language, names: 'pseudonyms', table: String(journal.table.number) })
    const path = pathOf(model)
    kept.set(key, path)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return path
  }
  return async ({ tables }) => {
    const paths: TablePath[] = []
    const playing: number[] = []
    for (const { table, number } of tables.toSorted((left, right) => left.number - right.number)) {
      const path = await pathAt(table)
      if (path) paths.push(path)
      else playing.push(number)
      // Forty tables are read again: those who play go between two of them.
      await nextTurn()
    }
    return { paths, playing }
  }
}
