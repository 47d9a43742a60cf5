/**
 * npm run bake: turns the map block of every scenario into the two images its
 * pages load, and notes in assets/maps/manifest.json which block they came from.
 * A map whose block has not changed is left alone; `-- --all` draws it again.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { drawLandscape } from '../../shared/drawing/landscape.ts';
import type { DiscPoint } from '../../shared/drawing/landscape.ts';
import { mapIdentity } from '../../shared/drawing/map-identity.ts';
import type { MapSpec } from '../../shared/drawing/map-spec.ts';

interface MapSource {
  readonly id: string;
  readonly map: MapSpec;
  /** Places where an initiative stands. */
  readonly discs: readonly DiscPoint[];
}
/** What is read of a scenario; `npm run scenario:check` says what is wrong with it. */
interface MapFile {
  readonly map: MapSpec;
  readonly places: readonly (DiscPoint & { readonly id: string })[];
  readonly initiatives: readonly { readonly place: string }[];
}
export interface BakedMap {
  /** mapIdentity of the block the images were drawn from. */
  readonly identity: string;
  /** File names in assets/maps. */
  readonly board: string;
  readonly phone: string;
}

const SIZES = [
  { use: 'board', width: 2880, height: 1620, maxBytes: 600_000 },
  { use: 'phone', width: 1440, height: 810, maxBytes: 150_000 },
] as const;

const root = new URL('../../', import.meta.url);
const scenarios = new URL('scenarios/', root);
const target = new URL('assets/maps/', root);

const ENDING = '.scenario.json';

function findSources(): MapSource[] {
  return readdirSync(scenarios)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => {
      const { map, places, initiatives } = JSON.parse(readFileSync(new URL(file, scenarios), 'utf8')) as MapFile;
      return { id: file.slice(0, -ENDING.length), map, discs: places.filter((place) => initiatives.some((initiative) => initiative.place === place.id)) };
    });
}

/** WebP under its limit of bytes: quality gives way first. */
export async function bakeImage(svg: string, width: number, height: number, maxBytes: number): Promise<Buffer> {
  const drawing = sharp(Buffer.from(svg), { density: (72 * width) / 1920, unlimited: true }).resize(width, height, { fit: 'fill' });
  const raw = await drawing.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const quality of [82, 76, 70, 64, 58, 50, 42]) {
    const image = await sharp(raw.data, { raw: raw.info }).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (image.length <= maxBytes) return image;
  }
  throw new Error(`La carte dépasse ${maxBytes} octets en ${width} × ${height} : dessinez moins de parcelles ou d’arbres.`);
}

function readManifest(): Record<string, BakedMap> {
  try {
    return JSON.parse(readFileSync(new URL('manifest.json', target), 'utf8')) as Record<string, BakedMap>;
  } catch {
    return {};
  }
}

async function bakeSource(source: MapSource): Promise<BakedMap> {
  const svg = drawLandscape(source.map, source.discs);
  for (const { use, width, height, maxBytes } of SIZES) {
    const image = await bakeImage(svg, width, height, maxBytes);
    const name = `${source.id}-${use}.webp`;
    writeFileSync(new URL(name, target), image);
    console.log(`${name} : ${Math.round(image.length / 1000)} ko`);
  }
  return { identity: mapIdentity(source.map, source.discs), board: `${source.id}-board.webp`, phone: `${source.id}-phone.webp` };
}

async function bakeAll(redraw: boolean): Promise<void> {
  mkdirSync(target, { recursive: true });
  const before = readManifest();
  const after: Record<string, BakedMap> = {};
  for (const source of findSources()) {
    const known = before[source.id];
    const isFresh = known !== undefined && known.identity === mapIdentity(source.map, source.discs);
    after[source.id] = isFresh && !redraw ? known : await bakeSource(source);
    if (isFresh && !redraw) console.log(`${source.id} : à jour`);
  }
  writeFileSync(new URL('manifest.json', target), `${JSON.stringify(after, undefined, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bakeAll(process.argv.includes('--all'));
