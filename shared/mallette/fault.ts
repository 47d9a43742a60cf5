/** One thing to mend in a file of the mallette. Lines start at 1; `where` is a path inside a JSON file. */
export type Fault = { readonly line?: number; readonly where?: string; readonly fr: string; readonly en: string }

/** « ligne 4 : il manque… » */
export function describeFault({ line, where, fr, en }: Fault, language: 'fr' | 'en' = 'fr'): string {
  const place = line === undefined ? where : language === 'fr' ? `ligne ${line}` : `line ${line}`
  const words = language === 'fr' ? fr : en
  return place === undefined || place === '' ? words : `${place}${language === 'fr' ? '\u00a0' : ''}: ${words}`
}

type Finding = { readonly path: readonly PropertyKey[]; readonly message: string }

/** What zod found, in words: it speaks English only, so the French sentence names the place and quotes it. */
export function faultsOf(findings: readonly Finding[]): Fault[] {
  return findings.map(({ path, message }) => ({ where: path.map(String).join('.'), fr: `cette valeur ne convient pas (${message}).`, en: `this value does not fit (${message}).` }))
}
