/** A file from the author's disk, before it is read: what cannot be a scenario is refused in a sentence. */
export const MOST_BYTES = 1_000_000

export type Taken = { readonly text: string; readonly name: string } | { readonly refused: 'tooLarge' | 'notText' | 'failed'; readonly bytes: number }

type AnyFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

export async function takeFile(file: AnyFile): Promise<Taken> {
  if (file.size > MOST_BYTES) return { refused: 'tooLarge', bytes: file.size }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\0') ? { refused: 'notText', bytes: file.size } : { text: text.replaceAll('\r\n', '\n'), name: file.name }
  } catch (error) {
    return { refused: error instanceof TypeError ? 'notText' : 'failed', bytes: file.size }
  }
}
