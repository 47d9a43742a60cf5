import type { HelperAnswer } from '../../../shared/protocol/helpers.ts'

const KEY = 'faire-territoire.helped-table'

export type HelpedTable = HelperAnswer

/** The table this browser helps at: kept beside a trainer's own token, for who has both. */
export function readHelp(): HelpedTable | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as HelpedTable | null
    return kept && typeof kept.token === 'string' && typeof kept.code === 'string' && typeof kept.number === 'number' ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepHelp(taken: HelpedTable | undefined): void {
  try {
    if (taken === undefined) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(taken))
  } catch {
    // The help lasts as long as the page.
  }
}
