import type { SessionOfMine } from '../../../shared/protocol/keeping.ts'

/** Sessions that hold every word typed, in their title, code, scenario or month; case and accents aside. */
export function findSessions(lines: readonly SessionOfMine[], typed: string, language: string): readonly SessionOfMine[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const month = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' })
  return lines.filter(({ title, code, scenario, createdAt }) => {
    const said = plain([title.fr, title.en ?? '', code, scenario.replaceAll('-', ' '), month.format(createdAt)].join(' '))
    return wanted.every((word) => said.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
