/** The drawing thread: a whole country takes a second or two. */
import { drawLandscape } from '../../../shared/drawing/landscape.ts'
import { answerPage } from '../thread.ts'
import type { MapSketch } from './map-sketch.ts'

export type DrawAsked = Pick<MapSketch, 'spec' | 'discs'>
export type DrawAnswer = { readonly svg: string } | { readonly failed: true }

answerPage<DrawAsked, DrawAnswer>(({ spec, discs }, tell) => {
  try {
    tell({ svg: drawLandscape(spec, discs) })
  } catch {
    tell({ failed: true })
  }
})
