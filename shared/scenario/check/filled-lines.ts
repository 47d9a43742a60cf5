/** Lines of the récit once their slots are filled: measured with the longest names this scenario has. */
import { countWords } from './count-words.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { isObject } from './shape.ts'

/** Room of a line in the récit, slots filled. */
export const FILLED_WORDS = 80

type Fillings = Readonly<Record<string, string>>

export function checkFilledLines(parts: Parts, report: Reporter): void {
  if (!isObject(parts.raw.story)) return
  for (const language of ['fr', 'en'] as const) {
    const fillings = longestFillings(parts, language)
    for (const [key, text] of Object.entries(parts.raw.story)) {
      const line = isObject(text) ? text[language] : undefined
      if (typeof line !== 'string' || !line.includes('{')) continue
      const filled = fill(line, fillings)
      const count = countWords(filled)
      if (count <= FILLED_WORDS) continue
      report.add(
        ['story', key, language],
        'too-long',
        {
          fr: `${count} mots une fois les cases remplies par les noms les plus longs ; la place à l’écran est de ${FILLED_WORDS}.`,
          en: `${count} words once the slots are filled with the longest names; there is room for ${FILLED_WORDS} on screen.`,
        },
        {
          severity: 'warning',
          found: String(count),
          expected: `≤ ${FILLED_WORDS}`,
          repair: { fr: 'Raccourcissez la ligne, ou donnez un « inProse » court aux personnages.', en: 'Shorten the line, or give the characters a short “inProse”.' },
        },
      )
    }
  }
}

/** The line with each slot filled and its brackets gone. */
export function fill(line: string, fillings: Fillings): string {
  return line.replace(/\{([A-Za-z]+)\}/g, (slot, name: string) => fillings[name.charAt(0).toLowerCase() + name.slice(1)] ?? slot).replace(/[[\]]/g, '')
}

function longestFillings(parts: Parts, language: 'fr' | 'en'): Fillings {
  const told = (text: { readonly fr: string; readonly en?: string } | undefined): string => (language === 'en' ? text?.en : undefined) ?? text?.fr ?? ''
  const people = parts.cast.map(({ value }) => told(value.inProse ?? value.name)).toSorted(byLength)
  const crew = Math.max(1, ...parts.formats.map(({ value }) => value.players.max))
  const initiatives = parts.initiatives.map(({ value }) => told(value.inProse ?? value.name)).toSorted(byLength)
  const titles = [...parts.challenges, ...parts.events].map(({ value }) => told(value.title)).toSorted(byLength)
  const { territory } = parts.raw
  const [one = ''] = people
  const many = people.slice(0, crew).join(', ')
  return {
    actor: one,
    owner: one,
    a: one,
    b: people[1] ?? one,
    cosigners: many,
    crew: many,
    givers: many,
    seats: many,
    initiative: initiatives[0] ?? '',
    title: titles[0] ?? '',
    territory: isObject(territory) && isObject(territory.inProse) ? told(territory.inProse as { fr: string }) : '',
  }
}

function byLength(a: string, b: string): number {
  return b.length - a.length
}
