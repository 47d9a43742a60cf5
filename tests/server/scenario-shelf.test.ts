import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readShelf } from '../../server/http/scenario-shelf.ts'

const shipped = new URL('../../scenarios/', import.meta.url)
const HALL = 'la-halle-aux-grains'
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder with the grain hall and its overlay, and other files beside. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ft-shelf-'))
  folders.push(folder)
  mkdirSync(join(folder, 'overlays'))
  cpSync(new URL(`${HALL}.scenario.json`, shipped), join(folder, `${HALL}.scenario.json`))
  cpSync(new URL('overlays/la-halle-a-maree.overlay.json', shipped), join(folder, 'overlays', 'la-halle-a-maree.overlay.json'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

describe('the shelf of scenarios', () => {
  it('lists what lies in the folder, with its overlays, and opens both', () => {
    const said: string[] = []
    const shelf = readShelf(folderWith({}), (line) => said.push(line))
    expect(said).toEqual([])
    expect(shelf.lines.map(({ id }) => id)).toEqual([HALL])
    const [line] = shelf.lines
    expect(line?.difficulty).toBe('discovery')
    expect(line?.fiches.map(({ id }) => id)).toEqual(['2.1', '2.2', '2.3', '2.9', '2.10'])
    expect(line?.fiches.every(({ levers }) => levers.length > 0)).toBe(true)
    expect(line?.overlays.map(({ id }) => id)).toEqual(['la-halle-a-maree'])
    expect(line?.overlays[0]?.title.fr).not.toBe(line?.title.fr)

    const plain = shelf.find(HALL)
    const coast = shelf.find(HALL, 'la-halle-a-maree')
    expect(coast?.overlay).toBe('la-halle-a-maree')
    expect(coast?.file.formats).toEqual(plain?.file.formats)
    expect(coast?.hash).not.toBe(plain?.hash)
    expect(shelf.withHash(coast!.hash)).toBe(coast)
    expect(shelf.find(HALL, 'nowhere')).toBeUndefined()
    expect(shelf.find('nowhere')).toBeUndefined()
  })

  it('leaves out and tells a faulty file, and keeps the others', () => {
    const said: string[] = []
    const shelf = readShelf(
      folderWith({
        'broken.scenario.json': '{ "format": "faire-territoire/1" }',
        'overlays/unreadable.overlay.json': '{',
        'overlays/rules.overlay.json': JSON.stringify({ format: 'faire-territoire-overlay/1', id: 'rules', scenario: HALL, label: { fr: 'R', en: 'R' }, texts: { 'formats/30/seasons': { fr: '4', en: '4' } } }),
      }),
      (line) => said.push(line),
    )
    expect(shelf.lines.map(({ id }) => id)).toEqual([HALL])
    expect(shelf.lines[0]?.overlays.map(({ id }) => id)).toEqual(['la-halle-a-maree'])
    expect(said.map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['broken.scenario.json', 'unreadable.overlay.json', 'rules.overlay.json']))
    expect(said).toHaveLength(3)
  })
})
