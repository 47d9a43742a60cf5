import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import type { IssueCode } from '../../shared/scenario/issue.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import { broken, exampleText, type Loose } from './small-file.ts'

type Row = readonly [title: string, text: string, code: IssueCode, where: string, nearest?: string]

const change = (edit: (file: Loose) => void): string => broken(edit)
const raw = (search: string | RegExp, replacement: string): string => {
  const text = exampleText()
  const edited = text.replace(search, replacement)
  if (edited === text) throw new Error(`The example no longer holds ${String(search)}`)
  return edited
}
const nest = (levels: number): unknown => (levels === 0 ? 0 : [nest(levels - 1)])

const HOSTILE: readonly Row[] = [
  ['a file above 1 MB', `{"a":"${'x'.repeat(1_000_001)}"}`, 'too-large', ''],
  ['a file above 1 MB once its letters are counted in bytes', `{"a":"${'é'.repeat(500_001)}"}`, 'too-large', ''],
  ['a list nested 200,000 deep', '['.repeat(200_000), 'too-deep', `${'[0]'.repeat(32)}`],
  ['blocks nested 100,000 deep', '{"a":'.repeat(100_000), 'too-deep', Array(32).fill('a').join('.')],
  ['33 levels below a known key', change((file) => (file.challenges[0].onMet = nest(33))), 'too-deep', `challenges[0].onMet${'[0]'.repeat(29)}`],
  ['5,001 values', JSON.stringify({ a: Array(5_001).fill(0) }), 'too-many-nodes', 'a[4998]'],
  ['5,001 empty blocks', JSON.stringify(Array.from({ length: 5_001 }, () => ({}))), 'too-many-nodes', '[4999]'],
  ['__proto__ at the top', raw('"difficulty"', '"__proto__": { "seasons": 1 }, "difficulty"'), 'forbidden-key', '__proto__'],
  ['__proto__ inside a card', raw('"stake"', '"__proto__": [], "stake"'), 'forbidden-key', 'challenges[0].__proto__'],
  ['constructor in a story', raw('"event.frost": {', '"constructor": { "fr": "x" }, "event.frost": {'), 'forbidden-key', 'story.constructor'],
  ['prototype in effects', raw('"means": {', '"prototype": {}, "means": {'), 'forbidden-key', 'events[0].effects[0].prototype'],
  ['__proto__ written with escapes', raw('"difficulty"', '"\\u005f_proto__": 1, "difficulty"'), 'forbidden-key', '__proto__'],
  ['an id that climbs folders', change((file) => (file.id = '../../etc/passwd')), 'bad-format', 'id'],
  ['an id with a null character', change((file) => (file.id = 'four\u0000')), 'bad-format', 'id'],
  ['a place id that is a path', change((file) => (file.places[0].id = 'c:\\temp')), 'bad-format', 'places[0].id'],
  ['an id of 41 letters', change((file) => (file.id = 'a'.repeat(41))), 'bad-format', 'id'],
  ['an id JavaScript keeps', change((file) => (file.events[0].id = 'constructor')), 'not-allowed', 'events[0].id'],
  ['an id a system keeps', change((file) => (file.id = 'con')), 'not-allowed', 'id'],
  [
    'a story line named after JavaScript',
    change((file) => (file.events[0].effects[1].story = 'constructor')),
    'unknown-reference',
    'events[0].effects[1].story',
  ],
  [
    'an expression in place of a value',
    change((file) => (file.events[0].effects[0].means.by = 'process.exit(1)')),
    'bad-format',
    'events[0].effects[0].means.by',
  ],
  ['a number beyond all numbers', raw('"x": 620', '"x": 1e999'), 'wrong-type', 'places[0].x'],
  ['a whole number beyond the safe ones', raw('"seed": 7', '"seed": 90071992547409930'), 'out-of-range', 'map.seed'],
]

