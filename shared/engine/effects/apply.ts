/** The interpreter of the effect language: effects run in list order, each seeing what the one before left. */
import { pairOf, seatsOfPair, type WorksiteId } from '../../base/ids.ts'
import { openSubstream } from '../../base/substream.ts'
import { INDICATORS, type IndicatorId, type RoleId } from '../../base/vocabulary.ts'
import type { Effect, Value } from '../../scenario/effect-schema.ts'
import { conflictPairs, tensionOf } from '../links.ts'
import type { Run } from '../run.ts'
import * as changes from './changes.ts'
import { dealExtraClue } from './clues.ts'
import { holds } from './conditions.ts'
import { choiceOf, findRef, type EffectContext, type NeedChange } from './context.ts'
import { schedule } from './schedule.ts'
import { seatOnCard, select } from './selectors.ts'
import { evaluate } from './values.ts'

/**
 * `else` when a top-level condition that has an else-branch failed; `none` when the card did nothing at all.
 */
export type BranchTaken = 'then' | 'else' | 'none'

/** Deeper than any checked card goes: what lies below is ignored. */
const DEPTH_MAX = 12

/** Applies a card's effects; each event carries the context's fact unless it has its own. Unknown ids do nothing. */
export function applyEffects(run: Run, effects: readonly Effect[], context: EffectContext): BranchTaken {
  const tally: Tally = { leaves: 0, missed: false }
  run.under(context.fact, () => applyList(run, effects, context, tally, 0))
  if (tally.leaves === 0) return 'none'
  return tally.missed ? 'else' : 'then'
}

type Tally = { leaves: number; missed: boolean }

function applyList(run: Run, effects: readonly Effect[], context: EffectContext, tally: Tally, depth: number): void {
  if (depth > DEPTH_MAX) return
  for (const effect of effects) applyOne(run, effect, context, tally, depth)
}

function applyOne(run: Run, effect: Effect, context: EffectContext, tally: Tally, depth: number): void {
  const inner = (list: readonly Effect[]): void => applyList(run, list, context, tally, depth + 1)
  if ('if' in effect) {
    const isMet = holds(run.state, context, effect.if)
    if (!isMet && effect.else && depth === 0) tally.missed = true
    return inner(isMet ? effect.then : (effect.else ?? []))
  }
  if ('chosen' in effect) {
    for (const [option, list] of Object.entries(effect.chosen)) if (context.choice?.includes(option)) inner(list)
    return
  }
  if ('chance' in effect) return inner(drawChance(run, context, effect.chance))
  tally.leaves++
  applyLeaf(run, effect, context)
}

type Leaf = Exclude<Effect, { if: unknown } | { chosen: unknown } | { chance: unknown }>
type Chance = Extract<Effect, { chance: unknown }>['chance']

/** One draw for a key, a season and a cause: the same key twice on a card gives the same answer. */
function drawChance(run: Run, context: EffectContext, chance: Chance): readonly Effect[] {
  const { setup, game } = run.state
  const id = context.worksite ? `${context.fact}/${context.worksite}` : context.fact
  const isHit = openSubstream(setup.seed, chance.key, game.season, id).below(100) < chance.percent
  run.emit({ type: 'chance-drawn', key: chance.key, id, outcome: isHit ? 'then' : 'else' })
  return isHit ? chance.then : (chance.else ?? [])
}

