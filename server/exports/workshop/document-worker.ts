/** Makes documents away from the event loop, one after the other. */
import { parentPort } from 'node:worker_threads'
import type { Work, WorkAnswer, WorkRequest } from './in-workshop.ts'

let queue = Promise.resolve()

parentPort?.on('message', (request: WorkRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
  queue = queue.then(async () => parentPort?.postMessage(await answer(request)))
})

async function answer({ id, ...work }: WorkRequest): Promise<WorkAnswer> {
  try {
    return { id, bytes: await make(work) }
  } catch (error) {
    return { id, isMissing: isEngineMissing(error), reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Each engine is loaded when its first document is asked for. */
async function make(work: Work): Promise<Uint8Array> {
  if (work.kind === 'carte') return (await import('../pdf/typeset-card.ts')).typesetCard(work.card, work.language)
  if (work.kind === 'presence') return (await import('../pdf/typeset-attendance.ts')).typesetAttendance(work.sheet, work.language)
  if (work.kind === 'base') return new TextEncoder().encode(JSON.stringify((await import('../shared-base.ts')).gather({ scenario: work.scenario, events: work.events, id: work.materialId })))
  if (work.kind === 'images') return (await import('../image-files.ts')).imageZip(work.model, work.language, work.ground)
  const { form, kind, model, language } = work
  if (form === 'pdf') {
    const { typeset } = await import('../pdf/typeset.ts')
    return typeset(kind, model, language)
  }
  const [{ toDocx }, { outline }, { coverOf }] = await Promise.all([import('../docx.ts'), import('../outline.ts'), import('../pdf/cover.ts')])
  return toDocx(outline(kind, model, language), language, { cover: await coverOf(model.session.scenario) })
}

/** The typesetting engine is a native module: it has no build for every platform. */
function isEngineMissing(error: unknown): boolean {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  return ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(code) || message.includes('native binding')
}
