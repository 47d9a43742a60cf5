import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS } from '../../shared/base/vocabulary.ts'
import type { ScenarioLine } from '../../shared/protocol/http.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/** The scenarios one may open, by id. */
export type ScenarioShelf = { readonly scenarios: ReadonlyMap<string, Scenario>; readonly lines: readonly ScenarioLine[] }

/** Reads `*.scenario.json`. A file with faults is left out and told, the others stay. */
export function readShelf(folder: string, log: (line: string) => void): ScenarioShelf {
  const scenarios = new Map<string, Scenario>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.scenario.json')).sort()) {
    const loaded = loadScenario(readFileSync(join(folder, name), 'utf8'))
    if (loaded.ok) scenarios.set(loaded.value.file.id, loaded.value)
    else log(`${name}: ${loaded.error.length} issue(s), first at ${loaded.error[0]?.line}:${loaded.error[0]?.column}: ${loaded.error[0]?.message.fr}`)
  }
  return { scenarios, lines: [...scenarios.values()].map(lineOf) }
}

function lineOf({ file }: Scenario): ScenarioLine {
  return {
    id: file.id,
    title: file.title,
    pitch: file.pitch,
    territory: file.territory.name,
    formats: FORMATS.flatMap((id) => {
      const rules = file.formats[id]
      return rules ? [{ id, seasons: rules.seasons, players: rules.players }] : []
    }),
    languages: ['fr', 'en'],
  }
}
