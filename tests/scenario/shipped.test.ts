import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FICHE_IDS, FORMATS, INDICATORS, PHASES, POSTURES, ROLE_IDS, SITUATIONS, type FormatId } from '../../shared/base/vocabulary.ts'
import { MAP_LANDMARK_KINDS, MAP_LETTERING_STYLES, MAP_REGION_KINDS } from '../../shared/scenario/map-schema.ts'
import type { MapSpec } from '../../shared/drawing/map-spec.ts'
import { LANDMARK_KINDS, LETTERING_STYLES, REGION_KINDS } from '../../shared/drawing/map-spec.ts'
import { INITIATIVE_ICONS } from '../../shared/drawing/icons/initiative-icons.ts'
import { INITIATIVE_INK_IDS } from '../../shared/drawing/inks.ts'
import { openTable, replay } from '../../shared/engine/index.ts'
import { baseValue } from '../../shared/engine/postures.ts'
import { meetingOf, STRONG_POSTURE } from '../../shared/scenario/check/cards.ts'
import { checkScenario } from '../../shared/scenario/check/check-scenario.ts'
import { EFFECT_LIMITS, measureEffects } from '../../shared/scenario/check/effects.ts'
import { slotsOf, STORY_FAMILIES } from '../../shared/scenario/check/story-lines.ts'
import { countWords, visitTexts } from '../../shared/scenario/check/texts.ts'
import { describeIssue } from '../../shared/scenario/issue.ts'
import { loadScenario } from '../../shared/scenario/load.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { standardDeckSchema } from '../../shared/scenario/schema.ts'
import { STANDARD_DECK } from '../../shared/scenario/standard/index.ts'
import standardStory from '../../shared/scenario/standard/story.json' with { type: 'json' }
import { SHIPPED, shippedText } from './small-file.ts'

const files = readdirSync(SHIPPED).filter((name) => name.endsWith('.scenario.json'))

function load(name: string): Scenario {
  const loaded = loadScenario(shippedText(name))
  if (!loaded.ok) throw new Error(loaded.error.map((issue) => describeIssue(issue)).join('\n'))
  return loaded.value
}

