/**
 * npm run scenario:check -- [FILE…] [--json] [--en] [--bots] [--games=40] [--write-schema] [--write-coverage]
 * Tells everything that is wrong with scenario and overlay files; without a file, with all those of scenarios/.
 * Exit code: 0 playable (warnings allowed), 1 at least one error, 2 a file cannot be read or an option is unknown.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { coverageOf } from '../../shared/scenario/coverage.ts'
import { withCoverage } from '../../shared/scenario/coverage-page.ts'
import { describeIssue, hasErrors, type Issue } from '../../shared/scenario/issue.ts'
import { scenarioJsonSchema } from '../../shared/scenario/json-schema.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { applyOverlay } from '../../shared/scenario/overlay.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { ScenarioFile } from '../../shared/scenario/schema.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const scenarios = join(root, 'scenarios')
const SCHEMA_FILE = join(scenarios, 'scenario.schema.json')
const OVERLAY_ENDING = '.overlay.json'
const USUAL_GAMES = 40

export type FileReport = { readonly file: string; readonly issues: readonly Issue[] }
type Options = {
  readonly files: readonly string[]
  readonly json: boolean
  readonly language: 'fr' | 'en'
  readonly writeSchema: boolean
  readonly writeCoverage: boolean
  /** Games of each table played by automata; absent = none. */
  readonly games?: number
}
/** Plays a sound scenario with automata: given with --bots, for it needs the rules and the check does not. */
export type PlayTargets = (scenario: Scenario, text: string, games: number) => readonly Issue[]

/** Something the person typing can mend: a sentence, exit code 2. */
class UsageError extends Error {}

export function runCheck(args: readonly string[], write: (line: string) => void, play?: PlayTargets): number {
  try {
    const options = readOptions(args)
    if (options.writeSchema) {
      writeFileSync(SCHEMA_FILE, schemaText())
      write(`${relative(root, SCHEMA_FILE)} est à jour.`)
      if (options.files.length === 0) return 0
    }
    if (options.writeCoverage) {
      const page = join(scenarios, 'README.md')
      writeFileSync(page, withCoverage(readFileSync(page, 'utf8'), shippedScenarios().map(coverageOf)))
      write(`${relative(root, page)} est à jour.`)
      if (options.files.length === 0) return 0
    }
    const reports = (options.files.length > 0 ? options.files : shippedFiles()).map((file) => playFile(checkFile(file), file, options, play))
    if (options.json) write(JSON.stringify(reports, undefined, 2))
    else for (const line of readable(reports, options.language)) write(line)
    return reports.some(({ issues }) => hasErrors(issues)) ? 1 : 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    write(error.message)
    return 2
  }
}

/** The published schema, as the file holds it. */
export function schemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), undefined, 1)}\n`
}

function readOptions(args: readonly string[]): Options {
  const known = ['--json', '--en', '--bots', '--games=…', '--write-schema', '--write-coverage']
  const unknown = args.find((arg) => arg.startsWith('--') && !known.includes(arg) && !/^--games=[1-9]\d{0,4}$/.test(arg))
  if (unknown) throw new UsageError(`L’option ${unknown} n’existe pas. Options : ${known.join(', ')}.\nThere is no option ${unknown}.`)
  return {
    files: args.filter((arg) => !arg.startsWith('--')).map(locate),
    json: args.includes('--json'),
    language: args.includes('--en') ? 'en' : 'fr',
    writeSchema: args.includes('--write-schema'),
    writeCoverage: args.includes('--write-coverage'),
    ...(args.includes('--bots') && { games: Number(args.find((arg) => arg.startsWith('--games='))?.slice('--games='.length) ?? USUAL_GAMES) }),
  }
}

/** npm runs scripts at the root; a path is meant from where the person stands. */
function locate(file: string): string {
  const here = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  return existsSync(here) ? here : resolve(root, file)
}

/** Those that load; the others are told by a check without a file. */
function shippedScenarios(): ScenarioFile[] {
  return shippedFiles()
    .filter((file) => file.endsWith('.scenario.json'))
    .flatMap((file) => {
      const loaded = loadScenario(readFileSync(file, 'utf8'))
      return loaded.ok ? [loaded.value.file] : []
    })
}

function shippedFiles(): string[] {
  const overlays = join(scenarios, 'overlays')
  const list = (folder: string, ending: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(ending))
          .sort()
          .map((name) => join(folder, name))
      : []
  return [...list(scenarios, '.scenario.json'), ...list(overlays, OVERLAY_ENDING)]
}

function checkFile(file: string): FileReport {
  const text = read(file)
  const name = relative(process.env.INIT_CWD ?? process.cwd(), file)
  if (!file.endsWith(OVERLAY_ENDING)) return { file: name, issues: checkScenario(text).issues }
  const scenario = checkScenario(read(scenarioOf(file, text)))
  return { file: name, issues: scenario.file ? applyOverlay(scenario.file, text).issues : scenario.issues }
}

/** Automata only play what can be played; an overlay changes no rule. */
function playFile(report: FileReport, file: string, { games }: Options, play: PlayTargets | undefined): FileReport {
  if (games === undefined || !play || file.endsWith(OVERLAY_ENDING) || hasErrors(report.issues)) return report
  const text = read(file)
  const loaded = loadScenario(text)
  return loaded.ok ? { ...report, issues: [...report.issues, ...play(loaded.value, text, games)] } : report
}

/** The scenario an overlay dresses: beside it, in the folder above, or among those shipped. */
function scenarioOf(file: string, text: string): string {
  const id = /"scenario"\s*:\s*"([a-z][a-z0-9-]{0,39})"/.exec(text)?.[1]
  const folders = [dirname(file), dirname(dirname(file)), scenarios]
  const found = id && folders.map((folder) => join(folder, `${id}.scenario.json`)).find((path) => existsSync(path))
  if (!found)
    throw new UsageError(
      `${basename(file)} : le scénario de cette déclinaison (« ${id ?? '?'} ») est introuvable. Posez son fichier ${id ?? '…'}.scenario.json à côté.\nThe scenario of this overlay was not found.`,
    )
  return found
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`Le fichier ${file} ne peut pas être lu. Vérifiez son nom et ses droits.\nThe file ${file} cannot be read.`)
  }
}

function* readable(reports: readonly FileReport[], language: 'fr' | 'en'): Generator<string> {
  for (const { file, issues } of reports) {
    const errors = issues.filter(({ severity }) => severity === 'error').length
    const warnings = issues.length - errors
    yield `${file}\u00A0: ${summary(errors, warnings, language)}`
    for (const issue of issues) {
      const mark = issue.severity === 'error' ? (language === 'fr' ? 'erreur' : 'error') : language === 'fr' ? 'remarque' : 'warning'
      yield `  ${mark.padEnd(9)}${describeIssue(issue, language)}`
      if (issue.expected !== undefined) yield `           ${language === 'fr' ? 'Attendu\u00A0: ' : 'Expected: '}${issue.expected}`
    }
  }
}

function summary(errors: number, warnings: number, language: 'fr' | 'en'): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`
  if (errors + warnings === 0) return language === 'fr' ? 'rien à signaler.' : 'nothing to report.'
  return language === 'fr'
    ? `${plural(errors, 'erreur')}, ${plural(warnings, 'remarque')}.`
    : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  const play = args.includes('--bots') ? (await import('../../shared/verifier/check-targets.ts')).checkTargets : undefined
  process.exitCode = runCheck(args, console.log, play)
}
