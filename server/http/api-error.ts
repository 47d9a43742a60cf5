import type { Response } from 'express'
import type { LocalText } from '../../shared/scenario/schema.ts'

/** A refusal over HTTP: `{ error: { code, detail?, sentence? } }`. Most sentences are in the page, in its reader's language. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly detail: Readonly<Record<string, unknown>> | undefined
  /** For people, where the server alone knows what to say. */
  readonly sentence: LocalText | undefined
  constructor(status: number, code: string, detail?: Readonly<Record<string, unknown>>, sentence?: LocalText) {
    super(code)
    this.status = status
    this.code = code
    this.detail = detail
    this.sentence = sentence
  }
}

export function sendError(response: Response, { status, code, detail, sentence }: ApiError): void {
  if (typeof detail?.waitMs === 'number') response.setHeader('Retry-After', Math.ceil(detail.waitMs / 1000))
  response.status(status).json({ error: { code, ...(detail ? { detail } : {}), ...(sentence ? { sentence } : {}) } })
}

const STATUS_OF: Readonly<Record<string, number>> = {
  'unknown-code': 404,
  'seat-taken': 409,
  'table-full': 409,
  'table-faulted': 409,
  'wrong-phase': 409,
  'text-empty': 400,
  'text-too-long': 400,
  malformed: 400,
  'not-allowed': 403,
}

/** A refusal of the rules, told over HTTP. */
export function apiErrorOf({ code, detail }: { readonly code: string; readonly detail?: Readonly<Record<string, unknown>> }): ApiError {
  return new ApiError(STATUS_OF[code] ?? 409, code, detail)
}
