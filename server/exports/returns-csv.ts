import { RETURN_DONE, type ReturnBook } from '../../shared/protocol/returns.ts'
import { csvLines } from './csv.ts'

/** Of each group, one line a kind of answer with its count, then one line a text; a group of several scenarios or months leaves them empty. */
export function returnsCsv({ groups, hidden }: ReturnBook): string {
  const rows = groups.flatMap(({ scenario = '', month = '', done, words }) => [
    ...RETURN_DONE.map((id) => [scenario, month, id, done[id], '']),
    ...words.map((text) => [scenario, month, 'words', 1, text]),
  ])
  return csvLines(['scenario', 'month', 'kind', 'count', 'words'], [...rows, ...(hidden > 0 ? [['', '', 'under-three', hidden, '']] : [])])
}
