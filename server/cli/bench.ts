/**
 * `npm run bench [-- --tables 100 --seconds 10]`: one run, figures as ratios to a bare `ws` server with the same load.
 * Commands are announced worksites: validated, decided, written to the disk, projected for ten screens.
 * `npm run bench -- --event`: the load of a whole event alone; 1 when what is promised is not kept (R10).
 */
import { parseArgs } from 'node:util'
import { received } from '../bench/counted-sockets.ts'
import { eventLines } from '../bench/event.ts'
import { measureEngine, measureGames } from '../bench/engine.ts'
import { frameLines } from '../bench/frames.ts'
import { measureLoad, pause, warmUp, type LoadResult, type LoadRoom } from '../bench/load.ts'
import { phoneLines } from '../bench/phone.ts'
import { openBareRoom, openTableRoom, post, SEATS } from '../bench/rooms.ts'
import { startSubject } from '../bench/subject.ts'
import { measureWhatIf } from '../bench/what-if.ts'
import type { SessionLine } from '../../shared/protocol/http.ts'

const MOST_TABLES = 40
/** Gestures per table and per second: people in a room, and everybody at once. */
const PACES = [1, 5]
const { values } = parseArgs({ options: { tables: { type: 'string', default: '100' }, seconds: { type: 'string', default: '10' }, event: { type: 'boolean', default: false } } })
const tables = Number(values.tables)
const seconds = Number(values.seconds)

const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (values.event) {
  const lines = await eventLines(seconds)
  for (const line of lines) say(line)
  process.exit(lines.some((line) => line.includes('non tenu')) ? 1 : 0)
}

say(`Mesures : ${tables} tables × ${SEATS + 2} écrans, ${PACES.join(' puis ')} gestes par table et par seconde, ${seconds} s.`)
say(`Décisions du moteur par seconde\t${measureEngine(3)}`)
say(`Parties simulées par seconde, six places, un fil\t${measureGames(3)}`)
const { sameSeasonMs, onwardMs, againMs, games } = await measureWhatIf()
say(`« Et si… », la même saison\t${sameSeasonMs.toFixed(0)} ms`)
say(`« Et si… », la suite : ${games} parties de chaque côté, sur deux fils\t${onwardMs.toFixed(0)} ms ; ${againMs.toFixed(0)} ms quand un côté est déjà joué, ce qui se fait pendant qu’on lit la première réponse`)
for (const line of await frameLines()) say(line)
for (const line of await phoneLines()) say(line)

const bare = await startSubject('./bare-server.ts')
const bareRooms: LoadRoom[] = []
for (let number = 0; number < tables; number++) bareRooms.push(await openBareRoom(bare, number))
await warmUp(bareRooms)
const bareLoads: LoadResult[] = []
for (const pace of PACES) bareLoads.push(await measureLoad(bare, bareRooms, seconds, pace))
bare.stop()

const game = await startSubject('./game-server.ts')
const { token } = await post<{ token: string }>(game, '/api/trainer/login', { key: game.key })
const before = (await game.report('memory')).rss
const sessions: SessionLine[] = []
for (let left = tables; left > 0; left -= MOST_TABLES) {
  sessions.push(await post<SessionLine>(game, '/api/trainer/sessions', { scenario: 'la-halle-aux-grains', format: '60', language: 'fr', seats: SEATS, tables: Math.min(left, MOST_TABLES), remote: false, names: 'names', timers: 'off' }, token))
}
await pause(1000)
const idle = (await game.report('memory')).rss
received.bytes = 0
const rooms: LoadRoom[] = []
for (const session of sessions) for (const table of session.tables) rooms.push(await openTableRoom(game, session, table, token))
const joining = received.bytes / rooms.length / (SEATS + 2)
await warmUp(rooms)
received.bytes = 0
const loads: LoadResult[] = []
for (const pace of PACES) loads.push(await measureLoad(game, rooms, seconds, pace))
const acts = loads.reduce((sum, load) => sum + load.acts + rooms.length, 0)
game.stop()

const round = (value: number, digits = 1): string => value.toFixed(digits)
for (const [index, load] of loads.entries()) {
  const bareLoad = bareLoads[index]!
  const at = `${PACES[index]} geste${PACES[index]! > 1 ? 's' : ''}/s par table`
  say(`CPU du serveur par geste, rapporté à ws nu, ${at}\t${round(load.cpuMsPerAct / bareLoad.cpuMsPerAct, 2)} (${round(load.cpuMsPerAct, 3)} ms contre ${round(bareLoad.cpuMsPerAct, 3)} ms)`)
  say(`Geste → vu de tous, p50 et p99, ${at}\t${round(load.p50)} ms et ${round(load.p99)} ms (ws nu : ${round(bareLoad.p50)} et ${round(bareLoad.p99)})`)
}
say(`Octets par écran et par geste\t${round(received.bytes / acts / (SEATS + 2))} (ws nu : 52)`)
say(`Octets par écran à l’arrivée\t${round(joining, 0)}`)
say(`Mémoire d’une table ouverte sans personne\t${round((idle - before) / tables / 1024, 0)} Kio`)
process.exit(0)