function applyLeaf(run: Run, effect: Leaf, context: EffectContext): void {
  const value = (one: Value): number => evaluate(run.state, context, one)
  if ('ind' in effect) return applyIndicators(run, effect.ind, context)
  if ('trust' in effect) return applyTrust(run, effect.trust, context)
  if ('cap' in effect) {
    const seats = select(run.state, context, effect.cap.between)
    const by = value(effect.cap.by)
    for (const from of seats) for (const to of seats) changes.changeCeiling(run, from, to, by)
    return
  }
  if ('means' in effect) return applyMeans(run, effect.means, context)
  if ('time' in effect) {
    const by = value(effect.time.by)
    for (const seat of select(run.state, context, effect.time.to)) changes.changeTime(run, seat, by)
    return
  }
  if ('pot' in effect) return applyPot(run, effect.pot, context)
  if ('conflict' in effect) return applyConflict(run, effect.conflict, context)
  if ('horizon' in effect) {
    const gauge = indicatorOf(effect.horizon.of, context)
    if (gauge) changes.changeHorizon(run, gauge, value(effect.horizon.by))
    return
  }
  if ('mandate' in effect) {
    const by = value(effect.mandate.by)
    if (by === 0) return
    for (const seat of select(run.state, context, effect.mandate.to)) run.emit({ type: 'mandate-scored', seat, solo: 0, shared: 0, dilemma: by })
    return
  }
  if ('flag' in effect) {
    for (const [flag, amount] of Object.entries(effect.flag)) run.emit({ type: 'flag-set', flag, value: value(amount) })
    return
  }
  if ('charter' in effect) {
    if (!run.state.game.charter) run.emit({ type: 'charter-adopted', ...(context.clause === undefined ? {} : { clause: context.clause }) })
    return
  }
  if ('clue' in effect) return applyClue(run, effect.clue.to, context)
  if ('schedule' in effect) return void schedule(run, context, effect.schedule.in, effect.schedule.do)
  if ('story' in effect) return tellStory(run, effect.story, context)
  applyToWorksite(run, effect, context)
}

type OnWorksite = Extract<Leaf, { force: unknown } | { gauge: unknown } | { need: unknown } | { reveal: unknown } | { mark: unknown } | { setback: unknown } | { onGrowth: unknown }>

function applyToWorksite(run: Run, effect: OnWorksite, context: EffectContext): void {
  const { modifiers } = context
  const ref = (word: string) => findRef(run.state, context, word)
  const value = (one: Value): number => evaluate(run.state, context, one)
  if ('gauge' in effect) {
    const initiative = ref(effect.gauge.init)
    if (initiative) changes.changeGauge(run, initiative, value(effect.gauge.by))
  } else if ('reveal' in effect) {
    applyReveal(run, effect.reveal, context)
  } else if ('mark' in effect) {
    const initiative = ref(effect.mark.init)
    if (initiative && !initiative.evaluated) run.emit({ type: 'initiative-evaluated', initiative: initiative.id })
  } else if ('force' in effect) {
    if (modifiers && context.worksite) modifiers.force.set(context.worksite, (modifiers.force.get(context.worksite) ?? 0) + value(effect.force))
  } else if ('need' in effect) {
    const worksite = needWorksite(run, effect.need.init, context)
    const { mul, add } = effect.need
    const change: NeedChange = { ...(mul ? { mul } : {}), ...(add === undefined ? {} : { add: value(add) }) }
    if (modifiers && worksite) modifiers.need.set(worksite, [...(modifiers.need.get(worksite) ?? []), change])
  } else if ('setback' in effect) {
    const initiative = ref(effect.setback.init)
    if (initiative) modifiers?.setbacks.add(initiative.id)
  } else {
    const initiative = ref(effect.onGrowth.init)
    if (!initiative || !modifiers) return
    modifiers.onGrowth.set(initiative.id, [...(modifiers.onGrowth.get(initiative.id) ?? []), { effects: effect.onGrowth.do, context }])
  }
}

function needWorksite(run: Run, init: string | undefined, context: EffectContext): WorksiteId | undefined {
  if (init === undefined) return context.worksite
  const initiative = findRef(run.state, context, init)
  return initiative && `initiative:${initiative.id}`
}

function applyIndicators(run: Run, amounts: Partial<Record<IndicatorId | '@choice', Value>>, context: EffectContext): void {
  for (const name of [...INDICATORS, '@choice'] as const) {
    const amount = amounts[name]
    const indicator = indicatorOf(name, context)
    if (amount !== undefined && indicator) changes.changeIndicator(run, indicator, evaluate(run.state, context, amount))
  }
}

function indicatorOf(name: IndicatorId | '@choice', context: EffectContext): IndicatorId | undefined {
  if (name !== '@choice') return name
  const choice = choiceOf(context)
  return INDICATORS.find((indicator) => indicator === choice)
}

