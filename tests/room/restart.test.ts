import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { replay, stateHash } from '../../shared/engine/index.ts'
import { CLOSE } from '../../shared/protocol/messages.ts'
import { startTestServer, type TestServer } from '../support/table-server.ts'

let folder: string | undefined
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
})

async function tableOfFour(server: TestServer) {
  const { code } = await server.openSession()
  const phones = []
  const tokens: string[] = []
  for (const name of ['A', 'B', 'C', 'D']) {
    const { table, token } = await server.sit(code, { name })
    tokens.push(token)
    phones.push(await server.connect('seat', table, token))
  }
  const table = phones[0]!.room.roomId
  return { code, table, tokens, phones, board: await server.connect('board', table, await server.boardToken(code)), trainer: await server.connect('trainer', table, server.trainer) }
}

test('R2: a planned restart is told on every screen; the table comes back in place, and with the first who comes its time runs again', async () => {
  const first = await startTestServer()
  folder = first.folder
  const { table, tokens, phones, board, trainer } = await tableOfFour(first)
  await trainer.ask({ type: 'start-game' })
  await trainer.ask({ type: 'close-phase' })
  await trainer.until(({ everybody }) => everybody().table.phase === 'palaver')
  await phones[0]!.ask({ type: 'declare-intention', worksite: 'challenge' })
  const { game } = first.desk.find(table)!.host.state

  const screens = [...phones, board, trainer]
  await first.stop()
  expect(await Promise.all(screens.map(({ left }) => left))).toEqual(screens.map(() => CLOSE.restarting))
  for (const { farewells, everybody } of screens) {
    expect(farewells).toEqual(['restarting'])
    expect(everybody().table.paused).toBe('restart')
  }

  const second = await startTestServer({ folder })
  const { host } = second.desk.find(table)!
  expect(host.state.paused).toEqual({ reason: 'restart' })
  expect(host.state.game).toEqual(game)
  const { events, scenario } = (await second.store.loadJournal(table))!
  expect(stateHash(replay(scenario, events))).toBe(stateHash(host.state))

  const phone = await second.connect('seat', table, tokens[0]!)
  await phone.until(({ everybody }) => everybody().table.paused === undefined, 'the table resuming')
  expect(phone.everybody().seats[1]!.intention).toBe('challenge')
  const { endsAt } = phone.everybody().clock
  expect(endsAt! - Date.now()).toBeGreaterThan(100_000)
  await second.stop()
})
