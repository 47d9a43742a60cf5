import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioLine, TrainerNote } from '../../shared/protocol/http.ts'
import { LA_HALLE, startTestServer, type TestServer } from '../support/table-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const refusalOf = async (asked: object): Promise<number> => (await server.call('POST', '/api/trainer/sessions', { body: { ...LA_HALLE, ...asked }, token: server.trainer })).status

const HOUSE = { scenario: 'la-maison-des-mains', format: '60' } as const

describe('choosing a scenario', () => {
  it('all that is shipped loads and is offered, with its overlays', async () => {
    expect(server.logged.filter((line) => /issue|overlay/.test(line))).toEqual([])
    const { body } = await server.call<ScenarioLine[]>('GET', '/api/scenarios')
    expect(body.length).toBeGreaterThanOrEqual(6)
    expect(body.filter(({ overlays }) => overlays.length === 0).map(({ id }) => id)).toEqual([])
    expect(body.find(({ id }) => id === HOUSE.scenario)?.fiches.find(({ id }) => id === '2.10')?.levers.map(({ fr }) => fr)).toEqual(['Table de coconstruction'])
  })

  it('an overlay dresses the session, its seats and its content, and its rules stay', async () => {
    const plain = await server.openSession(HOUSE)
    const dressed = await server.openSession({ ...HOUSE, overlay: 'la-maison-des-noeuds' })
    expect(dressed.title.fr).toBe('La maison des nœuds')
    expect(dressed.scenario).toBe(HOUSE.scenario)
    expect(dressed.tables[0]?.seats[0]?.name.fr).not.toBe(plain.tables[0]?.seats[0]?.name.fr)
    expect(dressed.tables[0]?.seats.map(({ role }) => role)).toEqual(plain.tables[0]?.seats.map(({ role }) => role))
    const { body } = await server.call<unknown>('GET', `/api/content/${dressed.tables[0]!.table}`)
    expect(JSON.stringify(body)).toContain('Port-Havelle')
    expect(JSON.stringify(body)).not.toContain('Belcourbe')
  })

  it('its notes are read before a session by a trainer, dressed by the overlay, and by nobody else', async () => {
    const notes = (overlay: string, token?: string) => server.call<readonly TrainerNote[]>('GET', `/api/trainer/scenarios/${HOUSE.scenario}/notes${overlay}`, token === undefined ? {} : { token })
    const [plain, dressed] = [await notes('', server.trainer), await notes('?overlay=la-maison-des-noeuds', server.trainer)]
    expect(plain.body.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['lobby', 'news', 'debrief']))
    expect(plain.body[0]?.say.fr).toContain('Belcourbe')
    expect(dressed.body[0]?.say.fr).toContain('Port-Havelle')
    expect([(await notes('')).status, (await notes('?overlay=nowhere', server.trainer)).status]).toEqual([401, 404])
  })

  it('an overlay of another scenario, or of none, is refused', async () => {
    for (const overlay of ['la-halle-a-maree', 'nowhere']) {
      const { status, body } = await server.call<{ error: { code: string } }>('POST', '/api/trainer/sessions', { body: { ...LA_HALLE, ...HOUSE, overlay }, token: server.trainer })
      expect([status, body.error.code]).toEqual([404, 'unknown-scenario'])
    }
  })

  it('another difficulty is written in the journal and moves the horizons; the scenario’s own is not written', async () => {
    const opened = async (difficulty: 'standard' | 'demanding'): Promise<{ setup: unknown; shown: unknown; horizon: number }> => {
      const { code, tables } = await server.openSession({ scenario: 'le-mail', format: '60', difficulty })
      const { table } = tables[0]!
      const [first] = (await server.store.loadJournal(table))!.events
      const wall = await server.connect('board', table, await server.boardToken(code))
      const horizon = wall.everybody().indicators.vitality.horizon
      await wall.room.leave()
      return { setup: first?.type === 'table-opened' ? first.setup.difficulty : undefined, shown: (await server.call<{ difficulty: string }>('GET', `/api/content/${table}`)).body.difficulty, horizon }
    }
    expect(await opened('standard')).toEqual({ setup: undefined, shown: 'standard', horizon: 6 })
    expect(await opened('demanding')).toEqual({ setup: 'demanding', shown: 'demanding', horizon: 7 })
    expect(await refusalOf({ difficulty: 'impossible' })).toBe(400)
  })
})
