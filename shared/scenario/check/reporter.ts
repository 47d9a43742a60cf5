import { pathText, type Issue, type IssueCode, type Path, type Severity } from '../issue.ts'
import type { LocalText } from '../schema.ts'
import type { Document } from './document.ts'
import { USUAL_REPAIRS } from './usual-repairs.ts'

export type Details = {
  readonly severity?: Severity
  readonly found?: string
  readonly expected?: string
  readonly nearest?: string | undefined
  readonly repair?: Required<LocalText>
  /** The key itself is at fault, not its value. */
  readonly onKey?: true
}

/** Gathers everything that is wrong with one text; nothing stops at the first fault. */
export type Reporter = {
  readonly add: (path: Path, code: IssueCode, message: Required<LocalText>, details?: Details) => void
  readonly at: (offset: number, path: Path, code: IssueCode, message: Required<LocalText>, details?: Details) => void
  readonly issues: () => Issue[]
}

export function createReporter(file: Issue['file'], document: Document): Reporter {
  const issues: Issue[] = []
  const seen = new Set<string>()
  const at: Reporter['at'] = (offset, path, code, message, details = {}) => {
    const { severity = 'error', onKey: _onKey, nearest, repair = nearest === undefined ? USUAL_REPAIRS[code] : undefined, ...rest } = details
    const where = pathText(path)
    const key = `${code} ${where} ${message.en}`
    if (seen.has(key)) return
    seen.add(key)
    issues.push({
      code,
      severity,
      file,
      path,
      where,
      ...document.position(offset),
      ...rest,
      ...(nearest === undefined ? {} : { nearest }),
      message: { fr: withFrenchSpaces(message.fr), en: message.en },
      ...(repair === undefined ? {} : { repair: { fr: withFrenchSpaces(repair.fr), en: repair.en } }),
    })
  }
  return {
    at,
    add: (path, code, message, details = {}) => {
      const last = path.at(-1)
      const offset = details.onKey && typeof last === 'string' ? document.offsetOfKey(path.slice(0, -1), last) : document.offsetOf(path)
      at(offset, path, code, message, details)
    },
    issues: () => issues.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

/** U+00A0 before « : ; ? ! » and inside guillemets, so that sentences may be written with plain spaces. */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ ([:;?!»])/g, '\u00A0$1').replace(/« /g, '«\u00A0')
}
