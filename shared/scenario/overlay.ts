/**
 * An overlay re-roots a scenario in another territory: it replaces words, never rules. Each text is named by its path,
 * with ids in place of positions: `cast/official/name`, `initiatives/grocery/text`, `story/outcome.moving`.
 */
import { z } from 'zod'
import { stripMark } from './check/check-scenario.ts'
import { openDocument, openText } from './check/document.ts'
import { passGate } from './check/gate.ts'
import { nearestName } from './check/names.ts'
import { createReporter, type Reporter } from './check/reporter.ts'
import { keysOf } from './check/schema-keys.ts'
import { isObject, reportShape } from './check/shape.ts'
import { checkStoryText } from './check/story-lines.ts'
import { checkSyntax } from './check/syntax.ts'
import { takeParts } from './check/parts.ts'
import { settingsOf } from './check/settings.ts'
import { checkText, visitTexts } from './check/texts.ts'
import { checkWall } from './check/wall.ts'
import { freezeDeep } from './freeze.ts'
import { hasErrors, type Issue, type Path } from './issue.ts'
import { idSchema, textSchema, type LocalText, type ScenarioFile } from './schema.ts'

export const OVERLAY_FORMAT = 'faire-territoire-overlay/1'

export const overlaySchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal(OVERLAY_FORMAT),
  id: idSchema,
  /** Id of the scenario it dresses. */
  scenario: idSchema,
  /** Shown where a trainer chooses an overlay. */
  label: textSchema,
  texts: z.record(z.string(), textSchema),
  /** Words lettered on the map, by the word they replace. */
  lettering: z.record(z.string(), z.string().min(1).max(60)).exactOptional(),
})
export type OverlayFile = z.infer<typeof overlaySchema>

export type Dressed = { readonly issues: readonly Issue[]; readonly file?: ScenarioFile; readonly id?: string }

/** The scenario in its new clothes, or everything that is wrong with the overlay's text. Never throws. */
export function applyOverlay(file: ScenarioFile, text: string): Dressed {
  const source = stripMark(text)
  const gate = createReporter('overlay', openText(source))
  if (!passGate(openText(source), gate)) return { issues: gate.issues() }
  const report = createReporter('overlay', openDocument(source))
  if (!checkSyntax(openDocument(source), report)) return { issues: [...gate.issues(), ...report.issues()] }
  const value: unknown = JSON.parse(source)
  const parsed = overlaySchema.safeParse(value)
  if (!parsed.success) reportShape(value, parsed.error.issues, report, (path) => keysOf(overlaySchema, path))
  if (isObject(value)) refuseRules(value, report)
  const dressed = parsed.success ? dress(file, parsed.data, report) : undefined
  const issues = [...gate.issues(), ...report.issues()]
  return dressed && parsed.success && !hasErrors(issues) ? { issues, file: freezeDeep(dressed), id: parsed.data.id } : { issues }
}

/** A key of the scenario's own at the top of an overlay is an attempt at a rule: say so rather than « unknown ». */
function refuseRules(value: Record<string, unknown>, report: Reporter): void {
  for (const key of [
    'formats',
    'start',
    'levers',
    'leverOverrides',
    'roleOrder',
    'initiatives',
    'challenges',
    'events',
    'dilemmas',
    'map',
    'fiches',
    'difficulty',
    'arrivals',
  ]) {
    if (Object.hasOwn(value, key)) tellRule(report, [key], key)
  }
}

function tellRule(report: Reporter, path: Path, name: string): void {
  report.add(
    path,
    'overlay-rule',
    { fr: `« ${name} » touche aux règles : une déclinaison ne change que des mots.`, en: `“${name}” is about rules: an overlay only changes words.` },
    { onKey: true, found: name },
  )
}

