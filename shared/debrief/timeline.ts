import { relationWorksite, seatsOfPair, type WorksiteId } from '../base/ids.ts'
import type { JournalEvent } from '../engine/event.ts'
import type { TimelineEntry } from './debrief-types.ts'
import type { Fact } from './facts.ts'
import { eventsOf, type Film } from './film.ts'
import { tellFact, type Context, type Told } from './turning-words.ts'
import * as english from './words/english.ts'
import * as french from './words/french.ts'
import { OUTCOME_WORDS, seasonInProse, type Both } from './words/names.ts'
import { findChallenge, say, told } from './words/speech.ts'

type Kind = TimelineEntry['kind']

/** What happened, in order. Facts are told once, at the event that settles them. */
export function timelineOf(context: Context, film: Film, facts: readonly Fact[]): TimelineEntry[] {
  const factOf = new Map(facts.map((fact) => [`${fact.season}/${fact.id}`, fact]))
  const entries: TimelineEntry[] = []
  for (const { event } of film.frames) {
    const kind = SETTLES[event.type]
    const fact = event.fact === undefined ? undefined : factOf.get(`${event.season}/${event.fact}`)
    const words = kind && fact ? tellFact(context, fact) : undefined
    if (kind && fact && words) entries.push(entryOf(event, kind, sentence(words), fact.events.map(({ seq }) => seq), fact.id))
    const own = tellEvent(context, event)
    if (own) entries.push(entryOf(event, own.kind, own.text, [event.seq], own.worksite))
  }
  return gatherKept(film, entries)
}

const SEVERAL = 3

/** Three words kept in a season or more are told at once, where the first one was. */
function gatherKept(film: Film, entries: readonly TimelineEntry[]): TimelineEntry[] {
  const kept = new Map<number, number[]>()
  for (const event of eventsOf(film, 'promise-kept')) kept.set(event.season, [...(kept.get(event.season) ?? []), event.seq])
  const done = new Set<number>()
  return entries.flatMap((entry) => {
    const seqs = kept.get(entry.season) ?? []
    if (entry.kind !== 'promise' || seqs.length < SEVERAL || !entry.seqs.some((seq) => seqs.includes(seq))) return [entry]
    if (done.has(entry.season)) return []
    done.add(entry.season)
    const count = { fr: french.capitalise(french.countOf(seqs.length, 'parole', 'f')), en: english.capitalise(english.countOf(seqs.length, 'word')) }
    return [{ ...entry, text: say(`${count.fr} tenues.`, `${count.en} kept.`), seqs }]
  })
}

const SETTLES: Readonly<Partial<Record<JournalEvent['type'], Kind>>> = {
  'event-played': 'event',
  'challenge-met': 'challenge',
  'challenge-missed': 'challenge',
  'lever-resolved': 'lever',
  'initiative-grown': 'initiative',
  'initiative-wilted': 'initiative',
  'initiative-set-back': 'initiative',
  'pot-counted': 'pot',
  'promise-kept': 'promise',
  'promise-broken': 'promise',
  'promise-lapsed': 'promise',
  'promise-withdrawn': 'promise',
  'dilemma-chosen': 'dilemma',
}

function entryOf(event: JournalEvent, kind: Kind, text: Both, seqs: readonly number[], place?: string): TimelineEntry {
  const worksite = place === 'challenge' || place?.startsWith('initiative:') || place?.startsWith('relation:') ? (place as WorksiteId) : undefined
  return { season: event.season, phase: event.phase, kind, text, ...(worksite && { worksite }), seqs }
}

function sentence({ title, text }: Told): Both {
  return say(`${french.capitalise(title.fr)}. ${text.fr}`, `${english.capitalise(title.en)}. ${text.en}`)
}

type Own = { readonly kind: Kind; readonly text: Both; readonly worksite?: WorksiteId }

/** Events told by themselves: the challenge as it arrives, tensions, the trainer's acts, the end. */
function tellEvent({ scenario, people }: Context, event: JournalEvent): Own | undefined {
  switch (event.type) {
    case 'challenge-drawn': {
      const card = findChallenge(scenario, event.card)
      return card && { kind: 'challenge', worksite: 'challenge', text: say(`Défi : « ${told(card.title).fr} ».`, `Challenge: “${told(card.title).en}”.`) }
    }
    case 'conflict-opened':
    case 'conflict-closed': {
      const [a, b] = seatsOfPair(event.pair).map(people.inProse) as [Both, Both]
      const text =
        event.type === 'conflict-opened'
          ? say(`Une tension s’ouvre entre ${a.fr} et ${b.fr}.`, `A tension opens between ${a.en} and ${b.en}.`)
          : say(`La tension retombe entre ${a.fr} et ${b.fr}.`, `The tension eases between ${a.en} and ${b.en}.`)
      return { kind: 'conflict', worksite: relationWorksite(event.pair), text }
    }
    case 'game-ended':
      return { kind: 'outcome', text: say(`${OUTCOME_WORDS[event.outcome].fr}.`, `${OUTCOME_WORDS[event.outcome].en}.`) }
    default:
      return tellTrainer(event)
  }
}

function tellTrainer(event: JournalEvent): Own | undefined {
  switch (event.type) {
    case 'branch-opened': {
      const season = seasonInProse(event.from.season)
      return event.kind === 'rewind' ? { kind: 'trainer', text: say(`L’animation ramène la table ${french.a(season.fr)}.`, `The trainer takes the table back to ${season.en}.`) } : undefined
    }
    case 'paused':
      return event.reason === 'trainer' ? { kind: 'trainer', text: say('L’animation met la table en pause.', 'The trainer pauses the table.') } : undefined
    case 'season-silenced':
      return event.on ? { kind: 'trainer', text: say('Saison muette : la palabre se fait sans parole.', 'Silent season: the palaver goes without speech.') } : undefined
    case 'table-tightened':
      return { kind: 'trainer', text: say('L’animation resserre la table.', 'The trainer tightens the table.') }
    case 'event-injected':
      return event.text === undefined || !event.applied ? undefined : { kind: 'event', text: say('L’animation provoque un évènement.', 'The trainer provokes an event.') }
    default:
      return undefined
  }
}
