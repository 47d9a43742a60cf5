import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isElided, listNor, ordinal, toEach } from '../../shared/debrief/words/french.ts'
import { countPromises } from '../../shared/debrief/story/index.ts'
import { playTen } from './ten-stories.ts'

/** Each test is a mistake that was read in one of these ten récits. */
const sessions = playTen()
const plain = (words: string): string => words.replaceAll('\u00a0', ' ')
const paragraphs = sessions.flatMap(({ name, model }) => model.story.map(({ heading, text }) => ({ name, heading: heading?.fr ?? '', text: plain(text.fr) })))
const wholes = sessions.map(({ name, model }) => ({ name, text: model.story.map(({ text }) => plain(text.fr)).join('\n') }))
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?»]) (?=[«\p{Lu}])/u)
const count = (text: string, wanted: RegExp): number => [...text.matchAll(wanted)].length

describe('agreement and prepositions', () => {
  test('« à » stands before each person thanked', () => {
    expect(toEach(['Dominique', 'Yacine', 'Ousmane'])).toBe('à Dominique, à Yacine et à Ousmane')
    for (const { name, text } of wholes) for (const [, thanks = ''] of text.matchAll(/on l(?:e|a|es) doit ([^.]+)\./g)) for (const one of thanks.split(/, | et /)) expect(one, name).toMatch(/^(?:à|au|aux) /)
  })
  test('an initiative in the plural, or several, « en sont » at a stage', () => {
    for (const { name, text } of wholes) {
      const [, first = '', verb] = /Au bout du chemin, ([^;.]+) (en est|en sont) /.exec(text) ?? []
      if (verb) expect(verb, name).toBe(/ et |, |^les /.test(first) ? 'en sont' : 'en est')
    }
    expect(wholes.some(({ text }) => text.includes(' en sont à '))).toBe(true)
  })
  test('one person alone is never « à plusieurs », « une petite équipe » nor « des visages »', () => {
    const folder = new URL('../../scenarios/', import.meta.url)
    const files = [...readdirSync(folder), ...readdirSync(new URL('overlays/', folder)).map((file) => `overlays/${file}`)].filter((file) => file.endsWith('.json'))
    for (const file of files) expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(/\[\. (?:[^\]]*à plusieurs|[^\]]*équipe|[^\]]*des visages|Several|[^\]]*small team|[^\]]*faces)[^\]]*\{crew\}/)
  })
  test('those who met a challenge are told in the present, like the rest', () => {
    for (const { name, text } of wholes) expect(text, name).not.toMatch(/\bon a (?:trouvé|reconnu|vu|lu)\b/)
  })
})

describe('facts', () => {
  test('every season tells its challenge, prepared in advance or not', () => {
    for (const { name, model } of sessions) {
      for (const { kind, text } of model.timeline) if (kind === 'challenge') expect(text.fr, name).not.toMatch(/^le défi\b/i)
    }
    const situations = sessions.map(({ name, model }) => ({ name, told: model.story.filter(({ text }) => /portait un nom|on y reconnaît|Le mot, cette fois|fois, c’était/.test(text.fr)).length, seasons: model.network.seasons.length }))
    for (const { name, told, seasons } of situations) expect(told, name).toBe(seasons)
  })
  test('a pact is never « toutes tenues » in a game where a word was broken', () => {
    const broken = wholes.filter(({ text }) => /rompue/.test(text))
    expect(broken.length).toBeGreaterThan(0)
    for (const { name, text } of broken) expect(text, name).not.toContain('toutes tenues')
  })
  test('tensions of one season are not told « puis » one after the other', () => {
    for (const { name, text } of wholes) expect(text, name).not.toContain('puis entre')
  })
})

describe('who gave a word to whom', () => {
  test('a comma stands between who speaks and to whom: never « Éloi à la table »', () => {
    const told = sessions.flatMap(({ model }) => model.timeline.filter(({ kind, text }) => kind === 'promise' && / : au moins/.test(plain(text.fr))).map(({ text }) => plain(text.fr)))
    expect(told.length).toBeGreaterThan(3)
    for (const text of told) expect(text).toMatch(/^[^:]*\p{L}, (?:à|au|aux) [^:,]+ : au moins/u)
  })
})

describe('the questions', () => {
  test('the first is about the season of the strongest turning point, not always spring', () => {
    const asked = sessions.map(({ model }) => plain(model.questions[0]!.fr))
    expect(new Set(asked).size).toBeGreaterThan(3)
    for (const [index, { name, model }] of sessions.entries()) {
      const most = Math.max(...model.turningPoints.map(({ score }) => score))
      const seasons = ['', 'printemps', 'été', 'automne', 'hiver', 'second printemps', 'second été']
      expect(model.turningPoints.filter(({ score }) => score === most).some(({ season }) => asked[index]!.includes(` ${seasons[season]},`)), `${name}: ${asked[index]}`).toBe(true)
    }
  })
})

