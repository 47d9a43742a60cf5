import { initiativeOf } from '../../shared/base/ids.ts'
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { Language, LinkBand, PotLevel, RoleId, SituationId } from '../../shared/base/vocabulary.ts'
import type { MapModel, MapThread } from './map-model.ts'

/** The words of the twin; a dictionary of client/text holds them all. */
export type TwinNames = {
  readonly roles: Readonly<Record<RoleId, { readonly short: string; readonly full: string }>>
  readonly stages: readonly string[]
  readonly bands: Readonly<Record<LinkBand, string>>
  readonly situations: Readonly<Record<SituationId, { readonly name: string }>>
  readonly potLevels: Readonly<Record<PotLevel, { readonly name: string }>>
}

/** The map in plain sentences, kept in step with the canvas: each part is a list with its title. */
export type MapTwin = {
  readonly seats: readonly string[]
  readonly initiatives: readonly string[]
  readonly links: readonly string[]
  readonly tensions: readonly string[]
  readonly pot: readonly string[]
  readonly places: readonly string[]
}

type Words = {
  readonly colon: string
  readonly and: string
  readonly open: string
  readonly badges: Readonly<Record<'laid' | 'thinking' | 'stand-in' | 'paused', string>>
  readonly stage: (stage: string) => string
  readonly share: (percent: number) => string
  readonly wilting: string
  readonly situation: (situation: string) => string
  readonly going: (names: string, n: number) => string
  readonly link: (a: string, b: string, band: string) => string
  readonly hot: (a: string, b: string) => string
  readonly cold: (a: string, b: string) => string
  readonly scar: (a: string, b: string) => string
  readonly challenge: (title: string, a: string, b: string) => string
  readonly results: Readonly<Record<'met' | 'brio' | 'missed', string>>
  readonly pot: (level: string, time: number, means: number) => string
  readonly potBefore: (tokens: number) => string
}

const FR: Words = {
  colon: '\u00A0: ',
  and: ' et ',
  open: 'place libre',
  badges: { laid: 'a posé son choix', thinking: 'réfléchit encore', 'stand-in': 'joué par un remplaçant', paused: 'en pause' },
  stage: (stage) => `au stade ${stage}`,
  share: (percent) => `${percent}\u00A0% du besoin réuni`,
  wilting: 's’étiole, personne n’y est venu récemment',
  situation: (situation) => `situation connue, ${situation}`,
  going: (names, n) => `${n === 1 ? 'irait' : 'iraient'} ${names}`,
  link: (a, b, band) => `${a} et ${b}\u00A0: ${band}.`,
  hot: (a, b) => `Tension vive entre ${a} et ${b}.`,
  cold: (a, b) => `Tension ancienne entre ${a} et ${b}.`,
  scar: (a, b) => `Une tension entre ${a} et ${b} a été recousue.`,
  challenge: (title, a, b) => `Le défi de la saison, «\u00A0${title}\u00A0», concerne ${a} et ${b}.`,
  results: { met: 'Il est relevé.', brio: 'Il est relevé avec brio.', missed: 'Il n’est pas relevé.' },
  pot: (level, time, means) => `Le pot commun est ${level}\u00A0: ${time} de temps, ${means} de moyens.`,
  potBefore: (tokens) => (tokens === 0 ? 'Le pot commun est vide pour l’instant.' : `Déjà dans le pot commun\u00A0: ${tokens}.`),
}

const EN: Words = {
  colon: ': ',
  and: ' and ',
  open: 'free seat',
  badges: { laid: 'has laid a choice', thinking: 'still thinking', 'stand-in': 'played by a stand-in', paused: 'paused' },
  stage: (stage) => `at the ${stage} stage`,
  share: (percent) => `${percent}% of the need gathered`,
  wilting: 'wilting, nobody came lately',
  situation: (situation) => `known situation, ${situation}`,
  going: (names) => `${names} would go there`,
  link: (a, b, band) => `${a} and ${b}: ${band}.`,
  hot: (a, b) => `Open tension between ${a} and ${b}.`,
  cold: (a, b) => `Old tension between ${a} and ${b}.`,
  scar: (a, b) => `A tension between ${a} and ${b} has been sewn up.`,
  challenge: (title, a, b) => `The challenge of the season, “${title}”, concerns ${a} and ${b}.`,
  results: { met: 'It was met.', brio: 'It was met brilliantly.', missed: 'It was missed.' },
  pot: (level, time, means) => `The common pot is ${level}: ${time} time, ${means} means.`,
  potBefore: (tokens) => (tokens === 0 ? 'The common pot is empty for now.' : `Already in the common pot: ${tokens}.`),
}

/** Sentences say the same as the drawing, no more: a hidden thing is not in the model. Pure. */
export function mapTwin(model: MapModel, names: TwinNames, language: Language): MapTwin {
  const words = language === 'en' ? EN : FR
  const nameOf = seatNamer(model, names)
  return {
    seats: model.tokens.map((token) => {
      const state = token.faded ? words.open : token.badge === undefined ? undefined : words.badges[token.badge]
      const who = token.name === undefined ? capital(names.roles[token.role].full) : `${capital(names.roles[token.role].full)}, ${token.name}`
      return `${who}${state === undefined ? '' : `${words.colon}${state}`}.`
    }),
    initiatives: model.initiatives.map((initiative) => {
      const going = model.footprints.filter((footprint) => initiativeOf(footprint.at) === initiative.id).map((footprint) => nameOf(footprint.seat))
      const facts = [
        words.stage(names.stages[initiative.stage] ?? ''),
        ...(initiative.share > 0 ? [words.share(Math.round(initiative.share * 100))] : []),
        ...(initiative.wilting ? [words.wilting] : []),
        ...(initiative.situation === undefined ? [] : [words.situation(names.situations[initiative.situation].name)]),
        ...(going.length === 0 ? [] : [words.going(list(going, words.and), going.length)]),
      ]
      return `${initiative.name}${words.colon}${facts.join(', ')}.`
    }),
    links: model.threads.map((thread) => words.link(capital(nameOf(thread.a)), nameOf(thread.b), names.bands[thread.band])),
    tensions: [...model.threads.flatMap((thread) => tensionOf(thread, nameOf, words)), ...challengeSentence(model, nameOf, words)],
    pot: [model.pot.known === undefined ? words.pot(names.potLevels[model.pot.level].name, model.pot.time, model.pot.means) : words.potBefore(model.pot.known)],
    places: model.lettering.map((lettering) => lettering.text),
  }
}

/** First name when there is one, else the role in full. */
function seatNamer(model: MapModel, names: TwinNames): (seat: SeatNumber) => string {
  const tokens = new Map(model.tokens.map((token) => [token.seat, token.name ?? names.roles[token.role].full]))
  return (seat) => tokens.get(seat) ?? String(seat)
}

function tensionOf(thread: MapThread, nameOf: (seat: SeatNumber) => string, words: Words): string[] {
  const pair = [nameOf(thread.a), nameOf(thread.b)] as const
  if (thread.conflict === 'hot') return [words.hot(...pair)]
  if (thread.conflict === 'cold') return [words.cold(...pair)]
  return thread.scar ? [words.scar(...pair)] : []
}

function challengeSentence({ challenge }: MapModel, nameOf: (seat: SeatNumber) => string, words: Words): string[] {
  if (!challenge) return []
  const sentence = words.challenge(challenge.title, nameOf(challenge.a), nameOf(challenge.b))
  return [challenge.result === undefined ? sentence : `${sentence} ${words.results[challenge.result]}`]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const list = (items: readonly string[], and: string): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1) ?? ''}`)
