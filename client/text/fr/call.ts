/** « J'ai besoin d'aide », on the phone. */
export const call = {
  tab: 'Aide',
  tabAsked: 'Aide demandée',
  title: 'J’ai besoin d’aide',
  help: 'L’animateur·rice de séance le voit sur sa console, avec ma place. Personne d’autre à la table ne le voit, et rien ne paraît au mur.',
  ask: 'Je demande de l’aide',
  asked: 'J’ai demandé de l’aide. On vient.',
  take: 'Je n’ai plus besoin d’aide',
  toldBy: 'L’animateur·rice de séance m’écrit',
  toldRead: 'J’ai lu',
  taken: 'Ma demande est retirée.',
}
