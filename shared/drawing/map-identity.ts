import { hashValue } from '../base/hash.ts';
import type { DiscPoint } from './landscape.ts';
import type { MapSpec } from './map-spec.ts';

/** Raised when the same block would be drawn differently: every landscape must then be baked again. */
const DRAWING_VERSION = 1;

/** Identity of the image of a map: what is written on it or drawn live (lettering, signs, names) is left out. */
export function mapIdentity(spec: MapSpec, discs: readonly DiscPoint[]): string {
  const { lettering: _lettering, signs: _signs, ...drawn } = spec;
  return hashValue({ version: DRAWING_VERSION, drawn, discs: discs.map(({ x, y }) => [x, y]) });
}
