import { strToU8, zipSync, type Zippable } from 'fflate'
import { columnsOf, DICTIONARY, TABLE_NAMES } from '../../shared/capital/dictionary.ts'
import type { Material, Row } from '../../shared/capital/material-types.ts'
import { csvLines } from './csv.ts'
import { xapiStatements } from './xapi.ts'

/** One JSON file: the data and their dictionary. */
export function materialJson(materials: readonly Material[]): string {
  return `${JSON.stringify({ dictionary: DICTIONARY, sessions: materials }, null, 1)}\n`
}

export const xapiJson = (materials: readonly Material[]): string => `${JSON.stringify(materials.flatMap(xapiStatements), null, 1)}\n`

/** A folder of tables, the dictionary beside them, the same data as JSON and as xAPI statements. */
export function materialZip(materials: readonly Material[]): Uint8Array {
  const files: Zippable = {
    'LISEZ-MOI.txt': strToU8(README),
    'dictionnaire.csv': strToU8(dictionaryCsv()),
    'sessions.csv': strToU8(csvLines(sessionColumns(materials), materials.map(({ session }) => sessionColumns(materials).map((column) => (session as Row)[column] ?? null)))),
    'materiau.json': strToU8(materialJson(materials)),
    'xapi.json': strToU8(xapiJson(materials)),
  }
  for (const table of TABLE_NAMES) {
    const columns = columnsOf(table)
    files[`${table}.csv`] = strToU8(csvLines(['session', ...columns], materials.flatMap(({ session, tables }) => tables[table].map((row) => [session.id, ...columns.map((column) => (row as Row)[column] ?? null)]))))
  }
  return zipSync(files, { level: 6, mtime: STILL })
}

/** Archives of the same data are the same bytes. */
const STILL = new Date(2026, 0, 1)

/** Of all of them: what was gathered long ago has fewer. */
const sessionColumns = (materials: readonly Material[]): string[] => [...new Set(materials.flatMap(({ session }) => Object.keys(session)))]

export function dictionaryCsv(): string {
  const rows = TABLE_NAMES.flatMap((table) => Object.entries(DICTIONARY[table]).map(([column, { kind, fr, en }]) => [table, column, kind, fr, en]))
  return csvLines(['table', 'column', 'kind', 'fr', 'en'], rows)
}

const README = `Faire territoire : matériau de capitalisation

Ce dossier ne contient que ce que des personnes ont choisi de partager avec la communauté de recherche, par une case
cochée seule sur leur écran. Les prénoms n’y figurent jamais. Une personne qui n’a pas coché n’a aucune ligne, et à
moins de trois personnes qui partagent, aucune ligne ne décrit une personne. Quand une ou deux personnes n’ont pas
partagé, les quantités de jetons des autres sont laissées vides : les leurs s’en déduiraient.

Les paroles sont dites en rôle. Un accord repris retire la personne du prochain export : si vous gardez une copie
ancienne, refaites-la.

sessions.csv      une ligne par table : scénario, version, empreinte exacte, déclinaison, règles, format, difficulté, mois
*.csv             une table par fichier ; UTF-8, points-virgules ; les cellules vides sont des valeurs absentes
dictionnaire.csv  chaque colonne de chaque table, en français et en anglais
materiau.json     les mêmes données, avec le dictionnaire
xapi.json         les actes des personnes en énoncés xAPI 1.0.3 ; l’heure n’est pas celle de la séance, l’ordre oui

Only what people chose to share with the research community is here, without names. See dictionnaire.csv (columns fr, en).
`
