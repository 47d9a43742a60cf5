import type { TextId } from '../../shared/base/ids.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import { replay, stateHash } from '../../shared/engine/index.ts'
import type { TableState } from '../../shared/engine/state.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

export const JOURNAL_FORMAT = 'faire-territoire-journal/1'

/**
 * What leaves the room for replay and research: every event in order, the exact scenario that was played, the hash of
 * the state it leads to. Words only when their authors released them (and names when the trainer chose names).
 */
export type JournalFile = {
  readonly format: typeof JOURNAL_FORMAT
  readonly scenario: Scenario
  readonly events: readonly JournalEvent[]
  readonly texts: Readonly<Record<TextId, string>>
  readonly stateHash: string
}

export function journalFile(scenario: Scenario, events: readonly JournalEvent[], texts: ReadonlyMap<TextId, string>): JournalFile {
  const state = replay(scenario, events)
  const kept = [...texts].filter(([id]) => mayLeave(state, id))
  return { format: JOURNAL_FORMAT, scenario, events, texts: Object.fromEntries(kept), stateHash: stateHash(state) }
}

function mayLeave(state: TableState, id: TextId): boolean {
  if (state.erasedTexts.includes(id)) return false
  if (state.debrief.released.includes(id)) return true
  return state.setup.options.names === 'names' && state.seats.some((seat) => seat.name === id || seat.pairName === id)
}

/** The state the file leads to, and whether it is the one it says. @throws on a file of another format. */
export function replayFile(file: JournalFile): { readonly state: TableState; readonly isFaithful: boolean } {
  if (file.format !== JOURNAL_FORMAT) throw new Error(`Not a ${JOURNAL_FORMAT} file`)
  const state = replay(file.scenario, file.events)
  return { state, isFaithful: stateHash(state) === file.stateHash }
}
