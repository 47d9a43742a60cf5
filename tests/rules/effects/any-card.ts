/** Any card the language allows, sound or odd: unknown initiatives, empty selectors, huge numbers. */
import fc from 'fast-check'
import { INDICATORS, POSTURES, ROLE_IDS, ROLE_TAGS } from '../../../shared/base/vocabulary.ts'
import type { Condition, Effect, Value } from '../../../shared/scenario/effect-schema.ts'

const indicator = fc.constantFrom(...INDICATORS)
const role = fc.constantFrom(...ROLE_IDS)
const ref = fc.constantFrom('@worksite', '@target', '@mostAdvanced', '@choice', 'shop', 'swap', 'market', 'hedge', 'nowhere')
const selector = fc.oneof(
  fc.constantFrom('@actor', '@cosigners', '@attendees', '@participants', '@concerned', '@owner', '@owners', '@contenders', '@all', '@others'),
  role.map((one) => `role:${one}`),
  fc.constantFrom(...ROLE_TAGS).map((one) => `tag:${one}`),
)
const filter = fc.oneof(fc.constantFrom('any', 'gave:1', 'gave:9'), fc.constantFrom(...ROLE_TAGS).map((one) => `tag:${one}`), role.map((one) => `role:${one}`), fc.constantFrom(...POSTURES).map((one) => `posture:${one}`))
const comparison = fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte')
const path = fc.oneof(
  fc.constantFrom('n', 'S', 'season', 'trust.quarters', 'pot.level', 'pot.total', 'vote.yes', 'poll.passed', 'signers', 'wanted', 'participants', 'promises.kept', 'promises.broken', 'flag.any', 'received.sum.@actor', 'gave.@actor'),
  indicator.map((one) => `ind.${one}`),
  role.map((one) => `received.sum.${one}`),
  role.map((one) => `gave.${one}`),
  role.map((one) => `seated.${one}`),
  fc.tuple(role, role).map(([a, b]) => `link.halves.${a}.${b}`),
  fc.tuple(ref, fc.constantFrom('stage', 'gauge', 'known', 'evaluated', 'participants')).map(([one, member]) => `init.${one}.${member}`),
)
const leafValue = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.maxSafeInteger(), path)

export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value; pair: [Value, Value] }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leafValue,
    fc.constantFrom('add', 'sub', 'mul', 'min', 'max').chain((key) => tie('pair').map((pair) => ({ [key]: pair }) as Value)),
    fc.constantFrom('ceil', 'floor').chain((key) => fc.oneof(tie('pair').map((div) => ({ div })), tie('value')).map((inner) => ({ [key]: inner }) as Value)),
  ),
  pair: fc.tuple(tie('value'), tie('value')),
})).value

export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition; list: Condition[] }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(comparison, anyValue, anyValue).map(([is, a, b]) => ({ [is]: [a, b] }) as unknown as Condition),
    fc.tuple(selector, filter).map((has) => ({ has })),
    fc.record({ count: fc.tuple(selector, filter), is: comparison, than: anyValue }),
    fc.oneof(fc.constantFrom('open' as const, 'hot' as const), fc.tuple(role, role)).map((conflict) => ({ conflict })),
    fc.record({ stage: fc.record({ is: comparison, than: fc.integer({ min: -1, max: 5 }) }), domain: indicator, known: fc.boolean() }, { requiredKeys: [] }).map((initiative) => ({ initiative })),
    tie('list').map((all) => ({ all })),
    tie('list').map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
  list: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
})).condition

const flagName = fc.constantFrom('any', 'seen', 'constructor')
const leafEffect: fc.Arbitrary<Effect> = fc.oneof(
  fc.tuple(fc.constantFrom(...INDICATORS, '@choice' as const), anyValue).map(([name, amount]) => ({ ind: { [name]: amount } }) as Effect),
  fc.record({ from: selector, to: selector, by: anyValue, below: anyValue }, { requiredKeys: ['from', 'to', 'by'] }).map((trust) => ({ trust })),
  fc.record({ between: selector, by: anyValue }).map((cap) => ({ cap })),
  anyValue.map((force) => ({ force })),
  fc.record({ init: ref, by: anyValue }).map((gauge) => ({ gauge })),
  fc.record({ init: ref, mul: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), add: anyValue }, { requiredKeys: [] }).map((need) => ({ need })),
  fc.oneof(ref, fc.constant('all')).map((reveal) => ({ reveal })),
  ref.map((init) => ({ mark: { init, evaluated: true as const } })),
  fc.record({ to: selector, by: anyValue, next: fc.constant(true as const) }, { requiredKeys: ['to', 'by'] }).map((means) => ({ means })),
  fc.record({ to: selector, by: anyValue }).map((time) => ({ time })),
  fc.record({ now: anyValue, carry: anyValue, perSeason: anyValue }, { requiredKeys: [] }).map((pot) => ({ pot })),
  fc.oneof(fc.tuple(role, role), fc.constant('@concerned' as const)).map((open) => ({ conflict: { open } }) as Effect),
  fc.oneof(fc.tuple(role, role), fc.constant('@concerned' as const)).map((close) => ({ conflict: { close } }) as Effect),
  selector.map((among) => ({ conflict: { close: 'cold' as const, among } })),
  fc.record({ of: fc.constantFrom(...INDICATORS, '@choice' as const), by: anyValue }).map((horizon) => ({ horizon })),
  fc.record({ to: selector, by: anyValue }).map((mandate) => ({ mandate })),
  fc.tuple(flagName, anyValue).map(([name, amount]) => ({ flag: { [name]: amount } })),
  fc.constant({ charter: true as const }),
  selector.map((to) => ({ clue: { to } })),
  ref.map((init) => ({ setback: { init } })),
  fc.constantFrom('a.story', 'other').map((story) => ({ story })),
)

const anyEffects: fc.Arbitrary<Effect[]> = fc.letrec<{ effect: Effect; list: Effect[] }>((tie) => ({
  effect: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: leafEffect, weight: 8 },
    { arbitrary: fc.record({ if: anyCondition, then: tie('list'), else: tie('list') }, { requiredKeys: ['if', 'then'] }) as fc.Arbitrary<Effect>, weight: 2 },
    { arbitrary: fc.dictionary(fc.constantFrom('acquaintance', 'backing', 'shop', 'other'), tie('list'), { maxKeys: 3 }).map((chosen) => ({ chosen: { ...chosen } })), weight: 1 },
    { arbitrary: fc.record({ in: fc.integer({ min: 1, max: 4 }), do: tie('list') }).map((schedule) => ({ schedule })), weight: 1 },
    { arbitrary: fc.record({ percent: fc.integer({ min: 0, max: 100 }), key: fc.constantFrom('experiment', 'luck'), then: tie('list'), else: tie('list') }, { requiredKeys: ['percent', 'key', 'then'] }).map((chance) => ({ chance }) as Effect), weight: 1 },
    { arbitrary: fc.record({ init: ref, do: tie('list') }).map((onGrowth) => ({ onGrowth })), weight: 1 },
  ),
  list: fc.array(tie('effect'), { maxLength: 4 }),
})).list

export const anyCard: fc.Arbitrary<Effect[]> = anyEffects
