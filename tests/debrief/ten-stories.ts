import { readdirSync, readFileSync } from 'node:fs'
import { buildDebrief, type DebriefModel } from '../../shared/debrief/index.ts'
import type { BotKind } from '../../shared/engine/state.ts'
import type { FormatId } from '../../shared/base/vocabulary.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { playByBots } from './played-table.ts'

const SCENARIOS = new URL('../../scenarios/', import.meta.url)
const CREWS: readonly (readonly BotKind[])[] = [
  ['mediator', 'conditional', 'naive', 'mediator'],
  ['selfish', 'selfish', 'naive', 'random', 'discreet', 'conditional'],
  ['conditional', 'conditional', 'mediator', 'random', 'naive'],
  ['mediator', 'mediator', 'conditional', 'naive', 'conditional', 'discreet', 'mediator', 'random'],
]
const FORMATS = ['30', '60', '90', '60'] as const

export type ToldSession = { readonly name: string; readonly model: DebriefModel }

/** Ten games of bots over the six scenarios, at four tables of different size and temper; always the same. */
export function playTen(): ToldSession[] {
  const files = readdirSync(SCENARIOS).filter((file) => file.endsWith('.scenario.json')).sort()
  return Array.from({ length: 10 }, (_, index) => {
    const file = files[index % files.length]!
    const loaded = loadScenario(readFileSync(new URL(file, SCENARIOS), 'utf8'))
    if (!loaded.ok) throw new Error(file)
    const formats = Object.keys(loaded.value.file.formats) as FormatId[]
    const wanted = FORMATS[index % 4]!
    const format = formats.includes(wanted) ? wanted : formats.at(-1)!
    const table = playByBots(loaded.value, CREWS[index % 4]!, { format, seed: `proof${index}` }, index % 2 === 0)
    return { name: `${file} ${format} ${index}`, model: buildDebrief(loaded.value, table.events, table.lookUp, { language: 'fr', names: 'pseudonyms', table: '1' }) }
  })
}
