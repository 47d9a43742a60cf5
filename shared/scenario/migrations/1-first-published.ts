/**
 * Format 0 was the writing desk's draft: French only, formats named by their length, rewritten levers mixed with the
 * names of the standard ones. Frozen: it keeps its own lists and follows no later change of the schema.
 */
import type { Json, Migration, Step } from './migration.ts'

const TEXT_KEYS = [
  'title',
  'pitch',
  'opening',
  'name',
  'inProse',
  'text',
  'whoIAm',
  'mandate',
  'fear',
  'firstMove',
  'question',
  'say',
  'watch',
  'credits',
]

const localiseTexts: Step = {
  name: 'LocaliseTexts',
  apply: (file) => {
    const { map, story, ...rest } = file
    return {
      ...(localise(rest) as Json),
      ...(map === undefined ? {} : { map }),
      ...(isBlock(story) ? { story: mapValues(story, asText) } : {}),
      languages: file.languages ?? ['fr'],
    }
  },
}

function localise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(localise)
  if (!isBlock(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (TEXT_KEYS.includes(key)) return [key, typeof member === 'string' ? asText(member) : localise(member)]
      if (key === 'chips' && Array.isArray(member)) return [key, member.map(asText)]
      return [key, localise(member)]
    }),
  )
}

const MINUTES: Readonly<Record<string, string>> = { short: '30', medium: '60', long: '90' }

const keyFormatsByMinutes: Step = {
  name: 'KeyFormatsByMinutes',
  apply: (file) =>
    isBlock(file.formats)
      ? { ...file, formats: Object.fromEntries(Object.entries(file.formats).map(([key, format]) => [MINUTES[key] ?? key, format])) }
      : file,
}

const splitLeverOverrides: Step = {
  name: 'SplitLeverOverrides',
  apply: (file) => {
    if (!Array.isArray(file.levers)) return file
    const cards = file.levers.filter(isBlock)
    return { ...file, levers: file.levers.map((lever) => (isBlock(lever) ? lever.id : lever)), leverOverrides: cards }
  },
}

export const firstPublished: Migration = { from: 0, to: 1, steps: [localiseTexts, keyFormatsByMinutes, splitLeverOverrides] }

function asText(value: unknown): unknown {
  return typeof value === 'string' ? { fr: value } : value
}

function mapValues(block: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(block).map(([key, value]) => [key, change(value)]))
}

function isBlock(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
