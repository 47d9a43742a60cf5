import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCheck } from '../../server/cli/scenario-check.ts'
import { broken, exampleText } from './small-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ft-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(args: readonly string[]) {
  const lines: string[] = []
  const code = runCheck(args, (line) => lines.push(line))
  return { code, lines }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('npm run scenario:check', () => {
  test('a good file: nothing to report, exit code 0', () => {
    const { code, lines } = check([file('good.scenario.json', exampleText())])
    expect(code).toBe(0)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/good\.scenario\.json\u00A0: rien à signaler\.$/)
  })

  test('a file with a warning is playable: exit code 0', () => {
    const { code, lines } = check([
      file(
        'warned.scenario.json',
        broken((one) => one.levers.push('2.7')),
      ),
    ])
    expect(code).toBe(0)
    expect(lines[0]).toContain('0 erreur, 1 remarque.')
    expect(lines[1]).toMatch(/^ {2}remarque ligne \d+, colonne \d+ · levers\[2\]/)
  })

  test('a file with errors: each on its line, exit code 1', () => {
    const { code, lines } = check([
      file(
        'bad.scenario.json',
        broken((one) => {
          one.initiatives[0].domain = 'vitalitee'
          one.firstLever = '2.9'
        }),
      ),
    ])
    expect(code).toBe(1)
    expect(lines[0]).toContain('2 erreurs, 0 remarque.')
    expect(lines.filter((line) => line.startsWith('  erreur'))).toHaveLength(2)
  })

  test('several files, one of them wrong: exit code 1, all of them told', () => {
    const { code, lines } = check([file('one.scenario.json', exampleText()), file('two.scenario.json', '{')])
    expect(code).toBe(1)
    expect(lines.filter((line) => line.includes('.scenario.json'))).toHaveLength(2)
  })

  test('--json gives the same issues to a program', () => {
    const { code, lines } = check([
      file(
        'bad.json',
        broken((one) => (one.initiatives[0].domain = 'vitalitee')),
      ),
      '--json',
    ])
    expect(code).toBe(1)
    const [report] = JSON.parse(lines.join('\n'))
    expect(report.issues).toMatchObject([{ code: 'unknown-value', severity: 'error', where: 'initiatives[0].domain', nearest: 'vitality' }])
  })

  test('--en speaks English', () => {
    expect(check([file('good-en.scenario.json', exampleText()), '--en']).lines[0]).toContain('nothing to report')
  })

  test('an overlay finds its scenario beside it', () => {
    file('le-four-du-hameau.scenario.json', exampleText())
    const path = file(
      'ville.overlay.json',
      JSON.stringify({
        format: 'faire-territoire-overlay/1',
        id: 'ville',
        scenario: 'le-four-du-hameau',
        label: { fr: 'Ville' },
        texts: { 'formats/30/seasons': { fr: '6' } },
      }),
    )
    const { code, lines } = check([path])
    expect(code).toBe(1)
    expect(lines.join('\n')).toContain('touche aux règles')
  })

  test.each([
    ['a file that is not there', ['nulle-part.json']],
    ['an option that does not exist', ['--jsn']],
  ])('%s: a sentence and exit code 2', (_, args) => {
    const { code, lines } = check(args)
    expect(code).toBe(2)
    expect(lines.join('\n')).toMatch(/ne peut pas être lu|n’existe pas/)
  })

  test('without a file it checks everything that is shipped', () => {
    const { code, lines } = check([])
    expect(code).toBe(0)
    expect(lines.join('\n')).toContain('la-halle-aux-grains.scenario.json')
    expect(lines.join('\n')).toContain('la-halle-a-maree.overlay.json')
  })
})
