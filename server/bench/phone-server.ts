/** The real server with its pages, as a venue's laptop runs it. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../main.ts'

const server = await startServer({ port: 0, host: '127.0.0.1', data: mkdtempSync(join(tmpdir(), 'ft-bench-')), proxies: 1 }, { log: () => {} })
process.send?.({ ready: server.port, key: server.key })
