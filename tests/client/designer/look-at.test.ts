import { describe, expect, test } from 'vitest'
import { lookAt } from '../../../client/designer/check/look-at.ts'
import { baseOf, fileNameOf, kindOf } from '../../../client/designer/check/file-kind.ts'
import { exampleOf } from '../../../client/designer/file/shelf.ts'
import { newOverlay } from '../../../client/designer/file/new-overlay.ts'
import { checkScenario } from '../../../shared/scenario/check/check-scenario.ts'
import { readFileSync } from 'node:fs'
import { exampleText, shippedText } from '../../scenario/small-file.ts'

const halle = shippedText('la-halle-aux-grains.scenario.json')
const lineOf = (text: string, passage: string): number => text.slice(0, text.indexOf(passage)).split('\n').length

describe('a look at a scenario', () => {
  const look = lookAt({ text: halle })

  test('finds nothing wrong with a shipped one, and shows every text that has its place on a screen', () => {
    expect(look).toMatchObject({ kind: 'scenario', issues: [], isPlayable: true, title: { fr: 'La halle aux grains' } })
    const file = JSON.parse(halle)
    const count = (place: string): number => look.cards.filter((card) => card.place === place).length
    expect(count('challenge')).toBe(file.challenges.length)
    expect(count('clue')).toBe(3 * file.challenges.length)
    expect(count('dilemma')).toBe(file.dilemmas.length)
    expect(count('role')).toBe(8)
    expect(count('lever')).toBe(file.levers.length)
    expect(look.map?.discs).toHaveLength(file.initiatives.length)
  })

  test('measures each text against its place, and knows its line', () => {
    const card = look.cards.find(({ place, key }) => place === 'challenge' && key === 'lock')!
    const title = card.texts.find(({ name }) => name === 'title')!
    expect(title.measures.fr).toEqual({ count: title.words.fr.length, most: 32, unit: 'signs' })
    expect(title.at?.line).toBe(lineOf(halle, title.words.fr))
    const text = card.texts.find(({ name }) => name === 'text')!
    expect(text.measures.fr).toMatchObject({ most: 40, unit: 'words' })
  })

  test('shows standard levers as they are, written elsewhere', () => {
    const own: string[] = JSON.parse(halle).leverOverrides.map(({ id }: { id: string }) => id)
    const standard = look.cards.filter(({ place, key }) => place === 'lever' && !own.includes(key))
    expect(standard.length).toBeGreaterThan(0)
    for (const { texts } of standard) {
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.every(({ at }) => at === undefined)).toBe(true)
    }
  })

  test('goes on showing what it can of a file with a comma missing', () => {
    const broken = lookAt({ text: halle.replace(/("version": "[^"]+"),/, '$1') })
    expect(broken.isPlayable).toBe(false)
    expect(broken.issues.map(({ code }) => code)).toContain('json-syntax')
    expect(broken.cards.length).toBeGreaterThan(20)
  })

  test.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['a key that reaches into JavaScript', '{ "__proto__": { "polluted": 1 }, "format": "faire-territoire/1" }'],
    ['forty levels', '['.repeat(40)],
    ['more than a megabyte', `{"format":"faire-territoire/1","x":"${'é'.repeat(600_000)}"}`],
    ['cards that are no cards', '{"format":"faire-territoire/1","challenges":[null,1,"a",[]],"cast":[],"dilemmas":{},"levers":[{}],"events":[{"poll":3}],"map":{"seats":1}}'],
  ])('says what is wrong with %s and never throws', (_, text) => {
    const hostile = lookAt({ text })
    expect(hostile.isPlayable).toBe(false)
    expect(hostile.issues.length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a look at an overlay', () => {
  const overlay = newOverlay(checkScenario(halle).file!)

  test('tells one from a scenario even when it is broken, and names its file', () => {
    expect(kindOf(overlay)).toBe('overlay')
    expect(kindOf(halle)).toBe('scenario')
    expect(baseOf(overlay)).toBe('la-halle-aux-grains')
    expect(fileNameOf(overlay)).toBe('la-halle-aux-grains-bis.overlay.json')
    expect(fileNameOf('{')).toBe('mon-scenario.scenario.json')
  })

  test('a new one to fill in fits its scenario at once', () => {
    expect(lookAt({ text: overlay, base: halle })).toMatchObject({ kind: 'overlay', isPlayable: true, issues: [] })
  })

  test('asks for the scenario it dresses, and tells when that one has faults', () => {
    expect(lookAt({ text: overlay }).lacks).toEqual({ scenario: 'la-halle-aux-grains', isFaulty: false })
    expect(lookAt({ text: overlay, base: '{}' }).lacks).toEqual({ scenario: 'la-halle-aux-grains', isFaulty: true })
  })

  test('a text leads to its line in the overlay, or says that it is written in the scenario', () => {
    const look = lookAt({ text: overlay, base: halle })
    const lock = look.cards.find(({ place, key }) => place === 'challenge' && key === 'lock')!
    expect(lock.texts.find(({ name }) => name === 'title')?.at?.line).toBe(lineOf(overlay, '"challenges/lock/title"'))
    const clue = look.cards.find(({ place }) => place === 'clue')!
    expect(clue.texts[0]?.at).toBeUndefined()
  })

  test('its own opening is held to the wall with the challenge of the scenario', () => {
    const wide = { ...JSON.parse(overlay), texts: { ...JSON.parse(overlay).texts, opening: { fr: 'Un mot simple revient ici. '.repeat(13).trim(), en: 'Short.' }, 'challenges/lock/title': { fr: 'La serrure que l’on a changée', en: 'The lock' }, 'challenges/lock/text': { fr: 'Le texte du défi est long. '.repeat(8).trim(), en: 'Short.' } } }
    const { issues } = lookAt({ text: JSON.stringify(wide, undefined, 2), base: halle })
    expect(issues.map(({ where, message }) => `${where} ${message.fr}`)).toContainEqual(expect.stringMatching(/^texts\.opening\.fr Au mur/))
  })
})

test('the template is the example of the manual', () => {
  expect(exampleOf(readFileSync(new URL('../../../shared/scenario/FORMAT.md', import.meta.url), 'utf8'))).toBe(exampleText())
})
