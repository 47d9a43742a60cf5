import type { Language } from '../../../shared/base/vocabulary.ts'
import { GAUGES } from '../../../shared/base/vocabulary.ts'
import type { DebriefModel } from '../../../shared/debrief/index.ts'
import { countPromises } from '../../../shared/debrief/story/index.ts'
import * as french from '../../../shared/debrief/words/french.ts'
import { GAUGE_WORDS, OUTCOME_WORDS, POSTURE_WORDS, POT_WORDS, REASON_WORDS, ROLE_WORDS, seasonName, SITUATION_WORDS, STAGE_WORDS, type Both } from '../../../shared/debrief/words/names.ts'
import type { ReasonChip } from '../../../shared/base/vocabulary.ts'
import type { LocalText } from '../../../shared/scenario/schema.ts'
import type { DocumentContent, PromiseLine, TableContent } from './content-types.ts'
import { figuresIn, signedMean, type Figures } from './figures.ts'
import { groupOf } from './group-content.ts'
import { methodLines } from './method.ts'
import { counted, put, wordsIn, type DocumentWords } from './words.ts'

export type ContentOptions = { readonly language: Language; /** In which the day of the session is told. */ readonly timeZone?: string }

type Writer = { readonly model: DebriefModel; readonly language: Language; readonly w: DocumentWords; readonly figures: Figures; readonly local: (text: LocalText) => string }

/** Everything a document says, in one language. Only what the model holds: nothing is read from the journal here. */
export function buildContent(model: DebriefModel, { language, timeZone = 'Europe/Paris' }: ContentOptions): DocumentContent {
  const w = wordsIn(language)
  const figures = figuresIn(model, language)
  const local = (text: LocalText): string => (language === 'en' ? (text.en ?? text.fr) : text.fr)
  const writer: Writer = { model, language, w, figures, local }
  return {
    language,
    title: w.title,
    kicker: kickerOf(writer, timeZone),
    scenario: local(model.session.title),
    ...noticeOf(writer),
    ...outcomeOf(writer),
    seats: seatsTable(writer),
    network: { start: figures.networkStart(), end: figures.networkEnd(), startCaption: figures.networkCaption(model.network.start), endCaption: figures.networkCaption(model.network.end) },
    curves: { figure: figures.curves(), table: curvesTable(writer) },
    promises: promisesOf(writer),
    moments: momentsOf(writer),
    ...(model.keptByGroup && { momentsNote: w.momentsKept }),
    ...groupOf({ model, w, local }),
    fiches: fichesOf(writer),
    questions: model.questions.map(local),
    story: model.story.map(({ heading, text }) => ({ ...(heading && { heading: local(heading) }), text: local(text) })),
    ...(model.storyTitle !== undefined && { storyTitle: model.storyTitle }),
    cast: model.seats.filter(({ removed }) => !removed).map(({ seat, character }) => ({ portrait: figures.portrait(seat), name: local(character) })),
    quotations: model.quotations.map(({ seat, text, question }) => ({ by: figures.roleOf(seat), text, ...(question && { question: local(question) }) })),
    postures: { ...(model.postures.length > 0 && { figure: figures.heatmap() }), table: posturesTable(writer) },
    pots: { figure: figures.pots(), table: potsTable(writer) },
    initiatives: { figure: figures.lifeCycles(), table: initiativesTable(writer) },
    knowledge: knowledgeOf(writer),
    timeline: timelineTable(writer),
    method: methodLines(model, language),
  }
}

/** What the cover says before anything else when people did not hold every seat. */
function noticeOf({ model: { session }, w }: Writer): Pick<DocumentContent, 'notice'> {
  if (session.rehearsal) return { notice: w.rehearsed }
  if (session.players === 'people') return {}
  return { notice: session.players === 'bots' ? w.rehearsal : w.withBots }
}

