import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** On the wall, 1920 × 1080: the wide sheets of the news and the reveal stand from here on, rarely lower than the last line. */
const SHEETS = { left: 1406, top: 198, bottom: 820 }
/** Of the map's letters, 22 px high, in its narrow face. */
const LETTER = 9.3

const folder = new URL('../../scenarios/', import.meta.url)
type Named = { readonly text: string; readonly style: string; readonly x: number; readonly y: number; readonly along?: unknown }
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { readonly id: string; readonly scenario?: string; readonly map: { readonly lettering: readonly Named[] }; readonly lettering?: Readonly<Record<string, string>> }
const overlays = readdirSync(new URL('overlays/', folder)).map((name) => read(`overlays/${name}`))

test.each(readdirSync(folder).filter((name) => name.endsWith('.scenario.json')))('%s: no name of the map is half under the sheets of the wall, in its overlays neither', (name) => {
  const scenario = read(name)
  const dressings = [{}, ...overlays.filter((overlay) => overlay.scenario === scenario.id).map(({ lettering = {} }) => lettering)] as readonly Readonly<Record<string, string>>[]
  const cut = scenario.map.lettering
    .filter(({ along, y }) => along === undefined && y > SHEETS.top && y < SHEETS.bottom)
    .flatMap(({ text, x }) => dressings.map((words) => words[text] ?? text).filter((word) => Math.abs(x - SHEETS.left) < (word.length * LETTER) / 2))
  expect(cut).toEqual([])
})
