import { chance } from './chance.ts';
import { isInside, linePath } from './geometry.ts';
import { INK } from './inks.ts';
import { cutCountry } from './landscape/country.ts';
import { drawFlatLandmark, drawGround, GROUNDS } from './landscape/grounds.ts';
import { tree } from './landscape/nature.ts';
import { drawNeighbourNetworks, drawNetworks, layNetworks } from './landscape/networks.ts';
import { isOutside, landmarkZones, reedsOf, regionSeed, standingLandmark, standingsOf } from './landscape/objects.ts';
import type { Ground } from './landscape/objects.ts';
import { cutParcels, furrow } from './landscape/parcels.ts';
import { MAP_FRAME } from './map-spec.ts';
import type { ClearZone, MapSpec } from './map-spec.ts';
import { svgPage } from './svg.ts';

/** Where initiatives stand: the scenario's places, or anything with a point. */
export interface DiscPoint {
  readonly x: number;
  readonly y: number;
}

const DISC_CLEARANCE = 74;
const TOKEN_CLEARANCE = 56;

/** Circles that no tree or house may enter: under discs and their labels, tokens, the pot, landmarks. */
export function clearZones(spec: MapSpec, discs: readonly DiscPoint[]): ClearZone[] {
  const seats = Object.values(spec.seats).map(([x, y]) => ({ x, y: y - 40, r: TOKEN_CLEARANCE }));
  const pot = { x: spec.pot[0], y: spec.pot[1] - 34, r: 52 };
  return [...discs.map(({ x, y }) => ({ x, y, r: DISC_CLEARANCE })), ...seats, pot, ...landmarkZones(spec), ...spec.clear];
}

/**
 * The whole landscape without lettering, as one SVG page of 1920 × 1080
 * (carte.js, brumelle.js: paysage). Slow, about two seconds: bake it.
 */
export function drawLandscape(spec: MapSpec, discs: readonly DiscPoint[]): string {
  const networks = layNetworks(spec);
  const country = cutCountry(spec);
  const zones = clearZones(spec, discs);
  const ground: Ground = { networks, spec, isOpen: isOutside(zones) };
  const { width, height } = MAP_FRAME;

  const card =
    `<path d="${country.path}" transform="translate(9 13)" fill="${INK.encre}" opacity=".30" stroke="${INK.encre}" stroke-width="16" stroke-linejoin="round"/>` +
    `<path d="${country.path}" fill="${INK.papier}" stroke="${INK.papier}" stroke-width="16" stroke-linejoin="round"/>`;
  const grounds = country.regions.map((region) => `<path d="${region.path}" fill="${GROUNDS[region.spec.kind]}"/>`).join('');
  const textures = country.regions.map((region) => drawGround(region, regionSeed(spec, region))).join('');
  const stream = chance(spec.seed + 77);
  const flat = spec.landmarks.map((mark) => drawFlatLandmark(mark, stream)).join('');
  const strips = country.regions.map((region) => `<path d="${region.path}" fill="none" stroke="${INK.papier}" stroke-width="5" stroke-linejoin="round"/>`).join('');
  const ways = drawNetworks(spec, networks, country.path, stream);
  const standing = [
    ...country.regions.flatMap((region) => standingsOf(region, ground)),
    ...reedsOf(ground),
    ...spec.landmarks.map(standingLandmark),
  ].sort((a, b) => a.y - b.y);

  return svgPage(
    width, height, `0 0 ${width} ${height}`,
    `${drawNeighbours(spec)}${drawNeighbourNetworks(networks)}${card}<g filter="url(#f-grain)">${grounds}${textures}${strips}${flat}${ways}</g>${standing.map((thing) => thing.svg).join('')}`,
  );
}

/** The territories next door: tinted paper, parcels hardly engraved, a few pale trees. */
function drawNeighbours(spec: MapSpec): string {
  const stream = chance(spec.seed + 5);
  const { width, height } = MAP_FRAME;
  let s = `<rect width="${width}" height="${height}" fill="${INK.voisin}"/>`;
  for (const parcel of cutParcels([-300, -300, 2220, 1500], 0.22, 150, stream, 26000)) {
    const mood = stream.next();
    const fill = mood < 0.33 ? INK.voisin2 : mood < 0.6 ? INK.voisin3 : INK.voisin;
    s += `<path d="${linePath(parcel.corners)}" fill="${fill}" stroke="#fff" stroke-opacity=".55" stroke-width="2.4"/>`;
    if (mood < 0.33) {
      const rows = Math.max(3, Math.round(Math.min(parcel.width, parcel.height) / 13));
      for (let i = 1; i < rows; i++) s += furrow(parcel, i / rows, 0.06, 1.1, '#fff');
    } else if (mood > 0.86) {
      for (let k = 0; k < 9; k++) {
        const x = parcel.centre[0] + stream.between(-0.4, 0.4) * parcel.width;
        const y = parcel.centre[1] + stream.between(-0.4, 0.4) * parcel.height;
        if (!isInside([x, y], spec.outline)) s += `<g opacity=".75">${tree(x, y, 0.8, { leaf: INK.voisinF, light: INK.voisin3 }).replace(INK.encre, INK.voisinF)}</g>`;
      }
    }
  }
  return s;
}
