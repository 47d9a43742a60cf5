import { afterAll, describe, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import type { Language } from '../../shared/base/vocabulary.ts'
import { renderAttendance, renderCard, renderDocument } from '../../server/exports/index.ts'
import { closeWorkshop } from '../../server/exports/workshop/in-workshop.ts'
import { playedGame, shippedScenario } from './played-game.ts'

/** What a reader of PDF/UA asks of each paper the product prints, looked at in the file. */
type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] }
type Item = { readonly type?: string; readonly str?: string; readonly fontName?: string }

const { journal, model } = playedGame(shippedScenario())
const at = Date.UTC(2026, 10, 14, 13, 5)
const card = { act: 'Proposer une visite', ally: 'Samira', date: 'avant la Saint-Jean', territory: { fr: 'Pays de Montgrain' }, scenario: { fr: 'La halle aux grains' }, playedAt: at }
const sheet = { session: 'Journée des relais', code: 'KF4T7M', at, lines: [{ table: 1, name: 'Maëlys', role: 'official', at }, { table: 2, name: 'Zoé', role: 'resident', at }] } as const

const papers: readonly (readonly [string, (language: Language) => Promise<Uint8Array>])[] = [
  ['synthese', async (language) => (await renderDocument('synthese.pdf', { ...model, session: { ...model.session, language } }, journal))!.bytes],
  ['recit', async (language) => (await renderDocument('recit.pdf', { ...model, session: { ...model.session, language } }, journal))!.bytes],
  ['carte', async (language) => (await renderCard(card, language)).bytes],
  ['presence', async (language) => (await renderAttendance(sheet, language)).bytes],
]

afterAll(closeWorkshop)

function rolesIn(node: Node, into: Node[] = []): Node[] {
  into.push(node)
  for (const child of node.children ?? []) rolesIn(child, into)
  return into
}

/** Words outside any tag, and outside what is marked as decoration. */
function untagged(items: readonly Item[]): string[] {
  let depth = 0
  const found: string[] = []
  for (const { type, str } of items) {
    if (type?.startsWith('beginMarkedContent')) depth += 1
    else if (type === 'endMarkedContent') depth -= 1
    else if (depth === 0 && str?.trim()) found.push(str)
  }
  return found
}

describe.each(papers)('%s', (name, render) => {
  test.each(['fr', 'en'] as const)('in %s: title shown, language, bookmarks, nothing untagged, headings and tables in order', async (language) => {
    const bytes = new Uint8Array(await render(language))
    const raw = new TextDecoder('latin1').decode(bytes)
    const pdf = await getDocumentProxy(bytes)
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: language === 'fr' ? 'fr-FR' : 'en-GB', Title: expect.stringMatching(/\p{L}{4}/u) })
    expect(String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '')).toMatch(/pdfuaid:part>1<[\s\S]*dc:title|dc:title[\s\S]*pdfuaid:part>1</)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(raw).toMatch(/\/DisplayDocTitle\s+true/)
    expect((await pdf.getOutline())?.length ?? 0).toBeGreaterThan(0)
    const nodes: Node[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const tree = (await page.getStructTree()) as Node | null
      if (tree) rolesIn(tree, nodes)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      expect(untagged(items as readonly Item[]), `${name} page ${number}`).toEqual([])
      // Letters that no table leads back to words come out as private signs or nothing.
      expect((items as readonly Item[]).map(({ str = '' }) => str).join(''), `${name} page ${number}`).not.toMatch(/[\p{Co}\ufffd]/u)
    }
    const levels = nodes.flatMap(({ role }) => (/^H[1-6]$/.test(role ?? '') ? [Number(role!.slice(1))] : []))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
    for (const { alt } of nodes.filter(({ role }) => role === 'Figure' || role === 'Formula')) expect(alt?.trim()).toMatch(/\p{L}{3}/u)
    const tables = nodes.filter(({ role }) => role === 'Table').length
    if (tables > 0) expect(nodes.filter(({ role }) => role === 'TH').length).toBeGreaterThanOrEqual(2 * tables)
    expect(nodes.every(({ role, children = [] }) => role !== 'L' || children.every((child) => child.role === undefined || child.role === 'LI'))).toBe(true)
  })
})
