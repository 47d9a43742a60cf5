import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { describeIssue, hasErrors } from '../../shared/scenario/issue.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { applyOverlay } from '../../shared/scenario/overlay.ts'
import { exampleText } from './small-file.ts'

const RUNS = { numRuns: Math.min(Number(process.env.FT_PROPERTY_RUNS ?? 150), 20_000) }
const example = exampleText()
const base = checkScenario(example).file!

/** Every place of the example where a value stands. */
const places: (string | number)[][] = []
const collect = (value: unknown, path: (string | number)[]): void => {
  places.push(path)
  if (Array.isArray(value)) value.forEach((item, index) => collect(item, [...path, index]))
  else if (value !== null && typeof value === 'object') for (const [key, member] of Object.entries(value)) collect(member, [...path, key])
}
collect(JSON.parse(example), [])

function put(text: string, path: readonly (string | number)[], value: unknown): string {
  const root: unknown = JSON.parse(text)
  if (path.length === 0) return JSON.stringify(value) ?? ''
  const holder = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown> | undefined>(
      (inside, part) => inside?.[part] as Record<string | number, unknown> | undefined,
      root as Record<string, unknown>,
    )
  if (holder !== null && typeof holder === 'object') holder[path.at(-1)!] = value
  return JSON.stringify(root, undefined, 2)
}

function examine(text: string): void {
  const { issues, file } = checkScenario(text)
  const lines = text.split('\n')
  for (const issue of issues) {
    expect(issue.line).toBeGreaterThanOrEqual(1)
    expect(issue.line).toBeLessThanOrEqual(lines.length)
    expect(issue.column).toBeLessThanOrEqual(lines[issue.line - 1]!.length + 1)
    expect(describeIssue(issue)).toContain(issue.message.fr)
  }
  expect(file === undefined).toBe(hasErrors(issues))
  expect(loadScenario(text).ok).toBe(!hasErrors(issues))
}

test('any value anywhere: told, never thrown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => examine(put(example, path, value))),
    RUNS,
  )
})

test('any value of the example at any other place: told, never thrown', () => {
  const at = (path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((inside, part) => (inside as Record<string | number, unknown>)[part], JSON.parse(example))
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...places), (to, from) => examine(put(example, to, at(from)))),
    RUNS,
  )
})

test('any cut and any insertion: told, never thrown', () => {
  fc.assert(
    fc.property(fc.nat(example.length), fc.nat(40), fc.string({ maxLength: 12 }), (start, length, inserted) =>
      examine(example.slice(0, start) + inserted + example.slice(start + length)),
    ),
    RUNS,
  )
})

test('any text at all, as a scenario and as an overlay', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      examine(text)
      expect(applyOverlay(base, text).file).toBeUndefined()
    }),
    RUNS,
  )
})
