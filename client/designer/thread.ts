/** Threads of this page: their two ends, typed. */

export type Thread<Asked> = { readonly ask: (asked: Asked) => void; readonly end: () => void }

export type Hearing<Told> = { readonly told: (told: Told) => void; /** The thread could not be had, or broke. */ readonly broken: () => void }

/** The page's end. */
export function hearThread<Asked, Told>(worker: Worker, { told, broken }: Hearing<Told>): Thread<Asked> {
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => told(data))
  worker.addEventListener('error', broken)
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
    ask: (asked) => worker.postMessage(asked),
    end: () => worker.terminate(),
  }
}

/** The thread's end: each question is given with the way to answer. */
export function answerPage<Asked, Told>(answer: (asked: Asked, tell: (told: Told) => void) => void): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
  addEventListener('message', ({ data }: MessageEvent<Asked>) => answer(data, (told) => postMessage(told)))
}
