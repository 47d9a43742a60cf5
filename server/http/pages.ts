import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'

/** The built pages. `/player` is player.html or player/index.html; a session's link is /j/KF4T7M. */
export function pages(folder: string): RequestHandler[] {
  const serve = express.static(folder, {
    extensions: ['html'],
    redirect: true,
    setHeaders(response, path) {
      // Built files carry their hash in their name; everything else is asked again.
      response.setHeader('Cache-Control', path.includes(`${join(folder, 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return [serve, (_request, response) => void response.status(404).type('text/plain; charset=utf-8').send('Cette page n’existe pas.\nThere is no such page.\n')]
}

export function hasPages(folder: string): boolean {
  return existsSync(join(folder, 'index.html'))
}
