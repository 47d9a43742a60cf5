import { MOMENT_VOTE, TITLE, TITLE_VOTE } from '../base/debrief.ts'
import type { DebriefState } from './state.ts'

/** Moments and how many voted for each, most first; ties to the earlier season, then by name. */
export function rankVotes({ answers }: Pick<DebriefState, 'answers'>): (readonly [string, number])[] {
  const votes = new Map<string, number>()
  for (const { item, value } of answers) {
    if (!item.startsWith(MOMENT_VOTE) || value !== 'yes') continue
    const key = item.slice(MOMENT_VOTE.length)
    votes.set(key, (votes.get(key) ?? 0) + 1)
  }
  return [...votes].sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1))
}

/** The title that most people chose, by its text; ties to the one written first. Undefined when nobody voted. */
export function votedTitle({ answers }: Pick<DebriefState, 'answers'>): string | undefined {
  const votes = new Map<string, number>()
  for (const { item, text } of answers) if (item === TITLE && text !== undefined) votes.set(text, 0)
  for (const { item, value } of answers) if (item === TITLE_VOTE && value !== undefined && votes.has(value)) votes.set(value, (votes.get(value) ?? 0) + 1)
  const [best] = [...votes].sort(([, few], [, many]) => many - few)
  return best && best[1] > 0 ? best[0] : undefined
}

/** How many gave each value, by item, in one step. Votes are counted by `rankVotes`. */
export function countValues({ answers }: Pick<DebriefState, 'answers'>, step: number): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const { step: of, item, value } of answers) {
    if (of !== step || value === undefined || item.startsWith(MOMENT_VOTE) || item === TITLE_VOTE) continue
    const line = (counts[item] ??= {})
    line[value] = (line[value] ?? 0) + 1
  }
  return counts
}

/** Values that three persons or more gave; the others are not told. */
export function sharedOnly(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count >= SHARED))
}

/** Groups under three are never detailed. */
export const SHARED = 3

/** By decision, how many gave each tag, where three or more did tag it. */
export function countTags({ tags = {} }: Pick<DebriefState, 'tags'>): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const mine of Object.values(tags)) {
    for (const [decision, tag] of Object.entries(mine)) {
      const line = (counts[decision] ??= {})
      line[tag] = (line[tag] ?? 0) + 1
    }
  }
  return Object.fromEntries(Object.entries(counts).filter(([, line]) => Object.values(line).reduce((sum, count) => sum + count, 0) >= SHARED))
}
