import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import { buildDebrief, type DebriefModel } from '../../shared/debrief/index.ts'
import { compileChecked } from '../../server/exports/pdf/compile-checked.ts'
import { drawable } from '../../server/exports/pdf/glyphs.ts'
import { DocumentFailure, renderDocument, type Journal } from '../../server/exports/index.ts'
import { closeWorkshop } from '../../server/exports/workshop/in-workshop.ts'
import { scriptedTable, storyScenario } from '../debrief/scripted-table.ts'
import { playedGame, shippedScenario } from './played-game.ts'

type Node = { readonly role?: string; readonly alt?: string; readonly lang?: string; readonly children?: readonly Node[] }

const { journal, model } = playedGame(shippedScenario())

/** Words of a page as a reader meets them: spaces and soft line ends made plain. */
async function readPdf(bytes: Uint8Array): Promise<{ pages: string[]; nodes: Node[]; info: Record<string, unknown>; xmp: string; isMarked: boolean }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: string[] = []
  const nodes: Node[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('').replace(/\s+/g, ' '))
    const tree = (await page.getStructTree()) as Node | null
    if (tree) flatten(tree, nodes)
  }
  const { info, metadata } = await pdf.getMetadata()
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  return { pages, nodes, info: info as Record<string, unknown>, xmp: String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? ''), isMarked: marks?.Marked === true }
}

function flatten(node: Node, into: Node[]): void {
  into.push(node)
  for (const child of node.children ?? []) flatten(child, into)
}

const pdfOf = async (one: DebriefModel, what: Journal, name = 'synthese.pdf'): Promise<Uint8Array> => (await renderDocument(name, one, what))!.bytes

afterAll(closeWorkshop)

