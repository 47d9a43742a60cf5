import { fileURLToPath } from 'node:url'
import type { Language, RoleId } from '../../../shared/base/vocabulary.ts'
import { spaceFrench } from '../../../shared/debrief/words/french.ts'
import { ROLE_WORDS } from '../../../shared/debrief/words/names.ts'
import { compileChecked } from './compile-checked.ts'
import { deepDrawable, openEngine } from './typeset.ts'

const MAIN = fileURLToPath(new URL('./presence.typ', import.meta.url))
const ZONE = 'Europe/Paris'

export type AttendanceSheet = {
  readonly session: string
  readonly code: string
  /** When the session was opened. */
  readonly at: number
  readonly lines: readonly { readonly table: number; readonly name: string; readonly role: RoleId; readonly at: number }[]
}

const WORDS = {
  fr: {
    title: 'Liste de présence', page: 'page % sur ', table: (n: number) => `Table ${n}`, header: ['Prénom', 'Rôle joué', 'Arrivée', 'Signature'],
    count: (n: number) => (n < 2 ? `${n} personne` : `${n} personnes`),
    note: 'Les prénoms sont ceux que les personnes ont écrits en entrant. Le jeu les efface avec la séance ; ce papier reste sous votre garde.',
  },
  en: {
    title: 'Attendance list', page: 'page % of ', table: (n: number) => `Table ${n}`, header: ['First name', 'Role played', 'Came at', 'Signature'],
    count: (n: number) => (n === 1 ? '1 person' : `${n} people`),
    note: 'First names are those that people wrote when they came in. The game erases them with the session; this sheet stays in your keeping.',
  },
} as const

/** A tagged A4, one line a person. What people wrote reaches the page as data, never as markup. */
export async function typesetAttendance({ session, code, at, lines }: AttendanceSheet, language: Language): Promise<Uint8Array> {
  const { compiler, coverage } = await openEngine()
  const w = WORDS[language]
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE }).format(at)
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
  const hour = (when: number): string => (language === 'fr' ? clock.format(when).replace(':', '\u00a0h\u00a0') : clock.format(when))
  const tables = [...Map.groupBy(lines, ({ table }) => table)].toSorted(([a], [b]) => a - b)
  const data = deepDrawable(
    {
      language,
      title: w.title,
      session,
      kicker: [day, `${code.slice(0, 3)} ${code.slice(3)}`].join(' · '),
      count: w.count(lines.length),
      header: w.header,
      tables: tables.map(([number, people]) => ({ name: w.table(number), rows: people.map((one) => [one.name, capital(ROLE_WORDS[one.role].bare[language]), hour(one.at), '']) })),
      note: language === 'fr' ? spaceFrench(w.note) : w.note,
      words: { page: w.page },
    },
    coverage,
  )
  try {
    return compileChecked((isChecked) => new Uint8Array(compiler.pdf({ mainFilePath: MAIN, inputs: { data: JSON.stringify(data), cover: '' } }, { ...(isChecked && { pdfStandard: 'ua-1' as const }), creationTimestamp: Math.floor(at / 1000) })))
  } finally {
    compiler.evictCache(10)
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
