import { RULES_VERSION } from '../../shared/engine/index.ts'
import type { JournalEvent } from '../../shared/engine/event.ts'
import type { TableSetup } from '../../shared/engine/state.ts'
import type { SeatNumber } from '../../shared/base/ids.ts'
import { doorAdvice } from '../../shared/protocol/arrival-advice.ts'
import type { AtTheDoor, Seated } from '../../shared/protocol/door.ts'
import type { JoinAnswer, JoinRequest, OpenSession, SeatLink, SessionLine, SessionPlan, SessionSetup } from '../../shared/protocol/http.ts'
import type { SessionOfMine } from '../../shared/protocol/keeping.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { hashToken, newCode, newSeed, newTableId, newToken } from '../access/tokens.ts'
import type { SessionRecord, Store } from '../store/store.ts'
import { rules } from '../table/rules.ts'
import type { RoomLine } from '../rooms/seat-desk.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import { door, type Door } from './door.ts'
import type { ScenarioShelf } from './scenario-shelf.ts'
import { freeSeats } from './placement.ts'
import { seating } from './seating.ts'
import { changesDebrief, readPlan, writePlan } from './session-plans.ts'
import type { TableGateway } from './table-gateway.ts'

/** A trainer who forgets to close sessions is stopped here (S13): the administrator, and each named trainer. */
export const MOST_OPEN_SESSIONS = 60
export const MOST_OPEN_SESSIONS_EACH = 20

const DAY_MS = 24 * 3_600_000
/** A session's tables, however they were opened. */
const MOST_TABLES = 40

/** Long enough to cross a room, too short to be found in a pocket. */
export const SEAT_KEY_MS = 15 * 60_000

export type SessionService = {
  /** `trainer`: whose it will be; absent, the administrator's. */
  open(asked: OpenSession, trainer?: string): Promise<SessionLine>
  line(code: string): Promise<SessionLine | undefined>
  /** One trainer's own; the administrator sees all. */
  list(trainer?: string): Promise<readonly SessionOfMine[]>
  /** The session people find under this code, or in the room of this code; undefined when it is neither. */
  codeOf(code: string): Promise<string | undefined>
  end(code: string): Promise<boolean>
  readonly door: Door
  /** Rejects when there are forty, or the session is over. */
  addTable(session: SessionRecord): Promise<void>
  join(code: string, request: JoinRequest): Promise<Seated | AtTheDoor | undefined>
  resume(token: string): Promise<JoinAnswer | undefined>
  /** A key that opens this seat on another phone, once. Undefined when there is no such open table. */
  link(table: string, seat: SeatNumber): Promise<SeatLink | undefined>
  /** The seat of a key, under a new token: the phone before opens it no more. Undefined when the key is used, old or wrong. */
  openLink(key: string): Promise<JoinAnswer | undefined>
  /** The scenario and setup of a table. */
  find(table: string): Promise<{ readonly scenario: Scenario; readonly setup: SessionSetup } | undefined>
}

type Tools = { readonly store: Store; readonly tables: TableGateway; readonly shelf: ScenarioShelf; readonly now: () => number }

