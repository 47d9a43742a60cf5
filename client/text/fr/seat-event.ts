/** The phone, when there are several tables or when the table is apart. « Je » is the participant. */
export const seatEvent = {
  look: { only: 'Je regarde cet écran. Je n’agis pas à sa place.' },
  move: {
    title: 'On me propose une autre table',
    offer: (n: number): string => `L’animateur·rice me propose la table ${n}.`,
    what: 'Ma place ici passe au remplaçant ou à la remplaçante. Ce que j’ai écrit reste à cette table. Là-bas, je prends la première place libre et je joue dès la phase suivante.',
    go: (n: number): string => `J’y vais : table ${n}`,
    stay: 'Je reste ici',
    going: 'J’y vais…',
    stayed: 'Je reste à cette table.',
    full: 'Cette table vient de se remplir. Je reste ici.',
    over: 'Cette proposition n’est plus ouverte. Je reste ici.',
    offline: 'Le réseau manque. Je réessaie dans un instant.',
  },
}
