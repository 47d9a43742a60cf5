import type { ScenarioLine } from '../../../shared/protocol/http.ts'

export const LEVELS = ['discovery', 'standard', 'demanding'] as const

/** From the first evening to the most demanding; inside a level the shortest first, then by title. */
export function inOrder(lines: readonly ScenarioLine[]): ScenarioLine[] {
  const shortest = (line: ScenarioLine): number => Math.min(...line.formats.map(({ id }) => Number(id)))
  return lines.toSorted((a, b) => LEVELS.indexOf(a.difficulty) - LEVELS.indexOf(b.difficulty) || shortest(a) - shortest(b) || a.title.fr.localeCompare(b.title.fr, 'fr'))
}