export function sessionService({ store, tables, shelf, now }: Tools): SessionService {
  const kept = new Map<string, Scenario>()
  /** The scenario as it was when the session was opened, even if its file has changed or gone since. */
  const scenarioOf = async (hash: string): Promise<Scenario> => {
    const known = kept.get(hash) ?? shelf.withHash(hash) ?? (await store.loadScenario(hash))
    if (!known) throw new ApiError(404, 'unknown-scenario')
    kept.set(hash, known)
    return known
  }

  const lineOf = async (session: SessionRecord): Promise<SessionLine> => {
    const scenario = await scenarioOf(session.scenarioHash)
    const rooms = session.status === 'open' ? await Promise.all(session.tables.filter(({ status }) => status === 'open').map(({ id }) => tables.describe(id))) : []
    const byId = new Map(rooms.map((room) => [room.table, room]))
    const setup = JSON.parse(session.setup) as SessionSetup
    const admission = session.status === 'open' ? await entrance.admissionOf(session) : 'free'
    // As long as another table may open, there is a seat for everybody.
    const isOpenEnded = session.tables.length < (setup.growsTo ?? 0)
    const title = session.title === undefined ? scenario.file.title : { fr: session.title, en: session.title }
    return {
      code: session.code,
      title,
      scenario: session.scenarioId,
      status: session.status,
      roles: setup.roles ?? 'trainer',
      admission,
      ...(admission === 'free' && !isOpenEnded ? adviceOf(rooms, scenario) : {}),
      together: Math.max(session.tables.length, setup.growsTo ?? 1) > 1,
      ...(setup.rehearsal ? { rehearsal: true } : {}),
      tables: session.tables.map(({ id, number }) => {
        const room = byId.get(id)
        return {
          table: id,
          number,
          status: room?.status ?? 'closed',
          seats: (room?.seats ?? []).map(({ seat, role, free }) => ({ seat, role, free, name: scenario.file.cast[role].name })),
        }
      }),
    }
  }

  const begin = async (id: string, { silent }: SessionSetup, plan: SessionPlan): Promise<void> => {
    await tables.open(id)
    if (changesDebrief({}, plan)) await tables.planDebrief(id, plan)
    if (silent) await tables.prepare(id, { type: 'silence-season', on: true })
  }
  /** False when there are as many as `most` already. Two people who come at once open one table: its number is unique. */
  const grow = async ({ code, setup, scenarioHash }: SessionRecord, most: number): Promise<boolean> => {
    const session = await store.findSession(code)
    const count = session?.tables.length ?? 0
    if (session?.status !== 'open' || count >= most) return false
    const asked = JSON.parse(setup) as SessionSetup
    const table = newTable(await scenarioOf(scenarioHash), asked, count + 1, now())
    try {
      await store.addTable(code, { ...table, at: now() })
    } catch (error) {
      if (((await store.findSession(code))?.tables.length ?? 0) > count) return true
      throw error
    }
    await begin(table.id, asked, await readPlan(store, code))
    return true
  }
  const growing = new Map<string, Promise<boolean>>()
  const seats = seating({
    store,
    tables,
    grow(session) {
      const underway = growing.get(session.code) ?? grow(session, (JSON.parse(session.setup) as SessionSetup).growsTo ?? 0).finally(() => growing.delete(session.code))
      growing.set(session.code, underway)
      return underway
    },
  })
  const entrance = door({ store, seating: seats, tables, now })

  return {
    door: entrance,
    async addTable(session) {
      if (!(await grow(session, MOST_TABLES))) throw new ApiError(409, 'too-many-tables', { max: MOST_TABLES })
    },
    async open({ plan, ...asked }, trainer) {
      const scenario = shelf.find(asked.scenario, asked.overlay)
      const format = scenario?.file.formats[asked.format]
      if (!scenario || !format) throw new ApiError(404, 'unknown-scenario')
      const max = trainer === undefined ? MOST_OPEN_SESSIONS : MOST_OPEN_SESSIONS_EACH
      const mine = (await store.listSessions()).filter((one) => one.status === 'open' && one.trainer === trainer)
      if (mine.length >= max) throw new ApiError(409, 'too-many-sessions', { max })
      const at = now()
      const code = await freeCode(store)
      const opened = Array.from({ length: asked.tables }, (_, index) => newTable(scenario, asked, index + 1, at))
      await store.openSession({ code, scenario, setup: JSON.stringify(asked), at, tables: opened, ...(asked.title ? { title: asked.title } : {}), ...(trainer === undefined ? {} : { trainer }), ...(asked.keepDays === undefined ? {} : { keepDays: asked.keepDays }) })
      if (plan) await writePlan(store, code, plan)
      for (const { id } of opened) await begin(id, asked, plan ?? {})
      const session = await store.findSession(code)
      return lineOf(session!)
    },
    async line(code) {
      const session = await store.findSession(code)
      return session && lineOf(session)
    },
    async list(trainer) {
      const mine = async (session: SessionRecord): Promise<SessionOfMine> => {
        const { createdAt, endedAt, keepDays } = session
        return { ...(await lineOf(session)), createdAt, keepDays, ...(endedAt === undefined ? {} : { endedAt, goesAt: endedAt + keepDays * DAY_MS }) }
      }
      return Promise.all((await store.listSessions(trainer)).map(mine))
    },
    async codeOf(code) {
      if (await store.hasCode(code)) return code
      const room = await store.findRoom(code)
      if (room && room.open === undefined) throw new ApiError(409, 'room-closed')
      return room?.open
    },
    async end(code) {
      const session = await store.findSession(code)
      if (!session) return false
      for (const { id, status } of session.tables) if (status === 'open') await tables.close(id)
      await store.endSession(code, now())
      return true
    },
    async join(code, request) {
      const session = await store.findSession(code)
      // Nobody comes to a rehearsal: every seat is an automaton's.
      if (!session || session.status !== 'open' || (JSON.parse(session.setup) as SessionSetup).rehearsal) return undefined
      return entrance.knock(session, request)
    },
    async resume(token) {
      const holding = await store.findSeat(hashToken(token))
      if (!holding?.open) return undefined
      await tables.expectDevice(holding.table, holding.seat)
      return { table: holding.table, seat: holding.seat, token, code: holding.code }
    },
    async link(table, seat) {
      const found = await store.findTable(table)
      const session = found && (await store.findSession(found.code))
      if (session?.status !== 'open' || !session.tables.some(({ id, status }) => id === table && status === 'open')) return undefined
      const answer = await tables.link(table, seat)
      if (!answer.ok) throw apiErrorOf(answer.error)
      const key = newToken()
      const at = now()
      await store.addSeatKey({ keyHash: hashToken(key), table, seat, at })
      return { key, expiresAt: at + SEAT_KEY_MS }
    },
    async openLink(key) {
      const at = now()
      const held = await store.useSeatKey(hashToken(key), at, at - SEAT_KEY_MS)
      if (!held?.open) return undefined
      const token = newToken()
      const answer = await tables.handOver(held.table, held.seat, hashToken(token))
      if (!answer.ok) throw apiErrorOf(answer.error)
      return { table: held.table, seat: held.seat, token, code: held.code }
    },
    async find(table) {
      const found = await store.findTable(table)
      return found && { scenario: await scenarioOf(found.scenarioHash), setup: JSON.parse(found.setup) as SessionSetup }
    },
  }
}

