import sharp from 'sharp'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import { renderDocument } from '../../server/exports/index.ts'
import { outline } from '../../server/exports/outline.ts'
import { closeWorkshop } from '../../server/exports/workshop/in-workshop.ts'
import { playedGame, shippedScenario } from './played-game.ts'

const { journal, model } = playedGame(shippedScenario())
afterAll(closeWorkshop)

describe('the images', () => {
  test('are the map and the charts, each as SVG and PNG, with its words', { timeout: 120_000 }, async () => {
    const { bytes, type } = (await renderDocument('images.zip', model, journal))!
    expect(type).toBe('application/zip')
    const files = unzipSync(bytes)
    const names = ['territory', 'network-start', 'network-end', 'curves', 'pots', 'initiatives', 'postures']
    expect(Object.keys(files).sort()).toEqual([...names.flatMap((name) => [`${name}.png`, `${name}.svg`]), 'alternatives.txt'].sort())
    for (const name of names) {
      const svg = strFromU8(files[`${name}.svg`]!)
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true)
      expect(svg, name).toMatch(/role="img" aria-label="[^"]{12,}"/)
      // Its letters come with it: opened where our fonts are not, « Entreprise » overflowed its label.
      for (const family of ['Bricolage Grotesque', 'Atkinson Hyperlegible Next']) expect(svg.includes(`@font-face{font-family:"${family}";src:url(data:font/woff2;base64,`), name).toBe(true)
      expect(/undefined|NaN|<script|href=/.test(svg.replace(/<style>.*?<\/style>/, '')), name).toBe(false)
      const { format, width = 0 } = await sharp(files[`${name}.png`]).metadata()
      expect([format, width >= 900]).toEqual(['png', true])
    }
    expect(strFromU8(files['alternatives.txt']!)).toContain(model.initiatives[0]!.name.fr)
  })
})

describe('a title voted by the table', () => {
  const voted = { ...model, storyTitle: 'La clé #panic() que personne n’a gardée <b>' }

  test('heads the récit in each form, as words', async () => {
    const pdf = await getDocumentProxy(new Uint8Array((await renderDocument('recit.pdf', voted, journal))!.bytes))
    const { info, metadata } = await pdf.getMetadata()
    expect((info as { Title: string }).Title).toContain(voted.storyTitle)
    expect(String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '')).toMatch(/pdfuaid:part>1</)
    const page = await (await pdf.getPage(1)).getTextContent()
    expect(page.items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ')).toContain('Récit du territoire · Pays de Montgrain')
    expect(outline('recit', voted, 'fr')[0]).toEqual({ kind: 'title', text: voted.storyTitle })
    expect(strFromU8((await renderDocument('recit.md', voted, journal))!.bytes)).toMatch(/^# La clé \\#panic\(\)/)
  })
  test('without a vote it is the story of the territory', () => {
    expect(outline('recit', model, 'fr')[0]).toEqual({ kind: 'title', text: 'Le récit du territoire' })
  })
})

describe('names in other letters', () => {
  test('Greek, Cyrillic and Arabic print as they were written, in a page that stays tagged; what no font has is a question mark', async () => {
    const named = { ...model, storyTitle: 'Ελένη и Дмитрий 🎭', seats: model.seats.map((seat, index) => ({ ...seat, name: ['Ελένη Παπαδοπούλου', 'Дмитрий Їжак', 'نور الدين', '田中太郎'][index] ?? 'Zoé' })) }
    const pdf = await getDocumentProxy(new Uint8Array((await renderDocument('synthese.pdf', named, journal))!.bytes))
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')))
    const text = pages.join(' ').replace(/\s+/g, ' ')
    for (const name of ['Ελένη Παπαδοπούλου', 'Дмитрий Їжак']) expect(text).toContain(name)
    // Joined letters, read back as the forms they are drawn in and from the right: the letters are the same.
    const letters = text.normalize('NFKC')
    for (const letter of 'نورالدين') expect(letters).toContain(letter)
    expect(text).toContain('????')
    const { metadata } = await pdf.getMetadata()
    expect(String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '')).toMatch(/pdfuaid:part>1</)
    const card = await renderDocument('recit.pdf', named, journal)
    expect((await getDocumentProxy(new Uint8Array(card!.bytes)).then((one) => one.getMetadata())).info).toMatchObject({ Title: expect.stringContaining('Ελένη и Дмитрий ?') })
  })
})
