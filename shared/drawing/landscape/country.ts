import { Delaunay } from 'd3-delaunay';
import { chance, noise } from '../chance.ts';
import { at, boundingBox, isInside, linePath, polygonArea, simplify } from '../geometry.ts';
import type { Box, Point } from '../geometry.ts';
import type { MapSpec, RegionSpec } from '../map-spec.ts';

export interface Region {
  readonly spec: RegionSpec;
  readonly loops: readonly (readonly Point[])[];
  readonly path: string;
  readonly box: Box;
  readonly contains: (p: Point) => boolean;
}

export interface Country {
  readonly path: string;
  readonly regions: readonly Region[];
}

const CELL = 24;
/** Facets: the larger, the blunter the scissors. */
const FACET = 8.5;

/**
 * Cuts the country into its regions: a jittered Voronoi mesh, bent by slow
 * noise, grouped around the sites given by hand, then simplified to facets.
 */
export function cutCountry(spec: MapSpec): Country {
  const stream = chance(spec.seed);
  const [n1, n2] = [noise(spec.seed + 3), noise(spec.seed + 8)];
  const [left, top, right, bottom] = boundingBox([spec.outline]);
  const points: Point[] = [];
  for (let y = top - 60; y < bottom + 60; y += CELL) {
    for (let x = left - 60; x < right + 60; x += CELL) points.push([x + stream.between(-9, 9), y + stream.between(-9, 9)]);
  }
  const bend = (x: number, y: number, period: number, far: number, fine: number, near: number): Point => [
    x + (n1(x / period, y / period) - 0.5) * far + (n2(x / fine, y / fine) - 0.5) * near,
    y + (n2(x / period + 40, y / period) - 0.5) * far + (n1(x / fine, y / fine + 9) - 0.5) * near,
  ];
  const owner = points.map(([x, y]) => {
    if (!isInside(bend(x, y, 70, 42, 26, 8), spec.outline)) return -1;
    return nearestRegion(bend(x, y, 90, 90, 34, 12), spec.regions);
  });
  const mesh = buildMesh(points, [left - 100, top - 100, right + 100, bottom + 100]);
  const country = mesh.outline((cell) => owner[cell] !== -1).filter((loop) => polygonArea(loop) > 4000);
  const regions = spec.regions.map((region, index): Region => {
    const loops = mesh.outline((cell) => owner[cell] === index).filter((loop) => polygonArea(loop) > 900);
    return {
      spec: region,
      loops,
      path: loops.map((loop) => linePath(loop)).join(''),
      box: boundingBox(loops),
      contains: (p) => loops.some((loop) => isInside(p, loop)),
    };
  });
  return { path: country.map((loop) => linePath(loop)).join(''), regions: regions.filter((region) => region.loops.length > 0) };
}

function nearestRegion([x, y]: Point, regions: readonly RegionSpec[]): number {
  let best = -1;
  let least = Infinity;
  regions.forEach((region, index) => {
    for (const site of region.sites) {
      const d = Math.hypot(x - site.x, y - site.y) - (site.reach ?? 0);
      if (d < least) [least, best] = [d, index];
    }
  });
  return best;
}

type Segment = readonly [Point, Point];
const keyOf = (p: Point): string => `${Math.round(p[0] * 10)},${Math.round(p[1] * 10)}`;

function buildMesh(points: Point[], bounds: Box): { outline(isIn: (cell: number) => boolean): Point[][] } {
  const delaunay = Delaunay.from(points.map((p): [number, number] => [p[0], p[1]]));
  const voronoi = delaunay.voronoi([...bounds]);
  const neighbourAcross = (cell: number, a: Point, b: Point): number => {
    const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const p = at(points, cell);
    for (const other of voronoi.neighbors(cell)) {
      const q = at(points, other);
      if (Math.abs(Math.hypot(mx - q[0], my - q[1]) - Math.hypot(mx - p[0], my - p[1])) < 0.01) return other;
    }
    return -1;
  };
  /** Edges between what is in and what is out, kept with what is in on the same side. */
  const borderSegments = (isIn: (cell: number) => boolean): Map<string, Segment[]> => {
    const byStart = new Map<string, Segment[]>();
    points.forEach((_, cell) => {
      if (!isIn(cell)) return;
      const polygon = voronoi.cellPolygon(cell);
      for (let j = 0; polygon && j < polygon.length - 1; j++) {
        const [a, b] = [at(polygon, j), at(polygon, j + 1)];
        const other = neighbourAcross(cell, a, b);
        if (other !== -1 && isIn(other)) continue;
        const list = byStart.get(keyOf(a)) ?? [];
        list.push([a, b]);
        byStart.set(keyOf(a), list);
      }
    });
    return byStart;
  };
  return { outline: (isIn) => chainSegments(borderSegments(isIn)).map(cutLoop).filter((loop) => loop.length > 3).sort((a, b) => b.length - a.length) };
}

function chainSegments(byStart: Map<string, Segment[]>): Point[][] {
  const take = (key: string): Segment | undefined => {
    const list = byStart.get(key);
    const segment = list?.pop();
    if (list?.length === 0) byStart.delete(key);
    return segment;
  };
  const loops: Point[][] = [];
  for (let key = byStart.keys().next().value; key !== undefined; key = byStart.keys().next().value) {
    const first = take(key);
    if (!first) break;
    const loop: Point[] = [first[0]];
    let end = first[1];
    while (keyOf(end) !== key) {
      loop.push(end);
      const next = take(keyOf(end));
      if (!next) break;
      end = next[1];
    }
    if (loop.length > 5) loops.push(loop);
  }
  return loops;
}

/** Each half is simplified apart: a closed line has no ends to hold. */
function cutLoop(loop: Point[]): Point[] {
  const half = Math.floor(loop.length / 2);
  const there = simplify(loop.slice(0, half + 1), FACET);
  const back = simplify([...loop.slice(half), at(loop, 0)], FACET);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}
