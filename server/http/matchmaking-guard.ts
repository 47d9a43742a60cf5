import { ErrorCode, matchMaker, ServerError } from '@colyseus/core'
import type { Origins } from '../access/origins.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/**
 * Browsers may only join a table that exists, from a page of ours. Colyseus puts these headers on every answer
 * of the HTTP server, its own routes included.
 */
export function guardMatchmaking(origins: Origins): void {
  const { controller } = matchMaker
  const invoke = controller.invokeMethod.bind(controller)
  controller.exposedMethods = ['joinById']
  controller.DEFAULT_CORS_HEADERS = {} as typeof controller.DEFAULT_CORS_HEADERS
  controller.getCorsHeaders = () => ({ ...SECURITY_HEADERS }) as unknown as ReturnType<typeof controller.getCorsHeaders>
  controller.invokeMethod = async (method, roomName, clientOptions, authOptions) => {
    if (!origins.allows(authOptions?.headers.get('origin'))) throw new ServerError(ErrorCode.AUTH_FAILED, 'foreign-origin')
    return invoke(method, roomName, clientOptions, authOptions)
  }
}
