import { describe, expect, test } from 'vitest'
import { buildMaterial } from '../../shared/capital/material.ts'
import { readShared } from '../../shared/capital/read-shared.ts'
import { xapiStatements } from '../../server/exports/xapi.ts'
import { sharedTable } from './shared-table.ts'
import { statementShape } from './xapi-shape.ts'

const statementsOf = (sharers: readonly number[]) => {
  const table = sharedTable(sharers)
  return xapiStatements(buildMaterial(readShared(table.scenario, table.events, table.lookUp, 'a1b2c3')))
}

describe('xAPI', () => {
  const statements = statementsOf([1, 2, 3, 4, 5])
  test('every statement has the shape of the specification', () => {
    expect(statements.length).toBeGreaterThan(40)
    for (const statement of statements) expect(statementShape.safeParse(JSON.parse(JSON.stringify(statement))).error?.issues ?? []).toEqual([])
  })
  test('the shape refuses what the specification does', () => {
    const [good] = statements
    for (const bad of [{ ...good, actor: { name: 'P1' } }, { ...good, verb: { id: 'committed' } }, { ...good, id: 'x' }, { ...good, extra: 1 }, { ...good, result: { extensions: { season: 1 } } }]) expect(statementShape.safeParse(bad).success).toBe(false)
  })
  test('ids are unique, the scenario and its exact version are in each', () => {
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
    for (const { context } of statements) expect(Object.keys(context.extensions).map((name) => name.split('/').at(-1))).toEqual(expect.arrayContaining(['scenario-version', 'scenario-hash', 'rules', 'format']))
  })
  test('speak of those who share, and of nobody under three', () => {
    expect(new Set(statementsOf([1, 3, 5]).map(({ actor }) => actor.account.name))).toEqual(new Set(['P1', 'P3', 'P5']))
    expect(statementsOf([1, 2])).toEqual([])
  })
})
