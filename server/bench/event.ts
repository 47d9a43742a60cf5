import type { SessionLine } from '../../shared/protocol/http.ts'
import { measureLoad, warmUp, type LoadRoom } from './load.ts'
import { openTableRoom, post, SEATS } from './rooms.ts'
import { startSubject, type Subject } from './subject.ts'

/** PROMISES R10: acts of 240 people at 30 tables, seen on the other screens. */
const TABLES = 30
const TRAINERS = 5
const WATCH_EVERY_MS = 2_000
/** Gestures per table and per second: eight people who talk more than they touch, and a burst. */
const PACES = [1, 3]
const PROMISED = { p95: 200, p99: 500, memoryMiB: 2048 }

/**
 * An event: thirty tables of eight phones, a board and a console each (R10 asks for five consoles), while five trainers
 * look at the page of all tables. Clients and server share this machine's processors.
 */
export async function eventLines(seconds: number): Promise<string[]> {
  const game = await startSubject('./game-server.ts')
  try {
    const { token } = await post<{ token: string }>(game, '/api/trainer/login', { key: game.key })
    const session = await post<SessionLine>(game, '/api/trainer/sessions', { scenario: 'la-halle-aux-grains', format: '60', language: 'fr', seats: SEATS, tables: TABLES, remote: false, names: 'names', timers: 'off' }, token)
    const rooms: LoadRoom[] = []
    for (const table of session.tables) rooms.push(await openTableRoom(game, session, table, token))
    await warmUp(rooms)
    const watching = watchTables(game, session.code, token)
    const lines = [`Évènement : ${TABLES} tables × ${SEATS} téléphones, ${TABLES} murs, ${TABLES} consoles, ${TRAINERS} pages de toutes les tables`]
    for (const pace of PACES) {
      const { p50, p95, p99, cpuMsPerAct } = await measureLoad(game, rooms, seconds, pace)
      const kept = p95 <= PROMISED.p95 && p99 <= PROMISED.p99
      lines.push(`Geste → vu de tous, ${pace} geste${pace > 1 ? 's' : ''}/s par table, p50, p95 et p99\t${[p50, p95, p99].map((ms) => `${ms.toFixed(1)} ms`).join(', ')} (promis : ${PROMISED.p95} et ${PROMISED.p99} ms) : ${kept ? 'tenu' : 'non tenu'} ; ${cpuMsPerAct.toFixed(2)} ms de processeur par geste`)
    }
    const answers = (await watching.stop()).toSorted((a, b) => a - b)
    lines.push(`Page de toutes les tables, p50 et p95 de la réponse\t${at(answers, 0.5).toFixed(1)} et ${at(answers, 0.95).toFixed(1)} ms (${answers.length} réponses)`)
    lines.push(`Mémoire du serveur\t${((await game.report('memory')).rss / 1024 / 1024).toFixed(0)} Mio (promis : ${PROMISED.memoryMiB})`)
    return lines
  } finally {
    game.stop()
  }
}

/** Five trainers, each asking every other second; gives how long each answer took. */
function watchTables(game: Subject, code: string, token: string): { stop(): Promise<number[]> } {
  const took: number[] = []
  const underway = new Set<Promise<void>>()
  const ask = async (): Promise<void> => {
    const asked = performance.now()
    const answer = await fetch(`http://127.0.0.1:${game.port}/api/trainer/sessions/${code}/tables`, { headers: { authorization: `Bearer ${token}` } })
    if (!answer.ok) throw new Error(`the page of all tables answered ${answer.status}`)
    await answer.arrayBuffer()
    took.push(performance.now() - asked)
  }
  const timer = setInterval(() => {
    const one = ask().finally(() => underway.delete(one))
    underway.add(one)
  }, WATCH_EVERY_MS / TRAINERS)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(underway)
      return took
    },
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
