import type { Request, Response } from 'express'
import { describe, expect, test } from 'vitest'
import { DocumentFailure } from '../../server/exports/document-failure.ts'
import { ApiError, sendError } from '../../server/http/api-error.ts'
import { recordRoutes, type Render } from '../../server/http/record-routes.ts'
import { playedGame, shippedScenario } from '../exports/played-game.ts'

const { journal } = playedGame(shippedScenario())
const stored = { ...journal, table: { id: 't1', code: 'KF4T7M', number: 1, status: 'closed' as const, tableMs: 0 }, answers: new Map() }
const commands = [{ seq: 2, at: 1, tableMs: 0, by: 'trainer' as const, command: { type: 'start-game' } }]

function routes(render: Render, trainer = 'nour') {
  const logged: string[] = []
  const tools = { store: { loadJournal: async () => stored, loadCommands: async () => commands }, admit: async () => ({ as: 'trainer' as const, session: 's1', trainer }), leads: async (who: { trainer?: string }) => who.trainer === 'nour', render, materialId: () => 'm1', log: (line: string) => void logged.push(line) }
  return { logged, ...recordRoutes(tools) }
}
const request = (name: string) => ({ params: { table: 't1', name }, query: {} }) as unknown as Request
const response = () => {
  const answered: { status?: number; body?: unknown; headers: object } = { headers: {} }
  const self = {
    set: (headers: object) => (Object.assign(answered.headers, headers), self),
    setHeader: () => self,
    status: (status: number) => ((answered.status = status), self),
    json: (body: unknown) => ((answered.body = body), self),
    send: (body: unknown) => ((answered.body = body), self),
  }
  return { answered, response: self as unknown as Response }
}

test('S3: another trainer’s table is closed to a console, as it is to a stranger', async () => {
  const asked = routes(async () => ({ bytes: new Uint8Array(), type: 'text/plain', fileName: 'x.md' }), 'someone-else').document(request('synthese.md'), response().response, 'token')
  await expect(asked).rejects.toMatchObject({ status: 401, code: 'not-allowed' })
})

describe('a document', () => {
  test.each(['pdf-failed', 'pdf-engine-missing', 'docx-failed'] as const)('%s is a 503 with a sentence in two languages, told to the log without it', async (code) => {
    const { document, logged } = routes(() => Promise.reject(new DocumentFailure(code, 'no fonts')))
    const failure = await document(request('synthese.pdf'), response().response, 'token').then(() => undefined, (error: unknown) => error as ApiError)
    expect(failure).toBeInstanceOf(ApiError)
    const sent = response()
    sendError(sent.response, failure!)
    expect(sent.answered).toMatchObject({ status: 503, body: { error: { code, sentence: { fr: expect.stringMatching(/\p{L}{3}.*\./u), en: expect.stringMatching(/\p{L}{3}.*\./u) } } } })
    expect(JSON.stringify(sent.answered.body)).not.toContain('no fonts')
    expect(logged).toEqual([expect.stringContaining('no fonts')])
  })

  test('any other error stays an error of the server', async () => {
    const { document } = routes(() => Promise.reject(new TypeError('broken')))
    await expect(document(request('synthese.pdf'), response().response, 'token')).rejects.toBeInstanceOf(TypeError)
  })

  test('what was asked of the table leaves with the whole journal, and with nothing else', async () => {
    const asked: unknown[] = []
    const { document } = routes(async (_name, _model, given) => {
      asked.push(given.commands)
      return { bytes: new Uint8Array(), type: 'text/plain', fileName: 'x' }
    })
    for (const name of ['journal.json', 'journal.csv', 'synthese.md']) await document(request(name), response().response, 'token')
    expect(asked).toEqual([commands, undefined, undefined])
  })
})
