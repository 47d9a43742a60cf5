/** An overlay to fill in: the texts of a scenario that name people and places, ready to be written anew. */
import { OVERLAY_FORMAT, textPlaces } from '../../../shared/scenario/overlay.ts'
import type { LocalText, ScenarioFile } from '../../../shared/scenario/schema.ts'

/** What roots a scenario somewhere; the rest may be added by its path. */
const ROOTED = /^(?:title|pitch|opening|territory\/|cast\/[^/]+\/(?:name|inProse|whoIAm)|places\/|initiatives\/[^/]+\/(?:name|inProse|text)|challenges\/[^/]+\/(?:title|text))/

export function newOverlay(file: ScenarioFile): string {
  const texts: Record<string, LocalText> = {}
  for (const [name, path] of textPlaces(file)) if (ROOTED.test(name)) texts[name] = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], file) as LocalText
  const overlay = {
    format: OVERLAY_FORMAT,
    id: `${file.id.slice(0, 34)}-bis`,
    scenario: file.id,
    label: { fr: 'Dans un autre territoire', en: 'In another territory' },
    texts,
    lettering: Object.fromEntries(file.map.lettering.map(({ text }) => [text, text])),
  }
  return `${JSON.stringify(overlay, undefined, 2)}\n`
}
