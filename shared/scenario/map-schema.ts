import { z } from 'zod'
import type { MapSpec } from '../drawing/map-spec.ts'

/** Replaced by the full shape as soon as the map's own type is settled. */
export const mapSchema = z.custom<MapSpec>((value) => typeof value === 'object' && value !== null)
