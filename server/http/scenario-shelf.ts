import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS } from '../../shared/base/vocabulary.ts'
import type { OverlayLine, ScenarioLine } from '../../shared/protocol/http.ts'
import { scenarioLoader } from '../../shared/scenario/load.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/** What one may open. */
export type ScenarioShelf = {
  readonly lines: readonly ScenarioLine[]
  find(scenario: string, overlay?: string): Scenario | undefined
  withHash(hash: string): Scenario | undefined
}

type Log = (line: string) => void

/**
 * Reads `*.scenario.json` and, in `overlays/`, `*.overlay.json`: dropping a file in the folder is enough.
 * A file with faults is left out and told, the others stay.
 */
export function readShelf(folder: string, log: Log): ScenarioShelf {
  const plain = new Map<string, Scenario>()
  const dressed = new Map<string, Scenario>()
  const lines: ScenarioLine[] = []
  const overlays = readOverlays(join(folder, 'overlays'), log)
  for (const name of namesIn(folder, '.scenario.json')) {
    const text = readFileSync(join(folder, name), 'utf8')
    const load = scenarioLoader(text)
    const scenario = valueOf(name, load(), log)
    if (!scenario) continue
    const mine: OverlayLine[] = []
    for (const overlay of overlays.filter((one) => one.scenario === scenario.file.id)) {
      const variant = valueOf(overlay.name, load(overlay.text), log)
      if (variant?.overlay === undefined) continue
      dressed.set(keyOf(scenario.file.id, variant.overlay), variant)
      const { title, pitch, territory } = variant.file
      mine.push({ id: variant.overlay, label: overlay.label, title, pitch, territory: territory.name })
    }
    plain.set(scenario.file.id, scenario)
    lines.push(lineOf(scenario, mine))
  }
  const all = [...plain.values(), ...dressed.values()]
  return {
    lines,
    find: (scenario, overlay) => (overlay === undefined ? plain.get(scenario) : dressed.get(keyOf(scenario, overlay))),
    withHash: (hash) => all.find((scenario) => scenario.hash === hash),
  }
}

const keyOf = (scenario: string, overlay: string): string => `${scenario}/${overlay}`

function namesIn(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)).sort() : []
}

function valueOf(name: string, loaded: ReturnType<ReturnType<typeof scenarioLoader>>, log: Log): Scenario | undefined {
  if (loaded.ok) return loaded.value
  log(`${name}: ${loaded.error.length} issue(s), first at ${loaded.error[0]?.line}:${loaded.error[0]?.column}: ${loaded.error[0]?.message.fr}`)
  return undefined
}

type OverlayText = { readonly name: string; readonly text: string; readonly scenario: string; readonly label: LocalText }

/** Only what tells whose an overlay is; the rest is checked when it is applied. */
function readOverlays(folder: string, log: Log): OverlayText[] {
  return namesIn(folder, '.overlay.json').flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    try {
      const { scenario, label } = JSON.parse(text) as { scenario?: unknown; label?: LocalText }
      if (typeof scenario === 'string' && typeof label?.fr === 'string') return [{ name, text, scenario, label }]
    } catch {
      // Told below, as for a file without its scenario.
    }
    log(`${name}: not an overlay`)
    return []
  })
}

function lineOf({ file, levers }: Scenario, overlays: readonly OverlayLine[]): ScenarioLine {
  return {
    id: file.id,
    title: file.title,
    pitch: file.pitch,
    territory: file.territory.name,
    difficulty: file.difficulty,
    fiches: file.fiches.map((id) => ({ id, levers: Object.values(levers).flatMap((card) => (card.fiche === id ? [card.name] : [])) })),
    formats: FORMATS.flatMap((id) => {
      const rules = file.formats[id]
      return rules ? [{ id, seasons: rules.seasons, players: rules.players }] : []
    }),
    overlays,
    languages: file.languages,
  }
}
