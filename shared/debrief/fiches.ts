import { FICHE_IDS, type FicheId } from '../base/vocabulary.ts'
import { findQuestionCard } from '../engine/events-in-play.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { DebriefModel } from './debrief-types.ts'
import { eventsOf, type Film } from './film.ts'
import { FICHE_WORDS } from './words/names.ts'
import { told } from './words/speech.ts'

/** The thirteen fiches: met when one of their levers was played or one of their questions asked. */
export function fichesOf(scenario: Scenario, film: Film): DebriefModel['fiches'] {
  const played = eventsOf(film, 'lever-resolved')
  const asked = askedFiches(scenario, film)
  return FICHE_IDS.map((fiche) => {
    const levers = played.flatMap(({ lever, season, branchTaken }) => {
      const card = scenario.levers[lever]
      return card?.fiche === fiche ? [{ lever, name: told(card.name), season, branch: branchTaken }] : []
    })
    return { fiche, title: FICHE_WORDS[fiche], met: levers.length > 0 || asked.has(fiche), inPlay: scenario.file.fiches.includes(fiche), asked: asked.has(fiche), levers }
  })
}

function askedFiches(scenario: Scenario, film: Film): ReadonlySet<FicheId> {
  return new Set(eventsOf(film, 'question-asked').flatMap(({ card }) => (card === undefined ? [] : (findQuestionCard(scenario, card)?.fiche ?? []))))
}
