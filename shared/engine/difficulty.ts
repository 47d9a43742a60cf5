import type { DifficultyId, FormatId } from '../base/vocabulary.ts'
import type { FormatRules, ScenarioFile } from '../scenario/schema.ts'

type Horizons = FormatRules['horizons']

/** Printed horizons by difficulty and format (GAME §12): vitality, agency, backing, transition, trust. */
const PRINTED: Readonly<Record<DifficultyId, Readonly<Record<FormatId, readonly [number, number, number, number, number]>>>> = {
  discovery: { '30': [5, 5, 5, 4, 4.5], '60': [5, 7, 6, 4, 4.5], '90': [5, 7, 7, 5, 4.5] },
  standard: { '30': [5, 5, 5, 4, 5], '60': [5, 8, 7, 5, 5], '90': [6, 8, 8, 5, 5] },
  demanding: { '30': [6, 6, 5, 5, 5.5], '60': [6, 8, 8, 6, 5.5], '90': [7, 9, 8, 6, 5.5] },
}
const HIGHEST = 10

export function printedHorizons(difficulty: DifficultyId, format: FormatId): Horizons {
  const [vitality, agency, backing, transition, trust] = PRINTED[difficulty][format]
  return { vitality, agency, backing, transition, trust }
}

/**
 * The scenario's horizons, as written at its own difficulty; at another, moved by what it moves in the printed ones.
 * None above 10; one that is lowered stays above where the table starts, unless it was written no higher.
 */
export function horizonsAt({ difficulty: own, formats, start }: Pick<ScenarioFile, 'difficulty' | 'formats' | 'start'>, format: FormatId, difficulty: DifficultyId = own): Horizons {
  const rules = formats[format]
  if (!rules) throw new Error(`There is no format ${format}`)
  if (difficulty === own) return rules.horizons
  const [from, to] = [printedHorizons(own, format), printedHorizons(difficulty, format)]
  const moved = (gauge: keyof Horizons): number => {
    const written = rules.horizons[gauge]
    const begins = gauge === 'trust' ? start.trust : rules.start[gauge]
    const least = Math.min(written, begins + (gauge === 'trust' ? 0.25 : 1))
    return Math.min(HIGHEST, Math.max(least, written + to[gauge] - from[gauge]))
  }
  return { vitality: moved('vitality'), agency: moved('agency'), backing: moved('backing'), transition: moved('transition'), trust: moved('trust') }
}
