import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { editDistance, nearestName } from '../../shared/scenario/check/names.ts'
import { countWords } from '../../shared/scenario/check/texts.ts'
import { describeIssue, pathText } from '../../shared/scenario/issue.ts'
import { broken, exampleText } from './small-file.ts'

const only = (text: string) => {
  const { issues } = checkScenario(text)
  expect(issues).toHaveLength(1)
  return issues[0]!
}
const place = (text: string, needle: string, shift = 0) => {
  const before = text.slice(0, text.indexOf(needle) + shift)
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

describe('the place of an issue', () => {
  test('is that of the value at fault', () => {
    const text = broken((file) => (file.initiatives[0].domain = 'vitalitee'))
    expect(only(text)).toMatchObject(place(text, '"vitalitee"'))
  })

  test('is that of the key when the key is at fault', () => {
    const text = broken((file) => (file.cast.venue.hobby = 'Pêche'))
    expect(only(text)).toMatchObject(place(text, '"hobby"'))
  })

  test('is that of the block when something is missing in it', () => {
    const text = broken((file) => delete file.territory.name)
    expect(only(text)).toMatchObject(place(text, '"territory": {', '"territory": '.length))
  })

  test('is that of the second key when one is written twice', () => {
    const text = exampleText().replace('"difficulty"', '"id": "encore",\n  "difficulty"')
    expect(only(text)).toMatchObject(place(text, '"id": "encore"'))
  })

  test('is that of the closing brace after a comma too many', () => {
    const text = exampleText().replace('"clear": []', '"clear": [],')
    const issue = only(text)
    expect(issue.line).toBeGreaterThan(100)
    expect(issue.message.fr).toBe('Il y a une virgule de trop avant la fermeture.')
  })

  test('counts lines of files written on Windows, and takes no notice of a byte order mark', () => {
    const text = broken((file) => (file.initiatives[0].domain = 'vitalitee'))
    const expected = only(text)
    expect(only(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toMatchObject({ line: expected.line, column: expected.column })
  })
})

describe('what an issue says', () => {
  const text = broken((file) => (file.initiatives[0].domain = 'vitalitee'))

  test('in French', () => {
    const issue = only(text)
    expect(describeIssue(issue)).toBe(
      `ligne ${issue.line}, colonne ${issue.column} · initiatives[0].domain\u00A0: «\u00A0vitalitee\u00A0» n’est pas un indicateur. Le plus proche\u00A0: «\u00A0vitality\u00A0».`,
    )
  })

  test('in English', () => {
    const issue = only(text)
    expect(describeIssue(issue, 'en')).toBe(
      `line ${issue.line}, column ${issue.column} · initiatives[0].domain: “vitalitee” is not an indicator. Nearest: “vitality”.`,
    )
  })

  test('holds what was found and what was expected', () => {
    expect(only(text)).toMatchObject({ found: 'vitalitee', expected: 'vitality, agency, backing, transition', nearest: 'vitality' })
  })

  test('proposes a repair where there is one', () => {
    const issue = only(broken((file) => (file.challenges[0].clues[2].among = ['emergence', 'conflict', 'arbitration'])))
    expect(issue).toMatchObject({ code: 'clues-do-not-meet', found: 'conflict, arbitration', expected: 'conflict' })
    expect(issue.repair?.fr).toContain('{s, a, b}')
  })

  test('never leaves a plain space before a double sign in French', () => {
    const { issues } = checkScenario(
      broken((file) => {
        file.formats = {}
        file.id = 'A B'
        file.events[0].effects = [{ story: 'x' }, {}]
        delete file.map
        file.roleOrder[1] = 'official'
      }),
    )
    expect(issues.length).toBeGreaterThan(4)
    expect(issues.map((issue) => describeIssue(issue)).filter((said) => / [:;?!»]|« /.test(said))).toEqual([])
  })
})

describe('several faults', () => {
  test('are all told at once, in the order of the text', () => {
    const text = broken((file) => {
      file.version = 'un'
      file.cast.official.place = 'ovn'
      file.initiatives[1].domain = 'agencie'
      file.challenges[0].clues[0].among = ['deadlock', 'distrust', 'invisibility']
      file.events[0].effects[0] = { mean: { to: '@all', by: 1 } }
      file.story['outcome.moving'].fr = 'Bravo {actr}'
      file.extra = true
    })
    const { issues, file } = checkScenario(text)
    expect(file).toBeUndefined()
    expect(issues.map(({ where }) => where)).toEqual([
      'version',
      'cast.official.place',
      'initiatives[1].domain',
      'challenges[0].clues',
      'challenges[0].clues[0].among',
      'events[0].effects[0].mean',
      'story["outcome.moving"].fr',
      'extra',
    ])
  })

  test('a card at fault does not make a fault of what refers to it', () => {
    const { issues } = checkScenario(broken((file) => (file.initiatives[0].domain = 'vitalitee')))
    expect(issues.map(({ code }) => code)).toEqual(['unknown-value'])
  })
})

describe('near names', () => {
  test.each([
    ['vitalitee', 'vitality'],
    ['VITALITY', 'vitality'],
    ['agençy', 'agency'],
    ['backnig', 'backing'],
  ])('%s → %s', (word, expected) => {
    expect(nearestName(word, ['vitality', 'agency', 'backing', 'transition'])).toBe(expected)
  })

  test('a word far from all of them has none', () => {
    expect(nearestName('kiosque', ['vitality', 'agency', 'backing', 'transition'])).toBeUndefined()
  })

  test('two letters swapped are one slip', () => {
    expect(editDistance('abcd', 'acbd')).toBe(1)
    expect(editDistance('chat', 'chien')).toBe(3)
    expect(editDistance('', 'abc')).toBe(3)
  })
})

test('a path is written as in the file', () => {
  expect(pathText(['formats', '30', 'initiatives', 0])).toBe('formats["30"].initiatives[0]')
  expect(pathText(['story', 'outcome.moving', 'fr'])).toBe('story["outcome.moving"].fr')
  expect(pathText([])).toBe('')
})

test('words are counted as people count them', () => {
  expect(countWords('Ce qui m’avance\u00A0: l’appui. La commune doit pouvoir suivre.')).toBe(9)
  expect(countWords('«\u00A0Oui\u00A0», dit-elle\u00A0!')).toBe(2)
  expect(countWords('')).toBe(0)
})
