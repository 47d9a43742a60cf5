import { openSubstream } from '../base/substream.ts'
import type { SituationId } from '../base/vocabulary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { formatOf } from './format.ts'
import type { TableSetup } from './state.ts'

/**
 * The situation of an initiative that has had `draws` of them already: the scenario's succession while it lasts,
 * then one of the situations in play, from the substream `situation` of that initiative and rank.
 */
export function drawSituation(scenario: Scenario, setup: TableSetup, initiative: string, draws: number): SituationId {
  const card = scenario.file.initiatives.find((one) => one.id === initiative)
  const fixed = card?.situations?.[draws]
  if (fixed) return fixed
  const inPlay = formatOf(scenario, setup).situations
  return inPlay[openSubstream(setup.seed, 'situation', draws, initiative).below(inPlay.length)] as SituationId
}