/** U+00A0 where French wants it, no U+202F, no straight apostrophe, no exclamation mark. */
function typographyFaults(value: unknown): string[] {
  const faults: string[] = []
  visitTexts(value, [], ({ fr, en }) => {
    for (const text of [fr, en]) if (typeof text === 'string' && /\u202F|'|  /.test(text)) faults.push(text)
    if (typeof fr === 'string' && / [:;?!»]|«(?!\u00A0)|[^\u00A0]»|[^\u00A0\d][;?]|[^\u00A0\d]:(?!\d)|!/.test(fr)) faults.push(fr)
    if (typeof en === 'string' && /!/.test(en)) faults.push(en)
  })
  return faults
}

function distanceToLine([x, y]: readonly [number, number], [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

describe.each(files)('%s', (name) => {
  test('has no issue at all', () => {
    expect(checkScenario(shippedText(name)).issues.map((issue) => describeIssue(issue))).toEqual([])
  })

  test('answers to late, early, too many and too few, and guides who observes in its own words', () => {
    const { late, early, tooMany, tooFew, observerGuide = [] } = load(name).file.arrivals ?? {}
    expect([late, early, tooMany, tooFew].filter((answer) => answer === undefined)).toEqual([])
    expect(observerGuide.length).toBeGreaterThanOrEqual(3)
    const others = files.filter((other) => other !== name).flatMap((other) => load(other).file.arrivals?.observerGuide?.map(({ fr }) => fr) ?? [])
    expect(observerGuide.filter(({ fr }) => others.includes(fr))).toEqual([])
  })

  test('bears the name of its file', () => {
    expect(`${load(name).file.id}.scenario.json`).toBe(name)
  })

  test('is frozen to the bottom and hashed by its content', () => {
    const scenario = load(name)
    expect(Object.isFrozen(scenario.file.challenges[0]!.clues[0].text)).toBe(true)
    expect(load(name).hash).toBe(scenario.hash)
    const edited = loadScenario(shippedText(name).replace(/"version": "[^"]+"/, '"version": "9.9.9"'))
    expect(edited.ok && edited.value.hash).not.toBe(scenario.hash)
  })

  const scenario = load(name)
  const formats = FORMATS.filter((format) => scenario.file.formats[format])

  test.each(formats.flatMap((format) => [4, 5, 6, 7, 8].map((seats) => [format, seats] as const)))(
    'opens in %s minutes at %i seats',
    (format: FormatId, seats: number) => {
      const setup = {
        scenarioId: scenario.file.id,
        scenarioVersion: scenario.file.version,
        scenarioHash: scenario.hash,
        format,
        seed: 'shipped',
        options: { language: 'fr', remote: false, names: 'pseudonyms', trustNumbers: false, timers: 'normal' },
        seats,
        rulesVersion: '1',
      } as const
      const state = replay(scenario, openTable(scenario, setup, { at: 0, tableMs: 0 }))
      const rules = scenario.file.formats[format]!
      expect(state.seats).toHaveLength(seats)
      expect(state.game.initiatives.map(({ id }) => id)).toEqual(rules.initiatives)
      expect(state.game.indicators).toEqual(rules.start)
      expect(Object.keys(state.game.trust)).toHaveLength(seats * (seats - 1))
    },
  )

  test('has every card in play for its levers', () => {
    expect(Object.keys(scenario.levers).toSorted()).toEqual([...scenario.file.levers].toSorted())
  })

  test('keeps French typography', () => {
    expect(typographyFaults(scenario.file)).toEqual([])
  })

  test('has what the mallette promises: authored challenges, initiatives, cards for the trainer, dilemmas, lengths', () => {
    const { challenges, initiatives, events, dilemmas, questions, trainerNotes, story } = scenario.file
    expect(challenges.length).toBeGreaterThanOrEqual(6)
    expect(challenges.length).toBeLessThanOrEqual(10)
    for (const card of challenges) {
      expect(card.clues.length, card.id).toBe(3)
      expect(meetingOf(card), card.id).toEqual([card.situation])
    }
    expect(initiatives).toHaveLength(4)
    expect(events.filter(({ season }) => season === undefined).length).toBeGreaterThanOrEqual(4)
    for (const role of ROLE_IDS) {
      expect(dilemmas.filter((card) => card.role === role).length, role).toBeGreaterThanOrEqual(2)
      expect(scenario.file.cast[role].fear.fr, role).not.toBe('')
    }
    expect(formats).toEqual(expect.arrayContaining(scenario.file.id === 'la-halle-aux-grains' ? ['30', '60'] : ['60', '90']))
    for (const format of formats) expect(scenario.file.formats[format]!.players, format).toEqual({ min: 4, max: format === '30' ? 6 : 8 })
    expect(questions.length).toBeGreaterThanOrEqual(6)
    expect(Object.keys(story).length).toBeGreaterThanOrEqual(50)
    for (const phase of ['lobby', ...PHASES, 'debrief']) expect(trainerNotes.some((note) => note.phase === phase && note.season === undefined), phase).toBe(true)
    expect(trainerNotes.filter(({ season }) => season !== undefined).length).toBeGreaterThanOrEqual(10)
    expect(trainerNotes.some(({ watch }) => watch !== undefined)).toBe(true)
  })

  test('grows nothing in its waters', () => {
    const { rivers, signs } = scenario.file.map as unknown as MapSpec
    const wet = Object.entries((signs ?? {}) as Readonly<Record<string, readonly (readonly [number, number])[]>>).flatMap(([kind, points]) =>
      points.filter(([x, y]) => rivers.some(({ course, width }) => course.slice(1).some((to, i) => distanceToLine([x, y], course[i]!, to) < Math.max(...(width ?? [40, 40])) / 2 + 4))).map((point) => `${kind} ${point.join(', ')}`),
    )
    expect(wet).toEqual([])
  })

  test('gives every role a mandate that names its interest', () => {
    const interest = {
      official: 'appui',
      facilitator: 'confiance',
      initiator: 'vitalité',
      resident: 'pouvoir d’agir',
      officer: 'défis',
      venue: 'pouvoir d’agir',
      enterprise: 'transition',
      funder: 'vitalité',
    } as const
    for (const role of ROLE_IDS) {
      const { fr } = scenario.file.cast[role].mandate
      expect(fr).toContain(interest[role])
      expect(countWords(fr)).toBeLessThanOrEqual(14)
    }
  })

  test('has an own line for every issue of its challenges, every growth and every ending', () => {
    const own = JSON.parse(shippedText(name)).story as Record<string, unknown>
    const keys = [
      ...scenario.file.challenges.flatMap(({ id }) => ['met', 'brio', 'missed'].map((fate) => `challenge.${id}.${fate}`)),
      ...scenario.file.initiatives.flatMap(({ id }) => [1, 2, 3, 4].map((stage) => `initiative.${id}.${stage}`)),
      ...scenario.file.dilemmas.map(({ id }) => `dilemma.${id}.a`),
      ...['stalled', 'fragile', 'moving', 'learning'].map((outcome) => `outcome.${outcome}`),
    ]
    expect(keys.filter((key) => !Object.hasOwn(own, key))).toEqual([])
  })

  test('never lets French contract or elide before a slot', () => {
    const faults: string[] = []
    visitTexts(scenario.file.story, [], ({ fr }) => {
      if (typeof fr === 'string' && /(?<!\p{L})(?:de|à|que|qu’|d’|du|au|des|aux|le|la|l’|si|jusqu’|lorsque|puisque)[ \u00A0]?\{/iu.test(fr))
        faults.push(fr)
    })
    expect(faults).toEqual([])
  })

  test('draws with pictograms and inks that exist', () => {
    for (const { icon, ink } of scenario.file.initiatives) {
      expect(INITIATIVE_ICONS).toContain(icon)
      expect(INITIATIVE_INK_IDS).toContain(ink)
    }
  })
})

describe('the standard deck', () => {
  test('has the shape of its cards', () => {
    const parsed = standardDeckSchema.safeParse(STANDARD_DECK)
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  test('has one challenge for each situation, and three clues that meet in it only', () => {
    expect(STANDARD_DECK.challenges.map(({ situation }) => situation)).toEqual([...SITUATIONS])
    for (const card of STANDARD_DECK.challenges) {
      expect(meetingOf(card)).toEqual([card.situation])
      expect(countWords(card.text.fr)).toBeLessThanOrEqual(40)
      for (const clue of card.clues) {
        expect(new Set(clue.among).size).toBe(3)
        expect(countWords(clue.text.fr)).toBeLessThanOrEqual(12)
      }
    }
  })

  test('keeps its clues among the four situations of the short format, for the cards that can be drawn there', () => {
    const four = ['emergence', 'conflict', 'arbitration', 'exhaustion']
    for (const card of STANDARD_DECK.challenges.filter(({ situation }) => four.includes(situation))) {
      for (const clue of card.clues) expect(four).toEqual(expect.arrayContaining(clue.among))
    }
  })

  test('has at least two questions for each fiche', () => {
    expect(FICHE_IDS.filter((fiche) => STANDARD_DECK.questions.filter((card) => card.fiche === fiche).length < 2)).toEqual([])
  })

  test('stays within the size of a card', () => {
    const isTooLarge = ({ effects }: { readonly effects: unknown }): boolean => {
      const { depth, nodes } = measureEffects(effects)
      return depth > EFFECT_LIMITS.depth || nodes > EFFECT_LIMITS.nodes
    }
    expect([...STANDARD_DECK.levers, ...STANDARD_DECK.events].filter(isTooLarge).map(({ id }) => id)).toEqual([])
  })

  test('uses an id once', () => {
    for (const cards of [STANDARD_DECK.challenges, STANDARD_DECK.events, STANDARD_DECK.levers, STANDARD_DECK.questions]) {
      const ids = cards.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('keeps French typography, in cards and in lines', () => {
    expect(typographyFaults(STANDARD_DECK.challenges)).toEqual([])
    expect(typographyFaults(STANDARD_DECK.questions)).toEqual([])
    expect(typographyFaults(standardStory)).toEqual([])
  })

  test('fills no slot that the récit does not give', () => {
    const strangers = Object.entries(standardStory).flatMap(([key, { fr, en }]) => {
      const known = STORY_FAMILIES.find(({ pattern }) => pattern.test(key))?.slots ?? ['no family']
      return slotsOf(fr + en)
        .filter((slot) => !known.includes(slot))
        .map((slot) => `${key} {${slot}}`)
    })
    expect(strangers).toEqual([])
  })

  test('fills the same slots in both languages', () => {
    expect(Object.entries(standardStory).filter(([, { fr, en }]) => slotsOf(fr).toSorted().join() !== slotsOf(en).toSorted().join())).toEqual([])
  })
})

describe('what the checker knows by heart', () => {
  test('is the posture that the rules make strong in each situation', () => {
    for (const situation of SITUATIONS) expect(POSTURES.filter((posture) => baseValue(posture, situation) >= 2)).toEqual([STRONG_POSTURE[situation]])
  })

  test('is the vocabulary of the map', () => {
    expect(MAP_REGION_KINDS).toEqual(REGION_KINDS)
    expect(MAP_LANDMARK_KINDS).toEqual(LANDMARK_KINDS)
    expect(MAP_LETTERING_STYLES).toEqual(LETTERING_STYLES)
  })
})

describe('« La halle aux grains »', () => {
  const { file } = load('la-halle-aux-grains.scenario.json')

  test('scripts a conflict, an exhaustion and an arbitration over three seasons', () => {
    expect(file.challenges.filter(({ season }) => season).map(({ season, situation }) => [season, situation])).toEqual([
      [1, 'conflict'],
      [2, 'exhaustion'],
      [3, 'arbitration'],
    ])
  })

  test('starts as the design says', () => {
    expect(file.start.links).toEqual([['official', 'initiator', 3, 2]])
    expect(file.formats['30']).toMatchObject({
      seasons: 3,
      start: { vitality: 4, agency: 4, backing: 4, transition: 3 },
      horizons: { vitality: 5, agency: 6, backing: 5, transition: 4, trust: 4.5 },
      needShift: -1,
      stagesShift: -3,
      dilemmaSeasons: [2],
    })
    expect(file.formats['30']!.situations).toHaveLength(4)
    expect(file.formats['30']!.postures).toHaveLength(4)
  })

  test('has three initiatives in thirty minutes, one for each of three indicators, and four in sixty', () => {
    const domains = (format: '30' | '60') => file.formats[format]!.initiatives.map((id) => file.initiatives.find((card) => card.id === id)!.domain)
    expect(domains('30')).toEqual(['vitality', 'agency', 'backing'])
    expect(domains('60')).toEqual([...INDICATORS])
  })

  test('has something to say aloud in every phase of every season', () => {
    const wanted = ['news', 'palaver', 'commitment', 'reveal', 'reflection'].flatMap((phase) => [1, 2, 3].map((season) => `${phase} ${season}`))
    expect(file.trainerNotes.map(({ phase, season }) => `${phase} ${season ?? ''}`)).toEqual(expect.arrayContaining(wanted))
  })

  test('has an unscripted challenge for every situation that a longer game may need', () => {
    expect(new Set(file.challenges.map(({ situation }) => situation))).toEqual(new Set(SITUATIONS))
  })
})
