const s = (n: number): string => (n > 1 ? 's' : '')

/** The check of the room before people come. « Vous » is the trainer, « je » a person with a phone. */
export const check = {
  title: 'Essai de la salle',
  open: 'Essayer la salle',
  intro: 'Cinq minutes avant l’arrivée des personnes. Chaque ligne dit ce qui va, et quoi faire sinon.',
  loading: 'J’essaie…',
  failed: 'Le serveur ne répond pas. Vérifiez qu’il tourne encore sur l’ordinateur.',
  good: 'Bien',
  mind: 'À voir',
  wait: 'En attente',

  addresses: 'Adresses',
  addressesGood: (list: string): string => `Les téléphones peuvent joindre ${list}.`,
  addressesBad: 'Aucun réseau n’est trouvé : seul cet ordinateur peut jouer. Reliez-le au Wi-Fi de la salle, ou partagez la connexion d’un téléphone, puis relancez le serveur.',

  phones: 'Téléphones',
  phonesNone: 'Visez ce carré avec deux ou trois téléphones de la salle. Ils apparaissent ici en quelques secondes.',
  phonesHelp: 'Rien ne vient ? Le téléphone doit être sur le même Wi-Fi que l’ordinateur. Certains Wi-Fi d’invités séparent les appareils : partagez alors la connexion d’un téléphone. Un pare-feu peut aussi bloquer : autorisez ce serveur sur le réseau.',
  phonesSeen: (n: number): string => `${n} téléphone${s(n)} vu${s(n)}.`,
  phoneSlow: 'Un téléphone répond lentement : rapprochez la borne, ou libérez le réseau.',
  phoneDead: 'La page vient, mais la ligne directe du jeu ne passe pas sur un téléphone. Essayez un autre réseau : celui-ci bloque cette ligne.',
  phone: (device: string, ms: number): string => `${device}, ${ms} ms`,
  unknown: 'téléphone',
  qr: 'Code QR d’essai',

  line: 'Cet ordinateur',
  lineGood: (ms: number): string => `Le serveur répond en ${ms} ms et la ligne directe passe.`,
  lineSlow: (ms: number): string => `Le serveur répond en ${ms} ms : c’est long. Fermez ce qui occupe l’ordinateur ou le réseau.`,
  lineDead: 'La ligne directe du jeu ne passe pas dans ce navigateur. Essayez-en un autre, sans extension.',

  wall: 'Projecteur',
  wallHelp: 'Ouvrez la page d’essai sur l’écran projeté, en plein écran. Allez au fond de la salle : la plus petite ligne doit se lire.',
  wallOpen: 'Ouvrir la page d’essai',
  wallLines: ['Se lit du fond de la salle', 'Doit se lire du fond de la salle', 'Se lit du milieu : les noms sur la carte'],
  wallSides: 'Les quatre bords rouges doivent être visibles.',

  disk: 'Place sur le disque',
  diskGood: (size: string): string => `${size} de libre : une séance pèse moins d’un mégaoctet par table.`,
  diskBad: (size: string): string => `Il ne reste que ${size}. Libérez de la place avant de commencer.`,
  diskElsewhere: 'Les données sont sur un autre serveur.',
  size: (megabytes: number): string => (megabytes >= 1000 ? `${Math.round(megabytes / 100) / 10} Go` : `${megabytes} Mo`).replace('.', ','),

  clock: 'Horloge',
  clockGood: 'Cet appareil et le serveur ont la même heure.',
  clockBad: (seconds: number): string => `Il y a ${seconds} secondes d’écart. Les minuteurs restent justes, mais l’heure de fin affichée sera décalée : réglez l’heure de cet appareil.`,

  here: 'Ce téléphone joint le serveur.',
  hereHelp: 'On le voit sur la console. Je peux fermer cette page.',
  hereDead: 'La page vient, mais la ligne directe du jeu ne passe pas. Je le dis à l’animateur·rice.',
  hereWait: 'J’essaie de joindre le serveur…',
  hereOld: 'Cet essai est terminé. Je vise le carré à nouveau.',
}
