/**
 * npm run bake: turns the map block of every scenario into the two images its
 * pages load, and notes in assets/maps/manifest.json which block they came from.
 * A map whose block has not changed is left alone; `-- --all` draws it again.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bakeMap, identityOf, mapSource, type MapFile, type MapSource } from '../maps/bake-map.ts';

export interface BakedMap {
  /** mapIdentity of the block the images were drawn from. */
  readonly identity: string;
  /** File names in assets/maps. */
  readonly board: string;
  readonly phone: string;
}

const root = new URL('../../', import.meta.url);
const scenarios = new URL('scenarios/', root);
const target = new URL('assets/maps/', root);

const ENDING = '.scenario.json';

function findSources(): MapSource[] {
  return readdirSync(scenarios)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => mapSource(file.slice(0, -ENDING.length), JSON.parse(readFileSync(new URL(file, scenarios), 'utf8')) as MapFile));
}

function readManifest(): Record<string, BakedMap> {
  try {
    return JSON.parse(readFileSync(new URL('manifest.json', target), 'utf8')) as Record<string, BakedMap>;
  } catch {
    return {};
  }
}

async function bakeSource(source: MapSource): Promise<BakedMap> {
  await bakeMap(source, (use, image) => {
    const name = `${source.id}-${use}.webp`;
    writeFileSync(new URL(name, target), image);
    console.log(`${name} : ${Math.round(image.length / 1000)} ko`);
  });
  return { identity: identityOf(source), board: `${source.id}-board.webp`, phone: `${source.id}-phone.webp` };
}

async function bakeAll(redraw: boolean): Promise<void> {
  mkdirSync(target, { recursive: true });
  const before = readManifest();
  const after: Record<string, BakedMap> = {};
  for (const source of findSources()) {
    const known = before[source.id];
    const isFresh = known !== undefined && known.identity === identityOf(source);
    after[source.id] = isFresh && !redraw ? known : await bakeSource(source);
    if (isFresh && !redraw) console.log(`${source.id} : à jour`);
  }
  writeFileSync(new URL('manifest.json', target), `${JSON.stringify(after, undefined, 2)}\n`);
}

await bakeAll(process.argv.includes('--all'));