function kickerOf({ model, language, w, local }: Writer, timeZone: string): string {
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(model.session.playedAt)
  const roles = model.seats.filter(({ removed }) => !removed).length
  const seasons = model.network.seasons.length
  const count = (number: number, forms: readonly string[]): string => counted(forms, number).replace(String(number), w.numbers[number] ?? String(number))
  const scene = [count(seasons, w.seasonsCount), count(roles, w.rolesCount)].filter((part) => part !== '').join(', ')
  return [model.session.rehearsal ? w.rehearsalMark : '', local(model.session.territory), scene, date].filter((part) => part !== '').join(' · ')
}

function outcomeOf({ model, local }: Writer): Pick<DocumentContent, 'outcome'> {
  const { outcome } = model
  if (!outcome) return {}
  const name = local(OUTCOME_WORDS[outcome.id])
  const told = model.story.find(({ heading }) => heading && local(heading) === name)
  return { outcome: { name, text: told ? local(told.text) : '' } }
}

function seatsTable({ model, w, local }: Writer): TableContent {
  const hasNames = model.seats.some(({ name }) => name !== undefined)
  const holder = { person: w.person, bot: w.bot, 'stand-in': w.standIn, open: w.open }
  return {
    caption: w.seats,
    header: [w.role, w.character, w.heldBy],
    rows: model.seats.map(({ role, character, holder: by, name }) => [french.capitalise(local(ROLE_WORDS[role].bare)), local(character), hasNames ? (name ?? holder[by]) : holder[by]]),
  }
}

function curvesTable({ figures, w, local }: Writer): TableContent {
  return {
    caption: w.curves,
    header: [w.gauge, ...figures.moments, french.capitalise(w.horizon)],
    rows: GAUGES.map((gauge) => [local(GAUGE_WORDS[gauge].name), ...figures.gaugeValues(gauge).map(figures.number), figures.number(figures.horizonOf(gauge))]),
  }
}

const URGENT = ['broken', 'withdrawn', 'live', 'lapsed', 'kept'] as const

function promisesOf(writer: Writer): DocumentContent['promises'] {
  const { model, w, local } = writer
  const summary = model.promises.length === 0 ? w.noPromise : local(countPromises(model.promises.map(({ status }) => status)))
  return { summary, lines: promiseLines(writer), table: promisesTable(writer) }
}

/** Words of the same season, to the same person, about the same thing and with the same outcome stand on one line. */
function promiseLines({ model, w, figures, local }: Writer): PromiseLine[] {
  const groups = Map.groupBy(model.promises, ({ status, to, object, atLeast, dueSeason }) => [status, to, object, atLeast, dueSeason].join('/'))
  const ranked = [...groups.values()].sort(([a], [b]) => URGENT.indexOf(a!.status) - URGENT.indexOf(b!.status) || a!.dueSeason - b!.dueSeason)
  return ranked.map((group) => {
    const first = group[0]!
    return {
      status: first.status,
      statusWord: w.status[first.status],
      from: figures.list(group.map(({ from }) => figures.roleOf(from))),
      to: first.to === 'table' ? w.table : figures.roleOf(first.to),
      what: `${local(seasonName(first.dueSeason))}${figures.colon}${local(first.text)}`,
      mark: figures.promiseMark(first.status),
      givers: group.map(({ from }) => figures.emblem(from)),
      ...(first.to !== 'table' && { receiver: figures.emblem(first.to) }),
    }
  })
}

function promisesTable({ model, w, figures, local }: Writer): TableContent {
  const because = (chip?: string, reason?: string): string => reason ?? (chip && chip in REASON_WORDS ? local(REASON_WORDS[chip as ReasonChip]) : '')
  return {
    caption: w.allPromises,
    header: [w.due, w.from, w.to, w.object, w.reason, w.statusColumn],
    rows: model.promises.map((promise) => [
      local(seasonName(promise.dueSeason)),
      figures.roleOf(promise.from),
      promise.to === 'table' ? w.table : figures.roleOf(promise.to),
      local(promise.text),
      because(promise.chip, promise.reason),
      w.status[promise.status],
    ]),
  }
}

function momentsOf({ model, figures, local }: Writer): DocumentContent['moments'] {
  return model.turningPoints.map(({ letter, title, text, reasons, arithmetic }) => ({
    letter,
    title: local(title),
    text: local(text),
    reasons: french.capitalise(reasons.map((reason) => `${local(reason.text)} (${reason.points})`).join(figures.semicolon)),
    arithmetic,
  }))
}

