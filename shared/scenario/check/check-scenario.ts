import { freezeDeep } from '../freeze.ts'
import { hasErrors, type Issue } from '../issue.ts'
import { migrate, OLDEST_FORMATS } from '../migrations/index.ts'
import { SCENARIO_FORMAT, scenarioSchema, type ScenarioFile } from '../schema.ts'
import { checkCards } from './cards.ts'
import { openDocument, openText } from './document.ts'
import { checkDeadEffects } from './dead-effects.ts'
import { checkEffects } from './effects.ts'
import { checkFilledLines } from './filled-lines.ts'
import { passGate } from './gate.ts'
import { checkIdleRoles } from './idle-roles.ts'
import { checkLeftovers } from './leftovers.ts'
import { checkMap } from './map-points.ts'
import { nearestName } from './names.ts'
import { checkObjectives } from './objectives.ts'
import { takeParts, type Parts } from './parts.ts'
import { checkPictures } from './pictures.ts'
import { checkReach } from './reach.ts'
import { checkReferences } from './references.ts'
import { createReporter, type Reporter } from './reporter.ts'
import { keysOf } from './schema-keys.ts'
import { settingsOf } from './settings.ts'
import { isObject, reportShape } from './shape.ts'
import { checkStory } from './story-lines.ts'
import { checkSyntax } from './syntax.ts'
import { checkTexts } from './texts.ts'
import { checkWall } from './wall.ts'

export type Checked = {
  /** Errors and warnings, in the order of the text. */
  readonly issues: readonly Issue[]
  /** Present when there is no error; migrated to the present format. */
  readonly file?: ScenarioFile
}

/** Everything that is wrong with the text of a scenario file, at once. Never throws, whatever the text. */
export function checkScenario(text: string): Checked {
  const source = stripMark(text)
  const gate = createReporter('scenario', openText(source))
  if (!passGate(openText(source), gate)) return { issues: gate.issues() }
  const document = openDocument(source)
  const report = createReporter('scenario', document)
  if (!checkSyntax(document, report)) return finish(gate, report)
  const value: unknown = JSON.parse(source)
  if (!isObject(value)) {
    report.add([], 'not-an-object', { fr: 'Un scénario est un bloc entre accolades.', en: 'A scenario is a block in braces.' })
    return finish(gate, report)
  }
  if (!knowsFormat(value, report)) return finish(gate, report)
  return checkValue(migrate(value), gate, report)
}

function checkValue(value: Record<string, unknown>, gate: Reporter, report: Reporter): Checked {
  const parsed = scenarioSchema.safeParse(value)
  if (!parsed.success) reportShape(value, parsed.error.issues, report, (path) => keysOf(scenarioSchema, path))
  const parts = takeParts(value)
  checkReferences(parts, report)
  checkCards(parts, report)
  checkEffects(parts, report)
  checkStory(parts, storyKeysTold(parts), report)
  checkMap(parts, report)
  checkPictures(parts, report)
  checkFilledLines(parts, report)
  checkTexts(value, parts.languages ?? ['fr'], report)
  if (parts.formats.length === 0 && isObject(value.formats) && Object.keys(value.formats).length === 0) {
    report.add(['formats'], 'missing', {
      fr: 'Il faut au moins un format : « 30 », « 60 » ou « 90 ».',
      en: 'At least one format is needed: “30”, “60” or “90”.',
    })
  }
  if (parsed.success && !hasErrors(report.issues())) checkDepth(parts, report)
  const { issues } = finish(gate, report)
  return parsed.success && !hasErrors(issues) ? { issues, file: freezeDeep(parsed.data) } : { issues }
}

/** What no game can meet: read only in a file that holds together, so that one fault is not told twice. */
function checkDepth(parts: Parts, report: Reporter): void {
  const settings = settingsOf(parts)
  checkReach(parts, settings, report)
  checkDeadEffects(parts, settings, report)
  checkObjectives(parts, settings, report)
  checkIdleRoles(parts, settings, report)
  checkLeftovers(parts, settings, report)
  checkWall(parts, settings, report)
}

function storyKeysTold(parts: Parts): Set<string> {
  const keys = new Set<string>()
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (isObject(value)) {
      if (typeof value.story === 'string') keys.add(value.story)
      Object.values(value).forEach(look)
    }
  }
  for (const { value } of [...parts.challenges, ...parts.overrides, ...parts.events, ...parts.dilemmas]) look(value)
  return keys
}

function knowsFormat(value: Record<string, unknown>, report: Reporter): boolean {
  const known = [...OLDEST_FORMATS, SCENARIO_FORMAT]
  if (typeof value.format === 'string' && known.includes(value.format)) return true
  const found = typeof value.format === 'string' ? value.format : undefined
  const isNewer = found !== undefined && /^faire-territoire\/\d+$/.test(found)
  const message = isNewer
    ? { fr: `Le format « ${found} » est plus récent que ce logiciel.`, en: `The format “${found}” is newer than this software.` }
    : found === undefined
      ? { fr: 'Il manque « format », qui dit comment lire le fichier.', en: '“format” is missing: it tells how to read the file.' }
      : { fr: `« ${found} » n’est pas un format de scénario.`, en: `“${found}” is not a scenario format.` }
  report.add(['format'], 'unknown-format', message, {
    ...(found === undefined ? {} : { found, nearest: isNewer ? undefined : nearestName(found, known) }),
    expected: SCENARIO_FORMAT,
    repair: isNewer
      ? { fr: 'Mettez le logiciel à jour.', en: 'Update the software.' }
      : { fr: `Écrivez "format": "${SCENARIO_FORMAT}".`, en: `Write "format": "${SCENARIO_FORMAT}".` },
  })
  return false
}

function finish(gate: Reporter, report: Reporter): { issues: readonly Issue[] } {
  return { issues: [...gate.issues(), ...report.issues()].toSorted((a, b) => a.line - b.line || a.column - b.column) }
}

/** The byte order mark some editors write at the front of a file. */
export function stripMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
