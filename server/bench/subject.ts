import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** CPU spent since the process began, in milliseconds; memory in bytes. */
export type SubjectReport = { readonly cpuMs: number; readonly rss: number }

export type Subject = {
  readonly port: number
  readonly key: string
  /** `memory` collects what is no longer used first. */
  report(of: 'cpu' | 'memory'): Promise<SubjectReport>
  stop(): void
}

/** Starts a server under test in a process of its own. */
export async function startSubject(file: string): Promise<Subject> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const { ready, key } = (await nextMessage(child, 'ready')) as { ready: number; key?: string }
  return {
    port: ready,
    key: key ?? '',
    async report(of) {
      const answer = nextMessage(child, 'cpuMs')
      child.send(of)
      return (await answer) as SubjectReport
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

/** Other messages of the process are not ours: Colyseus speaks to process managers. */
function nextMessage(child: ChildProcess, field: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown): void => {
      if (typeof message !== 'object' || message === null || !(field in message)) return
      child.off('message', listen)
      child.off('exit', stop)
      resolve(message)
    }
    const stop = (code: number | null): void => reject(new Error(`The server under test stopped (${code})`))
    child.on('message', listen)
    child.once('exit', stop)
  })
}
