import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Two servers on one data folder would both play the same tables. The lock is the operating system's:
 * it goes away with the process, even killed. Throws when another process holds it; gives what releases it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE;')
  } catch (error) {
    lock.close()
    throw error
  }
  return () => lock.close()
}
