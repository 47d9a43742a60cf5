import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { ISSUE_CODES } from '../../shared/scenario/issue.ts'
import { baseText, faultySet, patched } from './faulty-set.ts'

const set = faultySet()

describe('the sound files that the set breaks', () => {
  test.each(['le-four-du-hameau', 'la-halle-aux-grains'] as const)('%s has nothing to report', (base) => {
    expect(checkScenario(baseText(base)).issues).toEqual([])
  })
})

describe('the set of faulty scenarios', () => {
  test('counts thirty at least, each told apart by its sentence', () => {
    expect(set.length).toBeGreaterThanOrEqual(30)
    expect(set.filter(({ faulty }) => faulty.expected.length === 0).map(({ file }) => file)).toEqual([])
    const sentences = set.map(({ faulty }) => faulty.expected.map(({ code, where, message }) => `${code} ${where} ${message}`).join('\n'))
    expect(new Set(sentences).size).toBe(set.length)
  })

  test.each(set.map(({ file, faulty }) => ({ file, title: faulty.title, faulty })))('$file: $title', ({ faulty }) => {
    const text = patched(faulty)
    const found = checkScenario(text).issues
    const told = found.map(({ code, severity, where, message, nearest, repair }) => ({
      code,
      severity,
      where,
      message: message.fr,
      ...(nearest === undefined ? {} : { nearest }),
      ...(repair === undefined ? {} : { repair: repair.fr }),
    }))
    // All of it and nothing else: a fault never brings a crowd of others.
    expect(told).toEqual(faulty.expected.map(({ line: _line, after: _after, ...one }) => one))
    faulty.expected.forEach(({ line, after }, index) => {
      const issue = found[index]!
      if (after !== undefined) expectJustBelow(text, after, issue.line)
      else expect(issue.line).toBe(line)
      expect(issue.nearest ?? issue.repair, 'a nearest name or a repair').toBeDefined()
      expect(issue.message.en).not.toBe('')
    })
  })

  test('breaks every rule of the check that no other test does', () => {
    const broken = new Set(set.flatMap(({ faulty }) => faulty.expected.map(({ code }) => code)))
    const deep = ISSUE_CODES.slice(ISSUE_CODES.indexOf('never-reached'), ISSUE_CODES.indexOf('hard-to-read') + 1)
    expect(deep.filter((code) => !broken.has(code))).toEqual([])
  })
})

/** The fault stands at the passage or a few lines below it. */
function expectJustBelow(text: string, passage: string, line: number): void {
  expect(text).toContain(passage)
  const from = text.slice(0, text.indexOf(passage) + passage.length).split('\n').length
  expect(line).toBeGreaterThanOrEqual(from)
  expect(line).toBeLessThanOrEqual(from + 14)
}
