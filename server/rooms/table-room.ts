import { ErrorCode, getMessageBytes, Protocol, ResponseStatus, Room, ServerError, type AuthContext, type Client, type MessageContext } from '@colyseus/core'
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { TrainerCommand } from '../../shared/engine/command.ts'
import { reject, type Rejection } from '../../shared/engine/rejection.ts'
import type { SessionPlan, SteeredTable, SteerRequest } from '../../shared/protocol/http.ts'
import type { RehearsalAsked, RehearsalLine } from '../../shared/protocol/rehearsal.ts'
import { CLOSE, MESSAGE, type Hello } from '../../shared/protocol/messages.ts'
import { viewWatch } from '../../shared/views/index.ts'
import type { TableWatch } from '../../shared/views/table-watch.ts'
import type { Admission, Admit } from '../access/admission.ts'
import type { Leads } from '../access/leadership.ts'
import { messageLimiter } from '../access/message-limiter.ts'
import type { TrainerAccess } from '../access/trainer-access.ts'
import { Projection } from '../projection/projection.ts'
import type { TableSchema } from '../projection/table-schema.ts'
import { showTo, type Viewer } from '../projection/visibility.ts'
import type { LiveTable, TableDesk } from '../table/table-desk.ts'
import type { Answer, TableChange } from '../table/table-host.ts'
import { judgeFrame, type Verdict } from './frame-gate.ts'
import { claimSeat, handOverSeat, linkSeat, offerTo, planDebrief, steerTable, tableLine, type Offer, type ClaimRequest, type ClaimAnswer, type LinkAnswer, type RoomLine } from './seat-desk.ts'
import { sessionOf, turnOut, type TableClient } from './table-client.ts'
import { TableMessages } from './table-messages.ts'

export type RoomTools = {
  readonly desk: TableDesk
  readonly admit: Admit
  readonly leads: Leads
  readonly trainers: Pick<TrainerAccess, 'isStillIn' | 'onRevoked'>
  readonly log: (line: string) => void
}

const REQUESTS: ReadonlySet<string> = new Set([MESSAGE.command, MESSAGE.peek, MESSAGE.look])
/** Nothing in the room lives by a tick; Colyseus' own would run 60 times a second. */
const IDLE_TICK_MS = 60_000

