import type { TextId } from '../../shared/base/ids.ts'
import { hashValue } from '../../shared/base/hash.ts'
import { auditJournal, type AuditFinding, type JournalCommand } from '../../shared/engine/audit.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import { replay, RULES_VERSION, stateHash } from '../../shared/engine/index.ts'
import type { TableState } from '../../shared/engine/state.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/** The first format had no requests in it: it is folded, not decided again. */
export const JOURNAL_FORMATS = ['faire-territoire-journal/1', 'faire-territoire-journal/2'] as const
export const JOURNAL_FORMAT = JOURNAL_FORMATS[1]

/**
 * What leaves the room for replay and research: every event in order, what was asked and by whom, the exact scenario
 * that was played, the hash of the state it leads to. Words only when their authors released them (and names when the
 * trainer chose names); requests hold the ids of words.
 */
export type JournalFile = {
  readonly format: (typeof JOURNAL_FORMATS)[number]
  readonly scenario: Scenario
  readonly events: readonly JournalEvent[]
  /** Absent in the first format. */
  readonly commands?: readonly JournalCommand[]
  readonly texts: Readonly<Record<TextId, string>>
  /** Of the whole scenario as it stands in this file, deck and levers included. Absent in the first format. */
  readonly scenarioHash?: string
  readonly stateHash: string
}

/** Without requests the file is of the first format. */
export function journalFile(scenario: Scenario, events: readonly JournalEvent[], texts: ReadonlyMap<TextId, string>, commands?: readonly JournalCommand[]): JournalFile {
  const state = replay(scenario, events)
  const kept = Object.fromEntries([...texts].filter(([id]) => mayLeave(state, id)))
  const file = { scenario, events, texts: kept, stateHash: stateHash(state) }
  return commands ? { format: JOURNAL_FORMAT, ...file, commands, scenarioHash: hashValue(scenario) } : { format: JOURNAL_FORMATS[0], ...file }
}

function mayLeave(state: TableState, id: TextId): boolean {
  if (state.erasedTexts.includes(id)) return false
  if (state.debrief.released.includes(id)) return true
  return state.setup.options.names === 'names' && state.seats.some((seat) => seat.name === id || seat.pairName === id)
}

/** What is wrong with a file, the first thing found. */
export type FileFault =
  | { readonly kind: 'scenario-changed' | 'state-differs' }
  /** The events do not follow each other. */
  | { readonly kind: 'events-broken'; readonly seq: number }
  | { readonly kind: 'words-changed'; readonly text: TextId }
  | AuditFinding

export type ReplayedFile = {
  /** Undefined when the events cannot be folded. */
  readonly state: TableState | undefined
  readonly fault: FileFault | undefined
  readonly isFaithful: boolean
  /** Requests decided again; undefined when the file has none. */
  readonly audited: number | undefined
  /** The rules the table was played with are not those of this program: what they decide may differ. */
  readonly otherRules: string | undefined
}

/** Folds the events, decides every request again, compares both with the file. @throws on a file of another format. */
export function replayFile(file: JournalFile): ReplayedFile {
  if (!JOURNAL_FORMATS.includes(file.format) || !Array.isArray(file.events)) throw new Error(`Not a ${JOURNAL_FORMAT} file`)
  const [first] = file.events
  const rules = first?.type === 'table-opened' ? first.setup.rulesVersion : undefined
  const { state, fault } = foldFile(file)
  const found = fault ?? checkContent(file) ?? (state && stateHash(state) !== file.stateHash ? ({ kind: 'state-differs' } as const) : undefined)
  // A request that explains the difference says more than a hash.
  const finding = file.commands && found?.kind !== 'scenario-changed' ? auditJournal(file.scenario, file.events, file.commands) : undefined
  const worst = finding ?? found
  return {
    state,
    fault: worst,
    isFaithful: worst === undefined,
    audited: file.commands?.length,
    otherRules: rules !== undefined && rules !== RULES_VERSION ? rules : undefined,
  }
}

function foldFile({ scenario, events }: JournalFile): { readonly state: TableState | undefined; readonly fault: FileFault | undefined } {
  const gap = events.findIndex(({ seq }, index) => seq !== index + 1)
  if (gap >= 0) return { state: undefined, fault: { kind: 'events-broken', seq: gap + 1 } }
  try {
    return { state: replay(scenario, events), fault: undefined }
  } catch {
    return { state: undefined, fault: { kind: 'events-broken', seq: 1 } }
  }
}

function checkContent({ scenario, events, texts, scenarioHash }: JournalFile): FileFault | undefined {
  const [first] = events
  const played = first?.type === 'table-opened' ? first.setup.scenarioHash : undefined
  if (played !== scenario.hash || (scenarioHash !== undefined && scenarioHash !== hashValue(scenario))) return { kind: 'scenario-changed' }
  const lengths = new Map(events.flatMap((event) => (event.type === 'text-stored' || event.type === 'words-corrected' ? [[event.text, event.length] as const] : [])))
  const changed = Object.entries(texts).find(([id, content]) => lengths.get(id) !== content.length)
  return changed && { kind: 'words-changed', text: changed[0] }
}
