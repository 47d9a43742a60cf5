import type { LocalText } from '../scenario/schema.ts'

/** Under this many answers, a group would point at somebody: it is put with others, or only counted. */
export const FEWEST_RETURNS = 3

export const RETURN_DONE = ['yes', 'partly', 'not-yet'] as const
export type ReturnDone = (typeof RETURN_DONE)[number]

/** Three or more answers: of one scenario and month, of one scenario, or of several. */
export type ReturnGroup = {
  readonly scenario?: string
  readonly title?: LocalText
  /** `2026-11`: the month in which the cards were written. */
  readonly month?: string
  readonly answers: number
  readonly done: Readonly<Record<ReturnDone, number>>
  /** In the order of the alphabet, apart from the answers they came with. */
  readonly words: readonly string[]
}

export type ReturnBook = {
  readonly answers: number
  readonly groups: readonly ReturnGroup[]
  /** Answers that are in no group: fewer than three. */
  readonly hidden: number
}

/** When a form is opened, beside the three months it waits for. */
export type ReturnTiming = 'early' | 'due' | 'late'

/** What a ticket opens. */
export type ReturnState = {
  readonly scenario: string
  /** Of the card, and of its form: `2026-11`, `2027-02`. */
  readonly month: string
  readonly due: string
  readonly timing: ReturnTiming
  readonly answer?: { readonly done: ReturnDone; readonly words: string }
}
