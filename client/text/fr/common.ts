/** Words of every page. */
export const product = 'Faire territoire'

export const common = {
  close: 'Fermer',
  cancel: 'Annuler',
  back: 'Retour',
  more: 'Plus',
  less: 'Moins',
  help: 'Aide',
  whatIs: (word: string): string => `Qu'est-ce que « ${word} » ?`,
  send: 'Envoyer',
  yes: 'Oui',
  no: 'Non',
  season: (season: number, seasons: number): string => `Saison ${season} sur ${seasons}`,
  seat: (seat: number): string => `Place ${seat}`,
  table: (table: number): string => `Table ${table}`,
  language: 'Langue',
  languages: { fr: 'Français', en: 'English' },
  skipToContent: 'Aller au contenu',
  loading: 'Un instant…',
  private: 'Pour moi seul·e',
  privateFull: 'Pour moi seule ou seul',
}

export const timer = {
  left: (minutes: number, seconds: number): string =>
    minutes > 0 ? `Il reste ${minutes} minute${minutes > 1 ? 's' : ''}${seconds > 0 ? ` et ${seconds} secondes` : ''}.` : `Il reste ${seconds} secondes.`,
  label: 'Temps restant',
  paused: 'En pause',
  off: 'Sans minuteur',
  closing: 'La phase se ferme dans un instant.',
}

export const connection = {
  connecting: 'Connexion à la table…',
  reconnecting: 'Connexion coupée. Je reviens à ma place toute seule ou tout seul.',
  offline: 'Pas de réseau. Ce que j’écris est gardé ici.',
  open: 'De retour à la table.',
  sending: 'Envoi en cours…',
  replacedTitle: 'Ma place est ouverte ailleurs',
  replaced: 'Ma place est ouverte sur un autre appareil. Une seule personne, une seule place : celui-ci se repose.',
  reopen: 'Reprendre ma place ici',
  closedTitle: 'Cette place est rendue',
  closed: "L'animateur·rice de séance a repris cette place, ou la table est fermée.",
  refusedTitle: 'Cette place ne s’ouvre pas',
  refused: "Ce lien n'est plus valable. Je redemande une place avec le code du mur.",
  toWelcome: 'Retour à l’accueil',
}

export const display = {
  title: "Adapter l'affichage",
  textSize: 'Taille du texte',
  sizes: { '100': 'Normale', '125': 'Grande', '150': 'Très grande' },
  contrast: 'Contraste fort',
  contrastHelp: 'Papier uni, sans trame ni ombre.',
  calm: 'Calme',
  calmHelp: 'Rien ne bouge.',
  sound: 'Son',
  soundHelp: 'De petits bruits de papier, brefs.',
  soundOn: 'Son',
  access: 'Accessibilité',
  soundStart: 'Activer le son',
}

export const words = {
  pot: 'pot commun',
  mandate: 'mandat',
  worksite: 'chantier',
  posture: 'posture',
  lever: 'levier',
  promise: 'parole',
  clue: 'indice',
  challenge: 'défi',
  initiative: 'initiative',
  relation: 'relation',
  link: 'lien',
  table: 'la table',
  standIn: 'remplaçant·e',
  standInFull: 'remplaçante ou remplaçant : place tenue par la règle',
  bot: 'automate',
  paused: 'en pause',
  situation: (name: string): string => `situation : ${name}`,
  stage: (name: string): string => `étape : ${name}`,
  bond: (name: string): string => `lien : ${name}`,
  relationOf: (a: string, b: string): string => `${a} et ${b}`,
}

/** What a gauge tells in a word to who hears it. */
export const glossary = {
  horizon: 'La valeur que le territoire vise à la fin.',
}
