/** Words of the debrief that the rules and the pages share. */

/** Leave the role, feel, facts, learn, relate, what if, next. */
export const DEBRIEF_STEPS = [0, 1, 2, 3, 4, 5, 6] as const
/** Facts before feelings; feelings first is the order of the numbers. */
export const FACTS_FIRST: readonly number[] = [0, 2, 1, 3, 4, 5, 6]
/** Forty-five protected minutes, by step; leaving the role takes one of the three of « feel ». */
export const PROTECTED_MINUTES: readonly number[] = [1, 2, 10, 12, 8, 5, 7]

/** What the wall may look at in the debrief: what goes with the step, or this. */
export const WALL_PAGES = ['step', 'film', 'knowledge', 'gap'] as const
export type WallPage = (typeof WALL_PAGES)[number]

/** How long the wall stays on each still of a film that plays. */
export const STILL_MS = 2000

/** Chosen, induced by the rules, pushed by other roles, chance. */
export const DECISION_TAGS = ['chosen', 'induced', 'pushed', 'chance'] as const
export type DecisionTag = (typeof DECISION_TAGS)[number]

/** How one leaves the role. */
export const MOODS = ['light', 'thoughtful', 'stirred'] as const
export type Mood = (typeof MOODS)[number]

/** The step of « et si », and what one ticks there to play a branch again: told to the trainer at once. */
export const WHAT_IF = 5
export const VOLUNTEER = 'volunteer'

/** Item of the step of facts: who declines is counted nowhere in the gap between what was believed and what was. */
export const GAP_DECLINED = 'gap-declined'

/** Item of a vote for a moment, whose key follows: `moment:2/pot`. */
export const MOMENT_VOTE = 'moment:'

/** Items of the last step: a title proposed for the récit, and the vote for one, by the id of its text. */
export const TITLE = 'title'
export const TITLE_VOTE = 'title-vote'
export const TITLE_LENGTH = 60

/** A fact of one season: facts of two seasons may bear the same name. */
export function momentKey({ season, fact }: { readonly season: number; readonly fact: string }): string {
  return `${season}/${fact}`
}

/** Item of « is it so here? » for a role, whose id follows. */
export const RELATE_ROLE = 'role:'

/** Rules of the model that people compare with their own territory. The id is the item of the answer, after `rule:`. */
export const RELATE_RULES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  pot: { fr: 'Le travail commun s’use si personne ne le nourrit.', en: 'Common work wears out when nobody feeds it.' },
  trust: { fr: 'La confiance se gagne lentement et se perd vite.', en: 'Trust is slow to win and quick to lose.' },
  word: { fr: 'Une parole publique rompue coûte plus qu’une parole jamais donnée.', en: 'A public word broken costs more than a word never given.' },
  posture: { fr: 'La bonne posture dépend de la situation, pas de la personne.', en: 'The right posture depends on the situation, not on the person.' },
  clues: { fr: 'Chaque rôle ne voit qu’un morceau du problème.', en: 'Each role sees only a piece of the problem.' },
  backing: { fr: 'Une initiative ne s’ancre pas sans appui public.', en: 'No initiative takes root without public backing.' },
}
