import { describe, expect, test } from 'vitest'
import { FAMILIES, familyOf, SORTED_CODES } from '../../../client/designer/check/families.ts'
import { endOfToken, offsetAt, quickRepair } from '../../../client/designer/check/quick-repair.ts'
import { changedLines } from '../../../client/designer/editor/mirror.ts'
import { indentOf } from '../../../client/designer/editor/type-into.ts'
import { keepDraft, parseDraft, readDraft } from '../../../client/designer/file/draft.ts'
import { MOST_BYTES, takeFile } from '../../../client/designer/file/take-file.ts'
import { designer as english } from '../../../client/text/en/designer.ts'
import { designer as french } from '../../../client/text/fr/designer.ts'
import { spaceDictionary } from '../../../client/text/typography.ts'
import { FILE_LIMITS } from '../../../shared/scenario/check/gate.ts'
import { ISSUE_CODES } from '../../../shared/scenario/issue.ts'
import { checkScenario } from '../../../shared/scenario/check/check-scenario.ts'
import { exampleText } from '../../scenario/small-file.ts'
import { sentencesOf, shapeOf } from '../text/dictionary-walk.ts'

const NBSP = '\u00A0'

describe('families of problems', () => {
  test('name every code of the check once, the gathering ones after the plain ones', () => {
    expect([...SORTED_CODES].sort()).toEqual([...ISSUE_CODES].sort())
    for (const family of FAMILIES) expect(french.check.families[family]).toBeTruthy()
    expect(familyOf('bot-target')).toBe('bots')
  })
})

describe('a repair in one click', () => {
  const mend = (text: string): string => {
    const repairs = checkScenario(text).issues.flatMap((issue) => quickRepair(text, issue) ?? [])
    const [{ from, to, put } = { from: 0, to: 0, put: '' }] = repairs
    return text.slice(0, from) + put + text.slice(to)
  }

  test('writes the nearest word where the wrong one stands', () => {
    expect(mend(exampleText().replace('"domain": "vitality"', '"domain": "vitalitee"'))).toBe(exampleText())
    expect(mend(exampleText().replace('"pitch":', '"pich":'))).toContain('"pitch":')
  })

  test('puts the no-break spaces of French, and is then satisfied', () => {
    const text = exampleText().replace('Une nuit de gel fend la sole du four. Chaque', 'Une nuit de gel : la sole se fend? Chaque')
    const mended = mend(text)
    expect(mended).toContain(`gel${NBSP}: la sole se fend${NBSP}?`)
    expect(checkScenario(mended).issues).toEqual([])
  })

  test('offers nothing where the text has moved on since the look', () => {
    const text = exampleText().replace('"domain": "vitality"', '"domain": "vitalitee"')
    const issue = checkScenario(text).issues[0]!
    expect(quickRepair(`\n${text}`, issue)).toBeUndefined()
    expect(quickRepair('', issue)).toBeUndefined()
  })
})

describe('places in a text', () => {
  test('line and column lead to a sign and back, beyond the end too', () => {
    expect(offsetAt('ab\ncd', 2, 2)).toBe(4)
    expect(offsetAt('ab\ncd', 9, 1)).toBe(5)
    expect(offsetAt('ab', 1, 99)).toBe(2)
  })
  test('a whole text between its marks is chosen, or a word, or one sign', () => {
    expect(endOfToken('"a \\" b" x', 0)).toBe(8)
    expect(endOfToken('12.5,', 0)).toBe(4)
    expect(endOfToken('{"a"', 0)).toBe(1)
    expect(endOfToken('', 0)).toBe(0)
  })
  test('only the lines that differ are written again', () => {
    expect(changedLines(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual({ from: 1, until: 2, count: 2 })
    expect(changedLines([], ['a'])).toEqual({ from: 0, until: 0, count: 1 })
    expect(changedLines(['a', 'a'], ['a'])).toEqual({ from: 1, until: 2, count: 0 })
    expect(changedLines(['a'], ['a'])).toEqual({ from: 1, until: 1, count: 0 })
  })
  test('a new line keeps the indent of the one before', () => {
    expect(indentOf({ value: '{\n    "a": 1', selectionStart: 12 })).toBe('    ')
    expect(indentOf({ value: '{', selectionStart: 1 })).toBe('')
  })
})

describe('what is kept and what is taken', () => {
  const shelf = () => {
    const kept = new Map<string, string>()
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  }
  test('a draft comes back whole, with the scenario that was brought', () => {
    const one = shelf()
    expect(keepDraft({ text: '{', base: '{}' }, one)).toBe(true)
    expect(readDraft(one)).toEqual({ text: '{', base: '{}' })
    keepDraft({ text: '' }, one)
    expect(readDraft(one)).toEqual({ text: '' })
  })
  test('a browser that refuses is told, and what it kept badly is nothing', () => {
    const full = { ...shelf(), setItem: () => { throw new Error('full') } }
    expect(keepDraft({ text: 'a' }, full)).toBe(false)
    expect(parseDraft('{')).toEqual({ text: '' })
    expect(parseDraft('{"text":3}')).toEqual({ text: '' })
    expect(parseDraft(null)).toEqual({ text: '' })
  })
  test('a file that is too large or no text is refused before it is read', async () => {
    const file = (bytes: Uint8Array<ArrayBuffer>, size = bytes.length) => ({ name: 'a.json', size, arrayBuffer: async () => bytes.buffer })
    const written = (text: string) => file(new TextEncoder().encode(text))
    expect(MOST_BYTES).toBe(FILE_LIMITS.bytes)
    expect(await takeFile(file(new Uint8Array(0), MOST_BYTES + 1))).toEqual({ refused: 'tooLarge', bytes: MOST_BYTES + 1 })
    expect(await takeFile(file(new Uint8Array([0xff, 0xfe, 0x00])))).toMatchObject({ refused: 'notText' })
    expect(await takeFile(written('a\0'))).toMatchObject({ refused: 'notText' })
    expect(await takeFile(written('é\r\n{'))).toEqual({ text: 'é\n{', name: 'a.json' })
    expect(await takeFile({ name: 'a', size: 1, arrayBuffer: async () => { throw new Error('gone') } })).toMatchObject({ refused: 'failed' })
  })
})

describe('the words of the page', () => {
  test('are there in both languages', () => expect(shapeOf(english)).toEqual(shapeOf(french)))
  test('follow French typography', () => {
    for (const sentence of sentencesOf(spaceDictionary(french))) {
      expect(sentence).not.toMatch(/[^\u00a0][:;?»](?!\/)/)
      expect(sentence).not.toMatch(/!|'/)
    }
  })
})
