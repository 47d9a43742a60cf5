/** Typesets away from the event loop, one document after the other. */
import { parentPort } from 'node:worker_threads'
import type { PdfAnswer, PdfRequest } from './render-pdf.ts'
import { typeset } from './typeset.ts'

let queue = Promise.resolve()

parentPort?.on('message', (request: PdfRequest) => {
  queue = queue.then(async () => parentPort?.postMessage(await answer(request)))
})

async function answer({ id, kind, model, language }: PdfRequest): Promise<PdfAnswer> {
  try {
    return { id, bytes: await typeset(kind, model, language) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { id, missing: isEngineMissing(error), reason }
  }
}

/** The engine is a native module: it has no build for every platform. */
function isEngineMissing(error: unknown): boolean {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  return ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(code) || message.includes('native binding')
}