const SYNTAX: readonly Row[] = [
  ['an empty file', '', 'json-syntax', ''],
  ['a comma before a closing brace', raw('"clear": []', '"clear": [],'), 'json-syntax', ''],
  ['a missing comma', raw('"difficulty": "discovery",', '"difficulty": "discovery"'), 'json-syntax', ''],
  ['a comment', raw('"difficulty"', '// essai\n"difficulty"'), 'json-syntax', ''],
  ['curly quotes', raw('"difficulty"', '“difficulty”'), 'json-syntax', ''],
  ['a file cut short', exampleText().slice(0, 400), 'json-syntax', ''],
  ['a line break inside a text', raw('Le gel', 'Le\ngel'), 'json-syntax', ''],
  ['a key written twice', raw('"difficulty"', '"id": "encore", "difficulty"'), 'duplicate-key', 'id'],
  ['a list at the top', '[1, 2]', 'not-an-object', ''],
  ['a text at the top', '"four"', 'not-an-object', ''],
  ['no format', change((file) => delete file.format), 'unknown-format', 'format'],
  ['a format of the future', change((file) => (file.format = 'faire-territoire/9')), 'unknown-format', 'format'],
  ['a format misspelt', change((file) => (file.format = 'faire-teritoire/1')), 'unknown-format', 'format', 'faire-territoire/1'],
]

const SHAPE: readonly Row[] = [
  ['an indicator misspelt', change((file) => (file.initiatives[0].domain = 'vitalitee')), 'unknown-value', 'initiatives[0].domain', 'vitality'],
  ['a role misspelt', change((file) => (file.challenges[0].concerned[1] = 'initiater')), 'unknown-value', 'challenges[0].concerned[1]', 'initiator'],
  ['a situation in French', change((file) => (file.challenges[0].situation = 'conflit')), 'unknown-value', 'challenges[0].situation', 'conflict'],
  ['a missing title', change((file) => delete file.title), 'missing', 'title'],
  ['a text without French', change((file) => (file.pitch = { en: 'Only English' })), 'missing', 'pitch.fr'],
  ['an empty text', change((file) => (file.pitch.fr = '')), 'missing', 'pitch.fr'],
  ['a text that is not in a block', change((file) => (file.pitch = 'Le four')), 'wrong-type', 'pitch'],
  [
    'an unknown key',
    change((file) => {
      file.formats['30'].seasns = 3
    }),
    'unknown-key',
    'formats["30"].seasns',
  ],
  [
    'a key misspelt',
    change((file) => {
      file.cast.official.mandat = file.cast.official.mandate
      delete file.cast.official.mandate
    }),
    'unknown-key',
    'cast.official.mandat',
    'mandate',
  ],
  ['an unknown format of play', change((file) => (file.formats['45'] = file.formats['30'])), 'unknown-key', 'formats["45"]'],
  ['a number in quotes', change((file) => (file.start.trust = '4')), 'wrong-type', 'start.trust'],
  ['half a season', change((file) => (file.formats['30'].seasons = 2.5)), 'wrong-type', 'formats["30"].seasons'],
  ['eleven on a scale of ten', change((file) => (file.start.trust = 11)), 'out-of-range', 'start.trust'],
  ['a trust horizon between quarters', change((file) => (file.formats['30'].horizons.trust = 4.6)), 'out-of-range', 'formats["30"].horizons.trust'],
  ['two clues only', change((file) => file.challenges[0].clues.pop()), 'wrong-count', 'challenges[0].clues'],
  ['seven roles in the order', change((file) => file.roleOrder.pop()), 'wrong-count', 'roleOrder'],
  ['a version that is not three numbers', change((file) => (file.version = '1')), 'bad-format', 'version'],
  [
    'a word unknown to the effect language',
    change((file) => (file.events[0].effects[0] = { indicator: { vitality: 1 } })),
    'unknown-key',
    'events[0].effects[0].indicator',
  ],
  [
    'an effect word misspelt',
    change((file) => (file.events[0].effects[0] = { mean: { to: '@all', by: 1 } })),
    'unknown-key',
    'events[0].effects[0].mean',
    'means',
  ],
  ['an empty effect', change((file) => (file.events[0].effects[0] = {})), 'missing', 'events[0].effects[0]'],
  [
    'an indicator misspelt in an effect',
    change((file) => (file.events[0].effects[0] = { ind: { vitalty: 1 } })),
    'unknown-key',
    'events[0].effects[0].ind.vitalty',
    'vitality',
  ],
  ['a selector misspelt', change((file) => (file.events[0].effects[0].means.to = '@al')), 'bad-format', 'events[0].effects[0].means.to', '@all'],
  ['a role selector misspelt', change((file) => (file.events[0].effects[0].means.to = 'role:elu')), 'bad-format', 'events[0].effects[0].means.to'],
  [
    'a path misspelt deep in a condition',
    change((file) => (file.events[0].effects[0] = { if: { all: [{ gte: ['ind.backin', 4] }] }, then: [] })),
    'bad-format',
    'events[0].effects[0].if.all[0].gte[0]',
    'ind.backing',
  ],
  [
    'a condition word misspelt',
    change((file) => (file.events[0].effects[0] = { if: { al: [] }, then: [] })),
    'unknown-key',
    'events[0].effects[0].if.al',
    'all',
  ],
  [
    'an effect without its else list',
    change((file) => (file.events[0].effects[0] = { if: { conflict: 'open' } })),
    'missing',
    'events[0].effects[0].then',
  ],
  ['an unknown kind of region', change((file) => (file.map.regions[0].kind = 'hamlett')), 'unknown-value', 'map.regions[0].kind', 'hamlet'],
  ['a point with one number', change((file) => (file.map.pot = [600])), 'wrong-count', 'map.pot'],
]

