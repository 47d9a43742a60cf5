import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { columnsOf, DICTIONARY, TABLE_NAMES } from '../../shared/capital/dictionary.ts'
import { buildBaseEntry } from '../../shared/capital/base-entry.ts'
import { buildMaterial, monthOf } from '../../shared/capital/material.ts'
import { readShared } from '../../shared/capital/read-shared.ts'
import type { Material } from '../../shared/capital/material-types.ts'
import { materialJson, materialZip } from '../../server/exports/material-files.ts'
import type { PlayedTable } from '../debrief/played-table.ts'
import { scriptedTable } from '../debrief/scripted-table.ts'
import { seat } from '../support/given.ts'
import { sharedTable } from './shared-table.ts'

const read = (table: PlayedTable) => readShared(table.scenario, table.events, table.lookUp, 'a1b2c3')
const materialOf = (table: PlayedTable): Material => buildMaterial(read(table))
const PERSONS = ['participants', 'orders', 'postures', 'promises', 'clues', 'links', 'quotations'] as const
const people = (material: Material): Set<unknown> => new Set(PERSONS.flatMap((name) => material.tables[name].flatMap(({ participant, from, to, a, b }) => [participant, from, to, a, b].filter((cell) => /^P\d/.test(String(cell))))))

describe('who is in the material', () => {
  test('only those who ticked, under a number; nobody’s name', () => {
    const table = sharedTable([1, 2, 4])
    const material = materialOf(table)
    expect(people(material)).toEqual(new Set(['P1', 'P2', 'P4']))
    expect(material.session).toMatchObject({ persons: 5, sharers: 3, isDetailed: true, amountsHidden: true, scenario: 'la-halle-aux-grains', scenarioHash: table.scenario.hash, month: '2026-11', rules: table.state.setup.rulesVersion })
    expect(materialJson([material])).not.toMatch(/Personne \d/)
  })
  test('under three who share, the facts of the table remain and no line is a person’s', () => {
    const material = materialOf(sharedTable([1, 2]))
    for (const name of PERSONS) expect(material.tables[name]).toEqual([])
    expect(material.tables.levers.every(({ by }) => by === 'other')).toBe(true)
    expect(material.session).toMatchObject({ sharers: 0, isDetailed: false })
    expect(material.tables.seasons).toHaveLength(3)
    expect(buildBaseEntry(read(sharedTable([1, 2])))).toBeUndefined()
  })
  test('one or two who kept theirs cannot be worked out of the totals: amounts are left empty', () => {
    const [some, all] = [materialOf(sharedTable([1, 2, 3])), materialOf(sharedTable([1, 2, 3, 4, 5]))]
    for (const row of some.tables.orders) expect([row.time_worksite, row.time_pot, row.time_mandate, row.means_worksite, row.means_pot]).toEqual([null, null, null, null, null])
    for (const row of some.tables.promises) expect(row.at_least).toBeNull()
    expect(all.tables.orders.every(({ time_pot }) => typeof time_pot === 'number')).toBe(true)
    expect(all.session.amountsHidden).toBe(false)
  })
  test('a tick taken back takes its person out of the next export', () => {
    const table = sharedTable([1, 2, 3, 4])
    expect(people(materialOf(table))).toContain('P2')
    table.do(seat(2), { type: 'set-consent', tick: 'research', value: false })
    const after = materialOf(table)
    expect(people(after)).toEqual(new Set(['P1', 'P3', 'P4']))
    expect(after.tables.promises.some(({ to }) => to === 'other')).toBe(materialOf(sharedTable([1, 2, 3, 4])).tables.promises.some(({ to }) => to === 'P2'))
  })
  test('a relation between two people is named when both share', () => {
    const orders = materialOf(sharedTable([1, 2, 3])).tables.orders
    for (const { worksite } of orders) if (String(worksite).startsWith('relation:')) expect(String(worksite)).toMatch(/^relation:[123]-[123]$/)
  })
  test('words are there with two ticks: released, and shared with research; in the base, never', () => {
    const table = scriptedTable()
    expect(materialOf(table).tables.quotations).toEqual([])
    for (const number of [1, 3, 4]) table.do(seat(number), { type: 'set-consent', tick: 'research', value: true })
    expect(materialOf(table).tables.quotations).toEqual([expect.objectContaining({ participant: 'P3', text: 'On s’est enfin parlé.' })])
    expect(JSON.stringify(buildBaseEntry(read(table)))).not.toContain('enfin parlé')
  })
  test('neither a day nor an hour leaves, nor the code', () => {
    const text = materialJson([materialOf(sharedTable([1, 2, 3, 4, 5]))])
    expect(text).not.toMatch(/2026-11-\d\d|T\d\d:\d\d/)
    expect(text).not.toContain('KF4T7M')
  })
})

test('the month of a moment is the calendar’s', () => {
  for (let day = 0; day < 60_000; day += 13) expect(monthOf(day * 86_400_000)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 7))
})

describe('the files', () => {
  const material = materialOf(sharedTable([1, 2, 3, 4, 5]))
  const files = unzipSync(materialZip([material]))

  test('hold a CSV for each table, with the columns that the dictionary describes and no other', () => {
    for (const name of TABLE_NAMES) {
      const [head = '', ...rows] = strFromU8(files[`${name}.csv`]!).replace('\ufeff', '').trim().split('\r\n')
      expect(head).toBe(['session', ...columnsOf(name)].join(';'))
      expect(rows).toHaveLength(material.tables[name].length)
      for (const row of material.tables[name]) expect(Object.keys(row)).toEqual(columnsOf(name))
    }
  })
  test('describe every column in both languages', () => {
    const dictionary = strFromU8(files['dictionnaire.csv']!)
    for (const name of TABLE_NAMES) for (const [column, { fr, en }] of Object.entries(DICTIONARY[name])) {
      expect(dictionary).toContain(`${name};${column};`)
      for (const words of [fr, en]) expect(words).toMatch(/\p{L}{3}.*\.$/u)
    }
  })
  test('no cell runs as a formula', () => {
    const hostile = { ...material, tables: { ...material.tables, quotations: [{ participant: 'P1', text: '=cmd|calc', question: '@SUM(A1)' }] } }
    const csv = strFromU8(unzipSync(materialZip([hostile]))['quotations.csv']!)
    expect(csv).toContain('"\'=cmd|calc";"\'@SUM(A1)"')
  })
  test('the same session gives the same bytes', () => {
    expect(materialZip([material])).toEqual(materialZip([materialOf(sharedTable([1, 2, 3, 4, 5]))]))
  })
})
