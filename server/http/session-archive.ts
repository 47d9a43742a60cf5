import type { DebriefModel } from '../../shared/debrief/index.ts'
import { buildDebrief } from '../../shared/debrief/index.ts'
import { replay } from '../../shared/engine/index.ts'
import type { ArchiveProgress } from '../../shared/protocol/capital.ts'
import type { Archive } from '../exports/archive.ts'
import { DocumentFailure } from '../exports/document-failure.ts'
import type { Store, StoredJournal } from '../store/store.ts'
import { ApiError } from './api-error.ts'
import { isOver } from './ended-table.ts'
import type { Render } from './record-routes.ts'

/** What each table gives to the archive of its session, in its folder. */
export const ARCHIVED = ['synthese.pdf', 'synthese.docx', 'recit.pdf', 'recit.docx', 'recit.md', 'images.zip', 'journal.csv', 'journal.json', 'materiau.zip'] as const
/** A finished archive waits this long to be taken. */
const KEPT_MS = 15 * 60_000
/** Archives made at the same time, all trainers together, and finished ones that wait: each is held in memory, some 3 MB a table. */
const MOST_AT_ONCE = 2
const MOST_KEPT = 2

type Job = { done: number; total: number; readonly skipped: number[]; failed: number; parts?: readonly Uint8Array[]; endedAt?: number; broken?: true }

type Tools = {
  readonly store: Pick<Store, 'findSession' | 'loadJournal' | 'loadCommands'>
  readonly render: Render
  /** server/exports, given by the wiring. */
  readonly openArchive: () => Promise<Archive>
  readonly materialId: (table: string) => string
  readonly now: () => number
  readonly log: (line: string) => void
}

export type SessionArchive = {
  /** Starts it, or tells of the one that is being made. */
  start(code: string): Promise<ArchiveProgress>
  progress(code: string): ArchiveProgress
  /** One zip in several pieces; undefined until it is ready. */
  take(code: string): readonly Uint8Array[] | undefined
}

/** One archive for a session of many tables, made one document after the other: what is slow is done by the workshop. */
export function sessionArchive(tools: Tools): SessionArchive {
  const jobs = new Map<string, Job>()
  const forgetOld = (): void => {
    for (const [code, { endedAt }] of jobs) if (endedAt !== undefined && tools.now() - endedAt > KEPT_MS) jobs.delete(code)
    const ready = [...jobs].filter(([, { parts }]) => parts !== undefined).toSorted(([, one], [, other]) => (other.endedAt ?? 0) - (one.endedAt ?? 0))
    for (const [code] of ready.slice(MOST_KEPT)) jobs.delete(code)
  }
  const progress = (code: string): ArchiveProgress => {
    forgetOld()
    const job = jobs.get(code)
    if (!job) return { state: 'none', done: 0, total: 0, skipped: [], failed: 0 }
    const { done, total, skipped, failed } = job
    return { state: job.parts ? 'ready' : job.broken ? 'failed' : 'making', done, total, skipped, failed }
  }
  return {
    async start(code) {
      const session = await tools.store.findSession(code)
      if (!session) throw new ApiError(404, 'unknown-code')
      forgetOld()
      const known = jobs.get(code)
      if (known && known.endedAt === undefined) return progress(code)
      if ([...jobs.values()].filter(({ endedAt }) => endedAt === undefined).length >= MOST_AT_ONCE) throw new ApiError(429, 'too-fast', { waitMs: 20_000 })
      const job: Job = { done: 0, total: session.tables.length * ARCHIVED.length, skipped: [], failed: 0 }
      jobs.set(code, job)
      void make(tools, session.tables, job)
        .catch((error: unknown) => {
          tools.log(`archive: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`)
          job.broken = true
        })
        .finally(() => {
          job.endedAt = tools.now()
          forgetOld()
        })
      return progress(code)
    },
    progress,
    take: (code) => jobs.get(code)?.parts,
  }
}

type Tables = readonly { readonly id: string; readonly number: number }[]

async function make(tools: Tools, tables: Tables, job: Job): Promise<void> {
  const archive = await tools.openArchive()
  const notes: string[] = []
  for (const { id, number } of tables) {
    const journal = await tools.store.loadJournal(id)
    if (!journal || !isOver(replay(journal.scenario, journal.events))) {
      job.skipped.push(number)
      job.done += ARCHIVED.length
      notes.push(`Table ${number} : la partie n’est pas finie, rien n’en est pris. / Table ${number}: the game is not over, nothing is taken from it.`)
      continue
    }
    await addTable(tools, { journal, number, archive, notes, job })
  }
  if (notes.length > 0) archive.add('A-LIRE.txt', new TextEncoder().encode(`${notes.join('\n')}\n`))
  job.parts = archive.close()
}

type Adding = { readonly journal: StoredJournal; readonly number: number; readonly archive: Archive; readonly notes: string[]; readonly job: Job }

/** A document that fails is told in the archive; the others are made. */
async function addTable({ store, render, materialId, log }: Tools, { journal, number, archive, notes, job }: Adding): Promise<void> {
  const model = modelOf(journal)
  const whole = { ...journal, commands: await store.loadCommands(journal.table.id), materialId: materialId(journal.table.id) }
  for (const name of ARCHIVED) {
    try {
      const document = await render(name, model, whole)
      if (document) archive.add(`table-${String(number).padStart(2, '0')}/${document.fileName}`, document.bytes)
    } catch (error) {
      if (!(error instanceof DocumentFailure)) throw error
      log(`archive, table ${number}, ${name}: ${error.message}`)
      job.failed += 1
      notes.push(`Table ${number}, ${name} : ${error.sentence.fr} / ${error.sentence.en ?? ''}`)
    }
    job.done += 1
    // Between two documents, the tables that still play.
    await new Promise(setImmediate)
  }
}

function modelOf(journal: StoredJournal): DebriefModel {
  const { setup } = replay(journal.scenario, journal.events)
  return buildDebrief(journal.scenario, journal.events, (id) => journal.texts.get(id), { language: setup.options.language, names: setup.options.names, code: journal.table.code, table: String(journal.table.number) })
}
