import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'

/** What the service worker keeps: addresses on this site. The version changes with any of the files. */
export interface Shell {
  readonly version: string
  readonly files: readonly string[]
}

const PAGES = ['index', 'player-index', 'install-index']
/** Their name has no hash; the waiting page itself, and what it is written with. */
const ALWAYS = ['/install/', '/images/mark.svg', '/fonts/bricolage-grotesque-phone-800.woff2', '/fonts/atkinson-hyperlegible-next-phone-400-750.woff2']
export const SERVICE_WORKER = 'service-worker'

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

/** Writes the list of the shell's files into the built service worker. */
export function listShell(): Plugin {
  return {
    name: 'list-shell',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks: Chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
        const worker = chunks.get(`${SERVICE_WORKER}.js`)
        if (!worker || worker.imports.length > 0 || !worker.code.includes('__SHELL__')) this.error('client/install/service-worker.ts must be one file, with one __SHELL__ to fill in')
        const files = [...ALWAYS, ...shellFiles(chunks)]
        const version = createHash('sha256').update(files.join('\n')).update(worker.code).digest('hex').slice(0, 12)
        worker.code = worker.code.replaceAll('__SHELL__', () => JSON.stringify({ version, files } satisfies Shell))
      },
    },
  }
}

/** The files of the phone's pages, those fetched later included; neither Phaser nor what needs it. */
function shellFiles(chunks: Chunks): string[] {
  const kept = new Set<string>()
  const keep = (name: string): void => {
    const chunk = chunks.get(name)
    if (!chunk || kept.has(name)) return
    kept.add(name)
    chunk.imports.forEach(keep)
    chunk.dynamicImports.filter((later) => !needsPhaser(later, chunks)).forEach(keep)
    chunk.viteMetadata?.importedCss.forEach((css) => kept.add(css))
  }
  for (const page of PAGES) {
    const entry = [...chunks.values()].find(({ isEntry, name }) => isEntry && name === page)
    if (!entry) throw new Error(`The page ${page} is not built: the service worker cannot keep it.`)
    keep(entry.fileName)
  }
  return [...kept].sort().map((name) => `/${name}`)
}

function needsPhaser(name: string, chunks: Chunks, seen = new Set<string>()): boolean {
  const chunk = chunks.get(name)
  if (!chunk || seen.has(name)) return false
  seen.add(name)
  return chunk.name === 'phaser' || chunk.imports.some((next) => needsPhaser(next, chunks, seen))
}
