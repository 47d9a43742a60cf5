/**
 * What must stand together on the wall. At the first news, the opening and the challenge share one column of a 1920 × 1080
 * projection: each fits alone, the two may not. Measured in Chromium on the built wall, with texts of the shipped
 * scenarios; a browser test measures it again. An event beside a challenge always fits, each in its own room.
 */
import { LANGUAGES } from '../../base/vocabulary.ts'
import type { Path } from '../issue.ts'
import type { ChallengeCard, LocalText } from '../schema.ts'
import type { Parts } from './parts.ts'
import type { Reporter } from './reporter.ts'
import { challengesOf, type Setting } from './settings.ts'

/** Signs on a line of each text, lines for both together, and what a title on two lines takes of them. */
export const WALL_NEWS = { challenge: 41, opening: 44, lines: 13.5, title: 24, longTitle: 1.5 } as const

export type WallTexts = { readonly title: string; readonly challenge: string; readonly opening: string }

/** How many lines too many they make together; 0 when they fit. */
export function linesOverWall({ title, challenge, opening }: WallTexts): number {
  const taken = Math.ceil(challenge.length / WALL_NEWS.challenge) + Math.ceil(opening.length / WALL_NEWS.opening) + (title.length > WALL_NEWS.title ? WALL_NEWS.longTitle : 0)
  return Math.max(0, Math.ceil(taken - WALL_NEWS.lines))
}

/** `at`: where the opening is written, which differs in an overlay. */
export function checkWall(parts: Parts, settings: readonly Setting[], report: Reporter, at: Path = ['opening']): void {
  // An event of the first season takes the place of the opening.
  if (parts.events.some(({ value }) => value.season === 1)) return
  const opening = parts.raw.opening as LocalText
  for (const setting of settings) for (const card of challengesOf(parts, setting, 1)) tellOver(at, card, opening, report)
}

function tellOver(at: Path, card: ChallengeCard, opening: LocalText, report: Reporter): void {
  for (const language of LANGUAGES) {
    const [title, challenge, words] = [card.title[language], card.text[language], opening[language]]
    if (title === undefined || challenge === undefined || words === undefined) continue
    const over = linesOverWall({ title, challenge, opening: words })
    if (over === 0) continue
    report.add(
      [...at, language],
      'too-long',
      {
        fr: `Au mur, l’ouverture et le défi « ${card.id} » ne tiennent pas ensemble : ${over} ligne${over > 1 ? 's' : ''} de trop.`,
        en: `On the wall, the opening and the challenge “${card.id}” do not fit together: ${over} line${over > 1 ? 's' : ''} too many.`,
      },
      {
        severity: 'warning',
        found: String(words.length),
        expected: `≤ ${Math.max(0, words.length - over * WALL_NEWS.opening)}`,
        repair: { fr: `Retirez environ ${over * 8} mots à l’un des deux.`, en: `Take about ${over * 8} words off one of them.` },
      },
    )
  }
}
