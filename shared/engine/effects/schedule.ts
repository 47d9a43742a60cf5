import type { SeatNumber } from '../../base/ids.ts'
import type { Effect } from '../../scenario/effect-schema.ts'
import { countSeasons } from '../format.ts'
import type { Run } from '../run.ts'
import type { TableState } from '../state.ts'
import { choiceOf, refId, type EffectContext } from './context.ts'
import { select } from './selectors.ts'

/**
 * Puts effects on a later season's news, with selectors and refs as they stand now; dropped beyond the last season.
 * Words that no context gives mean nobody later on either.
 */
export function schedule(run: Run, context: EffectContext, inSeasons: number, effects: readonly Effect[]): boolean {
  const { game } = run.state
  const dueSeason = game.season + inSeasons
  if (dueSeason > countSeasons(run.state)) return false
  const words = wordsIn(effects)
  run.emit({ type: 'effect-scheduled', id: `${context.fact}@${run.state.seq + 1}`, dueSeason, effects, seats: freezeSeats(run.state, context, words), refs: freezeRefs(run.state, context) })
  return true
}

const SELECTOR = /^(@(actor|cosigners|attendees|participants|concerned|owner|owners|contenders|all|others)|role:[a-z]+|tag:[a-z]+)$/
const REFS = ['@worksite', '@target', '@mostAdvanced'] as const

function freezeSeats(state: TableState, context: EffectContext, words: ReadonlySet<string>): Record<string, readonly SeatNumber[]> {
  const selectors = [...words].filter((word) => SELECTOR.test(word))
  // Paths read these three without naming a selector: gave.@actor, signers, participants.
  return Object.fromEntries([...new Set(['@actor', '@cosigners', '@participants', ...selectors])].map((selector) => [selector, select(state, context, selector)]))
}

function freezeRefs(state: TableState, context: EffectContext): Record<string, string> {
  const refs: Record<string, string> = {}
  for (const ref of REFS) {
    const id = refId(state, context, ref)
    if (id !== undefined) refs[ref] = id
  }
  const choice = choiceOf(context)
  return choice === undefined ? refs : { ...refs, '@choice': choice }
}

/** Every string written in the effects. */
function wordsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (Array.isArray(value)) for (const item of value) wordsIn(item, found)
  else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) wordsIn(item, found)
  return found
}
