import { useEffect, useState } from 'preact/hooks'
import { callApi } from '../net/api.ts'

export type Loaded<T> = { readonly state: 'loading' | 'failed' | 'missing' } | { readonly state: 'here'; readonly value: T }

const kept = new Map<string, unknown>()

/** Without drawing anything; asked once and kept, like the others. */
export async function readText<T>(path: string): ReturnType<typeof callApi<T>> {
  if (kept.has(path)) return { ok: true, value: kept.get(path) as T }
  const answer = await callApi<T>(`/api/mallette${path}`)
  if (answer.ok) kept.set(path, answer.value)
  return answer
}

/** The gallery has no server: what it would have answered. */
export const keepText = (path: string, value: unknown): void => void kept.set(path, value)

/** A text of the mallette, asked once and kept as long as the page. `retry` asks again. */
export function useText<T>(path: string): { readonly text: Loaded<T>; readonly retry: () => void } {
  const [text, setText] = useState<Loaded<T>>(() => (kept.has(path) ? { state: 'here', value: kept.get(path) as T } : { state: 'loading' }))
  const ask = async (): Promise<void> => {
    const answer = await readText<T>(path)
    setText(answer.ok ? { state: 'here', value: answer.value } : { state: answer.error.httpStatus === 404 ? 'missing' : 'failed' })
  }
  useEffect(() => {
    if (!kept.has(path)) void ask()
  }, [path])
  return {
    text,
    retry: () => {
      setText({ state: 'loading' })
      void ask()
    },
  }
}
