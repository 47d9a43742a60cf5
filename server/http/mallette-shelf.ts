import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../shared/base/result.ts'
import { FICHE_IDS, LANGUAGES, type FicheId } from '../../shared/base/vocabulary.ts'
import type { InBoth } from '../../shared/mallette/content-types.ts'
import { describeFault, type Fault } from '../../shared/mallette/fault.ts'
import type { Fiche } from '../../shared/mallette/fiche-schema.ts'
import type { Glossary } from '../../shared/mallette/glossary-schema.ts'
import { pairFaults, readMethod, readRecit, type Method, type Recit } from '../../shared/mallette/read-article.ts'
import { readFiche, readGlossary } from '../../shared/mallette/read-json.ts'

/** The texts of the mallette, read once when the server starts. */
export type MalletteShelf = {
  readonly fiches: ReadonlyMap<FicheId, Fiche>
  readonly recits: ReadonlyMap<string, InBoth<Recit>>
  readonly methods: ReadonlyMap<string, InBoth<Method>>
  readonly glossary: Glossary | undefined
}

type Log = (line: string) => void
type Reader<T> = (text: string) => Result<T, readonly Fault[]>

/** `folder`: the scenarios' folder. A file with faults, or without its other language, is left out and told; the others stay. */
export function readMallette(folder: string, log: Log): MalletteShelf {
  const fiches = new Map<FicheId, Fiche>()
  for (const name of filesIn(join(folder, 'fiches'), '.fiche.json')) {
    const fiche = readOne(join(folder, 'fiches', name), readFiche, log)
    if (fiche) fiches.set(fiche.id, fiche)
  }
  const glossaryFile = join(folder, 'glossary.json')
  return {
    fiches: new Map(FICHE_IDS.flatMap((id) => (fiches.has(id) ? [[id, fiches.get(id)!] as const] : []))),
    recits: readPairs(join(folder, 'recits'), readRecit, log),
    methods: readPairs(join(folder, 'methods'), readMethod, log),
    glossary: existsSync(glossaryFile) ? readOne(glossaryFile, readGlossary, log) : undefined,
  }
}

function readPairs<T extends Recit | Method>(folder: string, read: Reader<T>, log: Log): Map<string, InBoth<T>> {
  const pairs = new Map<string, InBoth<T>>()
  for (const name of filesIn(folder, '.fr.md')) {
    const id = name.slice(0, -'.fr.md'.length)
    const [fr, en] = LANGUAGES.map((language) => {
      const path = join(folder, `${id}.${language}.md`)
      if (!existsSync(path)) return void log(`${id}.${language}.md is missing: this text is left out`)
      const article = readOne(path, read, log)
      if (!article) return undefined
      if (article.head.id === id && article.head.language === language) return article
      return void log(`${id}.${language}.md: its head says « ${article.head.id} », ${article.head.language}`)
    })
    if (!fr || !en) continue
    const faults = pairFaults(fr, en)
    if (faults[0]) log(`${id}: ${describeFault(faults[0])}`)
    else pairs.set(id, { fr, en })
  }
  return pairs
}

function readOne<T>(path: string, read: Reader<T>, log: Log): T | undefined {
  const made = read(readFileSync(path, 'utf8'))
  if (made.ok) return made.value
  const [first] = made.error
  log(`${path.split(/[\\/]/).at(-1)}: ${made.error.length} issue(s), first: ${first ? describeFault(first) : ''}`)
  return undefined
}

function filesIn(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).sort() : []
}
