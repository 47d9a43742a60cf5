import type { DebriefModel, DebriefSeat } from '../../shared/debrief/index.ts'
import { GAUGES, type Language } from '../../shared/base/vocabulary.ts'
import {
  BAND_WORDS, FICHE_WORDS, GAUGE_WORDS, OUTCOME_WORDS, POSTURE_WORDS, POT_WORDS, REASON_WORDS, ROLE_WORDS, seasonName, SITUATION_WORDS, STAGE_WORDS,
} from '../../shared/debrief/words/names.ts'
import type { LocalText } from '../../shared/scenario/schema.ts'
import { OUTLINE_WORDS } from './outline-words.ts'

/** A document without its looks: the same for Markdown and DOCX. */
export type Block =
  | { readonly kind: 'title' | 'subtitle' | 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly caption: string; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

export type DocumentKind = 'synthese' | 'recit'

/** What was sewn, what moved, what was promised, what tipped, which fiches, what to discuss; or the récit alone. */
export function outline(kind: DocumentKind, model: DebriefModel, language: Language): Block[] {
  const say = (text: LocalText): string => text[language] ?? text.fr
  const w = OUTLINE_WORDS[language]
  const story = storyBlocks(model, say, w)
  if (kind === 'recit') return [{ kind: 'title', text: w.storyTitle }, { kind: 'subtitle', text: subtitle(model, language, say) }, ...story]
  return [
    { kind: 'title', text: w.title },
    { kind: 'subtitle', text: subtitle(model, language, say) },
    ...outcomeBlocks(model, say, w),
    ...networkBlocks(model, say, w),
    ...curveBlocks(model, language, say, w),
    ...promiseBlocks(model, say, w),
    ...turningBlocks(model, say, w),
    ...postureBlocks(model, say, w),
    ...ficheBlocks(model, say, w),
    { kind: 'heading', level: 2, text: w.questions },
    { kind: 'list', items: model.questions.map(say) },
    { kind: 'heading', level: 2, text: w.storyTitle },
    ...story,
  ]
}

type Say = (text: LocalText) => string
type Words = (typeof OUTLINE_WORDS)[Language]

function subtitle({ session }: DebriefModel, language: Language, say: Say): string {
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(session.playedAt)
  return [say(session.territory), say(session.title), OUTLINE_WORDS[language].seasons(session.seasons), day].join(' · ').replaceAll('\u202f', '\u00a0')
}

function outcomeBlocks({ outcome, session }: DebriefModel, say: Say, w: Words): Block[] {
  if (!outcome) return []
  const lines: Block[] = [{ kind: 'heading', level: 2, text: say(OUTCOME_WORDS[outcome.id]) }]
  if (outcome.met.length > 0) lines.push({ kind: 'paragraph', text: w.metHorizons(outcome.met.map((gauge) => say(GAUGE_WORDS[gauge].name)).join(', ')) })
  if (session.endedEarly) lines.push({ kind: 'paragraph', text: w.endedEarly })
  return lines
}

/** A seat by its role, or its person's name when the trainer chose names. */
export function seatLabel(seats: readonly DebriefSeat[], number: number, say: Say): string {
  const seat = seats.find((entry) => entry.seat === number)
  if (!seat) return String(number)
  const role = say(ROLE_WORDS[seat.role].short)
  return seat.name ? `${seat.name} (${role})` : role
}

function networkBlocks({ network, seats }: DebriefModel, say: Say, w: Words): Block[] {
  const bandOf = (links: DebriefModel['network']['end']['links'], pair: string): string => {
    const link = links.find((entry) => entry.pair === pair)
    return link ? say(BAND_WORDS[link.band]) + (link.conflict ? `, ${w.tension}` : '') : ''
  }
  const rows = network.end.links.map(({ pair }) => {
    const [a, b] = pair.split('-').map(Number) as [number, number]
    return [`${seatLabel(seats, a, say)} – ${seatLabel(seats, b, say)}`, bandOf(network.start.links, pair), bandOf(network.end.links, pair)]
  })
  return [{ kind: 'heading', level: 2, text: w.network }, { kind: 'table', caption: w.network, header: [w.link, w.atStart, w.atEnd], rows }]
}

function curveBlocks({ curves, pots, initiatives }: DebriefModel, language: Language, say: Say, w: Words): Block[] {
  const decimal = (quarters: number): string => (quarters / 4).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 })
  const moments = (curves.vitality ?? []).map((_, index) => (index === 0 ? w.start : say(seasonName(index))))
  return [
    { kind: 'heading', level: 2, text: w.curves },
    {
      kind: 'table', caption: w.curves, header: [w.gauge, ...moments],
      rows: GAUGES.map((gauge) => [say(GAUGE_WORDS[gauge].name), ...curves[gauge].map((value) => (gauge === 'trust' ? decimal(value) : String(value)))]),
    },
    { kind: 'heading', level: 3, text: w.pot },
    { kind: 'table', caption: w.pot, header: [w.season, w.total, w.level, w.thresholds], rows: pots.map((pot) => [say(seasonName(pot.season)), String(pot.total), say(POT_WORDS[pot.level]), `${pot.theta1} / ${pot.theta2}`]) },
    { kind: 'heading', level: 3, text: w.initiatives },
    { kind: 'table', caption: w.initiatives, header: [w.initiative, ...moments], rows: initiatives.map((initiative) => [say(initiative.name), ...initiative.stages.map((stage) => say(STAGE_WORDS[stage as 0] ?? STAGE_WORDS[0]))]) },
  ]
}

