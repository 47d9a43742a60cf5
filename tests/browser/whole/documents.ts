import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect } from 'vitest'
import { replayFile, type JournalFile } from '../../../server/exports/journal-file.ts'
import { replay, stateHash } from '../../../shared/engine/index.ts'
import type { TableState } from '../../../shared/engine/state.ts'
import { loadScenario } from '../../../shared/scenario/load.ts'

const PREPARING_MS = 90_000
const SCENARIO = new URL('../../../scenarios/la-halle-aux-grains.scenario.json', import.meta.url)

/** Presses every document that the page offers, one after the other: file names and bytes. */
export async function takeEveryDocument(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const offered = page.locator('.downloads li')
  const taken = new Map<string, Uint8Array>()
  for (let i = 0; i < (await offered.count()); i++) {
    const coming = page.waitForEvent('download', { timeout: PREPARING_MS })
    await offered.nth(i).getByRole('button').click()
    const download = await coming
    taken.set(download.suggestedFilename(), new Uint8Array(await readFile(await download.path())))
    await expect.poll(() => offered.nth(i).getAttribute('data-state'), { timeout: PREPARING_MS }).toBe('done')
  }
  return taken
}

export async function expectPdf(bytes: Uint8Array, words: readonly string[]): Promise<void> {
  expect(strFromU8(bytes.subarray(0, 5))).toBe('%PDF-')
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: true })
  for (const word of words) expect(text.replace(/\s+/g, ' ')).toContain(word)
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const headings = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  expect(headings).toContain('"role":"H1"')
}

export function expectDocx(bytes: Uint8Array, words: readonly string[]): void {
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toContain('[Content_Types].xml')
  const text = strFromU8(files['word/document.xml']!)
  for (const word of words) expect(text).toContain(word)
  expect(text).toContain('w:val="Heading2"')
  expect(text).not.toContain('<img')
}

/** No cell that a spreadsheet would run. */
export function expectCsv(bytes: Uint8Array): void {
  const rows = readCsv(strFromU8(bytes).replace(/^\ufeff/, ''))
  expect(rows.length).toBeGreaterThan(200)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]))
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([])
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/** The file replays to the hash it says, with the scenario it carries and with the one that is shipped. */
export async function expectJournal(bytes: Uint8Array): Promise<Pick<JournalFile, 'events'> & Pick<TableState, 'seats'>> {
  const file = JSON.parse(strFromU8(bytes)) as JournalFile
  const { state, fault, audited = 0 } = replayFile(file)
  expect(fault).toBeUndefined()
  expect(audited).toBeGreaterThan(50)
  const shipped = loadScenario(await readFile(SCENARIO, 'utf8'))
  if (!shipped.ok) throw new Error('the shipped scenario does not load')
  expect(stateHash(replay(shipped.value, file.events))).toBe(file.stateHash)
  return { events: file.events, seats: state!.seats }
}
