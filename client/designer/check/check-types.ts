/** What is said between the page and its checking thread. */
import type { Look, LookAsked } from './look-at.ts'

export type CheckAsked = ({ readonly type: 'look' } & LookAsked) | { readonly type: 'overlay'; readonly of: string }
export type CheckAnswer = { readonly type: 'look'; readonly look: Look } | { readonly type: 'overlay'; readonly text?: string }
