import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const START_MS = 60_000

/** `node server/main.ts` in a process of its own, as the launcher runs it. */
export interface ChildServer {
  readonly origin: string
  /** The trainer's address with its one-time key, as printed. */
  readonly trainerLink: string
  /** SIGKILL: nothing is saved, nobody is told. */
  kill(): Promise<void>
}

/** Rejects with what the server said when it stops before it listens. */
export function startChild(folder: string, port: number): Promise<ChildServer> {
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', FT_DATA: folder, FT_PUBLIC_ORIGIN: '', DATABASE_URL: '', REDIS_URL: '' } })
  const left = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string): void => {
      child.kill('SIGKILL')
      reject(new Error(`The server ${why}:\n${said}`))
    }
    const patience = setTimeout(() => fail('does not listen'), START_MS)
    child.once('exit', () => fail('stopped'))
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      const key = /\/trainer#key=(\S+)/.exec(said)?.[1]
      if (key === undefined || !said.includes('Ctrl+C')) return
      clearTimeout(patience)
      // From here on its end is somebody's wish: a promise settles once.
      resolve({ origin: `http://127.0.0.1:${port}`, trainerLink: `http://127.0.0.1:${port}/trainer#key=${key}`, kill: () => end(child, left) })
    })
  })
}

async function end(child: ChildProcess, left: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await left
}

/** Below the ports that systems lend to outgoing connections: none of those takes it while the server is dead. */
const [FIRST_PORT, PORTS] = [20_000, 12_000]

/** A port that nobody listens to, free again after the answer: the server must come back to the same one. */
export function findFreePort(): Promise<number> {
  const port = FIRST_PORT + Math.floor(Math.random() * PORTS)
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(findFreePort()))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)))
  })
}
