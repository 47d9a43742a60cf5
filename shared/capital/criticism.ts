import type { BaseEntry } from './base-entry.ts'

/** What people said of the model, for the author of one version of one scenario. */
export type Criticism = {
  readonly scenario: string
  readonly version: string
  readonly title: BaseEntry['title']
  /** Sessions that answered anything. */
  readonly sessions: number
  readonly relate: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly tags: Readonly<Record<string, number>>
}

/** Sums of counts that were three or more in their own session; versions apart, the latest first. */
export function criticismOf(entries: readonly BaseEntry[]): Criticism[] {
  const groups = Map.groupBy(entries, ({ session }) => `${session.scenario}\n${session.scenarioVersion}`)
  return [...groups.values()]
    .flatMap((some) => {
      const first = some[0]!
      const spoken = some.filter(({ relate, tags }) => relate.length > 0 || Object.keys(tags).length > 0)
      if (spoken.length === 0) return []
      const relate: Record<string, Record<string, number>> = {}
      const tags: Record<string, number> = {}
      for (const entry of spoken) {
        for (const { rule, counts } of entry.relate) add((relate[rule] ??= {}), counts)
        add(tags, entry.tags)
      }
      return [{ scenario: first.session.scenario, version: first.session.scenarioVersion, title: first.title, sessions: spoken.length, relate, tags }]
    })
    .sort((left, right) => left.scenario.localeCompare(right.scenario) || right.version.localeCompare(left.version, undefined, { numeric: true }))
}

function add(sums: Record<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count
}
