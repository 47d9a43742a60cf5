/** Requests, one zod object each, one discriminated union; every type is inferred from it. */
import { z } from 'zod'
import { DIFFICULTIES, FORMATS, INDICATORS, LANGUAGES, LEVER_IDS, PHASES, POSTURES, ROLE_IDS, SITUATIONS } from '../base/vocabulary.ts'
import { DECISION_TAGS, MOODS, WALL_PAGES, type DecisionTag, type Mood } from '../base/debrief.ts'
import { HIGHEST_SEAT_NUMBER, LIMITS } from '../base/limits.ts'
import type { SeatNumber, WorksiteId } from '../base/ids.ts'

export { DECISION_TAGS, LIMITS }
export type { DecisionTag, Mood }

const seat = z.int().min(1).max(HIGHEST_SEAT_NUMBER)
const id = z.string().min(1).max(60)
const worksite = z.string().regex(/^(challenge|initiative:[a-z][a-z0-9-]{0,39}|relation:[1-9]\d?-[1-9]\d?)$/) as unknown as z.ZodType<WorksiteId>
const tokens = z.int().min(0).max(20)
const text = (max: number) => z.string().max(max)
const lever = z.enum(LEVER_IDS)
const initiative = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const choice = z.array(z.string().min(1).max(60)).max(4)
const optionAB = z.enum(['a', 'b'])

export const orderSchema = z.strictObject({
  worksite: worksite.exactOptional(),
  posture: z.enum(POSTURES).exactOptional(),
  time: z.strictObject({ worksite: tokens, pot: tokens, mandate: tokens }),
  means: z.strictObject({ worksite: tokens, pot: tokens }),
  lever: z.strictObject({ lever, choice: choice.exactOptional() }).exactOptional(),
  dilemma: optionAB.exactOptional(),
})

const reason = z.union([z.strictObject({ chip: id }), z.strictObject({ text: text(LIMITS.reason) })])
const command = <K extends string, S extends z.ZodRawShape>(type: K, shape: S) => z.strictObject({ type: z.literal(type), ...shape })

/** What a seat may ask. Tokens of trust and identity are settled before: `by` says which seat. */
export const seatCommandSchema = z.discriminatedUnion('type', [
  command('leave-seat', {}),
  /** Somebody sits down beside me: two people on this phone. */
  command('share-my-seat', { name: text(LIMITS.name) }),
  command('set-consent', { tick: z.enum(['play', 'group', 'research']), value: z.boolean() }),
  command('set-ready', { value: z.boolean() }),
  /** « J'ai besoin d'aide »: for the trainer alone. */
  command('ask-help', { on: z.boolean() }),
  /** A message of the trainer's, read and put away. */
  command('read-told', { message: id }),
  command('read-fact', { fact: id }),
  command('bookmark', { text: text(LIMITS.text).exactOptional() }),
  command('finish-tutorial', {}),
  command('share-clue', { clue: id, channel: z.enum(['voice', 'screen']) }),
  command('declare-intention', { worksite: worksite.exactOptional() }),
  command('give-promise', {
    to: z.union([seat, z.literal('table')]),
    object: z.union([z.literal('pot'), worksite]),
    atLeast: z.int().min(0).max(99),
    due: z.enum(['this', 'next']),
    reason,
  }),
  command('accept-promise', { promise: id }),
  command('withdraw-promise', { promise: id }),
  command('propose-lever', { lever, initiative: initiative.exactOptional(), choice: choice.exactOptional(), clause: text(LIMITS.clause).exactOptional() }),
  command('amend-proposal', { proposal: id, initiative: initiative.exactOptional(), choice: choice.exactOptional(), clause: text(LIMITS.clause).exactOptional() }),
  /** Its initiator takes more signatures than it asks for. */
  command('widen-proposal', { proposal: id }),
  command('cancel-proposal', { proposal: id }),
  command('sign-proposal', { proposal: id }),
  command('unsign-proposal', { proposal: id }),
  command('refuse-proposal', { proposal: id, reason: reason.exactOptional() }),
  command('cast-vote', { proposal: id, yes: z.boolean() }),
  command('answer-poll', { poll: id, option: id }),
  command('announce-dilemma', { option: optionAB }),
  /** To the table, or to one person: then those two alone read it. */
  command('send-message', { text: text(LIMITS.message), to: seat.exactOptional() }),
  /** A message I may read, shown to the trainer. */
  command('report-message', { message: id }),
  /** I stay at this table; going is asked over HTTP, for it takes a seat elsewhere. */
  command('decline-move', {}),
  command('state-belief', { worksite, situation: z.enum(SITUATIONS).exactOptional() }),
  command('save-order', { order: orderSchema }),
  /** « Poser mon choix »: the saved order must be complete. */
  command('lay-order', { order: orderSchema }),
  /** « Le reprendre ». */
  command('take-back-order', {}),
  command('give-thanks', { to: seat }),
  command('answer-question', { question: id, chip: z.int().min(0).max(20).exactOptional(), text: text(LIMITS.text).exactOptional() }),
  command('answer-step', { step: z.int().min(0).max(6), item: id, value: z.string().max(60).exactOptional(), text: text(LIMITS.text).exactOptional(), named: z.boolean().exactOptional() }),
  /** Kept out of the journal: the table counts it, and writes counts of three or more only. */
  command('tell-mood', { mood: z.enum(MOODS) }),
  /** Why a decision was taken, as its author sees it; no tag takes it back. */
  command('tag-decision', { fact: id, tag: z.enum(DECISION_TAGS).exactOptional() }),
  command('release-words', { text: id, released: z.boolean() }),
  command('correct-words', { text: id, words: text(LIMITS.text) }),
  command('withdraw-words', { text: id }),
  command('write-card', { act: text(200), ally: text(80), date: text(40) }),
])
export type SeatCommand = z.infer<typeof seatCommandSchema>

