/** Pictograms and inks that exist: an unknown one would be drawn as something else without a word. */
import { FILL } from '../../drawing/icons/fill.ts'
import { INITIATIVE_ICONS } from '../../drawing/icons/initiative-icons.ts'
import { INITIATIVE_INK_IDS } from '../../drawing/inks.ts'
import type { Path } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import { nearestName } from './names.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'

export function checkPictures(parts: Parts, report: Reporter): void {
  for (const { path, value } of parts.initiatives) {
    expectPicture([...path, 'icon'], value.icon, INITIATIVE_ICONS, { fr: 'un pictogramme d’initiative', en: 'a pictogram of initiatives' }, report)
    expectPicture([...path, 'ink'], value.ink, INITIATIVE_INK_IDS, { fr: 'une encre d’initiative', en: 'an ink of initiatives' }, report)
  }
  for (const { path, value } of parts.events)
    if (value.icon !== undefined) expectPicture([...path, 'icon'], value.icon, Object.keys(FILL), { fr: 'un pictogramme d’évènement', en: 'a pictogram of events' }, report)
}

function expectPicture(path: Path, name: string, known: readonly string[], kind: Required<LocalText>, report: Reporter): void {
  if (known.includes(name)) return
  report.add(
    path,
    'unknown-value',
    { fr: `« ${name} » n’est pas ${kind.fr}.`, en: `“${name}” is not ${kind.en}.` },
    {
      found: name,
      expected: known.join(', '),
      nearest: nearestName(name, known),
      repair: { fr: `Choisissez parmi : ${known.slice(0, 8).join(', ')}…`, en: `Choose among: ${known.slice(0, 8).join(', ')}…` },
    },
  )
}
