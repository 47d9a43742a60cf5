/** Words of the debrief that the rules and the pages share. */
import type { FormatId } from './vocabulary.ts'

/** Leave the role, feel, facts, learn, relate, what if, next. */
export const DEBRIEF_STEPS = [0, 1, 2, 3, 4, 5, 6] as const
/** Facts before feelings; feelings first is the order of the numbers. */
export const FACTS_FIRST: readonly number[] = [0, 2, 1, 3, 4, 5, 6]
/** Forty-five protected minutes, by step; leaving the role takes one of the three of « feel ». */
export const PROTECTED_MINUTES: readonly number[] = [1, 2, 10, 12, 8, 5, 7]
/** Minutes inside each format, by step: nine, eighteen, twenty-four in all. The shortest has no « what if ». */
export const FORMAT_MINUTES: Readonly<Record<FormatId, readonly number[]>> = {
  '30': [1, 1, 2, 2, 1, 0, 2],
  '60': [1, 1, 4, 4, 3, 2, 3],
  '90': [1, 1, 5, 6, 4, 3, 4],
}

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
/** « Et si » takes two minutes at least: within less than this it is left out. */
const WHAT_IF_WITHIN = 14
/** What a very short debrief keeps, first to last. */
const BY_NEED: readonly number[] = [0, 2, 6, 3, 1, 4, WHAT_IF]
export const VOLUNTEER = 'volunteer'

export function totalMinutes(minutes: readonly number[]): number {
  return minutes.reduce((sum, one) => sum + one, 0)
}

/** So many minutes, whole ones, by the weight of the protected ones: one at least for each step kept, for leaving the role always. */
export function minutesWithin(total: number): readonly number[] {
  const kept = BY_NEED.slice(0, Math.max(1, Math.min(total, total < WHAT_IF_WITHIN ? BY_NEED.length - 1 : BY_NEED.length)))
  const weight = (step: number): number => PROTECTED_MINUTES[step] ?? 0
  const weights = totalMinutes(kept.map(weight))
  const share = (step: number): number => (total * weight(step)) / weights
  const least = (step: number): number => (step === WHAT_IF ? 2 : 1)
  const minutes = DEBRIEF_STEPS.map((step) => (kept.includes(step) ? Math.max(least(step), Math.floor(share(step))) : 0))
  const lacking = (step: number): number => share(step) - (minutes[step] ?? 0)
  const give = (step: number, more: number): void => void (minutes[step] = (minutes[step] ?? 0) + more)
  for (let left = total - totalMinutes(minutes); left > 0; left--) give(kept.toSorted((a, b) => lacking(b) - lacking(a))[0] ?? 0, 1)
  for (let over = totalMinutes(minutes) - Math.max(total, kept.length); over > 0; over--) {
    const longest = kept.filter((step) => (minutes[step] ?? 0) > least(step)).toSorted((a, b) => lacking(a) - lacking(b))[0]
    if (longest !== undefined) give(longest, -1)
  }
  return minutes
}

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
