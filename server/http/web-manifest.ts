import type { RequestHandler } from 'express'

const WORDS = {
  fr: { name: 'Faire territoire', description: 'Un jeu sérieux coopératif sur la confiance et la coopération territoriale.' },
  en: { name: 'Faire territoire', description: 'A cooperative serious game about trust and territorial cooperation.' },
} as const

/** What a phone needs to put the game among its applications, in the language that its browser asks for. */
export const webManifest: RequestHandler = (request, response) => {
  const lang = request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr'
  response.vary('Accept-Language').set('Cache-Control', 'no-cache').type('application/manifest+json; charset=utf-8')
  response.send(
    JSON.stringify({
      id: '/',
      lang,
      dir: 'ltr',
      ...WORDS[lang],
      short_name: WORDS[lang].name,
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#D6E5DE',
      theme_color: '#14284B',
      categories: ['education', 'games'],
      icons: [
        { src: '/images/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: '/images/app-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/images/app-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/images/app-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
  )
}
