import { Worker } from 'node:worker_threads'
import type { Language } from '../../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../../shared/debrief/index.ts'
import { DocumentFailure } from '../document-failure.ts'
import type { PdfKind } from './typeset.ts'

export type PdfRequest = { readonly id: number; readonly kind: PdfKind; readonly model: DebriefModel; readonly language: Language }
export type PdfAnswer = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly missing: boolean; readonly reason: string }

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (failure: Error) => void }

/** After this long without a document the worker goes, with the engine's memory. */
const IDLE_MS = 60_000
/** A document takes well under a second; beyond this the engine hangs. */
const PATIENCE_MS = 30_000

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let next = 1
const waiting = new Map<number, Waiting>()

/** A tagged PDF, made beside the event loop. @throws DocumentFailure with a sentence for people. */
export async function renderPdf(kind: PdfKind, model: DebriefModel, language: Language): Promise<Uint8Array> {
  const id = next++
  const running = (worker ??= startWorker())
  clearTimeout(idle)
  const patience = setTimeout(() => stopWorker(running, new DocumentFailure('pdf-failed', `no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS)
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      running.postMessage({ id, kind, model, language } satisfies PdfRequest)
    })
  } finally {
    clearTimeout(patience)
    if (waiting.size === 0) idle = setTimeout(() => stopWorker(running), IDLE_MS).unref()
  }
}

function startWorker(): Worker {
  const started = new Worker(new URL('./pdf-worker.ts', import.meta.url), { execArgv: [], name: 'pdf' })
  started.unref()
  started.on('message', (answer: PdfAnswer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('bytes' in answer) one?.resolve(answer.bytes)
    else one?.reject(new DocumentFailure(answer.missing ? 'pdf-engine-missing' : 'pdf-failed', answer.reason))
  })
  started.on('error', (error) => stopWorker(started, new DocumentFailure('pdf-failed', error instanceof Error ? error.message : String(error))))
  return started
}

/** Whoever still waits is told. The next document starts another worker. */
function stopWorker(stopped: Worker, failure?: DocumentFailure): void {
  if (worker === stopped) worker = undefined
  void stopped.terminate()
  if (!failure) return
  for (const one of waiting.values()) one.reject(failure)
  waiting.clear()
}
