import { DocumentFailure } from '../exports/document-failure.ts'
import { ApiError } from './api-error.ts'

/** A document that could not be made is logged, and answered with the sentence it has for people. */
export function documentFailed(what: string, log: (line: string) => void): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof DocumentFailure)) throw error
    log(`${what}: ${error.message}`)
    throw new ApiError(503, error.code, undefined, error.sentence)
  }
}
