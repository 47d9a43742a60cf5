import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvCell, journalCsv } from '../../server/exports/csv.ts'
import { toDocx } from '../../server/exports/docx.ts'
import { journalFile, replayFile } from '../../server/exports/journal-file.ts'
import { escapeMarkdown, toMarkdown } from '../../server/exports/markdown.ts'
import { outline } from '../../server/exports/outline.ts'
import { stateHash } from '../../shared/engine/index.ts'
import { playedGame, shippedScenario } from './played-game.ts'

const { game, journal, model } = playedGame(shippedScenario())

const HOSTILE = ['=1+1', '+33', '-cmd()', '@SUM(A1)', '\t=1', '\r=1', '<img src=x onerror=alert(1)>', '[a](javascript:x)', '**gras**', '# titre', '| a | b |', '"; DROP', '\u0000\u001b']

describe('the outline', () => {
  test('speaks of every part, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const headings = outline('synthese', model, language).flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))
      expect(headings.length).toBeGreaterThanOrEqual(8)
      expect(new Set(headings).size).toBe(headings.length)
    }
  })
  test('names seats by their role unless the trainer chose names', () => {
    const text = JSON.stringify(outline('synthese', model, 'fr'))
    expect(text).toContain('animatrice ou animateur territorial')
    expect(text).not.toMatch(/undefined|\[object|NaN/)
  })
  test('says of a rehearsal that it is one, before anything else', () => {
    const rehearsed = playedGame(shippedScenario(), { rehearsal: true }).model
    for (const [language, mark] of [['fr', 'Répétition'], ['en', 'Rehearsal']] as const) {
      for (const kind of ['synthese', 'recit'] as const) {
        const [, subtitle, note] = outline(kind, rehearsed, language)
        expect(subtitle).toMatchObject({ kind: 'subtitle', text: expect.stringContaining(`${mark} · `) })
        expect(note).toMatchObject({ kind: 'note', text: expect.stringContaining(mark) })
        expect(toMarkdown(outline(kind, rehearsed, language))).toContain(`${mark} · `)
        expect(JSON.stringify(outline(kind, model, language))).not.toContain(`${mark} · `)
      }
    }
  })
  test('every pot total stands in the table of the pot', () => {
    const table = outline('synthese', model, 'fr').find((block) => block.kind === 'table' && block.caption === 'Le pot commun')
    expect(table?.kind === 'table' && table.rows.map((row) => row[1])).toEqual(model.pots.map((pot) => String(pot.total)))
  })
})

describe('Markdown', () => {
  test('has one title, sections and tables', () => {
    const text = toMarkdown(outline('synthese', model, 'fr'))
    expect(text.match(/^# /gm)).toHaveLength(1)
    expect(text.match(/^## /gm)!.length).toBeGreaterThanOrEqual(8)
    expect(text).toMatch(/^\| --- \|/m)
  })
  test.each(HOSTILE)('shows %j as typed', (hostile) => {
    const escaped = escapeMarkdown(hostile)
    expect(escaped).not.toMatch(/(^|[^\\])[<[*#|]/)
    expect(escaped).not.toMatch(/\p{Cc}/u)
  })
  test.each([
    ['4.5', '4.5'],
    ['4. mots', '4\\. mots'],
    ['2) mots', '2\\) mots'],
    ['- mots', '\\- mots'],
  ])('begins a list with nobody’s words: %j', (typed, escaped) => expect(escapeMarkdown(typed)).toBe(escaped))
})

describe('DOCX', () => {
  test('has headings, repeated header rows, alternative texts and its language', async () => {
    const files = unzipSync(await toDocx(outline('synthese', model, 'fr'), 'fr'))
    const document = strFromU8(files['word/document.xml']!)
    expect(document).toContain('w:val="Title"')
    expect(document).toContain('w:val="Heading2"')
    expect(document).toContain('<w:tblHeader/>')
    expect(document).toContain('Montgrain')
    const pictures = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt)
    expect(pictures).toHaveLength(Object.keys(files).filter((name) => name.startsWith('word/media/')).length)
    expect(pictures.length).toBeGreaterThanOrEqual(6)
    for (const alt of pictures) expect(alt).toMatch(/\p{L}{3}/u)
    expect(strFromU8(files['word/styles.xml']!)).toContain('fr-FR')
    // LibreOffice reads a line height without its rule as exact, and shows one line of each picture.
    for (const part of ['word/styles.xml', 'word/document.xml']) for (const [spacing] of strFromU8(files[part]!).matchAll(/<w:spacing[^>]*w:line=[^>]*>/g)) expect(spacing).toContain('w:lineRule="auto"')
  })
  test('a note stays on the page of what it is about', async () => {
    const files = unzipSync(await toDocx([{ kind: 'note', text: 'Noté' }, { kind: 'paragraph', text: 'Suite' }], 'fr'))
    const [note, next] = strFromU8(files['word/document.xml']!).match(/<w:p>.*?<\/w:p>/g) ?? []
    expect(note).toMatch(/<w:keepNext\/>.*Noté/)
    expect(next).not.toContain('keepNext')
  })
  test('keeps hostile words as words', async () => {
    const files = unzipSync(await toDocx(HOSTILE.map((text) => ({ kind: 'paragraph' as const, text })), 'fr'))
    const document = strFromU8(files['word/document.xml']!)
    expect(document).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(document).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
  })
})

describe('CSV', () => {
  test('has a line for each event and no cell that runs', () => {
    const lines = journalCsv(game.events).replace('\ufeff', '').trim().split('\r\n')
    expect(lines).toHaveLength(game.events.length + 1)
    for (const line of lines) for (const cell of line.split(';')) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@\t\r]|^-\D/)
  })
  test.each(HOSTILE.slice(0, 6))('disarms %j', (hostile) => {
    expect(csvCell(hostile).replace(/^"/, '')).toMatch(/^'/)
  })
  test('leaves numbers alone, negative ones too', () => {
    expect(['-3', '12', '0.5'].map(csvCell)).toEqual(['-3', '12', '0.5'])
  })
})

describe('the journal file', () => {
  const file = JSON.parse(JSON.stringify(journalFile(journal.scenario, journal.events, journal.texts))) as ReturnType<typeof journalFile>
  test('replays to the same hash after a round trip', () => {
    const { state, isFaithful } = replayFile(file)
    expect(isFaithful).toBe(true)
    expect(stateHash(state!)).toBe(stateHash(game.state))
  })
  test('is found unfaithful when an event was changed', () => {
    const events = file.events.map((event) => (event.type === 'indicator-changed' ? { ...event, to: event.to === 0 ? 1 : 0 } : event))
    expect(replayFile({ ...file, events }).isFaithful).toBe(false)
  })
  test('carries no word that was not released', () => {
    expect(Object.keys(journalFile(journal.scenario, journal.events, new Map([['t1', 'secret']])).texts)).toEqual([])
  })
})