function adviceOf(rooms: readonly RoomLine[], { file }: Scenario): Pick<SessionLine, 'advice'> {
  const tables = rooms.map(({ status }) => ({ started: status !== 'lobby' }))
  const answer = doorAdvice({ tables, waiting: [], freeSeats: rooms.reduce((sum, room) => sum + freeSeats(room), 0) }, file.arrivals)?.answer
  return answer === 'pair' || answer === 'observe' ? { advice: answer } : {}
}

function newTable(scenario: Scenario, asked: SessionSetup, number: number, at: number): { id: string; number: number; events: JournalEvent[] } {
  return { id: newTableId(), number, events: rules.openTable(scenario, setupOf(scenario, asked), { at, tableMs: 0 }) }
}

function setupOf(scenario: Scenario, { format, difficulty = scenario.file.difficulty, language, seats, remote, names, timers, trustNumbers = true, rehearsal }: SessionSetup): TableSetup {
  return {
    scenarioId: scenario.file.id,
    scenarioVersion: scenario.file.version,
    scenarioHash: scenario.hash,
    ...(scenario.overlay === undefined ? {} : { overlay: scenario.overlay }),
    format,
    ...(difficulty === scenario.file.difficulty ? {} : { difficulty }),
    seed: newSeed(),
    options: { language, remote, names, trustNumbers, timers },
    seats,
    ...(rehearsal ? { rehearsal } : {}),
    rulesVersion: RULES_VERSION,
  }
}

/** Neither a session's nor a room's. */
export async function freeCode(store: Store): Promise<string> {
  for (;;) {
    const code = newCode()
    if (!(await store.hasCode(code)) && !(await store.findRoom(code))) return code
  }
}
