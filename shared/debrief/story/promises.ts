import type { GivenPromise } from '../../engine/state.ts'
import type { StoryParagraph } from '../debrief-types.ts'
import { eventsOf } from '../film.ts'
import * as english from '../words/english.ts'
import * as french from '../words/french.ts'
import { seasonInProse, type Both } from '../words/names.ts'
import { listBoth, say } from '../words/speech.ts'
import { tellLine } from './lines.ts'
import { paragraph } from './paragraph.ts'
import type { Teller } from './teller.ts'
import { duringSeasons } from './tensions.ts'

/** The words given: how many, which were kept and by whom, which were not. Who broke theirs is never named. */
export function promisesParagraph(teller: Teller): StoryParagraph | undefined {
  const { scenario, film } = teller
  const promises = film.seasons.at(-1)?.end.game.promises ?? []
  const seqs = film.frames.flatMap(({ event }) => ('promise' in event || event.type === 'pact-kept' ? [event.seq] : []))
  const heading = { key: 'heading.promises', fallback: say('La parole donnée', 'The word given') }
  if (promises.length === 0) return paragraph(teller, heading, [tellLine(scenario, 'promises.none')], seqs)
  const isSpotless = promises.length > 1 && promises.every(({ status }) => status === 'kept')
  const withdrawn = promises.some(({ status }) => status === 'withdrawn') ? tellLine(scenario, 'promises.withdrawn') : undefined
  const told = isSpotless ? [tellSpotless(teller, promises)] : [countPromises(promises.map(({ status }) => status)), ...tellKept(teller, promises), ...tellBroken(teller, promises)]
  return paragraph(teller, heading, [...told, withdrawn, tellPact(teller, promises)], seqs)
}

type Given = readonly GivenPromise[]
const fateOf = (promises: Given, status: GivenPromise['status']): Given => promises.filter((one) => one.status === status)
const dueIn = (promises: Given): number[] => [...new Set(promises.map(({ dueSeason }) => dueSeason))].sort((a, b) => a - b)

function giversOf({ people }: Teller, promises: Given): Both[] {
  return [...new Set(promises.map(({ from }) => from))].sort((a, b) => a - b).map(people.inProse)
}

function thanksTo(teller: Teller, promises: Given): Both {
  const givers = giversOf(teller, promises)
  return { fr: french.toEach(givers.map(({ fr }) => fr)), en: english.list(givers.map(({ en }) => en)) }
}

function tellSpotless(teller: Teller, promises: Given): Both {
  const thanks = thanksTo(teller, promises)
  const count = promises.length
  const time = dueIn(promises).length > 1 ? { fr: ', saison après saison', en: ', season after season' } : { fr: '', en: '' }
  return say(`En tout, ${french.countOf(count, 'parole', 'f')}, toutes tenues${time.fr} : on le doit ${thanks.fr}.`, `In all, ${english.countOf(count, 'word')} given, all kept${time.en}: thanks to ${thanks.en}.`)
}

/** One season where all was kept is told by its line; more than one, in one sentence. */
function tellKept(teller: Teller, promises: Given): (Both | undefined)[] {
  const kept = fateOf(promises, 'kept')
  const whole = dueIn(kept).filter((season) => !promises.some(({ status, dueSeason }) => status === 'broken' && dueSeason === season))
  const [only] = whole
  if (only !== undefined && whole.length === 1 && dueIn(kept).length === 1) return [tellLine(teller.scenario, 'promises.kept', { season: seasonInProse(only), givers: listBoth(giversOf(teller, kept)) })]
  const thanks = thanksTo(teller, kept)
  if (kept.length === 0) return []
  return [kept.length === 1 ? say(`Celle qui tient, on la doit ${thanks.fr}.`, `The one that holds, we owe to ${thanks.en}.`) : say(`Celles qui tiennent, on les doit ${thanks.fr}.`, `Those that hold, we owe to ${thanks.en}.`)]
}

function tellBroken({ scenario }: Teller, promises: Given): (Both | undefined)[] {
  const broken = fateOf(promises, 'broken')
  const [first] = broken
  if (!first) return []
  if (broken.length === 1) return [tellLine(scenario, 'promises.broken', { season: seasonInProse(first.dueSeason) })]
  const when = duringSeasons(dueIn(broken))
  return [
    say(
      `${french.capitalise(french.countOf(broken.length, 'parole', 'f'))} ne sont pas tenues, ${when.fr}, et cela laisse des marques.`,
      `${english.capitalise(english.countOf(broken.length, 'word'))} given are not kept, ${when.en}, and it leaves marks.`,
    ),
  ]
}

/** « Toutes tenues » would be untrue of a game where one was broken: then its seasons are named. */
function tellPact({ scenario, film }: Teller, promises: Given): Both | undefined {
  const pacts = eventsOf(film, 'pact-kept')
  if (pacts.length === 0) return undefined
  if (fateOf(promises, 'broken').length === 0) return tellLine(scenario, 'promises.pact')
  const when = duringSeasons([...new Set(pacts.map(({ season }) => season))])
  return say(`${french.capitalise(when.fr)}, assez de paroles données au pot tiennent pour nourrir la saison d’après.`, `${english.capitalise(when.en)}, enough words given to the pot hold to feed the season after.`)
}

const FATES = [
  { status: 'kept', fr: 'tenue', frMany: undefined, en: 'kept' },
  { status: 'broken', fr: 'rompue', frMany: undefined, en: 'broken' },
  { status: 'withdrawn', fr: 'reprise', frMany: undefined, en: 'taken back' },
  { status: 'lapsed', fr: 'sans objet', frMany: 'sans objet', en: 'without object' },
  { status: 'live', fr: 'en cours', frMany: 'en cours', en: 'still running' },
] as const

/** « En tout, cinq paroles : quatre tenues, une rompue. » All in letters, or all in figures. */
export function countPromises(statuses: readonly string[]): Both {
  const total = statuses.length
  const fates = FATES.map((fate) => ({ ...fate, count: statuses.filter((one) => one === fate.status).length })).filter(({ count }) => count > 0)
  const [only] = fates
  if (fates.length === 1 && only && total > 1) return say(`En tout, ${french.countOf(total, 'parole', 'f')}, toutes ${french.agree(2, only.fr, only.frMany)}.`, `In all, ${english.countOf(total, 'word')} given, all ${only.en}.`)
  const isLong = french.numberWord(total) === String(total)
  const number = (count: number): Both => (isLong ? { fr: String(count), en: String(count) } : { fr: french.numberWord(count, 'f'), en: english.numberWord(count) })
  return say(
    `En tout, ${french.countOf(total, 'parole', 'f')} : ${fates.map(({ count, fr, frMany }) => `${number(count).fr} ${french.agree(count, fr, frMany)}`).join(', ')}.`,
    `In all, ${english.countOf(total, 'word')} given: ${fates.map(({ count, en }) => `${number(count).en} ${en}`).join(', ')}.`,
  )
}