describe('the PDF', () => {
  test('opens with its title, its language, tagged as PDF/UA-1', async () => {
    const { info, xmp, isMarked, pages } = await readPdf(await pdfOf(model, journal))
    expect(info).toMatchObject({ Language: 'fr-FR' })
    expect(info.Title).toMatch(/^Ce que nous avons tissé · Pays de Montgrain/)
    expect(isMarked).toBe(true)
    expect(xmp).toMatch(/pdfuaid:part>1</)
    expect(pages.length).toBeGreaterThanOrEqual(4)
    expect(pages[0]).toContain('Pays de Montgrain · trois saisons, cinq rôles · 1 janvier 1970')
  })
  test('of a rehearsal says so on its cover', async () => {
    const rehearsed = playedGame(shippedScenario(), { rehearsal: true })
    for (const name of ['synthese.pdf', 'recit.pdf']) {
      const { pages, info } = await readPdf(await pdfOf(rehearsed.model, rehearsed.journal, name))
      expect(pages[0]).toContain('Répétition · Pays de Montgrain')
      expect(info.Title).toContain('Répétition · ')
    }
  })
  test('has its four sections and its number on the page of the wall', async () => {
    const { pages } = await readPdf(await pdfOf(model, journal))
    for (const title of ['Le réseau de confiance', 'Le territoire au fil des saisons', 'Les paroles', 'Les bascules', 'À mettre en discussion']) expect(pages[0]).toContain(title)
    pages.forEach((page, index) => expect(page).toContain(`page ${index + 1} sur ${pages.length}`))
  })
  test('keeps every section in its place, however much was said', async () => {
    const long = 'une phrase qui ne finit pas, '.repeat(12)
    const wordy = {
      ...model,
      turningPoints: model.turningPoints.map((moment) => ({ ...moment, text: { fr: long } })),
      promises: model.promises.map((promise) => ({ ...promise, text: { fr: `${'a'.repeat(120)} ${long}` } })),
      questions: model.questions.map(({ fr }) => ({ fr: `${fr} ${long}` })),
    }
    const pdf = await getDocumentProxy(await pdfOf(wordy, journal))
    const page = await pdf.getPage(1)
    const { items } = await page.getTextContent()
    const at = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ words: item.str, x: item.transform[4] as number, right: (item.transform[4] as number) + item.width, y: item.transform[5] as number }] : []))
    const highest = (words: string): number => Math.max(...at.filter((item) => item.words.includes(words)).map(({ y }) => y))
    const bounds = [highest('Les bascules'), highest('Fiche 2'), highest('À mettre en discussion')]
    expect(bounds).toEqual(bounds.toSorted((a, b) => b - a))
    for (const { words, x, right, y } of at.filter((item) => /phrase|finit|aaaa/.test(item.words))) {
      expect(y < bounds[2]! || y > bounds[1]!, words).toBe(true)
      expect(right, words).toBeLessThan(x < 290 ? 298 : 575)
    }
  })
  test('says what the session was: moments, outcome, récit, questions', async () => {
    const text = (await readPdf(await pdfOf(model, journal))).pages.join(' ')
    const plain = (words: string): string => words.replace(/\s+/g, ' ')
    for (const { text: said } of model.story) expect(text).toContain(plain(said.fr).slice(0, 60))
    for (const { arithmetic } of model.turningPoints) expect(text).toContain(arithmetic)
    for (const question of model.questions) expect(text.replaceAll(' ', '')).toContain(plain(question.fr).replaceAll(' ', ''))
    expect(text).toContain('Document pseudonymisé')
  })
  test('has headings in order, an alternative for every figure, header cells in every table', async () => {
    const { nodes } = await readPdf(await pdfOf(model, journal))
    const levels = nodes.flatMap(({ role }) => (/^H[1-6]$/.test(role ?? '') ? [Number(role!.slice(1))] : []))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
    const figures = nodes.filter(({ role }) => role === 'Figure')
    expect(figures.length).toBeGreaterThanOrEqual(6)
    for (const { alt } of figures) expect(alt?.trim()).toMatch(/\p{L}{3}/u)
    expect(figures.some(({ alt }) => alt?.includes('entre élue ou élu et animatrice ou animateur territorial'))).toBe(true)
    expect(nodes.filter(({ role }) => role === 'TH').length).toBeGreaterThanOrEqual(6)
  })
  test('embeds its fonts, its own and no other', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await pdfOf(model, journal, 'recit.pdf')))
    const page = await pdf.getPage(1)
    await page.getOperatorList()
    const { styles } = await page.getTextContent()
    const fonts = Object.keys(styles).map((name) => page.commonObjs.get(name) as { name: string; missingFile?: boolean })
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const { name, missingFile } of fonts) {
      expect(name).toMatch(/Bricolage|Atkinson/)
      expect(missingFile).not.toBe(true)
    }
  })
  test('speaks English when asked', async () => {
    const english = { ...model, session: { ...model.session, language: 'en' as const } }
    const { info, pages } = await readPdf(await pdfOf(english, journal))
    expect(info).toMatchObject({ Language: 'en-GB' })
    expect(pages.join(' ')).toContain('The network of trust')
  })
  test('is made without holding the event loop', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 5)
    await Promise.all([pdfOf(model, journal), pdfOf(model, journal, 'recit.pdf')])
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })
})

const HOSTILE = '=cmd|\' /C calc\'!A0 <script>alert(1)</script> #eval("1+1") $x$ *gras* [a](javascript:b) \\u{41} @media \u0007\u202e 🎭 مريم "«»'

