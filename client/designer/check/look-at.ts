/** One look at a text: everything wrong with it, and everything that can be shown of it. The whole work of the checking thread. */
import { checkScenario } from '../../../shared/scenario/check/check-scenario.ts'
import { sketchOf } from '../../../shared/scenario/check/sketch.ts'
import { hasErrors, type Issue } from '../../../shared/scenario/issue.ts'
import { applyOverlay, textPlaces } from '../../../shared/scenario/overlay.ts'
import type { LocalText, ScenarioFile } from '../../../shared/scenario/schema.ts'
import { sketchMap, type MapSketch } from '../map/map-sketch.ts'
import type { TextCard } from '../texts/card-types.ts'
import { readCards, type Locate } from '../texts/read-cards.ts'
import { baseOf, kindOf, type FileKind } from './file-kind.ts'

export type Look = {
  readonly kind: FileKind
  readonly issues: readonly Issue[]
  /** No error: automata can play it, and so can people. */
  readonly isPlayable: boolean
  readonly title?: LocalText
  readonly cards: readonly TextCard[]
  readonly map?: MapSketch
  /** An overlay whose scenario is not at hand, or has faults of its own: nothing else could be read. */
  readonly lacks?: { readonly scenario: string | undefined; readonly isFaulty: boolean }
}

export type LookAsked = { readonly text: string; /** Text of the scenario that an overlay dresses. */ readonly base?: string | undefined }

export function lookAt({ text, base }: LookAsked): Look {
  return kindOf(text) === 'overlay' ? lookAtOverlay(text, base) : lookAtScenario(text)
}

function lookAtScenario(text: string): Look {
  const { issues } = checkScenario(text)
  const sketch = sketchOf(text)
  const shown = sketch ? shownOf(sketch.value, sketch.placeOf) : { cards: [] }
  return { kind: 'scenario', issues, isPlayable: !hasErrors(issues), ...shown }
}

function lookAtOverlay(text: string, base: string | undefined): Look {
  const scenario = baseOf(text)
  const nothing = { kind: 'overlay', isPlayable: false, cards: [] } as const
  if (base === undefined) return { ...nothing, issues: [], lacks: { scenario, isFaulty: false } }
  const { file } = checkScenario(base)
  if (!file) return { ...nothing, issues: [], lacks: { scenario, isFaulty: true } }
  const dressed = applyOverlay(file, text)
  const shown = dressed.file ?? file
  return { kind: 'overlay', issues: dressed.issues, isPlayable: dressed.file !== undefined, ...shownOf(shown, locateInOverlay(text, file)) }
}

/** A text of the scenario is written in the overlay under its name, when it is written there at all. */
function locateInOverlay(text: string, file: ScenarioFile): Locate {
  const sketch = sketchOf(text)
  const texts = sketch?.value.texts
  if (!sketch || typeof texts !== 'object' || texts === null) return () => undefined
  const names = new Map([...textPlaces(file)].map(([name, path]) => [path.join('/'), name]))
  return (path) => {
    const name = names.get(path.join('/'))
    return name !== undefined && Object.hasOwn(texts, name) ? sketch.placeOf(['texts', name]) : undefined
  }
}

function shownOf(value: Readonly<Record<string, unknown>>, locate: Locate): Pick<Look, 'title' | 'cards' | 'map'> {
  const cards = readCards(value, locate)
  const title = cards.find(({ place }) => place === 'opening')?.texts.find(({ name }) => name === 'title')?.words
  const map = sketchMap(value)
  return { cards, ...(title && { title }), ...(map && { map }) }
}
