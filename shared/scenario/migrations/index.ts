import { firstPublished } from './1-first-published.ts'
import type { Json, Migration } from './migration.ts'

/** In order; each starts where the one before ends. To add one: a new file, its frozen fixture, one line here. */
export const MIGRATIONS: readonly Migration[] = [firstPublished]

const PREFIX = 'faire-territoire/'

/** Formats of the past that still open. */
export const OLDEST_FORMATS: readonly string[] = MIGRATIONS.map(({ from }) => `${PREFIX}${from}`)

/** A file of any known format, brought to the present one. The value given is left as it is. */
export function migrate(file: Json): Json {
  let present = file
  for (const { from, to, steps } of MIGRATIONS) {
    if (present.format !== `${PREFIX}${from}`) continue
    for (const step of steps) present = step.apply(present)
    present = { ...present, format: `${PREFIX}${to}` }
  }
  return present
}
