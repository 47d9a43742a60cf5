import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import { renderAttendance } from '../../server/exports/index.ts'
import { closeWorkshop } from '../../server/exports/workshop/in-workshop.ts'

afterAll(closeWorkshop)

const at = Date.UTC(2026, 10, 14, 13, 5)
const sheet = {
  session: 'Journée des relais', code: 'KF4T7M', at,
  lines: [
    { table: 2, name: '*Zoé*', role: 'resident', at: at + 60_000 },
    { table: 1, name: 'Maëlys', role: 'official', at },
    { table: 1, name: 'Marie-Antoinette de Villeneuve-Larochelle', role: 'facilitator', at },
  ],
} as const

async function wordsOf(bytes: Uint8Array): Promise<{ readonly words: string; readonly xmp: string; readonly pages: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const contents = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()))
  const words = contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))).join('').replace(/\s+/g, ' ')
  const { metadata } = await pdf.getMetadata()
  return { words, xmp: String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? ''), pages: pdf.numPages }
}

test('the attendance list on paper: by table, with role and hour, accessible, and room to sign', async () => {
  const { bytes, fileName, type } = await renderAttendance(sheet, 'fr')
  if (process.env.FT_SHOTS) writeFileSync(`${process.env.FT_SHOTS}/${fileName}`, bytes)
  expect([fileName, type]).toEqual(['presence-KF4T7M.pdf', 'application/pdf'])
  const { words, xmp, pages } = await wordsOf(bytes)
  expect(pages).toBe(1)
  expect(xmp).toContain('pdfuaid:part')
  for (const one of ['Liste de présence', 'Journée des relais', '14 novembre 2026', 'KF4 T7M', '3 personnes', 'Signature', 'Maëlys', 'Élue ou élu', '14 h 05', '*Zoé*', 'page 1 sur 1']) expect(words).toContain(one)
  expect(words.indexOf('Table 1')).toBeLessThan(words.indexOf('Table 2'))
})

test('in English, and on as many pages as forty tables need', async () => {
  const many = Array.from({ length: 240 }, (_, index) => ({ table: 1 + (index % 40), name: `P${index}`, role: 'resident' as const, at }))
  const { words, pages } = await wordsOf((await renderAttendance({ ...sheet, lines: many }, 'en')).bytes)
  expect(pages).toBeGreaterThan(5)
  for (const one of ['Attendance list', '240 people', 'Table 40', 'P239']) expect(words).toContain(one)
})
