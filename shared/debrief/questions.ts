import type { FicheId } from '../base/vocabulary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { QuestionCard } from '../scenario/schema.ts'
import type { DebriefModel } from './debrief-types.ts'
import { eventsOf, type Film } from './film.ts'
import * as french from './words/french.ts'
import { seasonInProse, type Both } from './words/names.ts'
import { say, told } from './words/speech.ts'

const ASKED = 4

type Known = Pick<DebriefModel, 'turningPoints' | 'fiches' | 'pots' | 'promises' | 'postures' | 'network'>

/**
 * What the table may talk about: its strongest turning point, two questions of the fiches it met that were not asked yet,
 * what happened, and always its own territory last. They ask, they never judge.
 */
export function questionsOf(scenario: Scenario, film: Film, model: Known): Both[] {
  const first = openingQuestion(model)
  const happened = happenedQuestions(model)
  const fiches = ficheQuestions(scenario, film, model)
  const middle = [fiches[0], happened[0], fiches[1], happened[1], fiches[2]].filter((question) => question !== undefined)
  return [first, ...middle.slice(0, ASKED - 2), say('Que voulez-vous essayer lundi, sur votre propre territoire ?', 'What do you want to try on Monday, in your own territory?')]
}

function openingQuestion({ turningPoints }: Known): Both {
  const moment = turningPoints.toSorted((a, b) => b.score - a.score || a.season - b.season)[0]
  if (!moment) return say('À quel moment la confiance a-t-elle changé de main ? Qui l’a rendu possible ?', 'When did trust change hands? Who made it possible?')
  const season = seasonInProse(moment.season)
  return say(
    `${french.capitalise(pendant(moment.season, season.fr))}, qu’est-ce qui a fait basculer la table ? Qui l’a rendu possible ?`,
    `In ${season.en}, what made the table tip over? Who made it possible?`,
  )
}

/** « au printemps », « en été »: when. */
function pendant(season: number, inProse: string): string {
  if (season === 1) return 'au printemps'
  return season <= 4 ? `en ${inProse.replace(/^l’/, '')}` : french.a(inProse)
}

function happenedQuestions({ promises, pots, postures, network }: Known): Both[] {
  const questions: Both[] = []
  if (promises.some(({ status }) => status === 'broken')) questions.push(say('Une parole n’a pas été tenue. Qu’aurait-il fallu pour pouvoir la reprendre à temps ?', 'A word was not kept. What would it have taken to take it back in time?'))
  if (pots.some(({ margin }) => margin < 0 && margin >= -2)) questions.push(say('Il manquait très peu au pot commun. Qui pouvait le voir, et qui aurait pu le dire ?', 'The common pot lacked very little. Who could see it, and who could have said so?'))
  if (network.end.links.some(({ conflict }) => conflict)) questions.push(say('Une tension reste ouverte. Qu’est-ce qui s’y joue, et qui pourrait aller s’asseoir là ?', 'A tension remains open. What is at stake there, and who could go and sit down with it?'))
  if (promises.length === 0) questions.push(say('Personne n’a donné sa parole. Qu’est-ce qui aurait rendu une promesse possible ?', 'Nobody gave their word. What would have made a promise possible?'))
  if (postures.length > 0) questions.push(say('Quelle posture avez-vous le plus tenue ? Laquelle vous a manqué ?', 'Which posture did you hold most? Which one did you miss?'))
  questions.push(say('Qu’est-ce qui a été décidé sans les personnes concernées ? Pouvait-il en être autrement ?', 'What was decided without the people concerned? Could it have been otherwise?'))
  return questions
}

/** One for each fiche, those met first; a question already asked is not asked again. */
function ficheQuestions(scenario: Scenario, film: Film, { fiches }: Known): Both[] {
  const asked = new Set(eventsOf(film, 'question-asked').map(({ card }) => card))
  const bank: readonly QuestionCard[] = [...scenario.file.questions, ...scenario.deck.questions].filter(({ id }) => !asked.has(id))
  const byLever = fiches.filter(({ levers }) => levers.length > 0)
  const others = fiches.filter(({ levers, met }) => met && levers.length === 0)
  const untouched = fiches.filter(({ met, inPlay }) => !met && inPlay)
  const find = (fiche: FicheId): QuestionCard | undefined => bank.find((card) => card.fiche === fiche)
  return [...byLever, ...others, ...untouched].flatMap(({ fiche }) => {
    const card = find(fiche)
    return card ? [told(card.text)] : []
  })
}
