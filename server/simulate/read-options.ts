import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DIFFICULTIES, FORMATS, LEVER_IDS, type DifficultyId, type FormatId, type LeverId } from '../../shared/base/vocabulary.ts'
import { nearestName } from '../../shared/scenario/check/names.ts'
import { describeIssue } from '../../shared/scenario/issue.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { openScenario, type Cell, type ScenarioRef } from './cell.ts'
import { readTable, STRATEGY_CODES, type TableOf } from './strategies.ts'

/** Something the person typing can mend: a sentence, exit code 2. */
export class UsageError extends Error {}

export type SimulateOptions = { readonly title: string; readonly cells: readonly Cell[]; readonly json?: string; readonly html?: string; readonly threads?: number }

const KNOWN = {
  players: { type: 'string' },
  strategy: { type: 'string' },
  format: { type: 'string' },
  difficulty: { type: 'string' },
  games: { type: 'string' },
  seed: { type: 'string' },
  without: { type: 'string' },
  threads: { type: 'string' },
  json: { type: 'string' },
  html: { type: 'string' },
} as const

const root = fileURLToPath(new URL('../../', import.meta.url))

/** npm runs scripts at the root; a path is meant from where the person stands. */
function fromHere(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file)
}

/** @throws UsageError with a sentence for whoever typed the command. */
export function readOptions(args: readonly string[]): SimulateOptions {
  const { values, positionals } = parse(args)
  if (positionals.length > 1) throw new UsageError(`Un seul scénario à la fois : ${positionals.join(', ')}.\nOne scenario at a time.`)
  const name = positionals[0] ?? 'standard'
  const { ref, scenario } = openNamed(name, values.difficulty, values.without)
  const formats = readFormats(values.format, scenario)
  const tables = (values.strategy ?? 'S,N,C,CM').split(',').map((text) => [text.trim().toUpperCase(), readStrategy(text.trim().toUpperCase())] as const)
  const games = readCount('games', values.games ?? '1000', 1, 100_000)
  const seed = values.seed ?? 'simulation'
  const changes = changesOf(values.without)
  const cells = formats.flatMap((format) =>
    readPlayers(values.players, scenario, format).flatMap((seats) =>
      tables.map(([label, table]): Cell => ({ name: formats.length > 1 ? `${label} · ${format}` : label, scenario: ref, format, seats, table: withChanges(table, changes), games, seed })),
    ),
  )
  return {
    title: `${scenario.file.title.fr === undefined || name === 'standard' ? 'Jeu standard' : scenario.file.title.fr} · format ${formats.join(', ')}`,
    cells,
    ...(values.threads !== undefined && { threads: readCount('threads', values.threads, 1, 64) }),
    ...(values.json !== undefined && { json: fromHere(values.json) }),
    ...(values.html !== undefined && { html: fromHere(values.html) }),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: KNOWN, allowPositionals: true })
  } catch (error) {
    const unknown = /'(--?[^' =]+)/.exec((error as Error).message)?.[1] ?? ''
    throw new UsageError(
      `L’option ${unknown} n’existe pas, ou il lui manque une valeur. Options : ${Object.keys(KNOWN).map((key) => `--${key}`).join(', ')}.\nUnknown option, or its value is missing.`,
      { cause: error },
    )
  }
}

function openNamed(name: string, difficulty: string | undefined, without: string | undefined): { ref: ScenarioRef; scenario: Scenario } {
  if (difficulty !== undefined && !isOneOf(DIFFICULTIES, difficulty)) throw unknownWord('La difficulté', difficulty, DIFFICULTIES)
  const withoutLevers = (without ?? '').split(',').filter((word) => isOneOf(LEVER_IDS, word)) as LeverId[]
  const more = { ...(difficulty !== undefined && { difficulty: difficulty as DifficultyId }), ...(withoutLevers.length > 0 && { changes: { withoutLevers } }) }
  if (name === 'standard') {
    const ref: ScenarioRef = { file: 'standard', ...more }
    return { ref, scenario: openScenario(ref) }
  }
  const file = existsSync(fromHere(name)) ? fromHere(name) : resolve(root, name)
  if (!existsSync(file)) {
    throw new UsageError(`Le fichier ${name} est introuvable. Donnez un chemin, par exemple scenarios/la-halle-aux-grains.scenario.json, ou « standard ».\nThe file ${name} was not found.`)
  }
  const loaded = loadScenario(readFileSync(file, 'utf8'))
  if (!loaded.ok) {
    const [first] = loaded.error.filter(({ severity }) => severity === 'error')
    throw new UsageError(
      `Le scénario ${name} ne se charge pas. ${first ? describeIssue(first, 'fr') : ''}\nToutes les erreurs : npm run scenario:check -- ${name}\nThe scenario does not load.`,
    )
  }
  const ref: ScenarioRef = { file, ...more }
  return { ref, scenario: openScenario(ref) }
}

