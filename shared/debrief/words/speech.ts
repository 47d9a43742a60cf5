import { initiativeOf, relationOf, seatsOfPair, type WorksiteId } from '../../base/ids.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { ChallengeCard, EventCard, LocalText } from '../../scenario/schema.ts'
import type { People } from '../people.ts'
import * as en from './english.ts'
import * as fr from './french.ts'
import { english, type Both } from './names.ts'

/** A sentence in both languages; the French one is spaced. */
export function say(french: string, inEnglish: string): Both {
  return { fr: fr.spaceFrench(french), en: inEnglish }
}

/** An author's text in both languages, spaced. */
export function told(text: LocalText): Both {
  return say(text.fr, english(text))
}

export function listBoth(words: readonly Both[]): Both {
  return { fr: fr.list(words.map((word) => word.fr)), en: en.list(words.map((word) => word.en)) }
}

/** Sentences one after the other. */
export function join(sentences: readonly Both[]): Both {
  return { fr: sentences.map((one) => one.fr).join(' '), en: sentences.map((one) => one.en).join(' ') }
}

export function tokens(count: number): Both {
  return { fr: fr.countOf(count, 'jeton'), en: en.countOf(count, 'token') }
}

/** With its article: « l’épicerie partagée ». */
export function initiativeInProse(scenario: Scenario, id: string): Both {
  const card = scenario.file.initiatives.find((one) => one.id === id)
  if (!card) return { fr: `« ${id} »`, en: `“${id}”` }
  if (card.inProse) return told(card.inProse)
  return { fr: fr.uncapitaliseArticle(card.name.fr), en: en.uncapitaliseArticle(english(card.name)) }
}

/** « le défi », « le marché du samedi », « la relation entre Maëlle et Lucien ». */
export function worksiteInProse(scenario: Scenario, people: People, worksite: WorksiteId): Both {
  const initiative = initiativeOf(worksite)
  if (initiative !== undefined) return initiativeInProse(scenario, initiative)
  const pair = relationOf(worksite)
  if (pair === undefined) return { fr: 'le défi', en: 'the challenge' }
  const [a, b] = seatsOfPair(pair).map(people.inProse) as [Both, Both]
  return { fr: `la relation entre ${a.fr} et ${b.fr}`, en: `the relation between ${a.en} and ${b.en}` }
}

export function findChallenge(scenario: Scenario, id: string): ChallengeCard | undefined {
  return [...scenario.file.challenges, ...scenario.deck.challenges].find((card) => card.id === id)
}

export function findEventCard(scenario: Scenario, id: string): EventCard | undefined {
  return [...scenario.file.events, ...scenario.deck.events].find((card) => card.id === id)
}
