/** Told from the text itself, so that a file with a fault in it is still known for what it is. */
export type FileKind = 'scenario' | 'overlay'

export function kindOf(text: string): FileKind {
  return /"format"\s*:\s*"faire-territoire-overlay\//.test(text) ? 'overlay' : 'scenario'
}

const ID = '([a-z][a-z0-9-]{0,39})'

/** The scenario that an overlay dresses. */
export function baseOf(text: string): string | undefined {
  return new RegExp(`"scenario"\\s*:\\s*"${ID}"`).exec(text)?.[1]
}

/** The name that the file must have to be found in its folder. */
export function fileNameOf(text: string): string {
  const id = new RegExp(`"id"\\s*:\\s*"${ID}"`).exec(text)?.[1] ?? 'mon-scenario'
  return kindOf(text) === 'overlay' ? `${id}.overlay.json` : `${id}.scenario.json`
}