const whitelistedEffect = z.union([
  z.strictObject({ ind: z.strictObject({ id: z.enum(INDICATORS), by: z.union([z.literal(1), z.literal(-1)]) }) }),
  z.strictObject({ means: z.strictObject({ seat, by: z.union([z.literal(1), z.literal(-1)]) }) }),
  z.strictObject({ conflict: z.strictObject({ open: z.tuple([seat, seat]) }) }),
  z.strictObject({ conflict: z.strictObject({ close: z.tuple([seat, seat]) }) }),
  z.strictObject({ reveal: worksite }),
])

export type InjectedEffect = z.infer<typeof whitelistedEffect>

export const trainerCommandSchema = z.discriminatedUnion('type', [
  command('arrange-roles', { order: z.array(z.enum(ROLE_IDS)).min(4).max(8) }),
  command('start-game', {}),
  command('close-phase', {}),
  command('change-time', { seconds: z.int().min(-600).max(600) }),
  command('pause', {}),
  command('resume', {}),
  /** The courses to come: an earlier last season, shorter palavers; what is absent is as the format has it. */
  command('set-pace', { lastSeason: z.int().min(1).max(6).exactOptional(), palaverCut: z.int().min(1).max(600).exactOptional() }),
  /** The last phase was closed by mistake. */
  command('undo-close', {}),
  command('rewind', { season: z.int().min(1).max(6), phase: z.enum(PHASES) }),
  command('inject', { card: id.exactOptional(), text: text(LIMITS.text).exactOptional(), effects: z.array(whitelistedEffect).max(4).exactOptional() }),
  command('ask-question', { card: id.exactOptional(), text: text(LIMITS.text).exactOptional() }),
  command('bookmark', { text: text(LIMITS.text).exactOptional() }),
  command('write-note', { text: text(LIMITS.note), tag: z.enum(['posture', 'tension', 'insight']).exactOptional() }),
  command('peek-orders', {}),
  /** The trainer looks at this seat's screen. */
  command('look-as', { seat }),
  /** Another table of the session; without one the offer is taken back. */
  command('propose-move', { seat, table: z.int().min(1).max(40).exactOptional() }),
  /** Who comes late shares the seat of a person. */
  command('share-seat', { seat, name: text(LIMITS.name) }),
  /** Nobody reads it any more but its author, who is told; or everybody again. */
  command('hide-message', { message: id, hidden: z.boolean() }),
  command('nudge', { seat }),
  /** To these seats, or to everybody at the table. */
  command('tell', { to: z.array(seat).min(1).max(8).exactOptional(), text: text(LIMITS.message) }),
  /** The trainer has come: the call is over. */
  command('end-help', { seat }),
  command('approve-text', { text: id, shown: z.boolean() }),
  command('set-board', { mode: z.enum(['map', 'instruction', 'timer', 'nothing']), text: text(LIMITS.text).exactOptional() }),
  command('set-stand-in', { seat, on: z.boolean() }),
  command('set-bot', { seat, kind: z.enum(['conditional', 'mediator', 'naive', 'selfish', 'discreet', 'random', 'none']) }),
  command('open-seat', {}),
  command('tighten-table', { seats: z.array(seat).min(1).max(4) }),
  command('silence-season', { on: z.boolean() }),
  command('show-trust-numbers', { on: z.boolean() }),
  command('end-game', {}),
  command('open-step', { step: z.int().min(0).max(6), minutes: z.int().min(0).max(60).exactOptional() }),
  command('plan-debrief', {
    order: z.array(z.int().min(0).max(6)).length(7),
    minutes: z.array(z.int().min(0).max(60)).length(7),
    led: z.enum(['trainer', 'wall']),
  }),
  /** What was written in silence is opened to the table, or taken back from it. */
  command('open-answers', { step: z.int().min(0).max(6), open: z.boolean() }),
  command('show-what-if', { asked: z.strictObject({ season: z.int().min(1).max(6), seat, order: orderSchema }).exactOptional() }),
  /** What the wall looks at: the film at one of its stills, playing or not. */
  command('show-evidence', { page: z.enum(WALL_PAGES), still: z.string().max(80).exactOptional(), playing: z.boolean().exactOptional() }),
  /** A branch beside the game, from the opening of a phase: those who volunteer play it, automata the other persons' seats. */
  command('fork', { season: z.int().min(1).max(6), phase: z.enum(PHASES), players: z.array(seat).min(1).max(8) }),
  command('close-fork', {}),
  command('keep-moment', { fact: id, kept: z.boolean() }),
  command('close-table', {}),
])
export type TrainerCommand = z.infer<typeof trainerCommandSchema>

