import type { TextId } from '../base/ids.ts'
import type { JournalEvent } from '../engine/event.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { buildDebrief, type DebriefModel } from '../debrief/index.ts'
import { filmJournal, type Film } from '../debrief/film.ts'
import { sharingOf, type Sharing } from './sharing.ts'

/** A table's journal, read once, with what its people share of it. */
export type Read = { readonly scenario: Scenario; readonly film: Film; readonly model: DebriefModel; readonly sharing: Sharing; readonly id: string }

/** `id` is made by the caller: the same for a session each time, and nothing that its code could be found from. */
export function readShared(scenario: Scenario, events: readonly JournalEvent[], texts: (id: TextId) => string | undefined, id: string): Read {
  const film = filmJournal(scenario, events)
  const model = buildDebrief(scenario, events, texts, { language: film.final.setup.options.language, names: 'pseudonyms', table: '' })
  return { scenario, film, model, sharing: sharingOf(film), id }
}
