/** « Saison zéro »: six gestures on a toy case. Nothing counts, nothing is kept but « joué ». */
export const tutorial = {
  title: 'Saison zéro',
  progress: (step: number, steps: number): string => `Geste ${step} sur ${steps}`,
  next: 'Suite',
  finish: "C'est compris",
  leave: 'Passer',
  clue: {
    title: 'Je lis mon indice',
    text: 'La fontaine ne coule plus. Je suis seul·e à lire ceci :',
    clue: '« On nous a déjà dit qu’elle serait réparée. »',
    tap: 'Retourner mon indice',
    after: 'Trois situations possibles. À trois indices partagés, il n’en reste qu’une : on se parle.',
  },
  posture: {
    title: 'Je choisis ma posture',
    belief: 'Je crois que c’est…',
    text: 'Mon chantier : la fontaine. Je dis ce que je crois, puis comment j’y vais.',
    refused: 'Cette posture demande qu’on me reconnaisse. Ici, elle ne porterait pas : j’en choisis une autre.',
    fine: 'Celle-ci m’est ouverte. La bonne posture dépend de la situation, et de qui je suis.',
  },
  tokens: {
    title: 'Je répartis mon temps',
    text: 'Quatre temps par saison : au chantier, au pot commun, à mon mandat.',
    left: (n: number): string => (n === 0 ? 'Tout est posé.' : `Il m’en reste ${n}.`),
  },
  pot: {
    title: 'Ce que coûte un pot vide',
    text: 'Le pot paie le travail invisible. Vide, ce qui n’a pas monté descend.',
    empty: 'Je n’ai rien versé, les autres non plus : la vitalité perd un point.',
    filled: (n: number): string => `J’ai versé ${n}, les autres aussi : rien ne descend.`,
  },
  promise: {
    title: 'Je donne ma parole',
    text: 'Une parole est publique. Tenue, elle crée de la confiance ; rompue, elle laisse une trace.',
    given: 'Parole donnée. Elle se tient pendant l’engagement.',
  },
  thread: {
    title: 'Je lis un fil',
    text: 'Sur la carte, un fil rouge relie les personnes. Lequel dit la confiance ?',
    right: 'Oui : cousu, c’est la confiance. Tressé, c’est la réciprocité.',
    wrong: (band: string): string => `Celui-là dit : ${band}. J’en essaie un autre.`,
    option: (band: string): string => `Un fil : ${band}`,
    shapes: { distrust: 'des trous d’aiguille', caution: 'un pointillé', trust: 'une couture', reciprocity: 'une tresse' },
  },
}
