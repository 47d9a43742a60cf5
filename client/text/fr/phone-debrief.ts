/** The phone, for the debrief: moments marked in play, the gap, a branch beside. */
export const phoneDebrief = {
  mark: 'Marquer ce moment',
  marked: 'Marqué, pour moi.',
  myMarks: 'Mes repères',
  myMarksHelp: 'Ce que j’ai marqué pendant la partie. Je suis la seule personne à les voir.',
  markLine: (season: number, phase: string): string => `Saison ${season}, ${phase}`,

  gapTitle: 'Ce que je pensais, ce qui fut',
  thought: (n: string): string => `je pensais ${n}`,
  trusted: (who: string): string => `au relevé, ${who}`,
  trustedLevel: 'au relevé, tout le monde autant',
  recorded: (n: number): string => `au relevé ${n}`,
  decline: 'Ne pas me compter dans les écarts',
  declineHelp: 'Mes estimations restent alors sur ce téléphone.',

  silence: 'J’ai le droit de me taire',
  silenceHelp: 'Ne rien écrire est une réponse. Rien ne montre qui a écrit.',

  volunteer: 'Je veux bien rejouer ce moment',
  volunteerHelp: 'Une branche à côté : la partie ne change pas. La personne qui anime voit que je suis volontaire.',
  onWall: 'Au mur en ce moment',
  forkTitle: 'Une branche à côté',
  forkPlays: 'Nous rejouons ce moment. La partie et ses documents ne changent pas.',
  forkLooks: 'D’autres rejouent ce moment. Un automate tient ma place ; je regarde le mur.',
  roles: 'Et rôle par rôle ?',
  rolesHelp: 'Ce que ce rôle peut, sait et risque dans le jeu : est-ce ainsi chez nous ?',
}
