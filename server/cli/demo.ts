/**
 * `npm run demo [-- --seats 6 --format 30 --pace 1500]`: a session played by rehearsal bots at a readable pace.
 * Its own data folder, emptied at each start; bots are marked as bots everywhere.
 */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FORMATS, type FormatId } from '../../shared/base/vocabulary.ts'
import { openTableSchema } from '../../shared/engine/command.ts'
import type { BotKind } from '../../shared/engine/state.ts'
import { displayCode, type SessionLine } from '../../shared/protocol/http.ts'
import { ConfigError, readConfig } from '../config.ts'
import { StartError, startServer, type RunningServer } from '../main.ts'

const TEMPERS: readonly BotKind[] = ['mediator', 'conditional', 'conditional', 'mediator', 'naive', 'conditional', 'mediator', 'discreet']
const SCENARIO = 'la-halle-aux-grains'

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { seats: { type: 'string', default: '6' }, format: { type: 'string', default: '30' }, pace: { type: 'string', default: '1500' } } })
  const asked = openTableSchema.safeParse({ scenario: SCENARIO, format: values.format, language: 'fr', seats: Number(values.seats), tables: 1, remote: false, names: 'pseudonyms', timers: 'normal' })
  const paceMs = Number(values.pace)
  if (!asked.success || !FORMATS.includes(values.format as FormatId) || !(paceMs >= 50)) {
    throw new StartError('npm run demo -- --seats 4 à 8 --format 30 ou 60 --pace 50 ou plus (millisecondes entre deux gestes).\n--seats 4 to 8, --format 30 or 60, --pace at least 50 milliseconds.')
  }
  const data = resolve('.data', 'demo')
  rmSync(data, { recursive: true, force: true })
  const server = await startServer({ ...readConfig(process.env), data }, { botPaceMs: paceMs })
  const { code, tables } = await openSession(server, asked.data)
  await playTable(server, tables[0]!.table)
  process.stdout.write(links(server, code, await server.newKey()))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0), () => process.exit(1)))
}

async function openSession(server: RunningServer, asked: object): Promise<SessionLine> {
  const { token } = await post<{ token: string }>(server, '/api/trainer/login', { key: server.key })
  const session = await post<SessionLine>(server, '/api/trainer/sessions', asked, token)
  return session
}

async function post<T>(server: RunningServer, path: string, body: object, token?: string): Promise<T> {
  const response = await fetch(server.origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new StartError(`La séance de démonstration ne s’est pas ouverte (${response.status}).\nThe demonstration session did not open.`)
  return (await response.json()) as T
}

async function playTable(server: RunningServer, table: string): Promise<void> {
  const live = [...server.desk.tables()].find(({ host }) => host.id === table)
  if (!live) throw new StartError('La table de démonstration est introuvable.\nThe demonstration table cannot be found.')
  const trainer = { kind: 'trainer' } as const
  for (const { seat } of live.host.state.seats) await live.host.submit({ actor: trainer, command: { type: 'set-bot', seat, kind: TEMPERS[seat - 1] ?? 'conditional' } })
  await live.host.submit({ actor: trainer, command: { type: 'start-game' } })
}

function links({ welcome, origin }: RunningServer, code: string, key: string): string {
  const best = welcome.phones[0] ?? origin
  return [
    '',
    'Démonstration : une table d’automates joue « La halle aux grains ».',
    '',
    `  Le mur :          ${best}/board/#${code}`,
    `  La console :      ${best}/trainer#key=${key}`,
    `  Code de séance :  ${displayCode(code)}  (les places sont tenues : on observe)`,
    '',
    '  Arrêter : Ctrl+C.',
    '  Demonstration: open the first link to watch the board; bots play at a readable pace.',
    '',
  ].join('\n')
}

try {
  await run()
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exit(2)
}
