import { z } from 'zod'
import { LANGUAGES } from '../../shared/base/vocabulary.ts'
import { keepSchema, MOST_TEMPLATES, templateSchema, type Room, type Template } from '../../shared/protocol/keeping.ts'
import type { SessionSetup } from '../../shared/protocol/opening.ts'
import { newTableId } from '../access/tokens.ts'
import type { Store } from '../store/store.ts'
import { ApiError } from './api-error.ts'
import { documentFailed } from './document-failed.ts'
import { attendanceOf, attendanceSheet, type AttendanceFiles } from './attendance.ts'
import type { Retention } from './retention.ts'
import { parse, type Guards, type Handler } from './routes.ts'
import { freeCode } from './session-service.ts'

type Route = (path: string, handle: Handler) => unknown
type Tools = {
  readonly get: Route
  readonly post: Route
  readonly guards: Guards
  readonly store: Store
  readonly retention: Retention
  readonly attendance: AttendanceFiles
  readonly log: (line: string) => void
  readonly phoneOrigin: () => string | undefined
  readonly now: () => number
}

/** Templates, the room of the year, and what becomes of sessions that are over. */
export function keepingRoutes({ get, post, guards, store, retention, attendance, phoneOrigin, now, log }: Tools): void {
  const templates = async (trainer: string | undefined): Promise<Template[]> => (await store.listTemplates(trainer)).map(({ id, name, body }) => ({ id, name, setup: JSON.parse(body) as SessionSetup }))
  get('/trainer/templates', guards.trainer((_request, who) => templates(who.trainer)))
  post('/trainer/templates', guards.trainer(async (request, { trainer }) => {
    const { name, setup } = parse(templateSchema, request.body)
    if ((await store.listTemplates(trainer)).length >= MOST_TEMPLATES) throw new ApiError(409, 'too-many-templates', { max: MOST_TEMPLATES })
    await store.addTemplate({ id: newTableId(), trainer, name, body: JSON.stringify(setup), at: now() })
    return templates(trainer)
  }))
  post('/trainer/templates/:id/remove', guards.trainer(async (request, { trainer }) => {
    if (!(await store.removeTemplate(trainer, String(request.params.id)))) throw new ApiError(404, 'unknown-template')
    return templates(trainer)
  }))

  const room = async (trainer: string | undefined): Promise<Room> => {
    const code = (await store.roomOf(trainer)) ?? (await renew(trainer))
    const found = await store.findRoom(code)
    const origin = phoneOrigin()
    return { code, ...(found?.open === undefined ? {} : { open: found.open }), ...(origin === undefined ? {} : { origin }) }
  }
  const renew = async (trainer: string | undefined): Promise<string> => {
    const code = await freeCode(store)
    await store.giveRoom(trainer, code, now())
    return code
  }
  // Asked for, not read: the first answer makes the code.
  post('/trainer/room', guards.trainer((_request, who) => room(who.trainer)))
  post('/trainer/room/renew', guards.trainer(async (_request, who) => {
    await renew(who.trainer)
    return room(who.trainer)
  }))

  post('/trainer/sessions/:code/keep', guards.leader(async (request) => {
    const { days } = parse(keepSchema, request.body)
    await store.keepSession(String(request.params.code), days)
    return { keepDays: days }
  }))
  post('/trainer/sessions/:code/forget', guards.leader(async (request) => {
    const code = String(request.params.code)
    if ((await store.findSession(code))?.status === 'open') throw new ApiError(409, 'session-open')
    const receipt = await retention.forget(code, 'asked')
    if (!receipt) throw new ApiError(404, 'unknown-code')
    return receipt
  }))
  get('/trainer/sessions/:code/attendance.csv', guards.leader(async (request, _who, response) => {
    const session = await store.findSession(String(request.params.code))
    if (!session) throw new ApiError(404, 'unknown-code')
    const file = attendance.csv(await attendanceOf(store, session))
    response.set({ 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="presence-${session.code}.csv"` }).send(file)
    return undefined
  }))
  get('/trainer/sessions/:code/attendance.pdf', guards.leader(async (request, _who, response) => {
    const session = await store.findSession(String(request.params.code))
    if (!session) throw new ApiError(404, 'unknown-code')
    const { sheet, language } = await attendanceSheet(store, session)
    const asked = z.enum(LANGUAGES).safeParse(request.query.lang)
    const file = await attendance.pdf(sheet, asked.success ? asked.data : language).catch(documentFailed('attendance', log))
    response.set({ 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${file.fileName}"` }).send(Buffer.from(file.bytes))
    return undefined
  }))
  get('/trainer/receipts', guards.trainer((_request, who) => store.listReceipts(who.trainer)))
}