const BETWEEN: readonly Row[] = [
  ['a character at an unknown place', change((file) => (file.cast.official.place = 'ovn')), 'unknown-reference', 'cast.official.place', 'oven'],
  ['an initiative at an unknown place', change((file) => (file.initiatives[1].place = 'brn')), 'unknown-reference', 'initiatives[1].place', 'barn'],
  [
    'a format with an unknown initiative',
    change((file) => (file.formats['30'].initiatives[0] = 'bred')),
    'unknown-reference',
    'formats["30"].initiatives[0]',
    'bread',
  ],
  [
    'a format with one initiative twice',
    change((file) => (file.formats['30'].initiatives = ['bread', 'workshop', 'bread'])),
    'duplicate-item',
    'formats["30"].initiatives[2]',
  ],
  ['a first lever that is not in play', change((file) => (file.firstLever = '2.9')), 'unknown-reference', 'firstLever'],
  ['a lever twice', change((file) => file.levers.push('2.2')), 'duplicate-item', 'levers[2]'],
  ['a role twice in the order', change((file) => (file.roleOrder[7] = 'official')), 'duplicate-item', 'roleOrder[7]'],
  [
    'a challenge that concerns one role twice',
    change((file) => (file.challenges[0].concerned = ['official', 'official'])),
    'duplicate-item',
    'challenges[0].concerned[1]',
  ],
  ['two places of one name', change((file) => (file.places[1].id = 'oven')), 'duplicate-id', 'places[1].id'],
  ['two initiatives of one name', change((file) => (file.initiatives[1].id = 'bread')), 'duplicate-id', 'initiatives[1].id'],
  [
    'clues that leave two situations',
    change((file) => (file.challenges[0].clues[2].among = ['emergence', 'conflict', 'arbitration'])),
    'clues-do-not-meet',
    'challenges[0].clues',
  ],
  [
    'clues that leave none',
    change((file) => (file.challenges[0].clues[2].among = ['emergence', 'exhaustion', 'deadlock'])),
    'clues-do-not-meet',
    'challenges[0].clues',
  ],
  ['clues that meet elsewhere', change((file) => (file.challenges[0].situation = 'emergence')), 'clues-do-not-meet', 'challenges[0].clues'],
  [
    'a clue that names a situation twice',
    change((file) => (file.challenges[0].clues[0].among = ['conflict', 'conflict', 'emergence'])),
    'duplicate-item',
    'challenges[0].clues[0].among',
  ],
  [
    'a situation that no posture answers',
    change((file) => file.formats['30'].situations.push('distrust')),
    'no-strong-posture',
    'formats["30"].situations[4]',
  ],
  [
    'a scripted challenge out of play',
    change((file) => (file.formats['30'].situations = ['emergence', 'arbitration', 'exhaustion'])),
    'not-in-play',
    'challenges[0].situation',
  ],
  [
    'two challenges for one season',
    change((file) => file.challenges.push({ ...file.challenges[0], id: 'second' })),
    'duplicate-item',
    'challenges[1].season',
  ],
  ['a fixed situation out of play', change((file) => (file.initiatives[0].situations = ['deadlock'])), 'not-in-play', 'initiatives[0].situations[0]'],
  ['more seats at least than at most', change((file) => (file.formats['30'].players = { min: 6, max: 4 })), 'out-of-range', 'formats["30"].players'],
  [
    'a dilemma season that does not exist',
    change((file) => (file.formats['30'].dilemmaSeasons = [4])),
    'out-of-range',
    'formats["30"].dilemmaSeasons[0]',
  ],
  [
    'effects on an unknown initiative',
    change((file) => (file.events[0].effects[0] = { gauge: { init: 'bred', by: 1 } })),
    'unknown-reference',
    'events[0].effects[0].gauge.init',
    'bread',
  ],
  [
    'a value read from an unknown initiative',
    change((file) => (file.events[0].effects[0].means.by = 'init.bred.stage')),
    'unknown-reference',
    'events[0].effects[0].means.by',
    'bread',
  ],
  [
    'a story line that is not written',
    change((file) => (file.events[0].effects[1].story = 'event.frots')),
    'unknown-reference',
    'events[0].effects[1].story',
    'event.frost',
  ],
  [
    '@actor on an event that names none',
    change((file) => (file.events[0].effects[0].means.to = '@actor')),
    'not-allowed',
    'events[0].effects[0].means.to',
  ],
  [
    '@cosigners on a challenge',
    change((file) => (file.challenges[0].onMet = [{ means: { to: '@cosigners', by: 1 } }])),
    'not-allowed',
    'challenges[0].onMet[0].means.to',
  ],
  [
    'effects seven braces deep',
    change((file) => (file.events[0].effects[0] = { if: { all: [{ any: [{ all: [{ gte: [{ add: [1, { add: [1, 1] }] }, 1] }] }] }] }, then: [] })),
    'effect-too-deep',
    'events[0].effects',
  ],
  [
    'sixty-five braces of effects',
    change((file) => (file.events[0].effects = Array.from({ length: 33 }, () => ({ means: { to: '@all', by: 1 } })))),
    'effect-too-large',
    'events[0]',
  ],
  [
    'a text far longer than its place',
    change((file) => (file.challenges[0].clues[0].text.fr = Array(19).fill('mot').join(' '))),
    'too-long',
    'challenges[0].clues[0].text.fr',
  ],
  ['a place outside the country', change((file) => (file.places[0].x = 1900)), 'off-the-map', 'places[0].x'],
  [
    'a slot the line does not know',
    change((file) => (file.story['outcome.moving'].fr = 'Bravo {actr}')),
    'unknown-slot',
    'story["outcome.moving"].fr',
  ],
  [
    'a slot misspelt',
    change((file) => (file.story['challenge.chimney.met'].fr = 'Merci {crw}')),
    'unknown-slot',
    'story["challenge.chimney.met"].fr',
    'crew',
  ],
  ['a bracket left open', change((file) => (file.story['outcome.moving'].fr = 'Le four[ chauffe')), 'bad-format', 'story["outcome.moving"].fr'],
]

