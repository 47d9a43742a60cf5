import type { BrowserContext } from 'playwright-core'

/** Pages keep the baked landscape: the living map, drawn by software, would take most of the time of a test that does not look at it. */
export const withoutLivingMap = (context: BrowserContext): Promise<unknown> => context.route(/\/mount-map/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'export {}' }))
