/**
 * A scenario may write a lever anew, as a whole card. The shipped ones only add to the deck's card: a flag that an event
 * reads later, a condition, a sentence. When the deck is tuned, this says which copies to tune with it.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { LeverCard } from '../../shared/scenario/schema.ts'
import { STANDARD_DECK } from '../../shared/scenario/standard/index.ts'
import { SHIPPED, shippedText } from './small-file.ts'

type Plain = { readonly [key: string]: unknown }
/** Told in the scenario, beside the deck: who else may use it, when, and what else it brings. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  'la-maison-des-mains 2.10': ['reservedTo', 'requires'],
  'la-vallee-d-en-haut 2.13': ['requires'],
  'personne-n-est-de-trop 2.6': ['requires'],
  'trois-cercles 2.5': ['requires'],
  'trois-cercles 2.9': ['effects'],
  'trois-cercles 2.11': ['requires'],
}

/** The same effects without what only leaves a trace: flags, and lines of the récit. */
function withoutTraces(effects: unknown): unknown {
  if (Array.isArray(effects)) return effects.filter((effect) => !isTrace(effect)).map(withoutTraces)
  if (typeof effects !== 'object' || effects === null) return effects
  return Object.fromEntries(Object.entries(effects).map(([key, value]) => [key, withoutTraces(value)]))
}

function isTrace(effect: unknown): boolean {
  const keys = Object.keys((effect ?? {}) as Plain)
  return keys.length === 1 && (keys[0] === 'flag' || keys[0] === 'story')
}

const figures = (text: string): string[] => (text.match(/\d+ (?:jetons?|moyens?|temps)|\d+|moitié|quart|tiers|cinquièmes?|une chance sur \p{L}+|au-dess(?:us|ous)/gu) ?? []).map((figure) => figure.replace(/s$/, ''))

const rewritten = readdirSync(SHIPPED)
  .filter((name) => name.endsWith('.scenario.json'))
  .flatMap((name) => {
    const loaded = loadScenario(shippedText(name))
    if (!loaded.ok) throw new Error(name)
    return loaded.value.file.leverOverrides.map((card) => ({ name: `${loaded.value.file.id} ${card.id}`, card, deck: STANDARD_DECK.levers.find(({ id }) => id === card.id)! }))
  })

describe.each(rewritten)('$name', ({ name, card, deck }) => {
  const wanted = WANTED[name] ?? []

  test('keeps the deck’s cost, shape and effects', () => {
    const shape = ({ text: _text, effects, requires, ...rest }: LeverCard) => ({ ...rest, effects: withoutTraces(effects), ...(requires && { condition: requires.condition }) })
    const [own, standard] = [shape(card), shape(deck)] as [Plain, Plain]
    const differs = [...new Set([...Object.keys(own), ...Object.keys(standard)])].filter((key) => JSON.stringify(own[key]) !== JSON.stringify(standard[key])).map((key) => (key === 'condition' ? 'requires' : key))
    expect(differs.sort()).toEqual([...wanted].sort())
  })
  test('says every figure of the deck’s card', () => {
    const said = figures(card.text.fr)
    expect(figures(deck.text.fr).filter((figure) => !said.includes(figure)), card.text.fr).toEqual([])
  })
})

test.each(rewritten.filter(({ name }) => WANTED[name]?.includes('effects')))('$name begins with the deck’s effects', ({ card, deck }) => {
  expect(card.effects.slice(0, deck.effects.length)).toEqual(deck.effects)
})

test('every exception is one', () => {
  expect(Object.keys(WANTED).filter((name) => !rewritten.some((one) => one.name === name))).toEqual([])
})