const WARNINGS: readonly Row[] = [
  ['a missing translation', change((file) => (file.languages = ['fr', 'en'])), 'missing-translation', 'title'],
  ['a text a little too long', change((file) => (file.cast.funder.fear.fr = Array(15).fill('mot').join(' '))), 'too-long', 'cast.funder.fear.fr'],
  [
    'a lever rewritten but not in play',
    change((file) =>
      file.leverOverrides.push({
        id: '2.7',
        fiche: '2.7',
        name: { fr: 'Animer' },
        text: { fr: 'Animer.' },
        family: 'solo',
        reservedTo: [],
        cost: { time: 1, means: 0 },
        effects: [],
      }),
    ),
    'not-in-play',
    'leverOverrides[0].id',
  ],
  ['a lever without its fiche', change((file) => file.levers.push('2.7')), 'not-in-play', 'levers[2]'],
  [
    'a season without a dilemma for everyone',
    change((file) => (file.formats['30'].dilemmaSeasons = [2])),
    'no-dilemma',
    'formats["30"].dilemmaSeasons[0]',
  ],
  ['a flag that nothing sets', change((file) => (file.events[0].effects[0].means.by = 'flag.roof')), 'never-set', 'events[0].effects[0].means.by'],
  [
    'a clue the format would rule out',
    change((file) => {
      file.challenges[0].clues[0].among = ['conflict', 'arbitration', 'deadlock']
      file.challenges[0].clues[2].among = ['conflict', 'exhaustion', 'deadlock']
    }),
    'not-in-play',
    'challenges[0].clues[0].among',
  ],
  [
    'a story line about nobody',
    change((file) => (file.story['challenge.chimny.met'] = { fr: 'x' })),
    'unknown-reference',
    'story["challenge.chimny.met"]',
    'chimney',
  ],
  ['a story line nothing tells', change((file) => (file.story.ending = { fr: 'Fin.' })), 'unknown-reference', 'story.ending'],
  ['a question for a season that no format has', change((file) => (file.questions[0].season = 6)), 'out-of-range', 'questions[0].season'],
]