function dress(file: ScenarioFile, overlay: OverlayFile, report: Reporter): ScenarioFile {
  if (overlay.scenario !== file.id) {
    report.add(
      ['scenario'],
      'overlay-mismatch',
      {
        fr: `Cette déclinaison est écrite pour « ${overlay.scenario} », pas pour « ${file.id} ».`,
        en: `This overlay is written for “${overlay.scenario}”, not for “${file.id}”.`,
      },
      { found: overlay.scenario, expected: file.id },
    )
  }
  const places = textPlaces(file)
  const replaced = new Map<string, LocalText>()
  for (const [name, text] of Object.entries(overlay.texts)) {
    const path = places.get(name)
    if (!path) tellUnknownText(name, places, file, report)
    else {
      replaced.set(pathKey(path), text)
      const at = ['texts', name]
      checkText(text, path, at, file.languages, report)
      if (path[0] === 'story') checkStoryText(String(path[1]), text, at, report)
    }
  }
  const dressed = replaceTexts(file, [], replaced) as ScenarioFile
  const parts = takeParts(dressed)
  checkWall(parts, settingsOf(parts), report, Object.hasOwn(overlay.texts, 'opening') ? ['texts', 'opening'] : ['texts'])
  return { ...dressed, map: { ...file.map, lettering: letterAnew(file, overlay.lettering ?? {}, report) } }
}

/** Every text of a scenario by its name: `initiatives/grocery/name` → its path. */
export function textPlaces(file: ScenarioFile): Map<string, Path> {
  const places = new Map<string, Path>()
  visitTexts(file, [], (_, path) => places.set(nameOf(file, path), path))
  return places
}

function nameOf(file: ScenarioFile, path: Path): string {
  const names: string[] = []
  let value: unknown = file
  for (const part of path) {
    value = (value as Record<string | number, unknown>)[part]
    names.push(typeof part === 'number' && isObject(value) && typeof value.id === 'string' ? value.id : String(part))
  }
  return names.join('/')
}

function tellUnknownText(name: string, places: ReadonlyMap<string, Path>, file: ScenarioFile, report: Reporter): void {
  const first = name.split('/')[0]!
  const isRule = !/^(texts|story)$/.test(first) && pointsAtSomething(file, name)
  if (isRule) return tellRule(report, ['texts', name], name)
  report.add(
    ['texts', name],
    'unknown-reference',
    { fr: `Le scénario n’a pas de texte « ${name} ».`, en: `The scenario has no text “${name}”.` },
    { onKey: true, found: name, nearest: nearestName(name, places.keys()) },
  )
}

/** The name leads to something of the scenario that is no text. */
function pointsAtSomething(file: ScenarioFile, name: string): boolean {
  let value: unknown = file
  for (const part of name.split('/')) {
    if (Array.isArray(value)) value = value.find((item) => isObject(item) && item.id === part) ?? value[Number(part)]
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[part]
    else return false
  }
  return value !== undefined
}

function replaceTexts(value: unknown, path: Path, replaced: ReadonlyMap<string, LocalText>): unknown {
  if (Array.isArray(value)) return value.map((item, index) => replaceTexts(item, [...path, index], replaced))
  if (!isObject(value)) return value
  const text = replaced.get(pathKey(path))
  if (text) return text
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaceTexts(member, [...path, key], replaced)]))
}

function pathKey(path: Path): string {
  return JSON.stringify(path)
}

function letterAnew(file: ScenarioFile, words: Readonly<Record<string, string>>, report: Reporter): ScenarioFile['map']['lettering'] {
  const known = file.map.lettering.map(({ text }) => text)
  for (const word of Object.keys(words)) {
    if (!known.includes(word))
      report.add(
        ['lettering', word],
        'unknown-reference',
        { fr: `« ${word} » n’est pas écrit sur la carte.`, en: `“${word}” is not lettered on the map.` },
        { onKey: true, found: word, expected: known.join(', '), nearest: nearestName(word, known) },
      )
  }
  return file.map.lettering.map((word) => (Object.hasOwn(words, word.text) ? { ...word, text: words[word.text]! } : word))
}
