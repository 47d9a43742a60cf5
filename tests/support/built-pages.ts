import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { SECURITY_HEADERS } from '../../server/http/security-headers.ts'

const dist = new URL('../../dist/', import.meta.url)
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.webp': 'image/webp', '.woff2': 'font/woff2' }

export type BuiltPages = { readonly origin: string; close(): void }

/** Serves the built pages without a game, under the headers of the real server. */
export async function serveBuiltPages(): Promise<BuiltPages> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.slice(1)
    readFile(new URL(path, dist)).then(
      (body) => response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":{"code":"unknown-address"}}'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
