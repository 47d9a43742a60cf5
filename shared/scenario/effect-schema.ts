/**
 * The effect language: a closed whitelist of JSON words, no loop, no expression evaluated as code.
 * All arithmetic is on integers. `div` stands directly under `ceil` or `floor`.
 * Depth ≤ 6 and ≤ 64 nodes a card (checked in check/).
 */
import { z } from 'zod'
import { INDICATORS, POSTURES, ROLE_IDS, ROLE_TAGS, type IndicatorId, type RoleId } from '../base/vocabulary.ts'

/**
 * Paths a value may read:
 * `n` `S` `season` · `ind.<indicator>` · `trust.quarters` (median link × 4) · `pot.level` (0–2) `pot.total`
 * · `vote.yes` · `poll.passed` (0/1) · `signers` (count) · `wanted` (signatures asked for) · `flag.<name>`
 * · `seated.<role>` (0/1: the role has a seat of its own at this table)
 * · `init.<ref>.stage|gauge|known|evaluated|participants`
 * · `link.halves.<roleA>.<roleB>` (link × 2) · `received.sum.<@actor|role>` (sum of trust received)
 * · `gave.<@actor|role>` (pot tokens of this season's orders) · `participants` (of the card's worksite)
 * · `promises.kept` `promises.broken`
 */
export type Path = string

/** `@worksite` (initiator's initiative) `@target` (proposal's initiative) `@mostAdvanced` `@choice` or an initiative id. */
export type InitiativeRef = string

/**
 * `@actor` `@cosigners` `@attendees` (actor and cosigners) `@participants` `@concerned` `@owner` `@owners`
 * `@contenders` `@all` `@others` `role:<id>` `tag:<tag>`
 */
export type Selector = string

export type Value =
  | number
  | Path
  | { add: [Value, Value] }
  | { sub: [Value, Value] }
  | { mul: [Value, Value] }
  | { min: [Value, Value] }
  | { max: [Value, Value] }
  | { ceil: Value | { div: [Value, Value] } }
  | { floor: Value | { div: [Value, Value] } }

/** `any`, `tag:field`, `role:official`, `posture:listening`, `gave:1` (at least 1 token in the pot). */
export type Filter = string

export type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { eq: [Value, Value] }
  | { ne: [Value, Value] }
  | { lt: [Value, Value] }
  | { lte: [Value, Value] }
  | { gt: [Value, Value] }
  | { gte: [Value, Value] }
  | { has: [Selector, Filter] }
  | { count: [Selector, Filter]; is: Comparison; than: Value }
  | { conflict: 'open' | 'hot' | [RoleId, RoleId] }
  | { initiative: { stage?: { is: Comparison; than: number }; domain?: IndicatorId; known?: boolean } }

export type Effect =
  | { ind: Partial<Record<IndicatorId | '@choice', Value>> }
  | { trust: { from: Selector; to: Selector; by: Value; below?: Value } }
  | { cap: { between: Selector; by: Value } }
  | { force: Value }
  | { gauge: { init: InitiativeRef; by: Value } }
  | { need: { init?: InitiativeRef; mul?: [number, number]; add?: Value } }
  | { reveal: InitiativeRef | 'all' }
  | { mark: { init: InitiativeRef; evaluated: true } }
  | { means: { to: Selector; by: Value; next?: true } }
  | { time: { to: Selector; by: Value } }
  | { pot: { now?: Value; carry?: Value; perSeason?: Value } }
  | { conflict: { open: [RoleId, RoleId] | '@concerned' } | { close: [RoleId, RoleId] | '@concerned' } | { close: 'cold'; among: Selector } }
  | { horizon: { of: IndicatorId | '@choice'; by: Value } }
  | { mandate: { to: Selector; by: Value } }
  | { flag: Record<string, Value> }
  | { charter: true }
  | { clue: { to: Selector } }
  | { setback: { init: InitiativeRef } }
  | { onGrowth: { init: InitiativeRef; do: Effect[] } }
  | { if: Condition; then: Effect[]; else?: Effect[] }
  | { chosen: Record<string, Effect[]> }
  | { schedule: { in: number; do: Effect[] } }
  | { chance: { percent: number; key: string; then: Effect[]; else?: Effect[] } }
  | { story: string }

const comparisonSchema = z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'])
const roleSchema = z.enum(ROLE_IDS)
const indicatorSchema = z.enum(INDICATORS)
const rolePairSchema = z.tuple([roleSchema, roleSchema])

export const selectorSchema = z
  .string()
  .regex(
    new RegExp(
      `^(@(actor|cosigners|attendees|participants|concerned|owner|owners|contenders|all|others)|role:(${ROLE_IDS.join('|')})|tag:(${ROLE_TAGS.join('|')}))$`,
    ),
  )

export const filterSchema = z
  .string()
  .regex(new RegExp(`^(any|gave:[1-9]|tag:(${ROLE_TAGS.join('|')})|role:(${ROLE_IDS.join('|')})|posture:(${POSTURES.join('|')}))$`))

export const initiativeRefSchema = z.string().regex(/^(@worksite|@target|@mostAdvanced|@choice|[a-z][a-z0-9-]*)$/)

