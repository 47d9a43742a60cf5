import { LANGUAGES, type Language } from '../../shared/base/vocabulary.ts'
import type { Fiche } from '../../shared/mallette/fiche-schema.ts'
import type { Glossary } from '../../shared/mallette/glossary-schema.ts'
import { readMethod, readRecit, type Method, type Recit } from '../../shared/mallette/read-article.ts'
import { readFiche, readGlossary } from '../../shared/mallette/read-json.ts'
import { listFiles, readText } from './texts.ts'

export function shippedFiches(): readonly { readonly path: string; readonly fiche: Fiche }[] {
  return listFiles('scenarios/fiches/*.fiche.json').map((path) => {
    const read = readFiche(readText(path))
    if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.error[0])}`)
    return { path, fiche: read.value }
  })
}

export function shippedGlossary(): Glossary {
  const read = readGlossary(readText('scenarios/glossary.json'))
  if (!read.ok) throw new Error(`scenarios/glossary.json: ${JSON.stringify(read.error[0])}`)
  return read.value
}

export const shippedRecits = () => readPairs<Recit>('recits', readRecit)
export const shippedMethods = () => readPairs<Method>('methods', readMethod)

/** The Markdown texts of a folder, by id, in both languages. Throws at the first that does not read. */
function readPairs<T extends Recit | Method>(folder: string, readOne: (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }) {
  const files = listFiles(`scenarios/${folder}/*.md`).filter((path) => !path.endsWith('/README.md'))
  const ids = [...new Set(files.map((path) => path.slice(`scenarios/${folder}/`.length).replace(/\.(?:fr|en)\.md$/, '')))]
  return ids.map((id) => {
    const both = LANGUAGES.map((language) => {
      const path = `scenarios/${folder}/${id}.${language}.md`
      const read = readOne(readText(path))
      if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.error)}`)
      if (read.value.head.id !== id || read.value.head.language !== language) throw new Error(`${path}: its head says ${read.value.head.id}, ${read.value.head.language}`)
      return [language, read.value] as const
    })
    return { id, in: Object.fromEntries(both) as Record<Language, T> }
  })
}
