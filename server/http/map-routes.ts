import type { RequestHandler } from 'express'

/** The file of a landscape that was not baked with the project, once drawn; undefined for all others. */
export type FindPicture = (id: string, use: 'board' | 'phone') => Promise<string> | undefined

/** A picture that is being drawn is waited for: the page shows it when it comes. Ids are looked up, never used as a path. */
export function mapRoutes(find: FindPicture): RequestHandler {
  return async (request, response, next) => {
    const asked = /^\/maps\/([a-z0-9-]+)-(board|phone)\.webp$/.exec(request.path)
    const picture = asked ? find(asked[1]!, asked[2] as 'board' | 'phone') : undefined
    if (!picture || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    try {
      const file = await picture
      if (!response.destroyed) response.set('Cache-Control', 'no-cache').type('image/webp').sendFile(file, { dotfiles: 'allow' })
    } catch {
      response.status(503).type('text/plain; charset=utf-8').send('Cette carte n’a pas pu être dessinée.\nThis map could not be drawn.\n')
    }
  }
}
