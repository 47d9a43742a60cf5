import type { BaseEntry } from '../../shared/capital/base-entry.ts'
import { criticismOf, type Criticism } from '../../shared/capital/criticism.ts'
import type { Material } from '../../shared/capital/material-types.ts'
import { replay } from '../../shared/engine/index.ts'
import type { BaseFilter } from '../../shared/protocol/capital.ts'
import { DocumentFailure } from '../exports/document-failure.ts'
import type { BaseRow, Facets } from '../store/base-store.ts'
import type { Store, StoredJournal } from '../store/store.ts'
import { isOver } from './ended-table.ts'

/** No journal ends there: it will be read again. */
const NEVER = -1
/** As many as a page can show; beyond, the filters are there. */
const MOST_SHOWN = 200

type Tools = {
  readonly store: Pick<Store, 'tablesToRead' | 'putBase' | 'detachBase' | 'listBase' | 'findBase' | 'baseFacets' | 'removeBase' | 'loadJournal'>
  /** server/exports, beside the event loop; null: fewer than three people share. */
  readonly gather: (asked: { readonly scenario: StoredJournal['scenario']; readonly events: StoredJournal['events']; readonly id: string }) => Promise<{ readonly entry: BaseEntry; readonly material: Material } | null>
  readonly materialId: (table: string) => string
  readonly now: () => number
  readonly log: (line: string) => void
}

export type BaseList = { readonly entries: readonly BaseEntry[]; readonly facets: Facets; readonly criticism: readonly Criticism[]; readonly isCut: boolean }
/** What was taken out, when; kept by who asked for it. */
export type BaseReceipt = { readonly kind: 'faire-territoire-base-removal/1'; readonly id: string; readonly at: string }

export type SharedBase = {
  /** Reads what ended or changed since the last time; called before any answer, so that nobody taken back is in it. */
  refresh(): Promise<void>
  list(filter: BaseFilter): Promise<BaseList>
  materials(ids: readonly string[]): Promise<Material[]>
  remove(id: string): Promise<BaseReceipt | undefined>
}

export function sharedBase({ store, gather, materialId, now, log }: Tools): SharedBase {
  let underway: Promise<void> | undefined
  const read = async (): Promise<void> => {
    await store.detachBase()
    for (const { table, seq } of await store.tablesToRead()) {
      try {
        const journal = await store.loadJournal(table)
        // A rehearsal was played by nobody.
        if (!journal || isRehearsal(journal) || !isOver(replay(journal.scenario, journal.events))) continue
        const gathered = await gather({ scenario: journal.scenario, events: journal.events, id: materialId(table) })
        await store.putBase(table, seq, gathered ? rowOf(table, gathered) : undefined)
      } catch (error) {
        // On any doubt nothing of it is shared; the others are. A workshop that was too busy is asked again next time.
        log(`base: a journal could not be read: ${error instanceof Error ? error.message : 'unknown'}`)
        await store.putBase(table, error instanceof DocumentFailure ? NEVER : seq, undefined)
      }
    }
  }
  const refresh = (): Promise<void> => (underway ??= read().finally(() => (underway = undefined)))
  return {
    refresh,
    async list({ scenario, overlay, format, fiche }) {
      await refresh()
      const rows = await store.listBase({ ...(scenario && { scenario }), ...(overlay && { overlay: overlay === 'none' ? null : overlay }), ...(format && { format }), ...(fiche && { fiche }) }, MOST_SHOWN + 1)
      const entries = rows.slice(0, MOST_SHOWN).map(({ entry }) => JSON.parse(entry) as BaseEntry)
      return { entries, facets: await store.baseFacets(), criticism: criticismOf(entries), isCut: rows.length > MOST_SHOWN }
    },
    async materials(ids) {
      await refresh()
      return (await store.findBase(ids)).map(({ material }) => JSON.parse(material) as Material)
    },
    async remove(id) {
      const at = now()
      return (await store.removeBase(id, at)) ? { kind: 'faire-territoire-base-removal/1', id, at: new Date(at).toISOString() } : undefined
    },
  }
}

function rowOf(table: string, { entry, material }: { readonly entry: BaseEntry; readonly material: Material }): BaseRow {
  const { session } = entry
  return {
    id: session.id,
    table,
    scenario: session.scenario,
    version: session.scenarioVersion,
    overlay: session.overlay,
    format: session.format,
    month: session.month,
    fiches: entry.fiches.map(({ fiche }) => fiche),
    entry: JSON.stringify(entry),
    material: JSON.stringify(material),
  }
}

function isRehearsal({ events: [first] }: StoredJournal): boolean {
  return first?.type === 'table-opened' && first.setup.rehearsal === true
}
