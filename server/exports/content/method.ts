import type { Language } from '../../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../../shared/debrief/index.ts'
import { spaceFrench } from '../../../shared/debrief/words/french.ts'
import { DIFFICULTY_WORDS } from '../../../shared/debrief/words/names.ts'

/** Where the figures come from, and what is left out: printed at the end of every document. */
export function methodLines(model: DebriefModel, language: Language): string[] {
  return language === 'fr' ? frenchLines(model).map(spaceFrench) : englishLines(model)
}

const minutes = (ms: number): number => Math.round(ms / 60_000)

function frenchLines({ session, counts }: DebriefModel): string[] {
  return [
    `Tout vient du journal de la séance : ${counts.events} évènements. Chaque ligne du fil porte les numéros des évènements dont elle est faite.`,
    `Scénario « ${session.title.fr} » (${session.scenario}), version ${session.version}, format ${session.format}, difficulté ${DIFFICULTY_WORDS[session.difficulty].fr}${session.overlay ? `, déclinaison ${session.overlay}` : ''}, empreinte ${session.hash}.`,
    'Une bascule est un fait qui a beaucoup rapproché ou éloigné le territoire de ses horizons (un point par quart), qui s’est joué à deux jetons près (huit points), qui a ouvert ou fermé une tension, rompu une parole donnée à la table, ou servi un levier pour la première fois (quatre points). Deux par saison au plus.',
    ...(counts.branches > 1 ? [`La partie est revenue en arrière ${counts.branches - 1} fois : seule la branche jouée jusqu’au bout est comptée.`] : []),
    ...(counts.standInSeasons > 0 ? [`Choix joués par la règle, faute de personne : ${counts.standInSeasons}. Ils sont laissés hors des postures.`] : []),
    ...(session.endedEarly ? ['La partie s’est arrêtée avant la dernière saison, ou n’est pas finie.'] : []),
    `Temps de palabre : ${minutes(counts.talkMs)} min. Temps de pause : ${minutes(counts.pausedMs)} min.`,
    session.pseudonyms
      ? 'Document pseudonymisé : les rôles et leurs personnages fictifs y tiennent lieu de noms. Aucune personne n’y est notée.'
      : 'Les prénoms figurent parce que l’animation l’a choisi. Aucune personne n’est notée.',
  ]
}

function englishLines({ session, counts }: DebriefModel): string[] {
  return [
    `Everything comes from the session’s journal: ${counts.events} events. Each line of the thread bears the numbers of the events it is made of.`,
    `Scenario “${session.title.en ?? session.title.fr}” (${session.scenario}), version ${session.version}, format ${session.format}, difficulty ${DIFFICULTY_WORDS[session.difficulty].en}${session.overlay ? `, overlay ${session.overlay}` : ''}, hash ${session.hash}.`,
    'A turning point is a fact that brought the territory much closer to or further from its horizons (one point a quarter), that hung on two tokens or fewer (eight points), that opened or closed a tension, broke a word given to the table, or used a lever for the first time (four points). Two a season at most.',
    ...(counts.branches > 1 ? [`The game went back ${counts.branches - 1} time(s): only the branch played to the end counts.`] : []),
    ...(counts.standInSeasons > 0 ? [`Orders played by the rule for want of a person: ${counts.standInSeasons}. They are left out of the postures.`] : []),
    ...(session.endedEarly ? ['The game stopped before its last season, or is not over.'] : []),
    `Time of palaver: ${minutes(counts.talkMs)} min. Time paused: ${minutes(counts.pausedMs)} min.`,
    session.pseudonyms ? 'Pseudonymised document: roles and their fictional characters stand for names. Nobody is scored.' : 'First names appear because the trainer chose so. Nobody is scored.',
  ]
}