describe('hostile words', () => {
  const table = scriptedTable(storyScenario(), { names: [HOSTILE.slice(0, 30), '+1', '-2', '@SUM(A1)'], answer: HOSTILE, reason: HOSTILE })
  const hostile = buildDebrief(table.scenario, table.events, table.lookUp, { language: 'fr', names: 'names', table: '../../etc', code: '=1' })
  const what: Journal = { scenario: table.scenario, events: table.events, texts: table.texts }

  test('stay words in the PDF, which is tagged all the same', async () => {
    const { pages, isMarked } = await readPdf(await pdfOf(hostile, what))
    const text = pages.join(' ')
    expect(isMarked).toBe(true)
    expect(text).toContain('<script>alert(1)</script> #eval("1+1") $x$ *gras*')
    expect(text).not.toContain('🎭')
  })
  test('in a heading whose letters one cut lacks leave the PDF tagged', async () => {
    const titled = { ...model, turningPoints: model.turningPoints.map((moment) => ({ ...moment, title: { fr: 'Piața ţărănească ¤ #panic()' } })) }
    const { pages, isMarked, xmp } = await readPdf(await pdfOf(titled, journal))
    expect(isMarked).toBe(true)
    expect(xmp).toMatch(/pdfuaid:part>1</)
    expect(pages[0]).toContain('Piața ţărănească ¤ #panic()')
  })
  test('stay words in the DOCX', async () => {
    const files = unzipSync((await renderDocument('synthese.docx', hostile, what))!.bytes)
    const document = strFromU8(files['word/document.xml']!)
    expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(document).not.toContain('<script')
    expect(Object.keys(files).some((name) => /vba|embeddings|externalLink/i.test(name))).toBe(false)
    expect(strFromU8(files['word/_rels/document.xml.rels']!)).not.toContain('External')
  })
  test('stay words in the Markdown', async () => {
    const text = strFromU8((await renderDocument('synthese.md', hostile, what))!.bytes)
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>')
    expect(text).not.toMatch(/(^|[^\\])<script|[^\\]\]\(javascript/)
  })
  test('never reach the journal as CSV, nor a file name', async () => {
    const csv = (await renderDocument('journal.csv', hostile, what))!
    expect(strFromU8(csv.bytes)).not.toContain('alert(1)')
    expect(csv.fileName).toBe('small-2026-11-14-table--etc-journal.csv')
  })
  test('reach the journal as JSON only where their authors released them', async () => {
    const file = JSON.parse(strFromU8((await renderDocument('journal.json', hostile, what))!.bytes)) as { texts: Record<string, string> }
    expect(Object.values(file.texts).some((text) => text.includes('<script>'))).toBe(true)
    expect(Object.values(file.texts)).toHaveLength(1)
  })
})

describe('signs that the fonts lack', () => {
  const covered = new Set(Array.from('aé? ', (sign) => sign.codePointAt(0)!))
  test.each([['e\u0301a', 'éa'], ['a🎭a', 'a?a'], ['a\u0000a', 'a a'], ['م', '?'], ['a\u0330', 'a']])('%j becomes %j', (from, to) => {
    expect(drawable(from, covered)).toBe(to)
  })
})

describe('a page that the standard refuses', () => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fileURLToPath(new URL('../../server/exports/fonts/', import.meta.url))] }] })
  const compileText = (source: string) => (isChecked: boolean): Uint8Array =>
    new Uint8Array(compiler.pdf({ mainFileContent: `#set document(title: "t")\n#set text(font: "Bricolage Grotesque", fallback: false)\n${source}\n${isChecked ? '' : 'not checked'}` }, isChecked ? { pdfStandard: 'ua-1' } : {}))

  test('is made without it, and told so', async () => {
    const { pages, xmp } = await readPdf(compileChecked(compileText('ţ')))
    expect(pages[0]).toContain('not checked')
    expect(xmp).not.toContain('pdfuaid')
  })
  test('is the only one made twice', async () => {
    const { pages, xmp } = await readPdf(compileChecked(compileText('plain')))
    expect(pages[0]).not.toContain('not checked')
    expect(xmp).toContain('pdfuaid')
    let runs = 0
    expect(() => compileChecked((isChecked) => { runs += 1; return compileText('#panic()')(isChecked) })).toThrow()
    expect(runs).toBe(1)
  })
})

describe('what cannot be made', () => {
  test('an unknown name is nothing', async () => {
    for (const name of ['synthese.exe', '../synthese.pdf', 'synthese.pdf/..', 'journal', '']) expect(await renderDocument(name, model, journal)).toBeUndefined()
  })
  test('says a sentence in both languages', () => {
    const failure = new DocumentFailure('pdf-engine-missing', 'no native binding')
    expect(failure.sentence.fr).toContain('DOCX')
    expect(failure.sentence.en).toContain('DOCX')
    expect(failure.message).toContain('no native binding')
  })
  test('a broken model is a failure, not a hang, and the next document is made', async () => {
    await expect(pdfOf({ ...model, story: undefined as never }, journal)).rejects.toBeInstanceOf(DocumentFailure)
    expect((await pdfOf(model, journal, 'recit.pdf')).length).toBeGreaterThan(10_000)
  })
})
