import { replay } from '../../shared/engine/index.ts'
import type { Language, RoleId } from '../../shared/base/vocabulary.ts'
import type { SessionSetup } from '../../shared/protocol/http.ts'
import type { SessionRecord, Store } from '../store/store.ts'

export type AttendanceLine = { readonly table: number; readonly name: string; readonly role: RoleId; readonly at: number }
type Sheet = { readonly session: string; readonly code: string; readonly at: number; readonly lines: readonly AttendanceLine[] }
/** The list as a file; given by the wiring, which knows the exports. */
export type AttendanceFiles = {
  readonly csv: (lines: readonly AttendanceLine[]) => string
  /** @throws DocumentFailure */
  readonly pdf: (sheet: Sheet, language: Language) => Promise<{ readonly bytes: Uint8Array; readonly type: string; readonly fileName: string }>
}

/** To be printed and signed; called by its scenario where the session has no title. */
export async function attendanceSheet(store: Pick<Store, 'loadJournal'>, session: SessionRecord): Promise<{ readonly sheet: Sheet; readonly language: Language }> {
  const [first] = session.tables
  const journal = session.title === undefined && first ? await store.loadJournal(first.id) : undefined
  const { language } = JSON.parse(session.setup) as SessionSetup
  const title = journal?.scenario.file.title
  return { language, sheet: { session: session.title ?? title?.[language] ?? title?.fr ?? '', code: session.code, at: session.createdAt, lines: await attendanceOf(store, session) } }
}

/** Who sat down, once each at a table, with the role they held last; two people on one phone are two lines. */
export async function attendanceOf(store: Pick<Store, 'loadJournal'>, session: SessionRecord): Promise<AttendanceLine[]> {
  const lines: AttendanceLine[] = []
  for (const { id, number } of session.tables) {
    const journal = await store.loadJournal(id)
    if (!journal) continue
    const roles = new Map(replay(journal.scenario, journal.events).seats.map(({ seat, role }) => [seat, role]))
    const seen = new Set<string>()
    for (const event of journal.events) {
      if (event.type !== 'person-joined' && event.type !== 'seat-shared') continue
      for (const text of event.type === 'person-joined' ? [event.name, event.pairName] : [event.pairName]) {
        const name = text === undefined ? undefined : journal.texts.get(text)
        const role = roles.get(event.seat)
        if (name === undefined || role === undefined || seen.has(`${event.seat}/${name}`)) continue
        seen.add(`${event.seat}/${name}`)
        lines.push({ table: number, name, role, at: event.at })
      }
    }
  }
  return lines
}
