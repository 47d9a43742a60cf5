import { afterAll, describe, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import type { DebriefModel } from '../../shared/debrief/index.ts'
import { renderCard, renderDocument } from '../../server/exports/index.ts'
import { closeWorkshop } from '../../server/exports/workshop/in-workshop.ts'
import { playedGame, shippedScenario } from './played-game.ts'

const { journal, model } = playedGame(shippedScenario())
const first = model.turningPoints[0]!
const talked: DebriefModel = {
  ...model,
  keptByGroup: true,
  group: {
    moods: { thoughtful: 3 },
    feelings: ['doute', 'élan', '=soulagée'],
    tags: [{ fact: '1/pot', title: first.title, counts: { chosen: 1, induced: 2 } }],
    relate: [{ rule: 'pot', counts: { agree: 3 } }],
  },
}

async function textOf(bytes: Uint8Array): Promise<{ readonly words: string; readonly pages: number; readonly xmp: string; readonly width: number; readonly info: Record<string, unknown> }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const words = contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))).join('').replace(/\s+/g, ' ')
  const { metadata, info } = await pdf.getMetadata()
  return { words, pages: pdf.numPages, xmp: String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? ''), width: pages[0]!.getViewport({ scale: 1 }).width, info: info as Record<string, unknown> }
}

afterAll(closeWorkshop)

describe('what the group said of it, in the synthesis', () => {
  test('the PDF and the Markdown carry kept moments, words, tags and ways of seeing as counts', async () => {
    const { words, xmp } = await textOf((await renderDocument('synthese.pdf', talked, journal))!.bytes)
    const markdown = new TextDecoder().decode((await renderDocument('synthese.md', talked, journal))!.bytes)
    expect(xmp).toMatch(/pdfuaid:part>1</)
    for (const said of [words, markdown.replace(/\s+/g, ' ')]) {
      for (const part of ['Ce que le groupe en a dit', 'humeur songeuse (3)', 'élan', 'Induite par les règles', 'Est-ce ainsi chez nous', 'moins de 3', 'Gardées par le groupe']) expect(said).toContain(part)
    }
  })

  test('a table that opened nothing has no such section', async () => {
    const markdown = new TextDecoder().decode((await renderDocument('synthese.md', model, journal))!.bytes)
    expect(markdown).not.toContain('Ce que le groupe en a dit')
  })
})

describe('the commitment card', () => {
  const card = { act: 'Proposer une visite de la halle #panic() $x$', ally: 'Samira', date: '', territory: { fr: 'Pays de Montgrain' }, scenario: { fr: 'La halle aux grains' }, playedAt: Date.UTC(2026, 10, 14, 14) }

  test('is one tagged A5 page in French, what was written is text and never markup', async () => {
    const { bytes } = await renderCard(card, 'fr')
    const { words, pages, xmp, width, info } = await textOf(bytes)
    expect([pages, Math.round(width), info.Language]).toEqual([1, 420, 'fr-FR'])
    expect(xmp).toMatch(/pdfuaid:part>1</)
    for (const part of ['Ma carte', 'Un acte', card.act, 'Une personne alliée', 'Samira', 'Une date', 'à écrire', 'Pays de Montgrain', '14 novembre 2026']) expect(words).toContain(part)
  })

  test('keeps to one page in English, however long', async () => {
    const { words, pages } = await textOf((await renderCard({ ...card, act: 'une phrase longue et lourde '.repeat(7), ally: 'x'.repeat(80), date: 'y'.repeat(40) }, 'en')).bytes)
    expect(pages).toBe(1)
    expect(words).toContain('One ally')
  })
})
