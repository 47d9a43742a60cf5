import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { baseFilterSchema, baseSelectionSchema } from '../../shared/protocol/capital.ts'
import type { Material } from '../../shared/capital/material-types.ts'
import { ApiError } from './api-error.ts'
import { lateConsentSchema, type LateConsents } from './late-consents.ts'
import { bearer, parse, type Guards, type Handler } from './routes.ts'
import type { SessionArchive } from './session-archive.ts'
import type { SharedBase } from './shared-base.ts'

export type CapitalTools = {
  readonly archive: SessionArchive
  readonly base: SharedBase
  readonly consents: LateConsents
  /** server/exports, given by the wiring. */
  readonly packMaterials: (materials: readonly Material[]) => Promise<Uint8Array>
}

type Door = { get(path: string, handle: Handler): unknown; post(path: string, handle: Handler): unknown; readonly guards: Guards; readonly tools: CapitalTools }

/** One archive for a session of many tables; the base of shared sessions, for any trainer: it holds nobody and no code. */
export function capitalRoutes({ get, post, guards, tools: { archive, base, consents, packMaterials } }: Door): void {
  post('/trainer/sessions/:code/archive', guards.leader((request) => archive.start(String(request.params.code))))
  get('/trainer/sessions/:code/archive', guards.leader(async (request) => archive.progress(String(request.params.code))))
  get('/trainer/sessions/:code/archive.zip', guards.leader(async (request, _who, response) => {
    const code = String(request.params.code)
    const parts = archive.take(code)
    if (!parts) throw new ApiError(404, 'unknown-document')
    await sendParts(response, parts, `faire-territoire-${code}.zip`)
  }))

  get('/tables/:table/my-consents', (request) => consents.read(request, bearer(request)))
  post('/tables/:table/my-consents', (request) => consents.set(request, bearer(request), parse(lateConsentSchema, request.body)))

  get('/trainer/base', guards.trainer((request) => base.list(parse(baseFilterSchema, request.query))))
  post('/trainer/base/export', guards.trainer(async (request, _who, response) => {
    const materials = await base.materials(parse(baseSelectionSchema, request.body).ids)
    if (materials.length === 0) throw new ApiError(404, 'unknown-document')
    sendZip(response, await packMaterials(materials), 'faire-territoire-materiau.zip')
  }))
  post('/trainer/base/:id/remove', guards.admin(async (request) => {
    const receipt = await base.remove(String(request.params.id))
    if (!receipt) throw new ApiError(404, 'unknown-document')
    return receipt
  }))
}

const zipHead = (fileName: string): Record<string, string> => ({ 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${fileName}"` })

function sendZip(response: Response, bytes: Uint8Array, fileName: string): void {
  response.set(zipHead(fileName)).send(Buffer.from(bytes))
}

/** Piece by piece, as fast as it is read: a large archive is not copied. */
async function sendParts(response: Response, parts: readonly Uint8Array[], fileName: string): Promise<void> {
  response.set({ ...zipHead(fileName), 'Content-Length': String(parts.reduce((sum, { length }) => sum + length, 0)) })
  try {
    await pipeline(Readable.from(parts), response)
  } catch (error) {
    // Whoever was reading has gone.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
