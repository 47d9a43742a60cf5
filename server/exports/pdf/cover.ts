import { existsSync, readFileSync } from 'node:fs'
import sharp from 'sharp'

const MAPS = new URL('../../../assets/maps/', import.meta.url)
/** The strip of the baked landscape that a cover shows, as fractions of the picture: the country's heart. */
const STRIP = { left: 0.05, top: 0.225, width: 0.75 } as const
const SHAPE = { width: 1860, height: 408 } as const

const cache = new Map<string, Promise<Uint8Array | undefined>>()

/** A JPEG of the scenario's landscape; undefined for a scenario whose map was not baked. Ids are looked up, never used as a path. */
export function coverOf(scenario: string): Promise<Uint8Array | undefined> {
  const known = cache.get(scenario)
  if (known) return known
  const made = drawCover(scenario)
  cache.set(scenario, made)
  return made
}

/** The landscape as it was baked for the wall; undefined for a scenario whose map was not. */
export function bakedBoard(scenario: string): Buffer | undefined {
  const manifest = new URL('manifest.json', MAPS)
  if (!existsSync(manifest)) return undefined
  const maps = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { readonly board: string }>
  const board = Object.hasOwn(maps, scenario) ? maps[scenario]?.board : undefined
  return board !== undefined && existsSync(new URL(board, MAPS)) ? readFileSync(new URL(board, MAPS)) : undefined
}

async function drawCover(scenario: string): Promise<Uint8Array | undefined> {
  const board = bakedBoard(scenario)
  if (!board) return undefined
  const picture = sharp(board)
  const { width, height } = await picture.metadata()
  const wide = Math.round(width * STRIP.width)
  const tall = Math.min(Math.round((wide * SHAPE.height) / SHAPE.width), height)
  const top = Math.min(Math.round(height * STRIP.top), height - tall)
  const strip = picture.extract({ left: Math.round(width * STRIP.left), top, width: wide, height: tall }).resize(SHAPE.width, SHAPE.height)
  return new Uint8Array(await strip.flatten({ background: '#CBDDD6' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer())
}
