import { DEBRIEF_STEPS, FORMAT_MINUTES, minutesWithin } from '../../shared/base/debrief.ts'
import type { SeatNumber } from '../../shared/base/ids.ts'
import { fail, succeed, type Result } from '../../shared/base/result.ts'
import type { RoleId } from '../../shared/base/vocabulary.ts'
import { reject, type Rejection } from '../../shared/engine/rejection.ts'
import type { Seat, TableState } from '../../shared/engine/state.ts'
import type { SessionPlan, SteeredTable, SteerRequest } from '../../shared/protocol/http.ts'
import type { LiveTable } from '../table/table-desk.ts'
import type { Answer, TableHost } from '../table/table-host.ts'

/** A person at the door. The token itself stays with the process that answers the browser. */
export type ClaimRequest = { readonly name: string; readonly pairName?: string; readonly seat?: SeatNumber; /** Tried first, in this order, as far as they are free. */ readonly prefer?: readonly SeatNumber[]; readonly tokenHash: string; /** The table they move from. */ readonly from?: number }
export type ClaimAnswer = Result<SeatNumber, Rejection>
export type LinkAnswer = Result<SeatNumber, Rejection>

/** A table as seen from the door. */
export type RoomLine = {
  readonly table: string
  readonly number: number
  readonly status: TableState['status']
  readonly seats: readonly { readonly seat: SeatNumber; readonly role: RoleId; readonly free: boolean; /** The person who is alone at it: another may sit beside them. */ readonly alone?: string }[]
}

/**
 * Gives the asked seat, or the first free one; two people at the same door get two seats or a refusal.
 * The claim of the token is written in the same transaction as the event.
 */
export async function claimSeat({ host, clock }: LiveTable, { tokenHash, seat: asked, prefer = [], name, pairName, from }: ClaimRequest): Promise<ClaimAnswer> {
  const free = host.state.seats.filter((seat) => isFree(host.state, seat)).map(({ seat }) => seat)
  const seats = asked === undefined ? [...prefer.filter((seat) => free.includes(seat)), ...free.filter((seat) => !prefer.includes(seat))] : [asked]
  for (const seat of seats) {
    const answer = await host.submit({
      actor: { kind: 'server' },
      command: { type: 'join-seat', seat, name, ...(pairName === undefined ? {} : { pairName }), ...(from === undefined ? {} : { from }) },
      claim: { seat, tokenHash },
    })
    if (answer.ok) {
      clock.seatExpected(seat)
      return succeed(seat)
    }
    if (asked !== undefined || answer.error.code !== 'seat-taken') return answer
  }
  return fail(reject('table-full'))
}

/** The table proposed to a person, and what they are called. */
export type Offer = { readonly number: number; readonly name: string; readonly pairName?: string }

export function offerTo({ host }: LiveTable, number: SeatNumber): Offer | undefined {
  const seat = host.state.seats.find((one) => one.seat === number)
  const name = seat?.name && host.text(seat.name)
  if (seat?.holder !== 'person' || seat.moveTo === undefined || name === undefined) return undefined
  const pairName = seat.pairName && host.text(seat.pairName)
  return { number: seat.moveTo, name, ...(pairName && { pairName }) }
}

/** The trainer asks for a link to this seat: written down before the key is given. */
export async function linkSeat({ host }: LiveTable, seat: SeatNumber): Promise<LinkAnswer> {
  const answer = await host.say({ type: 'link-seat', seat })
  return answer.ok ? succeed(seat) : answer
}

/** The seat goes on with another token; those before open nothing any more, once this one is on the disk. */
export async function handOverSeat({ host }: LiveTable, seat: SeatNumber, tokenHash: string): Promise<LinkAnswer> {
  const answer = await host.submit({ actor: { kind: 'server' }, command: { type: 'resume-seat', seat, newDevice: true }, claim: { seat, tokenHash } })
  return answer.ok ? succeed(seat) : answer
}

/** What goes wrong when the table is no longer where it was seen. */
const MOVES_TIME: ReadonlySet<string> = new Set(['close-phase', 'undo-close'])

/** What the trainer saw has passed meanwhile: a phase that has just ended by itself must not end the next one too. */
export async function steerTable({ host }: LiveTable, seen: SteeredTable, commandId: string, command: SteerRequest['command']): Promise<Answer> {
  const { branch, season, phase } = seen
  const { game } = host.state
  if (MOVES_TIME.has(command.type) && (host.state.branch !== branch || game.season !== season || game.phase !== phase)) return fail(reject('stale-branch'))
  return host.submit({ actor: { kind: 'trainer' }, command, envelope: { commandId, branch, lastSeq: 0 } })
}

/** The session's minutes and who leads, in the order the table already has; nothing once its debrief has begun. */
export async function planDebrief({ host }: LiveTable, { debriefMinutes, debriefLed }: SessionPlan): Promise<Answer | undefined> {
  const { setup, debrief } = host.state
  if (debrief.startedMs !== undefined) return undefined
  const minutes = debriefMinutes === undefined ? FORMAT_MINUTES[setup.format] : minutesWithin(debriefMinutes)
  const command = { type: 'plan-debrief' as const, order: [...(debrief.plan?.order ?? DEBRIEF_STEPS)], minutes: [...minutes], led: debriefLed ?? debrief.plan?.led ?? 'trainer' }
  return host.submit({ actor: { kind: 'trainer' }, command })
}

export function tableLine({ id, number, state, text }: TableHost): RoomLine {
  const seats = state.seats.filter(({ removed }) => !removed)
  return { table: id, number, status: state.status, seats: seats.map((seat) => ({ seat: seat.seat, role: seat.role, free: isFree(state, seat), ...aloneAt(seat, text) })) }
}

function aloneAt({ holder, name, pairName }: Seat, text: TableHost['text']): { alone?: string } {
  const alone = holder === 'person' && pairName === undefined && name !== undefined ? text(name) : undefined
  return alone === undefined ? {} : { alone }
}

/** Open before the start; afterwards, a seat held by the public rule and by nobody put aside. */
function isFree(state: TableState, { holder, name, removed }: Seat): boolean {
  if (removed || state.status === 'closed' || state.status === 'debrief') return false
  return holder === 'open' || (state.status !== 'lobby' && holder === 'stand-in' && name === undefined)
}