const asCase = ([title, text, code, where, nearest]: Row) => ({ title, text, code, where, nearest })

/** `code « where » → nearest` of every issue. */
function told(text: string, severity: 'error' | 'warning'): string[] {
  return checkScenario(text)
    .issues.filter((issue) => issue.severity === severity)
    .map(({ code, where, nearest }) => `${code} « ${where} » → ${nearest ?? ''}`)
}

function expectTold(said: readonly string[], code: IssueCode, where: string, nearest: string | undefined): void {
  expect(said).toContainEqual(nearest === undefined ? expect.stringContaining(`${code} « ${where} »`) : `${code} « ${where} » → ${nearest}`)
}

describe('the example these tests break', () => {
  test('has no issue before it is broken', () => {
    expect(checkScenario(exampleText()).issues).toEqual([])
  })
})

describe.each([
  ['hostile files (S7)', HOSTILE],
  ['faults of JSON', SYNTAX],
  ['faults of shape', SHAPE],
  ['faults between parts', BETWEEN],
] as const)('%s', (_, rows) => {
  test.each(rows.map(asCase))('$title', ({ text, code, where, nearest }) => {
    expectTold(told(text, 'error'), code, where, nearest)
    expect(loadScenario(text).ok).toBe(false)
  })
})

describe('warnings leave the file playable', () => {
  test.each(WARNINGS.map(asCase))('$title', ({ text, code, where, nearest }) => {
    expectTold(told(text, 'warning'), code, where, nearest)
    expect(told(text, 'error')).toEqual([])
    expect(loadScenario(text).ok).toBe(true)
  })
})

describe('hostile files', () => {
  test('leave the prototypes of JavaScript as they were', () => {
    for (const [, text] of HOSTILE) checkScenario(text)
    expect(({} as Record<string, unknown>).seasons).toBeUndefined()
  })

  test('are as many as promised', () => {
    expect(HOSTILE.length + SYNTAX.length + SHAPE.length + BETWEEN.length).toBeGreaterThanOrEqual(40)
  })
})
