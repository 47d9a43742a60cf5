import { GAUGES, type GaugeId } from '../../base/vocabulary.ts'
import { isReleased, type Words } from '../released-words.ts'
import type { StoryParagraph, Network } from '../debrief-types.ts'
import { findEvent, type Fact } from '../facts.ts'
import { eventsOf, type Film } from '../film.ts'
import { networkOf } from '../measures.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Context } from '../turning-words.ts'
import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import { GAUGE_WORDS, OUTCOME_WORDS, seasonName, type Both } from '../words/names.ts'
import { initiativeInProse, listBoth, say, told } from '../words/speech.ts'
import { tellStages } from './initiatives.ts'
import { tellLine } from './lines.ts'
import { paragraph } from './paragraph.ts'
import { promisesParagraph } from './promises.ts'
import { tellSeason } from './season.ts'
import { nothingTold, seqsOf, territoryOf, type Told, type Teller } from './teller.ts'
import { tellTorn } from './tensions.ts'

/** The récit du territoire: the same journal always gives the same prose. */
export function tellStory(context: Context, film: Film, facts: readonly Fact[], words: Words): StoryParagraph[] {
  const teller: Teller = { ...context, film, clauseOf: (fact) => clauseOf(film, fact, words) }
  const said = nothingTold()
  const paragraphs = [
    openingOf(teller),
    ...film.seasons.map(({ season }) => seasonParagraph(teller, season, facts, said)),
    promisesParagraph(teller),
    grownParagraph(teller),
    openParagraph(teller),
    outcomeParagraph(teller),
  ]
  return paragraphs.filter((paragraph) => paragraph !== undefined)
}

/** A charter's clause shows once its author released it or the trainer let it on the board. */
function clauseOf({ final }: Film, fact: Fact, words: Words): string | undefined {
  const clause = findEvent(fact, 'charter-adopted')?.clause
  if (clause === undefined) return undefined
  const isPublic = isReleased(final, clause) || (final.shownTexts.includes(clause) && !final.erasedTexts.includes(clause))
  return isPublic ? words(clause) : undefined
}

function openingOf(teller: Teller): StoryParagraph | undefined {
  const { scenario, film } = teller
  const { seats } = film.start
  const cast = seats.filter(({ removed }) => !removed).map(({ role }) => told(scenario.file.cast[role].name))
  const table = cast.length === 0 ? undefined : say(`Autour de la table : ${cast.map(({ fr }) => fr).join(' ; ')}.`, `Around the table: ${cast.map(({ en }) => en).join('; ')}.`)
  const opening = tellLine(scenario, 'opening', { territory: territoryOf(teller) }) ?? told(scenario.file.opening)
  const seqs = eventsOf(film, 'game-started').map(({ seq }) => seq)
  return paragraph(teller, { key: 'heading.start', fallback: say('D’où l’on part', 'Where it begins') }, [opening, table, threadsAtStart(networkOf(film.start, 0))], seqs)
}

export function countThreads({ links }: Network): { readonly threads: number; readonly tensions: number } {
  return { threads: links.filter(({ band }) => band === 'trust' || band === 'reciprocity').length, tensions: links.filter(({ conflict }) => conflict).length }
}

function threadsAtStart(network: Network): Both {
  const { threads, tensions } = countThreads(network)
  const tension = tensions === 0 ? say('', '') : say(`, et ${french.countOf(tensions, 'tension', 'f')} ${french.agree(tensions, 'la traverse', 'la traversent')}`, `, and ${english.countOf(tensions, 'tension')} ${tensions === 1 ? 'runs' : 'run'} through it`)
  if (threads === 0) return say(`Aucun fil de confiance ne relie encore la table${tension.fr}.`, `No thread of trust ties the table together yet${tension.en}.`)
  return say(
    `${french.capitalise(french.countOf(threads, 'fil', 'm', 'fils'))} de confiance ${french.agree(threads, 'relie', 'relient')} déjà la table${tension.fr}.`,
    `${english.capitalise(english.countOf(threads, 'thread'))} of trust already ${threads === 1 ? 'ties' : 'tie'} the table together${tension.en}.`,
  )
}

function seasonParagraph(teller: Teller, season: number, facts: readonly Fact[], said: Told): StoryParagraph | undefined {
  return paragraph(teller, seasonName(season), tellSeason(teller, season, facts, said), seqsOf(facts.filter((fact) => fact.season === season)))
}

