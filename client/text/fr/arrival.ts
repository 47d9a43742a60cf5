/** Between the form and the game, on the phone: « je » is the person. */
export const arrival = {
  waiting: (name: string): string => `${name}, j’attends à l’entrée.`,
  over: 'Je ne suis pas dans la séance.',
  beside: { title: 'Je joue à deux', where: (name: string, table: number): string => `Je partage la place de ${name}, à la table ${table}.`, how: 'Nous jouons sur un seul téléphone, le sien. Je peux ranger le mien.' },
  states: {
    waiting: 'L’animateur·rice me voit et me fera entrer. Cette page avance toute seule.',
    refused: 'Pas de place à mon nom. Je vais voir l’animateur·rice, ou j’observe.',
    gone: 'Ma demande n’est plus là : la séance est finie, ou j’ai quitté l’entrée.',
    offline: 'Pas de réseau pour l’instant. Ma demande reste, la page réessaie.',
  },
  leave: 'Je n’attends plus',
  again: 'Revenir au début',
  observe: 'Observer la séance',
  yourTable: 'Ma table',
  walk: 'Je m’assois à cette table, puis j’entre.',
  notes: {
    'word-elsewhere': 'La table de mon mot est complète. Voici une autre place.',
    'role-taken': 'Le rôle que je voulais est pris. En voici un autre.',
  },
  enter: 'Entrer',
}
