import { useEffect, useRef, useState } from 'preact/hooks'
import { hearThread } from '../thread.ts'
import type { DrawAnswer, DrawAsked } from './draw-worker.ts'
import type { MapSketch } from './map-sketch.ts'

/** Longer than any country worth playing in. */
const LONGEST_MS = 30_000

export type Drawing = { readonly state: 'drawing' | 'failed' | 'slow' } | { readonly state: 'drawn'; /** The landscape, as an address in this page. */ readonly address: string }

/** The landscape of a map, drawn in a thread of its own, again when the map changes. */
export function useDrawing(sketch: MapSketch | undefined): Drawing {
  const [drawing, setDrawing] = useState<Drawing>({ state: 'drawing' })
  const shown = useRef('')
  const key = sketch ? JSON.stringify([sketch.spec, sketch.discs.map(({ x, y }) => [x, y])]) : ''
  useEffect(() => {
    if (!sketch) return undefined
    setDrawing({ state: 'drawing' })
    const stop = (state?: 'failed' | 'slow'): void => {
      clearTimeout(alarm)
      thread.end()
      if (state) setDrawing({ state })
    }
    const alarm = setTimeout(() => stop('slow'), LONGEST_MS)
    const show = (told: DrawAnswer): void => {
      if ('failed' in told) return stop('failed')
      stop()
      URL.revokeObjectURL(shown.current)
      shown.current = URL.createObjectURL(new Blob([told.svg], { type: 'image/svg+xml' }))
      setDrawing({ state: 'drawn', address: shown.current })
    }
    const thread = hearThread<DrawAsked, DrawAnswer>(new Worker(new URL('./draw-worker.ts', import.meta.url), { type: 'module' }), { told: show, broken: () => stop('failed') })
    thread.ask({ spec: sketch.spec, discs: sketch.discs })
    return () => stop()
  }, [key])
  useEffect(() => () => URL.revokeObjectURL(shown.current), [])
  return drawing
}
