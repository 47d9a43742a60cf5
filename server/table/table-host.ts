import type { TextId } from '../../shared/base/ids.ts'
import { fail, succeed, type Result } from '../../shared/base/result.ts'
import type { Asker } from '../../shared/engine/audit.ts'
import type { Actor, Command, ServerCommand } from '../../shared/engine/command.ts'
import type { Moment } from '../../shared/engine/contract.ts'
import type { BornText, GameEvent, JournalEvent } from '../../shared/engine/event.ts'
import { reject, type Rejection } from '../../shared/engine/rejection.ts'
import { stamp } from '../../shared/engine/stamp.ts'
import type { TableState } from '../../shared/engine/state.ts'
import type { Acknowledgement } from '../../shared/protocol/messages.ts'
import type { JournalEntry, SeatClaim, StoredJournal, WrittenRefusal } from '../store/store.ts'
import type { JournalWriter } from './journal-writer.ts'
import { Moods } from './moods.ts'
import type { Rules } from './rules.ts'
import { storedCommand } from './stored-command.ts'
import { momentOf, type TableTime } from './table-time.ts'

export type Answer = Result<Acknowledgement, Rejection>

/** A command as it reaches the table. Without an envelope it comes from the server itself. */
export type TableRequest = {
  readonly actor: Actor
  readonly command: Command
  readonly envelope?: { readonly commandId: string; readonly branch: number; readonly lastSeq: number }
  readonly claim?: SeatClaim
}

export type TableChange = { readonly before: TableState; readonly after: TableState; readonly events: readonly JournalEvent[] }

export type TableTools = {
  readonly rules: Rules
  readonly writer: JournalWriter
  readonly now: () => number
  /** Told of what broke, without anything that people wrote. */
  readonly log: (line: string) => void
}

/** Refusals written beside the next accepted command; a flood of them is not. */
const WRITTEN_REFUSALS = 20
/** Refusals are remembered for a while only: they changed nothing. */
const REMEMBERED_REFUSALS = 200

/**
 * One table: decides, journals, then evolves, one command after another. `state` is what is on the disk;
 * commands are decided on `ahead`, which also holds what is being written. Nobody sees `ahead`.
 */
export class TableHost {
  readonly id: string
  readonly code: string
  readonly number: number
  state: TableState
  private ahead: TableState
  private base: TableTime
  private readonly tools: TableTools
  private readonly texts: Map<TextId, string>
  private readonly answers: Map<string, Answer>
  private readonly underway = new Map<string, Promise<Answer>>()
  private readonly refusals = new Map<string, Answer>()
  private readonly moods = new Moods()
  private unwritten: WrittenRefusal[] = []
  private readonly listeners = new Set<(change: TableChange) => void>()

  constructor(journal: StoredJournal, tools: TableTools) {
    this.id = journal.table.id
    this.code = journal.table.code
    this.number = journal.table.number
    this.tools = tools
    this.state = tools.rules.replay(journal.scenario, journal.events)
    this.ahead = this.state
    this.base = { at: Math.max(tools.now(), this.state.lastAt), tableMs: Math.max(this.state.tableMs, journal.table.tableMs) }
    this.texts = new Map(journal.texts)
    this.answers = new Map([...journal.answers].map(([id, seq]) => [id, succeed({ seq })]))
  }

  readonly text = (id: TextId): string | undefined => this.texts.get(id)

