/** The text being written, kept by this browser from one visit to the next. Nothing leaves the machine. */
export type Draft = { readonly text: string; /** Scenario of an overlay, when the author has brought it. */ readonly base?: string }

export const DRAFT_KEY = 'faire-territoire.designer'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** False when the browser refuses: full, or private. The page then says to download. */
export function keepDraft(draft: Draft, shelf: Shelf = localStorage): boolean {
  try {
    if (draft.text === '' && draft.base === undefined) shelf.removeItem(DRAFT_KEY)
    else shelf.setItem(DRAFT_KEY, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function readDraft(shelf: Shelf = localStorage): Draft {
  try {
    return parseDraft(shelf.getItem(DRAFT_KEY))
  } catch {
    return { text: '' }
  }
}

export function parseDraft(kept: string | null): Draft {
  try {
    const { text, base } = JSON.parse(kept ?? '{}') as { text?: unknown; base?: unknown }
    return typeof text === 'string' ? { text, ...(typeof base === 'string' ? { base } : {}) } : { text: '' }
  } catch {
    return { text: '' }
  }
}
