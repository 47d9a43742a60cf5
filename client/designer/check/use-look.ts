import { useEffect, useRef, useState } from 'preact/hooks'
import { shippedScenario } from '../file/shelf.ts'
import { hearThread } from '../thread.ts'
import { CheckDesk } from './check-desk.ts'
import { baseOf, kindOf } from './file-kind.ts'
import type { Look } from './look-at.ts'

const PAUSE_MS = 250

export type Looking = { readonly look: Look | undefined; readonly state: 'checking' | 'done' | 'stuck'; readonly overlayOf: (text: string) => Promise<string | undefined> }

/** A look at the latest text, a moment after the last key. `base`: the scenario that the author has brought for an overlay. */
export function useLook(text: string, base: string | undefined): Looking {
  const [look, setLook] = useState<Look>()
  const [state, setState] = useState<Looking['state']>('checking')
  const desk = useRef<CheckDesk | undefined>(undefined)
  desk.current ??= new CheckDesk((hearing) => hearThread(new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }), hearing), {
    look: (next) => {
      setLook(next)
      setState('done')
    },
    stuck: () => setState('stuck'),
  })
  useEffect(() => () => desk.current?.stop(), [])
  useEffect(() => {
    if (text.trim() === '') return setLook(undefined)
    setState('checking')
    let isStale = false
    const ask = async (): Promise<void> => {
      const dressed = await dressedBy(text, base)
      if (!isStale) desk.current?.look({ text, base: dressed })
    }
    const wait = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isStale = true
      clearTimeout(wait)
    }
  }, [text, base])
  return { look, state, overlayOf: (of) => desk.current!.overlayOf(of) }
}

/** The scenario that an overlay dresses: the author's own when it is that one, else a shipped one. */
async function dressedBy(text: string, brought: string | undefined): Promise<string | undefined> {
  if (kindOf(text) === 'scenario') return undefined
  const id = baseOf(text)
  if (id === undefined) return undefined
  if (brought !== undefined && new RegExp(`"id"\\s*:\\s*"${id}"`).test(brought)) return brought
  return shippedScenario(id).catch(() => undefined)
}
