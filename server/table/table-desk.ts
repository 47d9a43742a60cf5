import type { StoredJournal, Store } from '../store/store.ts'
import { alarmClock, systemTimers, type AlarmClock, type Timers } from './alarm-clock.ts'
import { journalWriter, type JournalWriter } from './journal-writer.ts'
import { rules, type Rules } from './rules.ts'
import { TableBots } from './table-bots.ts'
import { TableHost } from './table-host.ts'
import { TableClock } from './table-clock.ts'
import { isRunning } from './table-time.ts'

const HEARTBEAT_MS = 5_000
const BOT_PACE_MS = 1_200

export type LiveTable = { readonly host: TableHost; readonly clock: TableClock; readonly bots: TableBots }

export type DeskOptions = {
  readonly rules?: Rules
  readonly timers?: Timers
  readonly log?: (line: string) => void
  /** Between two gestures of a table's rehearsal bots. */
  readonly botPaceMs?: number
  /** See `journalWriter`. */
  readonly rest?: (done: () => void) => void
}

/** The tables played by this process: opens them from their journals, and keeps one writer and one clock for all. */
export class TableDesk {
  readonly store: Store
  readonly timers: Timers
  private readonly rules: Rules
  private readonly writer: JournalWriter
  private readonly alarms: AlarmClock
  private readonly log: (line: string) => void
  private readonly botPaceMs: number
  private readonly live = new Map<string, LiveTable>()
  private readonly beaten = new Map<string, number>()
  private stopBeating: () => void

  constructor(store: Store, { rules: given = rules, timers = systemTimers, log = () => {}, botPaceMs = BOT_PACE_MS, rest }: DeskOptions = {}) {
    this.store = store
    this.timers = timers
    this.rules = given
    this.log = log
    this.botPaceMs = botPaceMs
    this.writer = journalWriter(store.append, rest)
    this.alarms = alarmClock(timers, (table) => this.live.get(table)?.clock.ring())
    this.stopBeating = timers.after(HEARTBEAT_MS, () => this.beat())
  }

  /** Undefined when no such table is stored. A table opened twice is the same table. */
  async open(table: string): Promise<LiveTable | undefined> {
    const journal = await this.store.loadJournal(table)
    if (!journal) return undefined
    return this.live.get(table) ?? this.start(journal)
  }

  find(table: string): LiveTable | undefined {
    return this.live.get(table)
  }

  close(table: string): void {
    this.alarms.clear(table)
    this.live.get(table)?.clock.stop()
    this.live.get(table)?.bots.stop()
    this.live.delete(table)
    this.beaten.delete(table)
  }

  /** Everything staged is on the disk. */
  drain(): Promise<void> {
    return this.writer.drain()
  }

  async stop(): Promise<void> {
    this.stopBeating()
    this.alarms.stop()
    for (const { bots } of this.live.values()) bots.stop()
    await this.beatNow()
    await this.writer.drain()
  }

  tables(): Iterable<LiveTable> {
    return this.live.values()
  }

  private start(journal: StoredJournal): LiveTable {
    const host = new TableHost(journal, { rules: this.rules, writer: this.writer, now: this.timers.now, log: this.log })
    const clock = new TableClock(host, { now: this.timers.now, setAlarm: (at) => (at === undefined ? this.alarms.clear(host.id) : this.alarms.set(host.id, at)) })
    const bots = new TableBots(host, { paceMs: this.botPaceMs, after: this.timers.after })
    const live = { host, clock, bots }
    this.live.set(host.id, live)
    clock.start()
    return live
  }

  private beat(): void {
    this.stopBeating = this.timers.after(HEARTBEAT_MS, () => this.beat())
    void this.beatNow()
  }

  private async beatNow(): Promise<void> {
    const beats = [...this.live.values()]
      .filter(({ host }) => host.state.status === 'playing' && isRunning(host.state))
      .map(({ host }) => ({ table: host.id, tableMs: host.tableMs }))
      .filter(({ table, tableMs }) => this.beaten.get(table) !== tableMs)
    if (beats.length === 0) return
    try {
      await this.store.beat(beats)
      for (const { table, tableMs } of beats) this.beaten.set(table, tableMs)
    } catch (error) {
      this.log(`heartbeat not written: ${error instanceof Error ? error.message : 'unknown'}`)
    }
  }
}
