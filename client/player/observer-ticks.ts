const PREFIX = 'faire-territoire.observed.'

/** Which questions of a scenario's guide this browser has ticked. Nothing of it is ever sent. */
export function readTicked(scenario: string, store?: Pick<Storage, 'getItem'>): readonly number[] {
  try {
    const kept = JSON.parse((store ?? sessionStorage).getItem(PREFIX + scenario) ?? '[]') as unknown
    return Array.isArray(kept) ? kept.filter((one): one is number => Number.isInteger(one)) : []
  } catch {
    return []
  }
}

export function writeTicked(scenario: string, ticked: readonly number[], store?: Pick<Storage, 'setItem'>): void {
  try {
    ;(store ?? sessionStorage).setItem(PREFIX + scenario, JSON.stringify(ticked))
  } catch {
    // No storage: the ticks live as long as the page.
  }
}
