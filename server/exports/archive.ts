import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A zip made as its files come: each is packed at once and let go, so that none is held twice and no long pause comes at the end. */
export type Archive = {
  add(name: string, bytes: Uint8Array): void
  /** With the sums of every file, as `sha256sum -c` reads them. */
  close(): readonly Uint8Array[]
}

export const SUMS = 'SHA256SUMS'

/** Documents are packed already: only plain text is worth the time. */
const PLAIN = /\.(?:csv|json|md|txt)$|^SHA256SUMS$/

export function openArchive(): Archive {
  const parts: Uint8Array[] = []
  const sums: string[] = []
  let failure: Error | undefined
  const zip = new Zip((error, part) => {
    if (error) failure = error
    else parts.push(part)
  })
  const pack = (name: string, bytes: Uint8Array): void => {
    const file = PLAIN.test(name) ? new ZipDeflate(name, { level: 3 }) : new ZipPassThrough(name)
    zip.add(file)
    file.push(bytes, true)
    if (failure) throw failure
  }
  return {
    add(name, bytes) {
      sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
      pack(name, bytes)
    },
    close() {
      pack(SUMS, new TextEncoder().encode(sums.join('')))
      zip.end()
      if (failure) throw failure
      return parts
    },
  }
}
