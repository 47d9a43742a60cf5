/** Text of a JSON file of the mallette → a fiche or the glossary, or everything to mend. */
import type { z } from 'zod'
import { fail, succeed, type Result } from '../base/result.ts'
import { ficheSchema, type Fiche } from './fiche-schema.ts'
import { faultsOf, type Fault } from './fault.ts'
import { glossarySchema, type Glossary } from './glossary-schema.ts'
import type { ClaimStatus } from './text-schema.ts'

export function readFiche(text: string): Result<Fiche, readonly Fault[]> {
  const read = readJson(text, ficheSchema)
  if (!read.ok) return read
  const faults = ficheFaults(read.value)
  return faults.length > 0 ? fail(faults) : read
}

export function readGlossary(text: string): Result<Glossary, readonly Fault[]> {
  const read = readJson(text, glossarySchema)
  if (!read.ok) return read
  const faults = glossaryFaults(read.value)
  return faults.length > 0 ? fail(faults) : read
}

function readJson<T>(text: string, schema: z.ZodType<T>): Result<T, readonly Fault[]> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    return fail([{ fr: `ce fichier n’est pas du JSON (${said}).`, en: `this file is not JSON (${said}).` }])
  }
  const checked = schema.safeParse(parsed)
  return checked.success ? succeed(checked.data) : fail(faultsOf(checked.error.issues))
}

type Claim = { readonly status: ClaimStatus; readonly sources?: readonly string[] | undefined }

/** Every claim of a fiche, with its place. */
export function claimsOf(fiche: Fiche): readonly (readonly [where: string, claim: Claim])[] {
  const lists = ['notions', 'tensions', 'postures', 'levers', 'mistakes', 'examples'] as const
  return [['definition', fiche.definition], ...lists.flatMap((list) => fiche[list].map((claim, index): [string, Claim] => [`${list}.${index}`, claim]))]
}

function ficheFaults(fiche: Fiche): Fault[] {
  const faults: Fault[] = []
  const known = new Set(fiche.sources.map(({ id }) => id))
  const cited = new Set<string>()
  for (const [where, { status, sources = [] }] of claimsOf(fiche)) {
    if (status === 'sourced' && sources.length === 0) faults.push({ where, fr: 'ce qui est dit sourcé nomme sa source.', en: 'what is said to be sourced names its source.' })
    for (const id of sources) {
      cited.add(id)
      if (!known.has(id)) faults.push({ where, fr: `la source ${id} n’est pas dans la liste.`, en: `source ${id} is not in the list.` })
    }
  }
  for (const id of known) if (!cited.has(id)) faults.push({ where: 'sources', fr: `la source ${id} n’est citée nulle part.`, en: `source ${id} is cited nowhere.` })
  if (known.size < fiche.sources.length) faults.push({ where: 'sources', fr: 'deux sources ont le même numéro.', en: 'two sources have the same number.' })
  if (fiche.related.some((link) => link.fiche === fiche.id)) faults.push({ where: 'related', fr: 'une fiche ne renvoie pas à elle-même.', en: 'a fiche does not lead to itself.' })
  return faults
}

function glossaryFaults({ terms }: Glossary): Fault[] {
  const faults: Fault[] = []
  const ids = new Set(terms.map(({ id }) => id))
  if (ids.size < terms.length) faults.push({ where: 'terms', fr: 'deux termes ont le même nom.', en: 'two terms have the same id.' })
  for (const { id, status, sources } of terms) if (status === 'sourced' && sources === undefined) faults.push({ where: id, fr: 'ce qui est dit sourcé nomme sa source.', en: 'what is said to be sourced names its source.' })
  for (const { id, see = [] } of terms) for (const other of see) if (!ids.has(other) || other === id) faults.push({ where: id, fr: `«\u00a0${other}\u00a0» n’est pas un autre terme du glossaire.`, en: `"${other}" is not another term of the glossary.` })
  return faults
}
