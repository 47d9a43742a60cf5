import { matchMaker } from '@colyseus/core'
import type { SeatNumber } from '../../shared/base/ids.ts'
import type { TrainerCommand } from '../../shared/engine/command.ts'
import { TABLE_ROOM } from '../../shared/protocol/names.ts'
import type { RehearsalAsked, RehearsalLine } from '../../shared/protocol/rehearsal.ts'
import type { SessionPlan, SteeredTable, SteerRequest } from '../../shared/protocol/http.ts'
import type { TableWatch } from '../../shared/views/table-watch.ts'
import type { Answer } from '../table/table-host.ts'
import type { ClaimAnswer, ClaimRequest, LinkAnswer, Offer, RoomLine } from '../rooms/seat-desk.ts'

/** The tables, wherever they are played: this process or another one. */
export type TableGateway = {
  /** Opens the room of a stored table, once. */
  open(table: string): Promise<void>
  claim(table: string, request: ClaimRequest): Promise<ClaimAnswer>
  describe(table: string): Promise<RoomLine>
  expectDevice(table: string, seat: SeatNumber): Promise<void>
  offer(table: string, seat: SeatNumber): Promise<Offer | undefined>
  leaveFor(table: string, seat: SeatNumber, number: number): Promise<Answer>
  giveBack(table: string, seat: SeatNumber): Promise<Answer>
  endHelpers(table: string): Promise<void>
  link(table: string, seat: SeatNumber): Promise<LinkAnswer>
  handOver(table: string, seat: SeatNumber, tokenHash: string): Promise<LinkAnswer>
  watch(table: string): Promise<TableWatch>
  steer(seen: SteeredTable, commandId: string, command: SteerRequest['command']): Promise<Answer>
  /** The minutes and the lead of its debrief, unless it has begun. */
  planDebrief(table: string, plan: SessionPlan): Promise<Answer | undefined>
  /** What the trainer settled when opening the session, before anybody is there. */
  prepare(table: string, command: TrainerCommand): Promise<Answer>
  /** `there`: this seat's automaton has come. Rejects where nobody rehearses. */
  rehearse(table: string, asked: RehearsalAsked, there?: SeatNumber): Promise<RehearsalLine>
  close(table: string): Promise<void>
}

/** Whether the process that played this table is gone, killed for instance. Then its rooms are taken off the list. */
async function isOrphan(table: string): Promise<boolean> {
  const listed = await matchMaker.driver.findOne({ roomId: table })
  if (!listed) return true
  return listed.processId !== matchMaker.processId && !(await matchMaker.healthCheckProcessId(listed.processId))
}

export function colyseusGateway(): TableGateway {
  const opening = new Map<string, Promise<void>>()
  const create = async (table: string): Promise<void> => {
    if (await matchMaker.driver.has(table)) return
    try {
      await matchMaker.createRoom(TABLE_ROOM, { table })
    } catch (error) {
      // Another process opened it meanwhile.
      if (!(await matchMaker.driver.has(table))) throw error
    }
  }
  const open = (table: string): Promise<void> => {
    const underway = opening.get(table) ?? create(table).finally(() => opening.delete(table))
    opening.set(table, underway)
    return underway
  }
  const call = async <T>(table: string, method: string, args: readonly unknown[]): Promise<T> => {
    await open(table)
    const ask = async (): Promise<T> => (await matchMaker.remoteRoomCall(table, method as never, args as never)) as T
    try {
      return await ask()
    } catch (error) {
      if (!(await isOrphan(table))) throw error
      await open(table)
      return ask()
    }
  }
  return {
    open,
    claim: (table, request) => call(table, 'claimSeat', [request]),
    describe: (table) => call(table, 'describe', []),
    expectDevice: (table, seat) => call(table, 'expectDevice', [seat]),
    offer: (table, seat) => call(table, 'offer', [seat]),
    leaveFor: (table, seat, number) => call(table, 'leaveFor', [seat, number]),
    giveBack: (table, seat) => call(table, 'giveBack', [seat]),
    endHelpers: (table) => call(table, 'endHelpers', []),
    link: (table, seat) => call(table, 'linkSeat', [seat]),
    handOver: (table, seat, tokenHash) => call(table, 'handOverSeat', [seat, tokenHash]),
    watch: (table) => call(table, 'watch', []),
    steer: (seen, commandId, command) => call(seen.table, 'steer', [seen, commandId, command]),
    planDebrief: (table, plan) => call(table, 'planDebrief', [plan]),
    prepare: (table, command) => call(table, 'prepare', [command]),
    rehearse: (table, asked, there) => call(table, 'rehearse', [asked, there]),
    close: (table) => call(table, 'closeTable', []),
  }
}