/** The room class of tables, for `defineServer`. One instance is one table; its room id is the table's id. */
export function tableRoom({ desk, admit, leads, trainers, log }: RoomTools) {
  const opening = new Set<string>()
  const consoles = new Set<TableClient>()
  trainers.onRevoked((session) => {
    for (const client of consoles) if (sessionOf(client) === session) turnOut(client)
  })
  return class TableRoom extends Room<{ state: TableSchema; client: TableClient }> {
    override autoDispose = false
    private table!: LiveTable
    private projection!: Projection
    private stopListening: (() => void) | undefined
    private isDue = false
    private readonly newDevices = new Set<SeatNumber>()

    static override async onAuth(_token: string, options: unknown, _context: AuthContext): Promise<Admission> {
      const admitted = await admit(options)
      if (!admitted) throw new ServerError(ErrorCode.AUTH_FAILED, 'not-allowed')
      // The token has done its work: it must not reach another process or a log.
      delete (options as { token?: string }).token
      return admitted
    }

    override async onCreate({ table: id }: { table: string }): Promise<void> {
      // Two rooms for one table: the second must not even begin, or its end would close the first one's.
      if (opening.has(id) || desk.find(id)) throw new Error(`table ${id} is open already`)
      opening.add(id)
      const table = await desk.open(id).finally(() => opening.delete(id))
      if (!table) throw new Error(`there is no table ${id}`)
      this.roomId = id
      this.table = table
      this.projection = new Projection(table.host.state, table.host.text)
      this.state = this.projection.schema
      this.stopListening = table.host.onChange((change) => this.follow(change))
      this.setSimulationInterval(() => {}, IDLE_TICK_MS)
      this.patchRate = null
      this.guardFrames()
      const messages = new TableMessages({ table, trainers, close: () => void this.closeTable() })
      this.onMessage(MESSAGE.command, (client: TableClient, raw: unknown, context: MessageContext) => messages.command(client, raw, context))
      this.onMessage(MESSAGE.look, (client: TableClient, raw: unknown, context: MessageContext) => messages.look(client, raw, context))
      this.onMessage(MESSAGE.peek, (client: TableClient, _raw: unknown, context: MessageContext) => messages.peek(client, context))
    }

    override async onJoin(client: TableClient): Promise<void> {
      const admitted = client.auth
      if (!admitted || ('table' in admitted && admitted.table !== this.roomId)) throw new ServerError(ErrorCode.AUTH_FAILED, 'not-allowed')
      if (admitted.as === 'trainer' && !(await leads(admitted, { table: this.roomId }))) throw new ServerError(ErrorCode.AUTH_FAILED, 'not-allowed')
      const viewer: Viewer = admitted
      if (viewer.as === 'trainer') consoles.add(client)
      client.userData = { viewer, limiter: messageLimiter() }
      if (viewer.as === 'seat') this.replaceOlder(client, viewer.seat)
      this.projection.watch(viewer)
      showTo(client, viewer, this.state)
      const hello: Hello = {
        as: viewer.as,
        ...(viewer.as === 'seat' ? { seat: viewer.seat } : {}),
        serverTime: desk.timers.now(),
        table: this.roomId,
        code: this.table.host.code,
      }
      client.send(MESSAGE.hello, hello)
      if (viewer.as === 'seat') await this.table.clock.seatCame(viewer.seat, this.newDevices.delete(viewer.seat))
      else await this.table.clock.watcherCame()
    }

    override onLeave(client: TableClient): void {
      consoles.delete(client)
      const guest = client.userData
      if (!guest) return
      client.view?.dispose()
      this.projection.unwatch(guest.viewer)
      const { viewer } = guest
      if (viewer.as !== 'seat') this.table.clock.watcherWent()
      // A screen of the rehearsal's wall is only looked at: closing it takes nobody's phone away.
      else if (!this.table.bots.rehearsal?.isThere(viewer.seat) && !this.connectionsOf(viewer.seat).some((other) => other !== client)) this.table.clock.seatWent(viewer.seat)
    }

    override onDispose(): void {
      this.stopListening?.()
      if (this.table) desk.close(this.roomId)
    }

    // ——— called from other processes too, through Colyseus: plain JSON in and out ———

    claimSeat(request: ClaimRequest): Promise<ClaimAnswer> {
      return claimSeat(this.table, request)
    }

    offer(seat: SeatNumber): Offer | undefined {
      return offerTo(this.table, seat)
    }

    leaveFor(seat: SeatNumber, table: number): Promise<Answer> {
      return this.table.host.say({ type: 'move-seat', seat, table })
    }

    /** A seat taken by a move that could not be finished. */
    giveBack(seat: SeatNumber): Promise<Answer> {
      return this.table.host.submit({ actor: { kind: 'seat', seat }, command: { type: 'leave-seat' } })
    }

    /** Whoever helped at this table is put out; the session's own trainers come back by themselves. */
    endHelpers(): void {
      for (const client of this.clients) {
        if (client.auth?.as !== 'trainer' || client.auth.table === undefined) continue
        client.send(MESSAGE.farewell, { code: 'released' })
        client.leave(CLOSE.released)
      }
    }

    linkSeat(seat: SeatNumber): Promise<LinkAnswer> {
      return linkSeat(this.table, seat)
    }

    /** By a link of the trainer's: the phone before is told, and its token opens nothing any more. */
    async handOverSeat(seat: SeatNumber, tokenHash: string): Promise<LinkAnswer> {
      const answer = await handOverSeat(this.table, seat, tokenHash)
      if (answer.ok) this.release(seat, 'moved')
      return answer
    }

    describe(): RoomLine {
      return tableLine(this.table.host)
    }

    /** For the page of all tables. */
    watch(): TableWatch {
      return viewWatch(this.table.host.state)
    }

    /** A trainer's gesture from the page of all tables. */
    steer(seen: SteeredTable, commandId: string, command: SteerRequest['command']): Promise<Answer> {
      return steerTable(this.table, seen, commandId, command)
    }

    /** What the session's plan says of the debrief. */
    planDebrief(plan: SessionPlan): Promise<Answer | undefined> {
      return planDebrief(this.table, plan)
    }

    /** What the trainer settled when opening the session. */
    prepare(command: TrainerCommand): Promise<Answer> {
      return this.table.host.submit({ actor: { kind: 'trainer' }, command })
    }

    /** A trainer alone tells the automata how to be. `there`: this one has just come. */
    async rehearse(asked: RehearsalAsked, there?: SeatNumber): Promise<RehearsalLine> {
      const { bots, clock, host } = this.table
      const { rehearsal } = bots
      if (!rehearsal) throw new Error('nobody rehearses at this table')
      rehearsal.ask(asked, host.state)
      const seat = asked.seat?.seat ?? there
      if (seat !== undefined && rehearsal.isThere(seat)) await clock.automatonCame(seat)
      else if (seat !== undefined) {
        for (const phone of this.connectionsOf(seat)) phone.leave(CLOSE.released)
        clock.seatWent(seat)
      }
      bots.wake()
      return rehearsal.line()
    }

    /** The next connection of this seat comes by its personal link. */
    expectDevice(seat: SeatNumber): void {
      this.newDevices.add(seat)
    }

    /** The trainer closes the session: everybody is told, the journal remains. */
    async closeTable(): Promise<void> {
      await this.table.host.submit({ actor: { kind: 'trainer' }, command: { type: 'close-table' } })
      this.sayFarewell('table-closed', CLOSE.tableClosed)
      await desk.drain()
      void this.disconnect(CLOSE.tableClosed)
    }

    /** Before a planned restart: time stops, everybody is told to come back. */
    async prepareRestart(): Promise<void> {
      if (this.table.host.state.status === 'playing' && !this.table.host.state.paused) await this.table.host.say({ type: 'pause-table', reason: 'restart' })
      this.flush()
      this.sayFarewell('restarting', CLOSE.restarting)
    }

    // ——— messages ———

    /** Colyseus puts out whoever sends it something unknown; a person's mistake, or an old page, is only answered. */
    private guardFrames(): void {
      const read = this['_onMessage'].bind(this)
      this['_onMessage'] = (client: TableClient, frame: Buffer) => {
        const guest = client.userData
        const verdict = guest ? judgeFrame(frame, guest.limiter, desk.timers.now(), REQUESTS) : PASS
        if (verdict.kind === 'drop') return
        if (verdict.kind === 'refuse') {
          answerRefusal(client, reject(verdict.code), verdict.requestId)
          return
        }
        try {
          read(client, frame)
        } catch (error) {
          log(`table ${this.roomId}: a frame could not be read: ${error instanceof Error ? error.message : 'unknown'}`)
        }
      }
    }

    // ——— what everybody sees ———

    private follow({ after, events }: TableChange): void {
      try {
        this.projection.show(after, events)
      } catch (error) {
        this.table.host.fault('view', error)
      }
      // After this turn: the answer to « leave-seat » goes first.
      for (const event of events) {
        const gone = event.type === 'person-left' ? [event.seat] : event.type === 'table-tightened' ? event.seats : []
        for (const seat of gone) setImmediate(() => this.release(seat))
      }
      if (this.isDue) return
      this.isDue = true
      setImmediate(() => this.flush())
    }

    /** All that changed during one turn of the event loop leaves in one patch. */
    private flush(): void {
      this.isDue = false
      this.broadcastPatch()
    }

    private release(seat: SeatNumber, code: 'released' | 'moved' = 'released'): void {
      for (const client of this.connectionsOf(seat)) {
        client.send(MESSAGE.farewell, { code })
        client.leave(CLOSE.released)
      }
    }

    private replaceOlder(newest: TableClient, seat: SeatNumber): void {
      for (const older of this.connectionsOf(seat)) {
        if (older === newest) continue
        older.send(MESSAGE.farewell, { code: 'replaced' })
        older.leave(CLOSE.replaced)
      }
    }

    private sayFarewell(code: string, close: number): void {
      for (const client of this.clients) {
        client.send(MESSAGE.farewell, { code })
        client.leave(close)
      }
    }

    private connectionsOf(seat: SeatNumber): TableClient[] {
      return [...this.clients].filter((client) => {
        const viewer = client.userData?.viewer
        return viewer?.as === 'seat' && viewer.seat === seat
      })
    }
  }
}

const PASS: Verdict = { kind: 'pass' }

function answerRefusal(client: Pick<Client, 'send' | 'enqueueRaw'>, refusal: Rejection, requestId: number | undefined): void {
  if (requestId === undefined) client.send(MESSAGE.refused, refusal)
  else client.enqueueRaw(getMessageBytes[Protocol.ROOM_RESPONSE](requestId, ResponseStatus.REJECTED, refusal))
}
