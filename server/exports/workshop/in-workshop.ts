import { Worker } from 'node:worker_threads'
import type { Language } from '../../../shared/base/vocabulary.ts'
import type { JournalEvent } from '../../../shared/engine/event.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { DebriefModel } from '../../../shared/debrief/index.ts'
import { DocumentFailure } from '../document-failure.ts'
import type { CardContent } from '../content/card-content.ts'
import type { Ground } from '../content/territory-map.ts'
import type { DocumentKind } from '../outline.ts'
import type { AttendanceSheet } from '../pdf/typeset-attendance.ts'
import { useOwnFonts } from '../pictures.ts'

/** A document that takes more than a moment: made beside the event loop. */
export type Work =
  | { readonly form: 'pdf' | 'docx'; readonly kind: DocumentKind; readonly model: DebriefModel; readonly language: Language }
  | { readonly form: 'pdf'; readonly kind: 'carte'; readonly card: CardContent; readonly language: Language }
  | { readonly form: 'pdf'; readonly kind: 'presence'; readonly sheet: AttendanceSheet; readonly language: Language }
  | { readonly form: 'json'; readonly kind: 'base'; readonly scenario: Scenario; readonly events: readonly JournalEvent[]; readonly materialId: string }
  | { readonly form: 'zip'; readonly kind: 'images'; readonly model: DebriefModel; readonly language: Language; readonly ground: Ground }
export type WorkRequest = Work & { readonly id: number }
export type WorkAnswer = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly isMissing: boolean; readonly reason: string }

type Waiting = { readonly form: Work['form']; readonly patience: NodeJS.Timeout; readonly resolve: (bytes: Uint8Array) => void; readonly reject: (failure: Error) => void }

/** After this long without a document the worker goes, with the engine's memory. */
const IDLE_MS = 60_000
/** A document takes about a second, a map drawn anew some ten; that long without any answer, the engine hangs. */
const PATIENCE_MS = { pdf: 30_000, docx: 30_000, json: 120_000, zip: 120_000 } as const

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let next = 1
const waiting = new Map<number, Waiting>()

/** @throws DocumentFailure with a sentence for people. */
export async function makeInWorkshop(work: Work): Promise<Uint8Array> {
  const id = next++
  const running = (worker ??= startWorker())
  clearTimeout(idle)
  const patience = setTimeout(() => stopWorker(running, `no answer in ${PATIENCE_MS[work.form]} ms`), PATIENCE_MS[work.form])
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { form: work.form, patience, resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
      running.postMessage({ ...work, id } satisfies WorkRequest)
    })
  } finally {
    clearTimeout(patience)
    if (waiting.size === 0) idle = setTimeout(() => stopWorker(running), IDLE_MS).unref()
  }
}

/** At the end of a program: nothing is left running. */
export async function closeWorkshop(): Promise<void> {
  clearTimeout(idle)
  const stopped = worker
  worker = undefined
  await stopped?.terminate()
}

function startWorker(): Worker {
  useOwnFonts()
  const started = new Worker(new URL('./document-worker.ts', import.meta.url), { execArgv: [], name: 'documents' })
  started.unref()
  started.on('message', (answer: WorkAnswer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    // Those that queue behind have not been waiting for a broken engine.
    for (const { patience } of waiting.values()) patience.refresh()
    if ('bytes' in answer) one?.resolve(answer.bytes)
    else one?.reject(failureOf(one.form, answer.isMissing, answer.reason))
  })
  started.on('error', (error) => stopWorker(started, error instanceof Error ? error.message : String(error)))
  return started
}

function failureOf(form: Work['form'], isMissing: boolean, reason: string): DocumentFailure {
  return new DocumentFailure(form === 'docx' ? 'docx-failed' : form === 'zip' ? 'images-failed' : form === 'json' ? 'base-failed' : isMissing ? 'pdf-engine-missing' : 'pdf-failed', reason)
}

/** Whoever still waits is told why. The next document starts another worker. */
function stopWorker(stopped: Worker, reason?: string): void {
  if (worker === stopped) worker = undefined
  void stopped.terminate()
  if (reason === undefined) return
  for (const one of waiting.values()) one.reject(failureOf(one.form, false, reason))
  waiting.clear()
}
