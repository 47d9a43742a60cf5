/** The real server with its rules, validation, projection and journal on the disk; tables opened on request. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../main.ts'
import type { SubjectReport } from './subject.ts'

const server = await startServer(
  { port: 0, host: '127.0.0.1', data: mkdtempSync(join(tmpdir(), 'ft-bench-')), proxies: 1 },
  { pages: '', log: () => {} },
)
process.send?.({ ready: server.port, key: server.key })
process.on('message', (asked) => {
  // Collecting costs more CPU than a thousand acts: only where memory is what is asked.
  if (asked === 'memory') globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage().rss } satisfies SubjectReport)
})