type Trust = Extract<Effect, { trust: unknown }>['trust']

function applyTrust(run: Run, { from, to, by, below }: Trust, context: EffectContext): void {
  const amount = evaluate(run.state, context, by)
  const limit = below === undefined ? undefined : evaluate(run.state, context, below)
  const givers = select(run.state, context, from)
  const receivers = select(run.state, context, to)
  for (const giver of givers) for (const receiver of receivers) changes.changeTrust(run, giver, receiver, amount, limit)
}

function applyMeans(run: Run, means: Extract<Effect, { means: unknown }>['means'], context: EffectContext): void {
  const by = evaluate(run.state, context, means.by)
  if (means.next) return void schedule(run, context, 1, [{ means: { to: means.to, by } }])
  for (const seat of select(run.state, context, means.to)) changes.changeMeans(run, seat, by, context.fact)
}

function applyPot(run: Run, pot: Extract<Effect, { pot: unknown }>['pot'], context: EffectContext): void {
  const of = (one: Value | undefined): number => (one === undefined ? 0 : evaluate(run.state, context, one))
  if (context.modifiers) context.modifiers.pot += of(pot.now)
  changes.changePotIncome(run, of(pot.carry), of(pot.perSeason))
}

type ConflictWord = Extract<Effect, { conflict: unknown }>['conflict']

function applyConflict(run: Run, word: ConflictWord, context: EffectContext): void {
  if ('open' in word) {
    const pair = pairNamed(run, word.open, context)
    if (pair) changes.openConflict(run, pair[0], pair[1])
  } else if ('among' in word) {
    const seats = select(run.state, context, word.among)
    for (const pair of conflictPairs(run.state)) {
      if (tensionOf(run.state, pair) === 'cold' && seatsOfPair(pair).every((seat) => seats.includes(seat))) changes.closeConflict(run, pair)
    }
  } else {
    const pair = pairNamed(run, word.close, context)
    if (pair) changes.closeConflict(run, pairOf(pair[0], pair[1]))
  }
}

function pairNamed(run: Run, named: readonly [RoleId, RoleId] | '@concerned', context: EffectContext): [number, number] | undefined {
  if (named === '@concerned') {
    const [a, b] = select(run.state, context, '@concerned')
    return a === undefined || b === undefined ? undefined : [a, b]
  }
  const a = seatOnCard(run.state, context, named[0])
  const b = a === undefined ? undefined : seatOnCard(run.state, context, named[1], [a])
  return a === undefined || b === undefined ? undefined : [a, b]
}

/** `all`: the present challenge and every unfinished initiative (GAME-NOTES 17). */
function applyReveal(run: Run, what: string, context: EffectContext): void {
  if (what !== 'all') {
    const initiative = findRef(run.state, context, what)
    if (initiative) changes.revealSituation(run, `initiative:${initiative.id}`)
    return
  }
  changes.revealSituation(run, 'challenge')
  for (const initiative of run.state.game.initiatives) if (initiative.stage < 4) changes.revealSituation(run, `initiative:${initiative.id}`)
}

/** During the reveal a clue would come too late: nothing. */
function applyClue(run: Run, to: string, context: EffectContext): void {
  if (context.modifiers) return
  for (const seat of select(run.state, context, to)) {
    if (context.owedClues) context.owedClues.push(seat)
    else dealExtraClue(run, seat)
  }
}

function tellStory(run: Run, key: string, context: EffectContext): void {
  const seats = Object.fromEntries((['@actor', '@cosigners', '@participants', '@concerned', '@owner'] as const).map((word) => [word, select(run.state, context, word)]))
  const refs: Record<string, string> = {}
  for (const word of ['@worksite', '@target'] as const) {
    const initiative = findRef(run.state, context, word)
    if (initiative) refs[word] = initiative.id
  }
  const choice = choiceOf(context)
  if (choice !== undefined) refs['@choice'] = choice
  run.emit({ type: 'story-told', key, season: run.state.game.season, seats, refs })
}
