/** What an author may start from: the shipped files as they are written, the example of the manual, an overlay to fill in. */
import type { LocalText } from '../../../shared/scenario/schema.ts'

type Loaders = Readonly<Record<string, () => Promise<string>>>
type Titles = Readonly<Record<string, LocalText>>

const scenarios = import.meta.glob('../../../scenarios/*.scenario.json', { query: '?raw', import: 'default' }) as Loaders
const overlays = import.meta.glob('../../../scenarios/overlays/*.overlay.json', { query: '?raw', import: 'default' }) as Loaders
const manual = import.meta.glob('../../../shared/scenario/FORMAT.md', { query: '?raw', import: 'default' }) as Loaders
const titles = import.meta.glob('../../../scenarios/*.scenario.json', { import: 'title', eager: true }) as Titles
const labels = import.meta.glob('../../../scenarios/overlays/*.overlay.json', { import: 'label', eager: true }) as Titles
const dressed = import.meta.glob('../../../scenarios/overlays/*.overlay.json', { import: 'scenario', eager: true }) as Readonly<Record<string, string>>

export type Shelved = { readonly id: string; readonly title: LocalText; readonly load: () => Promise<string> }

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:scenario|overlay)\.json$/, '')

export const SHIPPED_SCENARIOS: readonly Shelved[] = Object.entries(scenarios).map(([path, load]) => ({ id: idOf(path), title: titles[path] ?? { fr: idOf(path) }, load }))

export const SHIPPED_OVERLAYS: readonly (Shelved & { readonly of: string })[] = Object.entries(overlays).map(([path, load]) => ({ id: idOf(path), title: labels[path] ?? { fr: idOf(path) }, of: dressed[path] ?? '', load }))

/** The text of a shipped scenario, for an overlay that dresses it. */
export async function shippedScenario(id: string): Promise<string | undefined> {
  return SHIPPED_SCENARIOS.find((one) => one.id === id)?.load()
}

export async function loadManual(): Promise<string> {
  return (await Object.values(manual)[0]?.()) ?? ''
}

/** The complete example of the manual: small, and without a fault. */
export async function loadTemplate(): Promise<string> {
  return exampleOf(await loadManual())
}

export function exampleOf(page: string): string {
  return /<!-- exemple-complet -->\s*```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
}