/** What the server itself says; never accepted from the wire. */
export type ServerCommand =
  | { readonly type: 'join-seat'; readonly seat: SeatNumber; readonly name: string; readonly pairName?: string; /** The table they come from. */ readonly from?: number }
  /** The person took a seat at this table of the session, as was proposed. */
  | { readonly type: 'move-seat'; readonly seat: SeatNumber; readonly table: number }
  | { readonly type: 'resume-seat'; readonly seat: SeatNumber; readonly newDevice: boolean }
  /** The trainer asked for a link that brings this seat to another phone. */
  | { readonly type: 'link-seat'; readonly seat: SeatNumber }
  | { readonly type: 'lose-seat'; readonly seat: SeatNumber }
  | { readonly type: 'pause-seat'; readonly seat: SeatNumber }
  /** The clock: `timer` at the end of the phase, `all-ready` 5 s after everybody is ready. */
  | { readonly type: 'tick-phase'; readonly cause: 'timer' | 'all-ready' }
  | { readonly type: 'pause-table'; readonly reason: 'nobody-connected' | 'restart' | 'fault'; /** Of a fault: what broke. */ readonly where?: string }
  | { readonly type: 'resume-table' }
  | { readonly type: 'erase-text'; readonly text: string }
  /** Before what was tapped in the first step is opened or left. */
  | { readonly type: 'count-moods'; readonly counts: Readonly<Record<string, number>> }

export type Command = SeatCommand | TrainerCommand | ServerCommand

/** Who asks. */
export type Actor = { readonly kind: 'seat'; readonly seat: SeatNumber } | { readonly kind: 'trainer' } | { readonly kind: 'clock' } | { readonly kind: 'server' }

export const openTableSchema = z.strictObject({
  scenario: id,
  /** Id of the overlay that re-roots it; absent = the scenario as written. */
  overlay: id.exactOptional(),
  format: z.enum(FORMATS),
  /** Absent = the scenario's own. */
  difficulty: z.enum(DIFFICULTIES).exactOptional(),
  language: z.enum(LANGUAGES),
  seats: z.int().min(4).max(8),
  tables: z.int().min(1).max(40),
  remote: z.boolean(),
  names: z.enum(['names', 'pseudonyms']),
  timers: z.enum(['normal', 'extended', 'off']),
  title: z.string().max(80).exactOptional(),
})
export type OpenTable = z.infer<typeof openTableSchema>
