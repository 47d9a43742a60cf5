/**
 * What Colyseus wants to say, in one line: a browser that sends nonsense must not fill the log with stacks,
 * and what is quoted may be somebody's words or token.
 */
export function quietLogger(log: (line: string) => void): Pick<Console, 'error' | 'warn' | 'info' | 'debug' | 'trace'> {
  const say = (first: unknown): void => {
    const [line = ''] = String(first instanceof Error ? first.message : first).split('\n')
    log(`Colyseus: ${line.replace(/(["'`]).*\1/g, '…').slice(0, 200)}`)
  }
  const nothing = (): void => {}
  return { error: say, warn: say, info: nothing, debug: nothing, trace: nothing }
}
