import sharp from 'sharp'
import { drawLandscape } from '../../shared/drawing/landscape.ts'
import type { DiscPoint } from '../../shared/drawing/landscape.ts'
import { mapIdentity } from '../../shared/drawing/map-identity.ts'
import type { MapSpec } from '../../shared/drawing/map-spec.ts'

export type MapUse = 'board' | 'phone'

/** What a landscape is drawn from. */
export interface MapSource {
  readonly id: string
  readonly map: MapSpec
  /** Places where an initiative stands. */
  readonly discs: readonly DiscPoint[]
}

/** What is read of a scenario; `npm run scenario:check` says what is wrong with it. */
export interface MapFile {
  readonly map: MapSpec
  readonly places: readonly (DiscPoint & { readonly id: string })[]
  readonly initiatives: readonly { readonly place: string }[]
}

export const MAP_SIZES = [
  { use: 'board', width: 2880, height: 1620, maxBytes: 600_000 },
  { use: 'phone', width: 1440, height: 810, maxBytes: 150_000 },
] as const

export const mapSource = (id: string, { map, places, initiatives }: MapFile): MapSource => ({ id, map, discs: places.filter((place) => initiatives.some((initiative) => initiative.place === place.id)) })

export const identityOf = ({ map, discs }: MapSource): string => mapIdentity(map, discs)

/** Both pictures of a map, one after the other: `keep` gets each as soon as it is drawn. A greater effort takes longer and blurs less. */
export async function bakeMap({ map, discs }: MapSource, keep: (use: MapUse, picture: Buffer) => void, effort = 6): Promise<void> {
  const svg = drawLandscape(map, discs)
  for (const size of MAP_SIZES) keep(size.use, await bakeImage(svg, size, effort))
}

/** WebP under its limit of bytes: quality gives way first. */
async function bakeImage(svg: string, { width, height, maxBytes }: (typeof MAP_SIZES)[number], effort: number): Promise<Buffer> {
  const drawing = sharp(Buffer.from(svg), { density: (72 * width) / 1920, unlimited: true }).resize(width, height, { fit: 'fill' })
  const raw = await drawing.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  for (const quality of [82, 76, 70, 64, 58, 50, 42]) {
    const image = await sharp(raw.data, { raw: raw.info }).webp({ quality, effort, smartSubsample: true }).toBuffer()
    if (image.length <= maxBytes) return image
  }
  throw new Error(`La carte dépasse ${maxBytes} octets en ${width} × ${height} : dessinez moins de parcelles ou d’arbres.`)
}
