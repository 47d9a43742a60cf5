import type { Issue } from '../../../shared/scenario/issue.ts'
import { spaceFrench } from '../../text/typography.ts'

/** What one click mends: a word that has a nearest one, or the spaces of a text. */
export type QuickRepair = { readonly kind: 'word' | 'spaces'; readonly from: number; readonly to: number; readonly put: string }

export function quickRepair(text: string, issue: Issue): QuickRepair | undefined {
  const { found, nearest } = issue
  const from = offsetAt(text, issue.line, issue.column)
  if (issue.code === 'typography') return respace(text, from)
  if (found === undefined || nearest === undefined) return undefined
  const written = JSON.stringify(found)
  return text.startsWith(written, from) ? { kind: 'word', from, to: from + written.length, put: JSON.stringify(nearest) } : undefined
}

/** The French spaces of the text that begins here; nothing when they are already right. */
function respace(text: string, from: number): QuickRepair | undefined {
  const written = /^"(?:[^"\\\n]|\\.)*"/.exec(text.slice(from, from + 4000))?.[0]
  if (written === undefined) return undefined
  const put = spaceFrench(written).replace(/([^\s\u00A0])([;?!»])/g, '$1\u00A0$2').replace(/«(?=[^\s\u00A0])/g, '«\u00A0')
  return put === written ? undefined : { kind: 'spaces', from, to: from + written.length, put }
}

/** Line and column from 1; the end of the text when there is no such line. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  return Math.min(text.length, start + column - 1)
}

/** End of what stands at an offset: a whole text between its quotation marks, a word, or one sign. */
export function endOfToken(text: string, from: number): number {
  const token = /^(?:"(?:[^"\\\n]|\\.)*"?|[\w.+-]+|.)/.exec(text.slice(from, from + 400))
  return from + (token?.[0].length ?? 0)
}
