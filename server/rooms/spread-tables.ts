/** A process of the server and the rooms it is known to hold. */
export type ProcessLoad = { readonly processId: string; readonly roomCount: number }

/**
 * Which process opens the next room: the one with the fewest. Processes tell their counts once a second at most, and
 * the tables of a session are opened in one go: what this process has sent since a count was told is added to it.
 */
export function spreadTables(read: () => Promise<readonly ProcessLoad[]>): () => Promise<string | undefined> {
  const sent = new Map<string, { readonly told: number; readonly since: number }>()
  const sinceTold = ({ processId, roomCount }: ProcessLoad): number => {
    const last = sent.get(processId)
    return last?.told === roomCount ? last.since : 0
  }
  return async () => {
    const loads = (await read()).map((one) => ({ ...one, since: sinceTold(one) }))
    const [least] = loads.toSorted((a, b) => a.roomCount + a.since - (b.roomCount + b.since))
    if (!least) return undefined
    sent.set(least.processId, { told: least.roomCount, since: least.since + 1 })
    return least.processId
  }
}
