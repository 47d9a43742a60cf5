/**
 * npm run simulate -- [FILE | standard] [--players 4-8] [--strategy S,N,C,CM,CM+S] [--format 30,60] [--difficulty demanding]
 *   [--games 1000] [--seed …] [--without 2.10,clues,mediation,promises] [--threads 2] [--json FILE] [--html FILE]
 * Plays a scenario among bots, thousands of times. Exit code: 0 done, 2 the command cannot be understood.
 */
import { writeFileSync } from 'node:fs'
import { htmlReport } from '../simulate/html-report.ts'
import { jsonReport } from '../simulate/json-report.ts'
import { readOptions, UsageError } from '../simulate/read-options.ts'
import { runCells } from '../simulate/run-cells.ts'
import { screenTable } from '../simulate/screen-table.ts'

export async function runSimulate(args: readonly string[], write: (line: string) => void, progress: (line: string) => void): Promise<number> {
  try {
    const options = readOptions(args)
    const started = performance.now()
    const results = await runCells(options.cells, {
      ...(options.threads !== undefined && { threads: options.threads }),
      onProgress: (played, all) => progress(`\r${played} parties sur ${all}`),
    })
    progress('\r'.padEnd(40) + '\r')
    const seconds = (performance.now() - started) / 1000
    const games = results.reduce((sum, { cell }) => sum + cell.games, 0)
    const speed = `${games} parties en ${seconds.toFixed(1).replace('.', ',')} s : ${Math.round(games / seconds)} parties par seconde`
    write(options.title)
    write(screenTable(results))
    write(speed)
    if (options.json) save(options.json, jsonReport(results, seconds), write)
    if (options.html) save(options.html, htmlReport(options.title, results, speed), write)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    write(error.message)
    return 2
  }
}

function save(file: string, text: string, write: (line: string) => void): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(`Le fichier ${file} ne peut pas être écrit : ${(error as Error).message}.\nThe file cannot be written.`, { cause: error })
  }
  write(`Écrit : ${file}`)
}

if (import.meta.main) {
  process.exitCode = await runSimulate(
    process.argv.slice(2),
    (line) => void process.stdout.write(`${line}\n`),
    (line) => void (process.stderr.isTTY && process.stderr.write(line)),
  )
}
