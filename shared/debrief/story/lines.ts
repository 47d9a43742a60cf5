import type { Scenario } from '../../scenario/scenario.ts'
import type { LocalText } from '../../scenario/schema.ts'
import * as en from '../words/english.ts'
import * as fr from '../words/french.ts'
import { english, type Both } from '../words/names.ts'
import { say } from '../words/speech.ts'

/** What may stand in a line's braces, already in prose; empty and absent are the same. */
export type LineValues = Readonly<Record<string, Both | undefined>>

/**
 * An authored line of the récit. `{actor}` is filled in, `{Actor}` too with a capital; `[…]` goes when
 * something inside has no value. Undefined when there is no such line, or when something outside brackets has no value.
 */
export function tellLine(scenario: Scenario, key: string, values: LineValues = {}): Both | undefined {
  const line = scenario.file.story[key]
  return line && fillLine(line, values)
}

/** The first of these lines that the scenario has. */
export function tellFirst(scenario: Scenario, keys: readonly string[], values: LineValues = {}): Both | undefined {
  for (const key of keys) {
    const told = tellLine(scenario, key, values)
    if (told) return told
  }
  return undefined
}

export function fillLine(line: LocalText, values: LineValues): Both | undefined {
  const french = fill(line.fr, (name) => values[name]?.fr, fr.capitalise)
  const inEnglish = fill(english(line), (name) => values[name]?.en, en.capitalise)
  return french === undefined || inEnglish === undefined ? undefined : say(french, inEnglish)
}

type Find = (name: string) => string | undefined

function fill(template: string, find: Find, capitalise: (words: string) => string): string | undefined {
  const optional = /\[([^[\]]*)\]/g
  const whole: string[] = []
  let from = 0
  for (const match of template.matchAll(optional)) {
    whole.push(template.slice(from, match.index))
    from = match.index + match[0].length
    const inside = fillBraces(match[1] ?? '', find, capitalise)
    if (inside !== undefined) whole.push(PROTECT + inside + PROTECT)
  }
  whole.push(template.slice(from))
  // What was filled in is never read again as a template: only the author's own words are.
  const parts = whole.join('').split(PROTECT)
  const filled = parts.map((part, index) => (index % 2 === 1 ? part : fillBraces(part, find, capitalise)))
  return filled.some((part) => part === undefined) ? undefined : filled.join('')
}

const PROTECT = '\u0000'

function fillBraces(words: string, find: Find, capitalise: (words: string) => string): string | undefined {
  let isWhole = true
  const filled = words.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => {
    const key = name.charAt(0).toLowerCase() + name.slice(1)
    const value = find(key)?.replaceAll(PROTECT, '')
    if (value === undefined || value === '') isWhole = false
    return key === name ? (value ?? '') : capitalise(value ?? '')
  })
  return isWhole ? filled : undefined
}
