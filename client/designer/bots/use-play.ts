import { useEffect, useRef, useState } from 'preact/hooks'
import { hearThread, type Thread } from '../thread.ts'
import type { PlayAsked, Played, PlayTold } from './play-types.ts'

export const GAMES = 20

export type PlayState =
  | { readonly state: 'idle' | 'cancelled' | 'failed' | 'unplayable' }
  | { readonly state: 'playing'; readonly played: number; readonly all: number }
  | { readonly state: 'done'; readonly told: Played; /** The text has changed since. */ readonly isStale: boolean }

export type Play = PlayState & { readonly start: () => void; readonly cancel: () => void }

/** Games of automata in a thread of their own, which is ended to stop them. They outlive a change of tab. */
export function usePlay(text: string): Play {
  const [now, setNow] = useState<PlayState>({ state: 'idle' })
  const [playedText, setPlayedText] = useState('')
  const thread = useRef<Thread<PlayAsked> | undefined>(undefined)
  const end = (): void => {
    thread.current?.end()
    thread.current = undefined
  }
  useEffect(() => end, [])
  const start = (): void => {
    end()
    setPlayedText(text)
    setNow({ state: 'playing', played: 0, all: 0 })
    const hear = (told: PlayTold): void => {
      if (told.type === 'progress') return setNow({ state: 'playing', played: told.played, all: told.all })
      end()
      setNow(told.type === 'done' ? { state: 'done', told, isStale: false } : { state: 'unplayable' })
    }
    const broken = (): void => {
      end()
      setNow({ state: 'failed' })
    }
    thread.current = hearThread(new Worker(new URL('./play-worker.ts', import.meta.url), { type: 'module' }), { told: hear, broken })
    thread.current.ask({ text, games: GAMES })
  }
  const cancel = (): void => {
    end()
    setNow({ state: 'cancelled' })
  }
  const shown: PlayState = now.state === 'done' ? { ...now, isStale: playedText !== text } : now
  return { ...shown, start, cancel }
}