function fichesOf({ model, w, local }: Writer): DocumentContent['fiches'] {
  const detail = ({ levers, asked }: DebriefModel['fiches'][number]): string => {
    const played = levers.map(({ name, season }) => `${local(name)} (${local(seasonName(season)).toLocaleLowerCase()})`)
    return [...played, ...(asked ? [w.asked] : [])].join(', ')
  }
  const line = (fiche: DebriefModel['fiches'][number]) => ({ id: fiche.fiche, title: local(fiche.title), detail: detail(fiche) })
  return { met: [...model.fiches.filter(({ levers }) => levers.length > 0), ...model.fiches.filter(({ met, levers }) => met && levers.length === 0)].map(line), untouched: model.fiches.filter(({ met, inPlay }) => !met && inPlay).map(line) }
}

function posturesTable({ model, language, w, local }: Writer): TableContent {
  return {
    caption: w.postures,
    header: [w.posture, w.situation, w.timesColumn, w.meanColumn],
    rows: model.postures.map(({ posture, situation, uses, total }) => [local(POSTURE_WORDS[posture].name), local(SITUATION_WORDS[situation]), String(uses), signedMean(total, uses, language)]),
  }
}

function potsTable({ model, w, local }: Writer): TableContent {
  const signed = (value: number): string => french.signed(value)
  return {
    caption: w.pots,
    header: [w.season, w.tokensColumn, w.thresholds, w.margin, w.tax, w.level],
    rows: model.pots.map(({ season, total, theta1, theta2, margin, tax, level }) => [local(seasonName(season)), String(total), `${theta1}, ${theta2}`, signed(margin), String(tax), local(POT_WORDS[level])]),
  }
}

function initiativesTable({ model, figures, w, local }: Writer): TableContent {
  const stage = (number: number): Both => STAGE_WORDS[number] ?? STAGE_WORDS[0]
  const stages = (moment: number): string[] => model.initiatives.map((one) => local(stage(one.stages[moment] ?? 0)))
  // Moments down, initiatives across: there are fewer of these, and a word is never broken.
  return { caption: w.initiatives, header: [w.season, ...model.initiatives.map(({ name }) => local(name))], rows: figures.moments.map((moment, index) => [moment, ...stages(index)]) }
}

function knowledgeOf({ model, w, figures, local }: Writer): DocumentContent['knowledge'] {
  return model.knowledge.map(({ season, challenge, situation, known, clues }) => ({
    title: `${local(seasonName(season))}${figures.colon}${put(w.quoted, local(challenge))}, ${w.situation.toLocaleLowerCase()}${figures.colon}${local(SITUATION_WORDS[situation])}`,
    lines: [
      ...clues.map(({ seat, read, shared, sharedAtMs }) => {
        const when = sharedAtMs === undefined ? '' : `, ${put(w.afterTime, minutes(sharedAtMs))}`
        const fate = shared ? `${w.clueShared[shared]}${when}` : read ? w.clueKept : w.clueUnread
        return `${french.capitalise(seat === undefined ? w.everybody : figures.roleOf(seat))}${figures.colon}${fate}`
      }),
      known ? w.known : w.unknown,
    ],
  }))
}

/** « 1 min 25 s ». */
function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const rest = seconds % 60
  const whole = (seconds - rest) / 60
  return [...(whole > 0 ? [`${whole}\u00a0min`] : []), ...(rest > 0 || whole === 0 ? [`${rest}\u00a0s`] : [])].join(' ')
}

function timelineTable({ model, w, local }: Writer): TableContent {
  return {
    caption: w.timeline,
    header: [w.season, w.what, w.events],
    rows: model.timeline.map(({ season, text, seqs }) => [season === 0 ? '' : local(seasonName(season)), local(text), seqRange(seqs)]),
  }
}

/** « 146–150 »: the events that a line comes from, by their sequence in the journal. */
function seqRange(seqs: readonly number[]): string {
  const [low, high] = [Math.min(...seqs), Math.max(...seqs)]
  return low === high ? String(low) : `${low}\u2013${high}`
}
