import { sessionWallSchema, USUAL_WALL, type SessionWall } from '../../shared/protocol/helpers.ts'
import type { Store } from '../store/store.ts'

/** What the wall of a whole session shows; each table's own wall is its table's affair. */
export async function readWall(store: Pick<Store, 'readSetting'>, code: string): Promise<SessionWall> {
  const kept = await store.readSetting(wallKey(code))
  const read = kept === undefined ? undefined : sessionWallSchema.safeParse(JSON.parse(kept))
  return read?.success ? read.data : USUAL_WALL
}

export async function writeWall(store: Pick<Store, 'writeSetting'>, code: string, wall: SessionWall): Promise<void> {
  await store.writeSetting(wallKey(code), JSON.stringify(wall))
}

function wallKey(code: string): string {
  return `session-wall/${code}`
}
