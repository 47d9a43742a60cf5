import type { RoleId } from '../base/vocabulary.ts';

/**
 * The `map` block of a scenario: one fictional territory, described by hand in
 * a frame of 1920 × 1080 units (x to the right, y down, origin top left).
 *
 * What is drawn from it without lettering (`drawLandscape`) is baked to an
 * image; names, discs, tokens and threads are drawn live, so an overlay may
 * rename everything without a new image. Discs of initiatives stand at the
 * scenario's `places`, in the same frame.
 *
 * Sheets of the board lie over the margins. Keep the country inside
 * x 50–1530, y 45–850; keep the top left (0–490 × 0–190) for the title, and
 * discs, tokens and the pot between x 390 and x 1310: sheets cover the west
 * while people talk, the east during the reveal.
 */

/** [x, y] in frame units. */
export type Point = readonly [number, number];

export const MAP_FRAME = { width: 1920, height: 1080 } as const;

/**
 * How a region is engraved. fields: tilted parcels with furrows · meadow: grass
 * parcels, thin hedges · hillside: orchards in rows · bocage: hedged parcels,
 * cows · wood: two kinds of tree · marsh: wet parcels, reeds · town: gabled
 * houses that keep clear of roads and water · hamlet: parcels and a few houses ·
 * estate: blocks of flats, shared gardens, pink trees · business: sheds, bare
 * ground · brownfield: weeds, bare ground · allotments: small plots and huts ·
 * upland: pasture, rocks and peaks · vineyard: vines in tight rows, a hut here and
 * there.
 */
export const REGION_KINDS = [
  'fields', 'meadow', 'hillside', 'bocage', 'wood', 'marsh', 'town', 'hamlet',
  'estate', 'business', 'brownfield', 'allotments', 'upland', 'vineyard',
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export interface RegionSite {
  readonly x: number;
  readonly y: number;
  /** Units by which the site reaches further than its neighbours; 0 by default, up to 60. */
  readonly reach?: number | undefined;
}

export interface RegionSpec {
  /** Unique in the map, kebab-case. */
  readonly id: string;
  readonly kind: RegionKind;
  /** The region is what lies nearer to one of these than to any other region's site. */
  readonly sites: readonly RegionSite[];
  /** Tilt of the parcels, in degrees; a value from the seed when absent. */
  readonly tilt?: number | undefined;
  /** Smallest side of a parcel (fields and the like) or gap between objects (town, wood), in units. */
  readonly grain?: number | undefined;
}

export interface RiverSpec {
  /** From spring to mouth; runs beyond the outline into the neighbouring territories. At least 2 points. */
  readonly course: readonly Point[];
  /** Width at the first and at the last point, in units. */
  readonly width: readonly [number, number];
  /** A canal has straight banks and constant width. */
  readonly canal?: boolean | undefined;
}

export interface LakeSpec {
  /** At least 3 points; the shore is smoothed. */
  readonly shore: readonly Point[];
  readonly reeds?: boolean | undefined;
}

export interface RoadSpec {
  /** May run beyond the outline: no country is an island. At least 2 points. */
  readonly course: readonly Point[];
  /** road by default; lane is narrower. */
  readonly width?: 'road' | 'lane' | undefined;
}

export interface RailSpec {
  readonly course: readonly Point[];
}

export interface BridgeSpec {
  readonly x: number;
  readonly y: number;
  /** Direction of the deck, in degrees, 0 = left to right. */
  readonly angle: number;
}

export const LANDMARK_KINDS = [
  'church', 'chapel', 'town-hall', 'market-hall', 'school', 'station', 'mill',
  'spinning-mill', 'shed', 'supermarket', 'block', 'house', 'farm', 'silo',
  'third-place', 'plot', 'pitch', 'car-park', 'fountain', 'bandstand', 'stall',
  'boat', 'cow', 'walker', 'tree', 'fir', 'peak', 'greenhouse', 'wind-turbine',
  'slag-heap', 'blast-furnace', 'crane', 'slab', 'tower',
] as const;
export type LandmarkKind = (typeof LANDMARK_KINDS)[number];

export interface LandmarkSpec {
  readonly kind: LandmarkKind;
  /** Bottom left of what is drawn (bottom middle for cow, walker, tree, fir, peak, fountain). A slab is a long low block of flats, a tower a tall one. */
  readonly x: number;
  readonly y: number;
  /** 1 by default. */
  readonly scale?: number | undefined;
  /** Mirrored. */
  readonly flip?: boolean | undefined;
  /** Which of the tints of that kind; 0 by default. */
  readonly tint?: number | undefined;
  /** Degrees; only plot, pitch and car-park turn. */
  readonly angle?: number | undefined;
}

/** town: on its own paper strip · place: paper halo · wood: white on dark · water: school cursive on a halo · lake: white cursive · neighbour: pale. */
export const LETTERING_STYLES = ['town', 'place', 'wood', 'water', 'lake', 'neighbour'] as const;
export type LetteringStyle = (typeof LETTERING_STYLES)[number];

export interface LetteringSpec {
  readonly text: string;
  readonly style: LetteringStyle;
  /** Centre of the word on its base line; ignored when `along` is given. */
  readonly x: number;
  readonly y: number;
  /** Degrees; 0 by default. */
  readonly angle?: number | undefined;
  /** Water only: the word follows this curve, from its first point. */
  readonly along?: readonly Point[] | undefined;
}

export interface ClearZone {
  readonly x: number;
  readonly y: number;
  /** No tree or house within this distance. */
  readonly r: number;
}

/** Feet of the eight tokens. */
export type SeatPoints = Readonly<Record<RoleId, Point>>;

/**
 * Where the four gauges can be read on the ground, always beside their number:
 * people walk on the square (agency), flags hang at the town hall (backing),
 * windows light up (vitality), young hedges grow (transition). Ten points or
 * fewer each; the map shows as many as the gauge's share of ten.
 */
export interface SignPoints {
  readonly agency?: readonly Point[] | undefined;
  readonly backing?: readonly Point[] | undefined;
  readonly vitality?: readonly Point[] | undefined;
  readonly transition?: readonly Point[] | undefined;
}

export interface MapSpec {
  /** Everything drawn by chance comes from it: same block, same image. Integer ≥ 0. */
  readonly seed: number;
  /** The country's edge, clockwise, closed by itself; at least 6 points. */
  readonly outline: readonly Point[];
  /** At least one. */
  readonly regions: readonly RegionSpec[];
  readonly rivers: readonly RiverSpec[];
  readonly lakes: readonly LakeSpec[];
  readonly roads: readonly RoadSpec[];
  readonly rails: readonly RailSpec[];
  readonly bridges: readonly BridgeSpec[];
  readonly landmarks: readonly LandmarkSpec[];
  /** All eight, whatever the number of seats: the free ones are simply not drawn. */
  readonly seats: SeatPoints;
  /** Foot of the pot commun, as a rule on the main square. */
  readonly pot: Point;
  readonly lettering: readonly LetteringSpec[];
  /** In addition to the circles of the scenario's places, of the seats and of the pot, which are always kept clear. */
  readonly clear: readonly ClearZone[];
  readonly signs?: SignPoints | undefined;
}