  /** Called after each commit, in order, once the state has moved. */
  onChange(listener: (change: TableChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Table time now, for a heartbeat. */
  get tableMs(): number {
    return momentOf(this.ahead, this.base, this.tools.now()).tableMs
  }

  /** Server time at which the table will read `tableMs`, if it is not paused before. */
  serverTimeOf(tableMs: number): number {
    return this.base.at + (tableMs - this.base.tableMs)
  }

  /** Never rejects: whatever goes wrong is an answer. */
  submit(request: TableRequest): Promise<Answer> {
    const { actor, command, envelope } = request
    if (command.type === 'tell-mood' && actor.kind === 'seat') return Promise.resolve(this.hearMood(actor, command))
    if (actor.kind !== 'seat' && this.moods.isDue(command, this.ahead)) void this.say({ type: 'count-moods', counts: this.moods.take() })
    const key = envelope ? `${authorOf(actor)}/${envelope.commandId}` : undefined
    const first = key === undefined ? undefined : (this.underway.get(key) ?? this.answers.get(key) ?? this.refusals.get(key))
    if (first) return Promise.resolve(first)
    if (envelope && (envelope.branch !== this.ahead.branch || envelope.lastSeq > this.ahead.seq)) return Promise.resolve(fail(reject('stale-branch')))
    const answered = this.decide(request, key)
    if (key !== undefined) {
      this.underway.set(key, answered)
      void answered.then(() => this.underway.delete(key))
    }
    return answered
  }

  /** Neither the journal nor the list of commands ever holds a mood: it is counted here, and forgotten. */
  private hearMood(actor: Extract<Actor, { kind: 'seat' }>, command: Extract<Command, { type: 'tell-mood' }>): Answer {
    const decided = this.tools.rules.decide(this.ahead, command, actor, momentOf(this.ahead, this.base, this.tools.now()))
    if (!decided.ok) return decided
    this.moods.tell(actor.seat, command.mood)
    return succeed({ seq: this.ahead.seq })
  }

  /** What the server itself says; a refusal means it no longer holds and is no fault. */
  say(command: ServerCommand, by: 'clock' | 'server' = 'server'): Promise<Answer> {
    return this.submit({ actor: { kind: by }, command })
  }

  /** Something broke outside of a command, in a view for example: the table pauses, the others play on. */
  fault(where: string, error: unknown): void {
    this.tools.log(`table ${this.id} (${this.code}) broke in ${where} at ${this.ahead.seq}: ${error instanceof Error ? error.stack : 'unknown'}`)
    if (this.ahead.status === 'faulted') return
    const moment = momentOf(this.ahead, this.base, this.tools.now())
    const facts: GameEvent[] = [{ type: 'table-faulted', where }, { type: 'paused', reason: 'fault' }]
    try {
      const events: JournalEvent[] = []
      let after = this.ahead
      for (const fact of facts) {
        const event = stamp(after, fact, moment, 'server')
        after = this.tools.rules.evolve(after, event)
        events.push(event)
      }
      const command = { commandId: `server/~${after.seq}`, body: storedCommand({ type: 'pause-table', reason: 'fault', where }, []), answer: after.seq }
      void this.write(events, [], after, { table: this.id, at: moment.at, events, texts: [], command })
    } catch (second) {
      this.tools.log(`table ${this.id} cannot be marked as broken: ${second instanceof Error ? second.stack : 'unknown'}`)
    }
  }

  private decide(request: TableRequest, key: string | undefined): Promise<Answer> {
    const { actor, command, claim } = request
    const moment = momentOf(this.ahead, this.base, this.tools.now())
    try {
      const decided = this.tools.rules.decide(this.ahead, command, actor, moment)
      if (!decided.ok) {
        this.note(command, actor, moment, decided.error)
        return Promise.resolve(this.remember(key, decided))
      }
      const { events, texts } = decided.value
      const after = events.reduce(this.tools.rules.evolve, this.ahead)
      const answer: Answer = succeed({ seq: after.seq })
      return this.write(events, texts, after, {
        table: this.id,
        at: moment.at,
        events,
        texts,
        command: {
          commandId: key ?? `${authorOf(actor)}/~${after.seq}`,
          body: storedCommand(command, texts),
          answer: after.seq,
        },
        ...(claim ? { claim } : {}),
        ...sideEffects(events),
      }).then((written) => {
        if (!written) return fail(reject('table-faulted'))
        if (key !== undefined) this.answers.set(key, answer)
        return answer
      })
    } catch (error) {
      this.fault(command.type, error)
      return Promise.resolve(fail(reject('table-faulted')))
    }
  }

  /** Moves `ahead` at once and `state` after the commit. False: not written, and nothing of it remains. */
  private async write(events: readonly JournalEvent[], texts: readonly BornText[], after: TableState, entry: JournalEntry): Promise<boolean> {
    this.ahead = after
    const refusals = events.length > 0 ? this.unwritten.splice(0) : []
    const last = events.at(-1)
    if (last) this.base = { at: last.at, tableMs: last.tableMs }
    try {
      await this.tools.writer.stage(refusals.length > 0 ? { ...entry, refusals } : entry)
    } catch (error) {
      this.tools.log(`table ${this.id}: the journal could not be written at ${after.seq}: ${error instanceof Error ? error.message : 'unknown'}`)
      this.ahead = this.state
      this.unwritten = []
      return false
    }
    for (const { id, content } of texts) this.texts.set(id, content)
    for (const event of events) if (event.type === 'text-erased') this.texts.delete(event.text)
    const before = this.state
    this.state = after
    if (events.length > 0) this.tell({ before, after, events })
    return true
  }

  private tell(change: TableChange): void {
    for (const listener of this.listeners) {
      try {
        listener(change)
      } catch (error) {
        this.tools.log(`table ${this.id}: a listener broke at ${change.after.seq}: ${error instanceof Error ? error.stack : 'unknown'}`)
      }
    }
  }

  /** For the audit of the journal. What nobody was told by the rules, a repeated request for one, is not in it. */
  private note(command: Command, actor: Actor, { at, tableMs }: Moment, { code }: Rejection): void {
    if (this.unwritten.length >= WRITTEN_REFUSALS) return
    this.unwritten.push({ seq: this.ahead.seq, at, tableMs, by: authorOf(actor), body: storedCommand(command, []), code })
  }

  private remember(key: string | undefined, refusal: Answer): Answer {
    if (key === undefined) return refusal
    this.refusals.set(key, refusal)
    if (this.refusals.size > REMEMBERED_REFUSALS) this.refusals.delete(this.refusals.keys().next().value!)
    return refusal
  }
}

function sideEffects(events: readonly JournalEvent[]): Partial<JournalEntry> {
  // A seat that leaves the table keeps no credential: its number may be asked for again.
  const left = events.flatMap((event) => (event.type === 'person-left' ? [event.seat] : event.type === 'table-tightened' ? event.seats : []))
  const erase = events.flatMap((event) => (event.type === 'text-erased' ? [event.text] : []))
  return {
    ...(left.length > 0 ? { release: left } : {}),
    ...(erase.length > 0 ? { erase } : {}),
    ...(events.some(({ type }) => type === 'table-closed') ? { closed: true } : {}),
  }
}

function authorOf(actor: Actor): Asker {
  return actor.kind === 'seat' ? `seat:${actor.seat}` : actor.kind
}
