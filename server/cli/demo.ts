/**
 * `npm run demo [-- --scenario la-maison-des-mains --overlay … --seats 6 --format 60 --pace 1500]`: a session played by
 * rehearsal bots at a readable pace; without a format, the scenario's shortest.
 * Its own data folder, emptied at each start; bots are marked as bots everywhere.
 */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { FormatId } from '../../shared/base/vocabulary.ts'
import type { OpenTable } from '../../shared/engine/command.ts'
import type { BotKind } from '../../shared/engine/state.ts'
import { displayCode, type ScenarioLine, type SessionLine } from '../../shared/protocol/http.ts'
import { ConfigError, readConfig } from '../config.ts'
import { startServer, type RunningServer } from '../main.ts'
import { StartError } from '../start-checks.ts'

const TEMPERS: readonly BotKind[] = ['mediator', 'conditional', 'conditional', 'mediator', 'naive', 'conditional', 'mediator', 'discreet']
const SCENARIO = 'la-halle-aux-grains'

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { scenario: { type: 'string', default: SCENARIO }, overlay: { type: 'string' }, seats: { type: 'string', default: '6' }, format: { type: 'string' }, pace: { type: 'string', default: '1500' } },
  })
  const paceMs = Number(values.pace)
  const seats = Number(values.seats)
  if (!(paceMs >= 50) || !Number.isInteger(seats) || seats < 4 || seats > 8) {
    throw new StartError('npm run demo -- --seats 4 à 8 --pace 50 ou plus (millisecondes entre deux gestes).\n--seats 4 to 8, --pace at least 50 milliseconds.')
  }
  const data = resolve('.data', 'demo')
  rmSync(data, { recursive: true, force: true })
  const server = await startServer({ ...readConfig(process.env), data }, { botPaceMs: paceMs })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0), () => process.exit(1)))
  try {
    const line = await findScenario(server, values.scenario)
    const asked = askedOf(line, values.format, values.overlay, seats)
    const { code, tables } = await openSession(server, asked)
    await playTable(server, tables[0]!.table)
    const { title } = line.overlays.find(({ id }) => id === values.overlay) ?? line
    process.stdout.write(links(server, code, await server.newKey(), title.fr))
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function findScenario(server: RunningServer, id: string): Promise<ScenarioLine> {
  const lines = (await (await fetch(`${server.origin}/api/scenarios`)).json()) as readonly ScenarioLine[]
  const line = lines.find((one) => one.id === id)
  if (!line) {
    const known = lines.map((one) => one.id).join(', ')
    throw new StartError(`« ${id} » n’est pas un scénario de ce dossier. Il y a : ${known}.\nThere is no scenario “${id}”. There are: ${known}.`)
  }
  return line
}

function askedOf({ id, formats, overlays }: ScenarioLine, asked: string | undefined, overlay: string | undefined, seats: number): OpenTable {
  const format = asked ?? formats[0]?.id
  if (!formats.some((one) => one.id === format)) {
    const known = formats.map((one) => one.id).join(', ')
    throw new StartError(`Ce scénario ne se joue pas en ${format} minutes, mais en : ${known}.\nThis scenario is not played in ${format} minutes, but in: ${known}.`)
  }
  if (overlay !== undefined && !overlays.some((one) => one.id === overlay)) {
    const known = overlays.map((one) => one.id).join(', ') || '–'
    throw new StartError(`Ce scénario n’a pas de déclinaison « ${overlay} ». Il y a : ${known}.\nThis scenario has no overlay “${overlay}”. There are: ${known}.`)
  }
  return { scenario: id, ...(overlay === undefined ? {} : { overlay }), format: format as FormatId, language: 'fr', seats, tables: 1, remote: false, names: 'pseudonyms', timers: 'normal' }
}

async function openSession(server: RunningServer, asked: OpenTable): Promise<SessionLine> {
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

function links({ welcome, origin }: RunningServer, code: string, key: string, title: string): string {
  const best = welcome.phones[0] ?? origin
  return [
    '',
    `Démonstration : une table d’automates joue « ${title} ».`,
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
