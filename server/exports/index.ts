/** The documents that leave the room, all from one debrief model and one journal. */
import type { TextId } from '../../shared/base/ids.ts'
import { buildMaterial } from '../../shared/capital/material.ts'
import { readShared } from '../../shared/capital/read-shared.ts'
import type { DebriefModel } from '../../shared/debrief/index.ts'
import type { JournalCommand } from '../../shared/engine/audit.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { Language } from '../../shared/base/vocabulary.ts'
import type { CardContent } from './content/card-content.ts'
import { journalCsv } from './csv.ts'
import { journalFile } from './journal-file.ts'
import { toMarkdown } from './markdown.ts'
import { outline, type DocumentKind } from './outline.ts'
import { groundOf } from './content/territory-map.ts'
import { materialJson, materialZip, xapiJson } from './material-files.ts'
import type { Gathered } from './shared-base.ts'
import type { AttendanceSheet } from './pdf/typeset-attendance.ts'
import { makeInWorkshop } from './workshop/in-workshop.ts'

export { DocumentFailure } from './document-failure.ts'
export { openArchive } from './archive.ts'
export { returnsCsv } from './returns-csv.ts'
export { closeWorkshop } from './workshop/in-workshop.ts'

export type Journal = { readonly scenario: Scenario; readonly events: readonly JournalEvent[]; readonly texts: ReadonlyMap<TextId, string>; readonly commands?: readonly JournalCommand[]; /** Names the session in what research may have of it. */ readonly materialId?: string }
export type RenderedDocument = { readonly bytes: Uint8Array; readonly type: string; readonly fileName: string }

const TYPES = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const

const ZIP = 'application/zip'

function researchFile(name: string, { scenario, events, texts, materialId = 'session' }: Journal): Omit<RenderedDocument, 'fileName'> | undefined {
  if (!/^(?:materiau\.(?:zip|json)|xapi\.json)$/.test(name)) return undefined
  const materials = [buildMaterial(readShared(scenario, events, (id) => texts.get(id), materialId))]
  if (name === 'materiau.zip') return { bytes: materialZip(materials), type: ZIP }
  return { bytes: new TextEncoder().encode(name === 'xapi.json' ? xapiJson(materials) : materialJson(materials)), type: 'application/json; charset=utf-8' }
}

/** @throws DocumentFailure, with a sentence for people, when the engine fails or is missing. */
export async function renderCard(card: CardContent, language: Language): Promise<RenderedDocument> {
  const bytes = await makeInWorkshop({ form: 'pdf', kind: 'carte', card, language })
  return { bytes, type: TYPES.pdf, fileName: `carte-${new Date(card.playedAt).toISOString().slice(0, 10)}.pdf` }
}

/** Who was there, on paper. @throws DocumentFailure, with a sentence for people, when the engine fails or is missing. */
export async function renderAttendance(sheet: AttendanceSheet, language: Language): Promise<RenderedDocument> {
  const bytes = await makeInWorkshop({ form: 'pdf', kind: 'presence', sheet, language })
  return { bytes, type: TYPES.pdf, fileName: `presence-${sheet.code}.pdf` }
}

/**
 * Undefined when there is no document of that name: `synthese|recit` × `pdf|docx|md`, `images.zip`, `journal.csv`,
 * `journal.json`; what research may have, `materiau.zip`, `materiau.json`, `xapi.json`.
 * @throws DocumentFailure, with a sentence for people, when an engine fails or is missing.
 */
export async function renderDocument(name: string, model: DebriefModel, journal: Journal): Promise<RenderedDocument | undefined> {
  const { language, scenario, playedAt, table } = model.session
  const fileName = [scenario, new Date(playedAt).toISOString().slice(0, 10), 'table', table.replace(/[^\w-]+/g, '-'), name].join('-')
  const text = (content: string, type: string): RenderedDocument => ({ bytes: new TextEncoder().encode(content), type: `${type}; charset=utf-8`, fileName })
  if (name === 'journal.csv') return text(journalCsv(journal.events), 'text/csv')
  if (name === 'journal.json') return text(JSON.stringify(journalFile(journal.scenario, journal.events, journal.texts, journal.commands)), 'application/json')
  if (name === 'images.zip') return { bytes: await makeInWorkshop({ form: 'zip', kind: 'images', model, language, ground: groundOf(journal.scenario) }), type: ZIP, fileName }
  const research = researchFile(name, journal)
  if (research) return { ...research, fileName }
  const [, kind, form] = /^(synthese|recit)\.(pdf|docx|md)$/.exec(name) ?? []
  if (kind === undefined) return undefined
  if (form === 'md') return text(toMarkdown(outline(kind as DocumentKind, model, language)), 'text/markdown')
  const work = { form: form as 'pdf' | 'docx', kind: kind as DocumentKind, model, language }
  return { bytes: await makeInWorkshop(work), type: TYPES[work.form], fileName }
}

/** What a journal gives to the base of shared sessions; null: fewer than three people share. @throws DocumentFailure */
export async function gatherForBase({ scenario, events, id }: { readonly scenario: Scenario; readonly events: readonly JournalEvent[]; readonly id: string }): Promise<Gathered> {
  return JSON.parse(new TextDecoder().decode(await makeInWorkshop({ form: 'json', kind: 'base', scenario, events, materialId: id }))) as Gathered
}

export { materialZip } from './material-files.ts'