function promiseBlocks({ promises, seats, initiatives }: DebriefModel, say: Say, w: Words): Block[] {
  const object = (value: string): string => {
    if (value === 'pot') return w.inPot
    if (value === 'challenge') return w.onChallenge
    const initiative = initiatives.find(({ id }) => value === `initiative:${id}`)
    return initiative ? say(initiative.name) : w.onRelation
  }
  const heading: Block = { kind: 'heading', level: 2, text: w.promises }
  if (promises.length === 0) return [heading, { kind: 'paragraph', text: w.noPromise }]
  const rows = promises.map((promise) => [
    seatLabel(seats, promise.from, say),
    promise.to === 'table' ? w.theTable : seatLabel(seats, promise.to, say),
    w.atLeast(promise.atLeast, object(promise.object)),
    promise.chip && promise.chip in REASON_WORDS ? say(REASON_WORDS[promise.chip as keyof typeof REASON_WORDS]) : (promise.reason ?? ''),
    w.statuses[promise.status],
  ])
  return [heading, { kind: 'table', caption: w.promises, header: [w.from, w.to, w.what, w.because, w.fate], rows }]
}

function turningBlocks({ turningPoints }: DebriefModel, say: Say, w: Words): Block[] {
  return [
    { kind: 'heading', level: 2, text: w.turning },
    ...turningPoints.flatMap((point): Block[] => [
      { kind: 'heading', level: 3, text: `${point.letter}. ${say(point.title)}` },
      { kind: 'paragraph', text: say(point.text) },
      { kind: 'paragraph', text: `${w.why} ${point.reasons.map((reason) => say(reason.text)).join('\u00a0; ')} (${point.arithmetic}).` },
    ]),
  ]
}

function postureBlocks({ postures, inPlay }: DebriefModel, say: Say, w: Words): Block[] {
  if (postures.length === 0) return []
  const cell = (posture: string, situation: string): string => {
    const found = postures.find((entry) => entry.posture === posture && entry.situation === situation)
    return found ? w.uses(found.uses, found.total) : ''
  }
  return [
    { kind: 'heading', level: 2, text: w.postures },
    {
      kind: 'table', caption: w.postures, header: [w.posture, ...inPlay.situations.map((situation) => say(SITUATION_WORDS[situation]))],
      rows: inPlay.postures.map((posture) => [say(POSTURE_WORDS[posture].name), ...inPlay.situations.map((situation) => cell(posture, situation))]),
    },
  ]
}

function ficheBlocks({ fiches }: DebriefModel, say: Say, w: Words): Block[] {
  const line = (entry: DebriefModel['fiches'][number]): string => `${w.fiche} ${entry.fiche}. ${say(FICHE_WORDS[entry.fiche])}`
  const met = fiches.filter((entry) => entry.met).map(line)
  const untouched = fiches.filter((entry) => entry.inPlay && !entry.met).map(line)
  return [
    { kind: 'heading', level: 2, text: w.fiches },
    met.length > 0 ? { kind: 'list', items: met } : { kind: 'paragraph', text: w.noFiche },
    ...(untouched.length > 0 ? ([{ kind: 'heading', level: 3, text: w.untouched }, { kind: 'list', items: untouched }] satisfies Block[]) : []),
  ]
}

function storyBlocks({ story, quotations, seats }: DebriefModel, say: Say, w: Words): Block[] {
  return [
    ...story.flatMap((paragraph): Block[] => [
      ...(paragraph.heading ? [{ kind: 'heading', level: 3, text: say(paragraph.heading) } as const] : []),
      { kind: 'paragraph', text: say(paragraph.text) },
    ]),
    ...(quotations.length > 0 ? [{ kind: 'heading', level: 3, text: w.words } as const] : []),
    ...quotations.map((quotation): Block => ({ kind: 'quote', text: `${w.quoted(quotation.text)} ${seatLabel(seats, quotation.seat, say)}` })),
  ]
}