function readFormats(text: string | undefined, scenario: Scenario): FormatId[] {
  const declared = FORMATS.filter((format) => scenario.file.formats[format] !== undefined)
  if (text === undefined) return scenario.file.id === 'standard' ? ['60'] : declared
  return text.split(',').map((word) => {
    if (!isOneOf(FORMATS, word)) throw unknownWord('Le format', word, FORMATS)
    if (!declared.includes(word)) {
      throw new UsageError(`Le scénario ne prévoit pas le format ${word}. Formats prévus : ${declared.join(', ')}.\nThe scenario does not declare the format ${word}.`)
    }
    return word
  })
}

function readPlayers(text: string | undefined, scenario: Scenario, format: FormatId): number[] {
  const { min, max } = scenario.file.formats[format]!.players
  const all = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  if (text === undefined) return all
  const [, from, to = from] = /^([4-8])(?:-([4-8]))?$/.exec(text) ?? []
  if (from === undefined || Number(from) > Number(to)) {
    throw new UsageError(`« ${text} » n’est pas un nombre de places : une table compte de 4 à 8 places, par exemple --players 6 ou --players 4-8.\nA table has 4 to 8 seats.`)
  }
  const wanted = all.filter((seats) => seats >= Number(from) && seats <= Number(to))
  if (wanted.length === 0) throw new UsageError(`Le format ${format} de ce scénario se joue de ${min} à ${max} places.\nThis format is for ${min} to ${max} seats.`)
  return wanted
}

function readStrategy(text: string): TableOf {
  const table = readTable(text)
  if (table) return table
  throw new UsageError(
    `La stratégie « ${text} » n’existe pas. Stratégies : ${STRATEGY_CODES.join(', ')}, et des mélanges : CM+S (une place égoïste), CM+2A (deux remplaçants).\nThere is no strategy “${text}”.`,
  )
}

const ABLATIONS = { clues: { sharesClues: 0 }, mediation: { mediates: false, bars: ['mediation', 'trusted-third'] }, promises: { promisesPot: 0, promisesPerson: 0 } } as const

function changesOf(without: string | undefined): TableOf['changes'] {
  const words = (without ?? '').split(',').filter((word) => word !== '')
  const known = [...Object.keys(ABLATIONS), ...LEVER_IDS]
  for (const word of words) if (!known.includes(word)) throw unknownWord('Après --without,', word, known)
  const changes = Object.assign({}, ...words.map((word) => ABLATIONS[word as keyof typeof ABLATIONS] ?? {})) as NonNullable<TableOf['changes']>
  return Object.keys(changes).length > 0 ? changes : undefined
}

function withChanges(table: TableOf, changes: TableOf['changes']): TableOf {
  return changes ? { ...table, changes } : table
}

function readCount(option: string, text: string, least: number, most: number): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= least && count <= most) return count
  throw new UsageError(`--${option} attend un nombre entier de ${least} à ${most}, pas « ${text} ».\n--${option} wants a whole number from ${least} to ${most}.`)
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word)
}

function unknownWord(what: string, word: string, known: readonly string[]): UsageError {
  const nearest = nearestName(word, known)
  return new UsageError(`${what} « ${word} » n’existe pas. Possibles : ${known.join(', ')}.${nearest ? ` Vouliez-vous dire « ${nearest} » ?` : ''}\nUnknown: ${word}.`)
}
