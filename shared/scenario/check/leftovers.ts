/** What is written and nobody ever comes to: a place without anybody, a stage that no format has time for, an actor who is never seated. */
import type { RoleId } from '../../base/vocabulary.ts'
import type { Path } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import type { Setting } from './settings.ts'

const MOST_STAGE = 4

export function checkLeftovers(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  if (settings.length === 0) return
  checkPlaces(parts, report)
  checkStageLines(parts, settings, report)
  checkActors(parts, settings, report)
}

function tellLeft(report: Reporter, path: Path, found: string, message: Required<LocalText>, repair: Required<LocalText>, onKey?: true): void {
  report.add(path, 'never-reached', message, { severity: 'warning', found, repair, ...(onKey && { onKey }) })
}

/** A place is seen by what stands there. */
function checkPlaces(parts: Parts, report: Reporter): void {
  const used = new Set([...parts.initiatives.map(({ value }) => value.place), ...parts.cast.map(({ value }) => value.place)])
  for (const { path, value } of parts.places) {
    if (used.has(value.id)) continue
    tellLeft(
      report,
      [...path, 'id'],
      value.id,
      { fr: `Personne ne voit le lieu « ${value.id} » : aucune initiative ne s’y pose, aucun personnage ne s’y tient.`, en: `Nobody sees the place “${value.id}”: no initiative stands there, and no character.` },
      { fr: 'Donnez-lui une initiative ou un personnage, ou retirez-le.', en: 'Give it an initiative or a character, or remove it.' },
    )
  }
}

/** One stage a season at most: the line of a later stage is never told. */
function checkStageLines(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  for (const key of parts.storyKeys) {
    const [, id, stage] = /^initiative\.([a-z][a-z0-9-]*)\.([1-4])$/.exec(key) ?? []
    const seasons = Math.max(0, ...settings.filter(({ rules }) => rules.initiatives.includes(id ?? '')).map(({ rules }) => rules.seasons))
    const most = Math.min(MOST_STAGE, seasons)
    if (stage === undefined || seasons === 0 || Number(stage) <= most) continue
    tellLeft(
      report,
      ['story', key],
      stage,
      { fr: `Personne ne lit ce texte : en ${seasons} saisons, « ${id} » gagne au plus ${most} étapes.`, en: `Nobody reads this text: in ${seasons} seasons, “${id}” gains ${most} stages at most.` },
      { fr: 'Retirez cette ligne, ou proposez un format plus long.', en: 'Remove this line, or offer a longer format.' },
      true,
    )
  }
}

/** Effects on `@actor` fall on nobody where the role is never seated. */
function checkActors(parts: Parts, settings: readonly Setting[], report: Reporter): void {
  const seated = new Set<RoleId>(settings.flatMap(({ roles }) => roles))
  for (const { path, value } of parts.events) {
    const { actor } = value
    if (actor === undefined || seated.has(actor)) continue
    tellLeft(
      report,
      [...path, 'actor'],
      actor,
      { fr: `« ${actor} » n’est à la table dans aucun format : l’évènement « ${value.id} » n’a jamais son personnage.`, en: `“${actor}” is at the table in no format: the event “${value.id}” never has its character.` },
      { fr: `Nommez un autre rôle, ou montez « ${actor} » dans « roleOrder ».`, en: `Name another role, or move “${actor}” up in “roleOrder”.` },
    )
  }
}
