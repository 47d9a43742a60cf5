import type { Request, Response } from 'express'
import { LANGUAGES, type Language } from '../../shared/base/vocabulary.ts'
import { buildDebrief, type DebriefModel } from '../../shared/debrief/index.ts'
import type { JournalCommand } from '../../shared/engine/audit.ts'
import type { Admit } from '../access/admission.ts'
import type { Leads } from '../access/leadership.ts'
import { DocumentFailure } from '../exports/document-failure.ts'
import type { Store, StoredJournal } from '../store/store.ts'
import { ApiError } from './api-error.ts'
import { openEnded } from './ended-table.ts'

/** The whole journal tells what each seat believed and chose in secret, for ever: it leaves with the trainer only. */
const TRAINER_ONLY = /^(?:journal|materiau|xapi)\./

type Document = { readonly bytes: Uint8Array; readonly type: string; readonly fileName: string }
/** server/exports, given by the wiring: pages and rooms run without the document engines. */
export type Render = (name: string, model: DebriefModel, journal: StoredJournal & { readonly commands?: readonly JournalCommand[]; readonly materialId?: string }) => Promise<Document | undefined>

type Tools = { readonly store: Pick<Store, 'loadJournal' | 'loadCommands'>; readonly admit: Admit; readonly leads: Leads; readonly render: Render; readonly materialId: (table: string) => string; readonly log: (line: string) => void }

export type RecordRoutes = {
  debrief(request: Request, token: string | undefined): Promise<DebriefModel>
  document(request: Request, response: Response, token: string | undefined): Promise<void>
}

/**
 * What remains of a table once the game is over: its debrief and its documents. For those who were there: a seat of
 * this table, its wall, or the trainer. Refused before the end, for a journal tells every secret.
 */
export function recordRoutes({ store, admit, leads, render, materialId, log }: Tools): RecordRoutes {
  const openTable = openEnded({ store, admit, leads })
  const open = async (request: Request, token: string | undefined): Promise<{ journal: StoredJournal; model: DebriefModel }> => {
    const { journal, state, reader } = await openTable(request, token)
    if (reader !== 'trainer' && TRAINER_ONLY.test(String(request.params.name))) throw new ApiError(403, 'not-allowed')
    const { setup } = state
    const model = buildDebrief(journal.scenario, journal.events, (id) => journal.texts.get(id), {
      language: languageOf(request) ?? setup.options.language,
      names: setup.options.names,
      code: journal.table.code,
      table: String(journal.table.number),
    })
    return { journal, model }
  }
  return {
    debrief: async (request, token) => (await open(request, token)).model,
    async document(request, response, token) {
      const { journal, model } = await open(request, token)
      const name = String(request.params.name)
      // Requests leave with the journal that is decided again, and with no other document.
      const whole = name === 'journal.json' ? { ...journal, commands: await store.loadCommands(journal.table.id) } : { ...journal, materialId: materialId(journal.table.id) }
      const document = await render(name, model, whole).catch((error: unknown) => {
        if (!(error instanceof DocumentFailure)) throw error
        log(`document ${name}: ${error.message}`)
        throw failed(error)
      })
      if (!document) throw new ApiError(404, 'unknown-document')
      response.set({ 'Content-Type': document.type, 'Content-Disposition': `attachment; filename="${document.fileName}"` }).send(Buffer.from(document.bytes))
    },
  }
}

/** Nothing is wrong with what was asked: it may be asked again, or another form of the same document taken. */
function failed({ code, sentence }: DocumentFailure): ApiError {
  return new ApiError(503, code, undefined, sentence)
}

function languageOf(request: Request): Language | undefined {
  return LANGUAGES.find((language) => language === request.query.lang)
}
