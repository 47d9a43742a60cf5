import { language } from './language.ts'

/** `2026-11`: « novembre 2026 ». */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat(language.value === 'fr' ? 'fr-FR' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
}
