import type { Scenario } from '../scenario/scenario.ts'
import type { DebriefModel } from './debrief-types.ts'
import type { Film } from './film.ts'
import { told } from './words/speech.ts'

/** Stage at the start and after each season. */
export function initiativesOf(scenario: Scenario, film: Film): DebriefModel['initiatives'] {
  const states = [film.start, ...film.seasons.map(({ end }) => end)]
  const last = states.at(-1) ?? film.start
  return last.game.initiatives.flatMap(({ id, owner }) => {
    const card = scenario.file.initiatives.find((one) => one.id === id)
    if (!card) return []
    const stages = states.map(({ game }) => game.initiatives.find((one) => one.id === id)?.stage ?? 0)
    return [{ id, name: told(card.name), stages, owner, icon: card.icon, ink: card.ink }]
  })
}