function grownParagraph(teller: Teller): StoryParagraph | undefined {
  const { film } = teller
  const end = film.seasons.at(-1)?.end
  if (!end) return undefined
  const grown = end.game.initiatives.filter(({ stage }) => stage >= 1)
  const seqs = eventsOf(film, 'initiative-grown').map(({ seq }) => seq)
  return paragraph(teller, { key: 'heading.grown', fallback: say('Ce qui a poussé', 'What has grown') }, [tellStages(teller, grown), threadsMoved(film), gaugesLine(teller, 'met')], seqs)
}

function threadsMoved(film: Film): Both | undefined {
  const end = film.seasons.at(-1)
  if (!end) return undefined
  const [before, after] = [countThreads(networkOf(film.start, 0)).threads, countThreads(networkOf(end.end, end.season)).threads]
  if (before === after) return undefined
  const first = before === 0 ? 'aucun fil' : french.countOf(before, 'fil', 'm', 'fils')
  const last = after === 0 ? 'aucun' : after === 1 ? 'un seul' : after > 16 ? french.countOf(after, 'fil', 'm', 'fils') : french.numberWord(after)
  return say(`Au départ, ${first} de confiance ; à l’arrivée, ${last}.`, `At the start, ${english.countOf(before, 'thread')} of trust; at the end, ${after === 0 ? 'none' : english.numberWord(after)}.`)
}

function gaugesLine({ scenario, film }: Teller, which: 'met' | 'missed'): Both | undefined {
  const met: readonly GaugeId[] | undefined = eventsOf(film, 'game-ended').at(-1)?.met
  if (!met) return undefined
  const wanted = GAUGES.filter((gauge) => met.includes(gauge) === (which === 'met'))
  return wanted.length === 0 ? undefined : tellLine(scenario, `horizons.${which}`, { gauges: listBoth(wanted.map((gauge) => GAUGE_WORDS[gauge].prose)) })
}

function openParagraph(teller: Teller): StoryParagraph | undefined {
  const { scenario, film } = teller
  const end = film.seasons.at(-1)
  if (!end) return undefined
  const seeds = tellSeeds(scenario, end.end.game.initiatives.filter(({ stage }) => stage === 0).map(({ id }) => initiativeInProse(scenario, id)))
  const torn = networkOf(end.end, end.season).links.filter(({ conflict }) => conflict).map(({ pair }) => pair)
  const missed = gaugesLine(teller, 'missed')
  const open = [...seeds, ...tellTorn(teller, torn), missed].filter((sentence) => sentence !== undefined)
  const ruled = standInLine(teller)
  const sentences = open.length > 0 ? open : [tellLine(scenario, 'open.nothing')]
  return paragraph(teller, { key: 'heading.open', fallback: say('Ce qui reste ouvert', 'What remains open') }, [...sentences, ruled], [end.seq])
}

/** Several seeds wait in one sentence. */
function tellSeeds(scenario: Scenario, names: readonly Both[]): (Both | undefined)[] {
  const lines = names.map((initiative) => tellLine(scenario, 'open.initiative', { initiative }))
  if (names.length < 2 || lines.includes(undefined)) return lines
  const all = listBoth(names)
  return [say(`${french.capitalise(all.fr)} attendent encore leur heure.`, `${english.capitalise(all.en)} still await their hour.`)]
}

/** Seats that the public rule played, said so that nobody takes it for a person. */
function standInLine({ scenario, film, people }: Teller): Both | undefined {
  const seats = new Set(eventsOf(film, 'order-locked').flatMap(({ seat, locked }) => (locked.source === 'absent' ? [seat] : [])))
  return seats.size === 0 ? undefined : tellLine(scenario, 'stand-in', { seats: listBoth([...seats].sort((a, b) => a - b).map(people.inProse)) })
}

function outcomeParagraph(teller: Teller): StoryParagraph | undefined {
  const ended = eventsOf(teller.film, 'game-ended').at(-1)
  if (!ended) return undefined
  return paragraph(teller, OUTCOME_WORDS[ended.outcome], [tellLine(teller.scenario, `outcome.${ended.outcome}`, { territory: territoryOf(teller) })], [ended.seq])
}

export { countPromises } from './promises.ts'
