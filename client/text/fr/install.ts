/** The waiting page: what a phone reads when nothing answers. */
export const install = {
  pageTitle: 'En attente du réseau, Faire territoire',
  title: 'En attente du réseau…',
  kept: 'Ma place est gardée. Cette page se rouvre toute seule dès que le réseau revient.',
  check: 'Si cela dure, je vérifie que mon téléphone est bien sur le Wi-Fi de la salle.',
  tryNow: 'Essayer maintenant',
  trying: 'J’essaie…',
  stillNothing: 'Toujours pas de réseau. Je continue d’essayer.',
}
