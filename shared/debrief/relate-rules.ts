import type { LocalText } from '../scenario/schema.ts'

/** Rules of the model that people compare with their own territory. The id is the item of the answer, after `rule:`. */
export const RELATE_RULES: Readonly<Record<string, LocalText>> = {
  pot: { fr: 'Le travail commun s’use si personne ne le nourrit.', en: 'Common work wears out when nobody feeds it.' },
  trust: { fr: 'La confiance se gagne lentement et se perd vite.', en: 'Trust is slow to win and quick to lose.' },
  word: { fr: 'Une parole publique rompue coûte plus qu’une parole jamais donnée.', en: 'A public word broken costs more than a word never given.' },
  posture: { fr: 'La bonne posture dépend de la situation, pas de la personne.', en: 'The right posture depends on the situation, not on the person.' },
  clues: { fr: 'Chaque rôle ne voit qu’un morceau du problème.', en: 'Each role sees only a piece of the problem.' },
  backing: { fr: 'Une initiative ne s’ancre pas sans appui public.', en: 'No initiative takes root without public backing.' },
}
