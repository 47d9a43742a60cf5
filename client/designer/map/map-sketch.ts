/** What can be drawn of a file's map: the country once its block holds together, and the initiatives that have a place. */
import { ROLE_IDS, type RoleId } from '../../../shared/base/vocabulary.ts'
import { INITIATIVE_ICONS, type InitiativeIcon } from '../../../shared/drawing/icons/initiative-icons.ts'
import { knownInitiativeInk, type InitiativeInk } from '../../../shared/drawing/inks.ts'
import type { MapSpec } from '../../../shared/drawing/map-spec.ts'
import { mapSchema } from '../../../shared/scenario/map-schema.ts'
import type { LocalText } from '../../../shared/scenario/schema.ts'

export type SketchedDisc = { readonly id: string; readonly name: LocalText; readonly icon: InitiativeIcon; readonly ink: InitiativeInk; readonly x: number; readonly y: number }
export type MapSketch = { readonly spec: MapSpec; readonly discs: readonly SketchedDisc[]; readonly roles: readonly RoleId[] }

type Loose = Readonly<Record<string, unknown>>
const objects = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter((item): item is Loose => typeof item === 'object' && item !== null) : [])

/** Undefined while the `map` block has a fault in it. */
export function sketchMap(file: Loose): MapSketch | undefined {
  const spec = mapSchema.safeParse(file.map)
  if (!spec.success) return undefined
  const places = objects(file.places)
  const discs = objects(file.initiatives).flatMap((initiative): SketchedDisc[] => {
    const place = places.find(({ id }) => id === initiative.place)
    const icon = INITIATIVE_ICONS.find((known) => known === initiative.icon)
    const name = initiative.name as { fr?: unknown; en?: unknown } | undefined
    if (typeof place?.x !== 'number' || typeof place.y !== 'number' || !icon || typeof initiative.id !== 'string' || typeof name?.fr !== 'string') return []
    const words = { fr: name.fr, ...(typeof name.en === 'string' ? { en: name.en } : {}) }
    return [{ id: initiative.id, name: words, icon, ink: knownInitiativeInk(String(initiative.ink)), x: place.x, y: place.y }]
  })
  return { spec: spec.data, discs, roles: ROLE_IDS }
}
