import { decide, evolve, initialState, openTable, replay, stateHash } from '../../shared/engine/index.ts'

/** The rules as the table uses them; a test may hand over rules with a fault in them. */
export const rules = { openTable, initialState, decide, evolve, replay, stateHash }
export type Rules = Pick<typeof rules, 'initialState' | 'decide' | 'evolve' | 'replay'>
