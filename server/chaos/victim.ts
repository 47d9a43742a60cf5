/** The real server with bots in a hurry, in a process that will be killed. */
import { startServer } from '../main.ts'

const [data, scenarios] = process.argv.slice(2)
if (data === undefined || scenarios === undefined) throw new Error('A data folder and one of scenarios are needed')
const server = await startServer({ port: 0, host: '127.0.0.1', data, proxies: 1 }, { scenarios, pages: '', log: () => {}, botPaceMs: 4 })
const tables = [...server.desk.tables()].map(({ host }) => ({ table: host.id, seq: host.state.seq, season: host.state.game.season, phase: host.state.game.phase, status: host.state.status }))
process.send?.({ ready: server.port, key: server.key, tables })
