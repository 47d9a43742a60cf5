import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runSimulate } from '../../server/cli/simulate.ts'
import { playGames } from '../../server/simulate/cell.ts'
import { runCells } from '../../server/simulate/run-cells.ts'
import { readTable, seatPlayers } from '../../server/simulate/strategies.ts'
import { addTally, emptyTally } from '../../server/simulate/tally.ts'

const HALL = 'scenarios/la-halle-aux-grains.scenario.json'

async function simulate(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = []
  const code = await runSimulate(args, (line) => lines.push(line), () => {})
  return { code, text: lines.join('\n') }
}

describe('npm run simulate', () => {
  test('plays a file, tells the table and the speed, writes both reports', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
    const [json, html] = [join(folder, 'report.json'), join(folder, 'report.html')]
    const { code, text } = await simulate(HALL, '--format', '30', '--players', '4', '--strategy', 'S,CM+S', '--games', '6', '--seed', 'test', '--json', json, '--html', html)
    expect(code).toBe(0)
    expect(text).toContain('La halle aux grains')
    expect(text).toMatch(/12 parties en .* s : \d+ parties par seconde/)
    expect(text.split('\n').filter((line) => /^(S|CM\+S) +4 /.test(line))).toHaveLength(2)
    const report = JSON.parse(readFileSync(json, 'utf8')) as { gamesPerSecond: number; cells: { name: string; tally: { games: number } }[] }
    expect(report.gamesPerSecond).toBeGreaterThan(0)
    expect(report.cells.map(({ name, tally }) => [name, tally.games])).toEqual([['S', 6], ['CM+S', 6]])
    const page = readFileSync(html, 'utf8')
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/(src|href|url)\s*[=(]/)
    expect(page).not.toMatch(/https?:/)
  })

  test.each([
    [['scenarios/nowhere.scenario.json'], 'introuvable'],
    [['package.json'], 'ne se charge pas'],
    [['--players', '9'], '« 9 » n’est pas un nombre de places'],
    [['--players', '7-5'], 'n’est pas un nombre de places'],
    [[HALL, '--format', '30', '--players', '8'], 'se joue de 4 à 6 places'],
    [['--format', '45'], '« 45 » n’existe pas'],
    [['--strategy', 'CM,Z'], '« Z » n’existe pas'],
    [['--games', 'many'], '--games attend un nombre entier'],
    [['--games', '0'], '--games attend un nombre entier'],
    [['--difficulty', 'demandin'], 'Vouliez-vous dire « demanding »'],
    [['--without', 'cluess'], 'Vouliez-vous dire « clues »'],
    [['--colour'], '--colour n’existe pas'],
    [[HALL, HALL], 'Un seul scénario à la fois'],
  ] as [string[], string][])('%j: a sentence, not a stack', async (args, sentence) => {
    const { code, text } = await simulate(...args)
    expect(code).toBe(2)
    expect(text).toContain(sentence)
    expect(text).not.toMatch(/ at .*\.ts:/)
  })
})

describe('measures', () => {
  const cell = { name: 'CM', scenario: { file: 'standard' }, format: '30', seats: 4, table: readTable('CM')!, games: 6, seed: 'same' } as const

  test('the same seed gives the same games, on one thread, on two, whole or in parts', { timeout: 120_000 }, async () => {
    const whole = playGames(cell, 0, 6)
    const parts = emptyTally()
    for (const [from, to] of [[4, 6], [0, 4]] as const) addTally(parts, playGames(cell, from, to))
    const [threaded] = await runCells([cell], { threads: 2 })
    expect(parts).toEqual(whole)
    expect(threaded?.tally).toEqual(whole)
    expect(playGames({ ...cell, seed: 'other' }, 0, 6)).not.toEqual(whole)
  })

  test('odd seats move round the table, as many as asked', () => {
    const table = readTable('CM+2S')!
    const places = new Set<number>()
    for (let game = 0; game < 5; game++) {
      const seating = seatPlayers(table, 5, game)
      expect(seating.filter(({ code }) => code === 'S')).toHaveLength(2)
      seating.forEach(({ isOther }, seat) => isOther && places.add(seat))
    }
    expect(places.size).toBe(5)
  })

  test('what cannot be read as a table is no table', () => {
    expect(['', 'X', 'CM+', 'CM+Z', 'CM+9S', 'cm'].map(readTable)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
  })
})
