import { expect, test } from 'vitest'
import { killAtRandom } from '../../server/chaos/kill-points.ts'

/** Twenty starts of a server take their time on a busy machine; tried again, they would take twice as much. */
const PATIENCE = { timeout: 600_000, retry: 0 }

test('R1: killed with -9 at 20 random moments of a session of bots, nothing acknowledged is lost and the table comes back where it was', PATIENCE, async () => {
  const report = await killAtRandom(20, 'npm-test')
  expect(report.violations).toEqual([])
  expect(report.kills).toBe(20)
  // On a quiet machine some thirty a kill; on a busy one, still some.
  expect(report.acknowledged).toBeGreaterThan(report.kills)
})
