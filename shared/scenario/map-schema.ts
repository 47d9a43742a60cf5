/** Strict shape of the `map` block; the drawing area owns the type, `MapSpec`. */
import { z } from 'zod'
import type { LandmarkKind, LetteringStyle, MapSpec, RegionKind } from '../drawing/map-spec.ts'

/** Kept equal to the drawing area's own lists by the types below and by a test. */
export const MAP_REGION_KINDS = [
  'fields',
  'meadow',
  'hillside',
  'bocage',
  'wood',
  'marsh',
  'town',
  'hamlet',
  'estate',
  'business',
  'brownfield',
  'allotments',
  'upland',
  'vineyard',
] as const satisfies readonly RegionKind[]

export const MAP_LANDMARK_KINDS = [
  'church',
  'chapel',
  'town-hall',
  'market-hall',
  'school',
  'station',
  'mill',
  'spinning-mill',
  'shed',
  'supermarket',
  'block',
  'house',
  'farm',
  'silo',
  'third-place',
  'plot',
  'pitch',
  'car-park',
  'fountain',
  'bandstand',
  'stall',
  'boat',
  'cow',
  'walker',
  'tree',
  'fir',
  'peak',
  'greenhouse',
  'wind-turbine',
  'slag-heap',
  'blast-furnace',
  'crane',
  'slab',
  'tower',
] as const satisfies readonly LandmarkKind[]

export const MAP_LETTERING_STYLES = ['town', 'place', 'wood', 'water', 'lake', 'neighbour'] as const satisfies readonly LetteringStyle[]

/** Frame units; rivers and roads may run a little beyond the frame of 1920 × 1080. */
const unit = z.number().min(-600).max(2600)
const degrees = z.number().min(-360).max(360)
const point = z.tuple([unit, unit])
const mapId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const word = z.string().min(1).max(60)

const region = z.strictObject({
  id: mapId,
  kind: z.enum(MAP_REGION_KINDS),
  sites: z.array(z.strictObject({ x: unit, y: unit, reach: z.number().min(0).max(80).exactOptional() })).min(1),
  tilt: degrees.exactOptional(),
  grain: z.number().min(4).max(400).exactOptional(),
})

const landmark = z.strictObject({
  kind: z.enum(MAP_LANDMARK_KINDS),
  x: unit,
  y: unit,
  scale: z.number().min(0.1).max(10).exactOptional(),
  flip: z.boolean().exactOptional(),
  tint: z.int().min(0).max(20).exactOptional(),
  angle: degrees.exactOptional(),
})

export const mapSchema: z.ZodType<MapSpec> = z.strictObject({
  seed: z.int().min(0),
  outline: z.array(point).min(6),
  regions: z.array(region).min(1),
  rivers: z.array(
    z.strictObject({
      course: z.array(point).min(2),
      width: z.tuple([z.number().min(1).max(200), z.number().min(1).max(200)]),
      canal: z.boolean().exactOptional(),
    }),
  ),
  lakes: z.array(z.strictObject({ shore: z.array(point).min(3), reeds: z.boolean().exactOptional() })),
  roads: z.array(z.strictObject({ course: z.array(point).min(2), width: z.enum(['road', 'lane']).exactOptional() })),
  rails: z.array(z.strictObject({ course: z.array(point).min(2) })),
  bridges: z.array(z.strictObject({ x: unit, y: unit, angle: degrees })),
  landmarks: z.array(landmark),
  seats: z.strictObject({
    official: point,
    facilitator: point,
    initiator: point,
    resident: point,
    officer: point,
    venue: point,
    enterprise: point,
    funder: point,
  }),
  pot: point,
  lettering: z.array(
    z.strictObject({
      text: word,
      style: z.enum(MAP_LETTERING_STYLES),
      x: unit,
      y: unit,
      angle: degrees.exactOptional(),
      along: z.array(point).min(2).exactOptional(),
    }),
  ),
  clear: z.array(z.strictObject({ x: unit, y: unit, r: z.number().min(0).max(600) })),
  signs: z
    .strictObject({
      agency: z.array(point).max(10).exactOptional(),
      backing: z.array(point).max(10).exactOptional(),
      vitality: z.array(point).max(10).exactOptional(),
      transition: z.array(point).max(10).exactOptional(),
    })
    .exactOptional(),
})
