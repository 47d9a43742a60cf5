/** The map: names used once, points inside the frame, places on the country's paper. */
import type { Point } from '../../drawing/map-spec.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'

export function checkMap(parts: Parts, report: Reporter): void {
  const { map } = parts
  if (!map) return
  const ids = map.regions.map(({ id }) => id)
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      report.add(
        ['map', 'regions', index, 'id'],
        'duplicate-id',
        { fr: `La région « ${id} » existe déjà.`, en: `The region “${id}” already exists.` },
        { found: id },
      )
  })
  const away = (x: number, y: number): boolean => !isInside([x, y], map.outline)
  for (const { path, value } of parts.places) {
    if (away(value.x, value.y))
      report.add(
        [...path, 'x'],
        'off-the-map',
        { fr: `Le lieu « ${value.id} » tombe hors du pays dessiné.`, en: `The place “${value.id}” falls outside the country drawn.` },
        { found: `${value.x}, ${value.y}` },
      )
  }
  for (const [role, point] of Object.entries(map.seats)) {
    if (away(point[0], point[1]))
      report.add(
        ['map', 'seats', role],
        'off-the-map',
        { fr: `Le pion « ${role} » tombe hors du pays dessiné.`, en: `The token “${role}” falls outside the country drawn.` },
        { severity: 'warning', found: point.join(', ') },
      )
  }
}

/** Even-odd rule. */
function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}
