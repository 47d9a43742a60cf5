import type { LocalText } from '../../shared/scenario/schema.ts'
import { FEWEST_RETURNS, RETURN_DONE, type ReturnBook, type ReturnGroup, type ReturnTiming } from '../../shared/protocol/returns.ts'
import type { CardReturn } from '../store/return-store.ts'

/** Months from the card to its form. */
const DUE_AFTER = 3
const LATE_AFTER = 12

/**
 * What trainers read of returns, in groups of three or more: a month of a scenario where enough came back, else its
 * other months together, else what is left of every scenario. Fewer than three are counted and nothing else.
 */
export function returnBook(returns: readonly CardReturn[], titleOf: (scenario: string) => LocalText | undefined): ReturnBook {
  const groups: ReturnGroup[] = []
  const left: CardReturn[] = []
  const nameOf = (scenario: string): Pick<ReturnGroup, 'scenario' | 'title'> => {
    const title = titleOf(scenario)
    return { scenario, ...(title && { title }) }
  }
  for (const [scenario, ofScenario] of sortedGroups(returns, (one) => one.scenario)) {
    const rest: CardReturn[] = []
    for (const [month, ofMonth] of sortedGroups(ofScenario, (one) => one.month).toReversed()) {
      if (ofMonth.length < FEWEST_RETURNS) rest.push(...ofMonth)
      else groups.push({ ...nameOf(scenario), month, ...figures(ofMonth) })
    }
    if (rest.length < FEWEST_RETURNS) left.push(...rest)
    else groups.push({ ...nameOf(scenario), ...figures(rest) })
  }
  const isEnough = left.length >= FEWEST_RETURNS
  if (isEnough) groups.push(figures(left))
  return { answers: returns.length, groups, hidden: isEnough ? 0 : left.length }
}

/** Beside the three months that the form waits for; it is open before and after. */
export function returnTiming(month: string, now: number): ReturnTiming {
  const at = new Date(now)
  const [year = 0, number = 0] = month.split('-').map(Number)
  const passed = at.getUTCFullYear() * 12 + at.getUTCMonth() - (year * 12 + number - 1)
  return passed < DUE_AFTER ? 'early' : passed > LATE_AFTER ? 'late' : 'due'
}

/** `2026-11` gives `2027-02`. */
export function dueMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + DUE_AFTER
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

function figures(returns: readonly CardReturn[]): Pick<ReturnGroup, 'answers' | 'done' | 'words'> {
  const counted = RETURN_DONE.map((done) => [done, returns.filter((one) => one.done === done).length] as const)
  const words = returns.flatMap((one) => (one.words === '' ? [] : [one.words])).toSorted((one, other) => one.localeCompare(other, 'fr'))
  return { answers: returns.length, done: Object.fromEntries(counted) as ReturnGroup['done'], words }
}

function sortedGroups<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = Map.groupBy(items, keyOf)
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1))
}
