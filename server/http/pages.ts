import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { compressedFiles } from './compressed-files.ts'
import { framedHeaders } from './security-headers.ts'
import { webManifest } from './web-manifest.ts'

/** The built pages. `/player` is player.html or player/index.html; a session's link is /j/KF4T7M. */
export function pages(folder: string): RequestHandler[] {
  // Built files carry their hash in their name, fonts never change under theirs; everything else is asked again.
  const cacheControl = (path: string): string => {
    if (path.startsWith(join(folder, 'assets'))) return 'public, max-age=31536000, immutable'
    if (path.startsWith(join(folder, 'fonts'))) return 'public, max-age=604800'
    // The few pictures of the first pages: not asked again from one page to the next.
    return path.startsWith(join(folder, 'images')) ? 'public, max-age=3600' : 'no-cache'
  }
  const serve = express.static(folder, {
    extensions: ['html'],
    redirect: true,
    setHeaders: (response, path) => void response.setHeader('Cache-Control', cacheControl(path)),
  })
  // Reading a session's link takes no seat: it is the welcome page, which knows the code by its address.
  const welcome: RequestHandler = (request, response, next) => {
    if (/^\/j\/[^/]+\/?$/.test(request.path)) request.url = '/'
    // The addresses that a French public looks for.
    if (/^\/acces\/?$/.test(request.path)) request.url = '/access/'
    if (/^\/vie-privee\/?$/.test(request.path)) request.url = '/privacy/'
    if (/^\/auteur\/?$/.test(request.path)) request.url = '/designer/'
    for (const [name, value] of Object.entries(framedHeaders(request.path, 'rehearsal' in request.query))) response.setHeader(name, value)
    if (request.path === '/app.webmanifest') return webManifest(request, response, next)
    next()
  }
  return [welcome, compressedFiles(folder, cacheControl), serve, (_request, response) => void response.status(404).type('text/plain; charset=utf-8').send('Cette page n’existe pas.\nThere is no such page.\n')]
}

export function hasPages(folder: string): boolean {
  return existsSync(join(folder, 'index.html'))
}
