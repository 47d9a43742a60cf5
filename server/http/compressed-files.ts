import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, RequestHandler } from 'express'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml',
}
/** Below this a header costs as much as what is gained. */
const SMALLEST = 600
/** Above this the best quality takes seconds. */
const LARGE = 600_000
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Browsers ask for brotli over https only: on a venue's own network, gzip is what phones get. */
export type Encoding = 'br' | 'gzip'
export function encodingFor(request: Pick<Request, 'acceptsEncodings'>): Encoding | undefined {
  if (request.acceptsEncodings('br') === 'br') return 'br'
  return request.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : undefined
}

/** `quality`: 0 to 11 for brotli; gzip has its own best, 9. */
export async function encode(body: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: Math.min(9, quality) })
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
}

type Compressed = { readonly body: Buffer; readonly etag: string }

/**
 * Text files of a folder, compressed at their first request and kept; everything else goes on to the next handler.
 * `cacheControl` gives the header of a file by its absolute path.
 */
export function compressedFiles(folder: string, cacheControl: (path: string) => string): RequestHandler {
  const kept = new Map<string, Promise<Compressed>>()
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const path = fileOf(folder, request.path)
    const type = path && TYPES[extname(path)]
    if (!path || !type) return next()
    response.vary('Accept-Encoding')
    const encoding = encodingFor(request)
    if (!encoding) return next()
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || found.size < SMALLEST) return next()
    const key = `${encoding} ${path} ${found.mtimeMs} ${found.size}`
    let making = kept.get(key)
    if (!making) {
      making = compressFile(path, encoding, found.size)
      kept.set(key, making)
      making.catch(() => kept.delete(key))
    }
    const made = await making.catch(() => undefined)
    if (!made) return next()
    response.set({ 'Content-Type': type, 'Content-Encoding': encoding, ETag: made.etag, 'Cache-Control': cacheControl(path) })
    if (request.fresh) response.status(304).end()
    else response.set('Content-Length', String(made.body.length)).end(request.method === 'HEAD' ? undefined : made.body)
  }
}

async function compressFile(path: string, encoding: Encoding, size: number): Promise<Compressed> {
  const body = await encode(await readFile(path), encoding, size > LARGE ? 9 : 11)
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

/** The file that an address means, inside the folder; undefined when it means none. */
function fileOf(folder: string, address: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(address)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.split('/').some((part) => part.startsWith('.'))) return undefined
  const path = join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? path : undefined
}
