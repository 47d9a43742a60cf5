import type { Request, Response } from 'express'
import { reelOf, type Reel } from '../../shared/debrief/reel.ts'
import { encode, encodingFor } from './compressed-files.ts'
import type { OpenEnded } from './ended-table.ts'

/** Films of the tables last looked at: a wall, a console and ten phones ask for the same one. */
const KEPT = 12

export type FilmRoute = (request: Request, response: Response, token: string | undefined) => Promise<void>

/** The film of a game that is over, for those who were there: fifteen kilobytes for six seasons of eight seats. */
export function filmRoute(open: OpenEnded): FilmRoute {
  const kept = new Map<string, Buffer>()
  return async (request, response, token) => {
    const { journal, state } = await open(request, token)
    // Words withdrawn since change the film; nothing else of the debrief does.
    const key = `${journal.table.id}/${state.erasedTexts.length}/${state.shownTexts.join(' ')}/${state.branch}`
    const body = kept.get(key) ?? Buffer.from(JSON.stringify(reelOf(journal.scenario, journal.events, (id) => journal.texts.get(id), state.setup.options.names) satisfies Reel))
    kept.delete(key)
    kept.set(key, body)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    const encoding = encodingFor(request)
    response.setHeader('Cache-Control', 'no-cache')
    response.type('json').vary('Accept-Encoding')
    if (encoding) response.set('Content-Encoding', encoding).send(await encode(body, encoding, 6))
    else response.send(body)
  }
}