describe('repetition', () => {
  test('no paragraph begins with the words of its heading', () => {
    for (const { name, heading, text } of paragraphs) expect(text.startsWith(heading), `${name}: ${heading}`).toBe(false)
  })
  test('no sentence is told twice', () => {
    for (const { name, text } of wholes) {
      const all = text.split('\n').flatMap(sentencesOf)
      expect(all.filter((sentence, index) => all.indexOf(sentence) !== index), name).toEqual([])
    }
  })
  test('nobody passes by, hands are missing: once a season, whatever waits', () => {
    expect([listNor(['a', 'b']), listNor(['a', 'b', 'c'])]).toEqual(['a ni b', 'a, ni b, ni c'])
    for (const { name, text } of paragraphs) for (const words of [/Personne ne passe voir/g, /il manque des bras/g, /Tout est prêt/g]) expect(count(text, words), `${name}: ${text}`).toBeLessThanOrEqual(1)
  })
  test('the situation is not named by the same turn more than twice', () => {
    for (const { name, text } of wholes) expect(count(text, /Cela portait un nom/g), name).toBeLessThanOrEqual(2)
  })
  test('a pot that stays as it was says for how long', () => {
    expect([2, 6].map(ordinal)).toEqual(['deuxième', 'sixième'])
    expect(wholes.some(({ text }) => text.includes('Pour la deuxième saison d’affilée, le pot commun'))).toBe(true)
    for (const { name, text } of wholes) expect(count(text, /Ce que personne ne paie/g), name).toBeLessThanOrEqual(2)
  })
  test('a lever played again says who takes it up and where, not the same line with other names', () => {
    for (const { name, text } of wholes) for (const line of [/ouvre une table de coconstruction/g, /sans prendre la place de personne/g, /noue une alliance de transition/g, /réunit une assemblée/g]) expect(count(text, line), `${name} ${line.source}`).toBeLessThanOrEqual(1)
  })
  test('what comes back is told in turn in other words: who waits, who quarrels, who makes up, what weighed', () => {
    const turns = [/Personne ne passe voir/g, /il manque des bras/g, /Entre [^.]* et [^.,]*, la tension devient vive\./g, /il reste une couture/g, /pèse plus que le reste/g, /on tire des chaises/g]
    for (const { name, text } of wholes) for (const words of turns) expect(count(text, words), `${name} ${words.source}`).toBeLessThanOrEqual(words.source.includes('tension') ? 3 : 2)
    for (const turn of ['attend que l’on passe', 'Du côté ', 'n’attend plus que des bras', 'le ton monte', 'trois points rouges', 'qui y compte le plus', 'deux chaises se rapprochent']) expect(wholes.some(({ text }) => text.includes(turn)), turn).toBe(true)
  })
  test('a relation is worked on by people, once a season, never « Bintou : quelques visages de plus »', () => {
    for (const { name, text } of paragraphs) {
      expect(text, name).not.toContain('quelques visages de plus')
      expect(count(text, /se reparle/g), name).toBeLessThanOrEqual(1)
    }
  })
  test('a pot that stays alive is not said season after season', () => {
    for (const { name, text } of wholes) expect(count(text, /saison d’affilée/g), name).toBeLessThanOrEqual(3)
  })
  test('seasons in a row share one « pendant »', () => {
    for (const { name, text } of wholes) expect(text, name).not.toMatch(/pendant [^.,]*(?:,| et) pendant/i)
    for (const { name, model } of sessions) for (const { text } of model.story) expect(text.en, name).not.toMatch(/during [^.,]*(?:,| and) during|come to the (?:trial|rooting)/i)
  })
  test('words kept are thanked once, not season by season', () => {
    for (const { name, text } of wholes) expect(count(text, /toute parole donnée est tenue/g), name).toBeLessThanOrEqual(1)
  })
  test('many tensions are gathered around who has most of them', () => {
    for (const { name, text } of wholes) for (const sentence of sentencesOf(text)) expect(count(sentence, /\bentre /gi), `${name}: ${sentence}`).toBeLessThanOrEqual(4)
  })
})

describe('typography', () => {
  test('a count is all in letters, or all in figures', () => {
    const statuses = (kept: number, broken: number): string[] => [...Array<string>(kept).fill('kept'), ...Array<string>(broken).fill('broken')]
    expect(plain(countPromises(statuses(21, 2)).fr)).toBe('En tout, 23 paroles : 21 tenues, 2 rompues.')
    expect(plain(countPromises(statuses(3, 1)).fr)).toBe('En tout, quatre paroles : trois tenues, une rompue.')
  })
  test('threads counted in figures keep their noun', () => {
    for (const { name, text } of wholes) expect(text, name).not.toMatch(/à l’arrivée, (?:\d+|un)\./)
  })
  test('spaces, apostrophes, elisions and contractions', () => {
    for (const { name, model } of sessions) {
      for (const { heading, text } of model.story) {
        const words = `${heading?.fr ?? ''} ${text.fr}`
        expect(words, name).not.toMatch(/[^\u00a0][;:?!»](?!\d)|«[^\u00a0]|\u202f|'| {2}|\.\.|,\.|undefined|\{|\}|\[|\]/)
        expect(words, name).not.toMatch(/\b(?:de|à) les? |\bsi il/)
        for (const [, before, next = ''] of words.matchAll(/(?<![\p{L}’])(de|que|le|la|ne|se|me|te|je|ce|jusque|lorsque|puisque) (\p{L}+)/giu)) expect(isElided(next) && !/^(?:ce|le|la)$/i.test(before ?? ''), `${name}: ${before} ${next}`).toBe(false)
      }
    }
  })
})
