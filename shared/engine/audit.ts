import { canonicalJson } from '../base/hash.ts'
import type { TextId } from '../base/ids.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Actor, Command } from './command.ts'
import { decide } from './decide/index.ts'
import type { JournalEvent } from './event.ts'
import { evolve } from './evolve/index.ts'
import { initialState, openTable } from './open-table.ts'
import type { RejectionCode } from './rejection.ts'
import type { TableState } from './state.ts'

/** Who asked: the rules themselves never ask. */
export type Asker = `seat:${number}` | 'trainer' | 'clock' | 'server'

/**
 * A request as it is kept beside the journal. Free words are not in it: `{"$text": id}` stands for words the journal
 * names, `{"$text": null, "length", "words"}` for words that were not kept.
 */
export type JournalCommand = {
  /** Accepted: of its first event. Refused: of the last event before it. */
  readonly seq: number
  readonly at: number
  readonly tableMs: number
  readonly by: Asker
  readonly command: Readonly<Record<string, unknown>> & { readonly type: string }
  /** The code it was refused with; absent when it was accepted. */
  readonly refused?: RejectionCode
}

/** The first place where a journal is not what its requests and the rules give. */
export type AuditFinding = {
  readonly kind:
    /** The rules give another event, or another number of events. */
    | 'event-differs'
    /** An event that no request explains. */
    | 'event-unasked'
    /** The journal says accepted, the rules refuse; or the other way round; or another code. */
    | 'answer-differs'
    /** The rules could not even read the request, or its place is not in the journal. */
    | 'command-broken'
  /** Place of the event in the journal. */
  readonly seq: number
  /** Place of the request among the requests, 1 first. */
  readonly command?: number
  /** What the rules give, what the journal says: event types, or codes. */
  readonly given?: string
  readonly found?: string
  /** Members of the event that differ. */
  readonly members?: readonly string[]
}

/**
 * Decides every request again, in order, and compares each event with the journal's (J6). Undefined when all is the same.
 * Words stand-ins have the length of the words, which is all the rules look at. Pure; throws nothing.
 */
export function auditJournal(scenario: Scenario, events: readonly JournalEvent[], commands: readonly JournalCommand[]): AuditFinding | undefined {
  const opening = checkOpening(scenario, events)
  if ('kind' in opening) return opening
  let state = opening
  for (const [index, asked] of commands.entries()) {
    const place = index + 1
    const told = takeFaults(state, events, asked.seq - (asked.refused === undefined ? 1 : 0))
    if ('kind' in told) return told
    state = told
    const next = decideAgain(state, asked, place, events, commands[index + 1])
    if ('kind' in next) return next
    state = next
  }
  const last = takeFaults(state, events, events.length)
  return 'kind' in last ? last : undefined
}

function checkOpening(scenario: Scenario, events: readonly JournalEvent[]): TableState | AuditFinding {
  const [first] = events
  if (first?.type !== 'table-opened') return { kind: 'event-unasked', seq: 1, ...(first ? { found: first.type } : {}) }
  try {
    const opened = openTable(scenario, first.setup, { at: first.at, tableMs: first.tableMs })
    return compare(opened, events, 0, undefined) ?? opened.slice(1).reduce(evolve, initialState(scenario, first))
  } catch {
    return { kind: 'command-broken', seq: 1, found: first.type }
  }
}

/** A fault is written by the server itself, with or without a request: it is a fact, not a decision. */
function takeFaults(state: TableState, events: readonly JournalEvent[], until: number): TableState | AuditFinding {
  let current = state
  while (current.seq < until) {
    const event = events[current.seq]
    if (!event) return { kind: 'command-broken', seq: until }
    const isFault = event.by === 'server' && event.seq === current.seq + 1 && (event.type === 'table-faulted' || (event.type === 'paused' && event.reason === 'fault'))
    if (!isFault) return { kind: 'event-unasked', seq: current.seq + 1, found: event.type }
    current = evolve(current, event)
  }
  return current
}

function decideAgain(state: TableState, asked: JournalCommand, place: number, events: readonly JournalEvent[], next: JournalCommand | undefined): TableState | AuditFinding {
  const seq = asked.refused === undefined ? state.seq + 1 : state.seq
  const broken = (kind: AuditFinding['kind'], more: Partial<AuditFinding> = {}): AuditFinding => ({ kind, seq, command: place, ...more })
  const actor = actorOf(asked.by)
  if (asked.seq !== seq || !actor) return broken('command-broken', { found: asked.command.type })
  const until = next === undefined ? events.length : next.seq - (next.refused === undefined ? 1 : 0)
  try {
    const command = withStandInWords(asked.command, lengthsOf(events.slice(state.seq, until)))
    const decided = decide(state, command, actor, { at: asked.at, tableMs: asked.tableMs })
    const given = decided.ok ? 'accepted' : decided.error.code
    const found = asked.refused ?? 'accepted'
    if (given !== found) return broken('answer-differs', { given, found })
    if (!decided.ok) return state
    return compare(decided.value.events, events, state.seq, place) ?? decided.value.events.reduce(evolve, state)
  } catch {
    return broken('command-broken', { found: asked.command.type })
  }
}

function compare(given: readonly JournalEvent[], events: readonly JournalEvent[], from: number, command: number | undefined): AuditFinding | undefined {
  const index = given.findIndex((event, at) => canonicalJson(event) !== canonicalJson(events[from + at] ?? null))
  if (index < 0) return undefined
  const [ours, theirs] = [given[index] as JournalEvent, events[from + index]]
  const members = theirs && theirs.type === ours.type ? membersThatDiffer(ours, theirs) : undefined
  return {
    kind: 'event-differs',
    seq: from + index + 1,
    ...(command === undefined ? {} : { command }),
    given: ours.type,
    ...(theirs ? { found: theirs.type } : {}),
    ...(members ? { members } : {}),
  }
}

function membersThatDiffer(ours: object, theirs: object): string[] {
  const [left, right] = [ours, theirs] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => canonicalJson(left[key] ?? null) !== canonicalJson(right[key] ?? null))
}

function actorOf(by: string): Actor | undefined {
  if (by === 'trainer' || by === 'clock' || by === 'server') return { kind: by }
  const seat = /^seat:(\d+)$/.exec(by)?.[1]
  return seat === undefined ? undefined : { kind: 'seat', seat: Number(seat) }
}

function lengthsOf(events: readonly JournalEvent[]): ReadonlyMap<TextId, number> {
  return new Map(events.flatMap((event) => (event.type === 'text-stored' || event.type === 'words-corrected' ? [[event.text, event.length]] : [])))
}

type Words = { readonly $text: TextId | null; readonly length?: number; readonly words?: number }

function withStandInWords(command: unknown, lengths: ReadonlyMap<TextId, number>): Command {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    if (!('$text' in value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fill(member)]))
    const { $text, length, words } = value as Words
    return standInWords(($text === null ? length : lengths.get($text)) ?? 0, words)
  }
  return fill(command) as Command
}

/** Three words where there is room: a reason asks as many. */
function standInWords(length: number, words = 3): string {
  const short = Math.max(0, Math.min(words - 1, Math.floor((length - 1) / 2)))
  return 'a '.repeat(short) + 'a'.repeat(Math.max(0, length - 2 * short))
}