export const pathSchema = z
  .string()
  .regex(
    new RegExp(
      '^(n|S|season|trust\\.quarters|pot\\.(level|total)|vote\\.yes|poll\\.passed|signers|wanted|participants|promises\\.(kept|broken)' +
        `|seated\\.(${ROLE_IDS.join('|')})|ind\\.(${INDICATORS.join('|')})|flag\\.[a-z][a-zA-Z0-9-]*` +
        '|init\\.(@worksite|@target|@mostAdvanced|@choice|[a-z][a-z0-9-]*)\\.(stage|gauge|known|evaluated|participants)' +
        `|link\\.halves\\.(${ROLE_IDS.join('|')})\\.(${ROLE_IDS.join('|')})` +
        `|received\\.sum\\.(@actor|${ROLE_IDS.join('|')})|gave\\.(@actor|${ROLE_IDS.join('|')}))$`,
    ),
  )

export const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.int(),
    pathSchema,
    z.strictObject({ add: pairOfValues }),
    z.strictObject({ sub: pairOfValues }),
    z.strictObject({ mul: pairOfValues }),
    z.strictObject({ min: pairOfValues }),
    z.strictObject({ max: pairOfValues }),
    z.strictObject({ ceil: roundedSchema }),
    z.strictObject({ floor: roundedSchema }),
  ]),
)
const pairOfValues = z.tuple([valueSchema, valueSchema])
const roundedSchema: z.ZodType<Value | { div: [Value, Value] }> = z.lazy(() =>
  z.union([z.strictObject({ div: pairOfValues }), valueSchema]),
)

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ eq: pairOfValues }),
    z.strictObject({ ne: pairOfValues }),
    z.strictObject({ lt: pairOfValues }),
    z.strictObject({ lte: pairOfValues }),
    z.strictObject({ gt: pairOfValues }),
    z.strictObject({ gte: pairOfValues }),
    z.strictObject({ has: z.tuple([selectorSchema, filterSchema]) }),
    z.strictObject({ count: z.tuple([selectorSchema, filterSchema]), is: comparisonSchema, than: valueSchema }),
    z.strictObject({ conflict: z.union([z.literal('open'), z.literal('hot'), rolePairSchema]) }),
    z.strictObject({
      initiative: z.strictObject({
        stage: z.strictObject({ is: comparisonSchema, than: z.int() }).exactOptional(),
        domain: indicatorSchema.exactOptional(),
        known: z.boolean().exactOptional(),
      }),
    }),
  ]),
)

const effectsSchema: z.ZodType<Effect[]> = z.lazy(() => z.array(effectSchema))

export const effectSchema: z.ZodType<Effect> = z.lazy(() =>
  z.union([
    z.strictObject({ ind: z.partialRecord(z.enum([...INDICATORS, '@choice']), valueSchema) }),
    z.strictObject({
      trust: z.strictObject({ from: selectorSchema, to: selectorSchema, by: valueSchema, below: valueSchema.exactOptional() }),
    }),
    z.strictObject({ cap: z.strictObject({ between: selectorSchema, by: valueSchema }) }),
    z.strictObject({ force: valueSchema }),
    z.strictObject({ gauge: z.strictObject({ init: initiativeRefSchema, by: valueSchema }) }),
    z.strictObject({
      need: z.strictObject({
        init: initiativeRefSchema.exactOptional(),
        mul: z.tuple([z.int().positive(), z.int().positive()]).exactOptional(),
        add: valueSchema.exactOptional(),
      }),
    }),
    z.strictObject({ reveal: z.union([z.literal('all'), initiativeRefSchema]) }),
    z.strictObject({ mark: z.strictObject({ init: initiativeRefSchema, evaluated: z.literal(true) }) }),
    z.strictObject({
      means: z.strictObject({ to: selectorSchema, by: valueSchema, next: z.literal(true).exactOptional() }),
    }),
    z.strictObject({ time: z.strictObject({ to: selectorSchema, by: valueSchema }) }),
    z.strictObject({
      pot: z.strictObject({
        now: valueSchema.exactOptional(),
        carry: valueSchema.exactOptional(),
        perSeason: valueSchema.exactOptional(),
      }),
    }),
    z.strictObject({
      conflict: z.union([
        z.strictObject({ open: z.union([rolePairSchema, z.literal('@concerned')]) }),
        z.strictObject({ close: z.literal('cold'), among: selectorSchema }),
        z.strictObject({ close: z.union([rolePairSchema, z.literal('@concerned')]) }),
      ]),
    }),
    z.strictObject({ horizon: z.strictObject({ of: z.enum([...INDICATORS, '@choice']), by: valueSchema }) }),
    z.strictObject({ mandate: z.strictObject({ to: selectorSchema, by: valueSchema }) }),
    z.strictObject({ flag: z.record(z.string().regex(/^[a-z][a-zA-Z0-9-]*$/), valueSchema) }),
    z.strictObject({ charter: z.literal(true) }),
    z.strictObject({ clue: z.strictObject({ to: selectorSchema }) }),
    z.strictObject({ setback: z.strictObject({ init: initiativeRefSchema }) }),
    z.strictObject({ onGrowth: z.strictObject({ init: initiativeRefSchema, do: effectsSchema }) }),
    z.strictObject({ if: conditionSchema, then: effectsSchema, else: effectsSchema.exactOptional() }),
    z.strictObject({ chosen: z.record(z.string(), effectsSchema) }),
    z.strictObject({ schedule: z.strictObject({ in: z.int().min(1), do: effectsSchema }) }),
    z.strictObject({
      chance: z.strictObject({
        percent: z.int().min(0).max(100),
        key: z.string().min(1).max(40),
        then: effectsSchema,
        else: effectsSchema.exactOptional(),
      }),
    }),
    z.strictObject({ story: z.string().regex(/^[a-z][a-zA-Z0-9.-]*$/) }),
  ]),
)
