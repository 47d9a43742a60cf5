import { verbIcon } from '../icon.ts'
import { INK } from '../inks.ts'
import { promiseSeal } from '../seals.ts'
import { svgPage } from '../svg.ts'
import type { PageOptions } from '../svg.ts'

export type PromiseMark = 'live' | 'kept' | 'broken' | 'withdrawn' | 'lapsed'

/** Five fates, five shapes: round seal, broken diamond, an arrow back, an empty dashed ring, an open ring. Centred, 40 across. */
export function promiseMark(status: PromiseMark): string {
  if (status === 'kept' || status === 'broken') return promiseSeal(status)
  if (status === 'withdrawn') return `<path d="M-18 -14H18V14H-18Z" fill="#fff" stroke="${INK.encre}" stroke-width="2.6" stroke-linejoin="round"/>${verbIcon('arrow-counter-clockwise', 0, 0, 22, INK.encre)}`
  if (status === 'lapsed') return `<circle r="17" fill="#fff" stroke="${INK.encre3}" stroke-width="2.6" stroke-dasharray="4 5"/><path d="M-8 0H8" stroke="${INK.encre3}" stroke-width="3.4"/>`
  return `<circle r="17" fill="#fff" stroke="${INK.encre}" stroke-width="2.6"/><g fill="${INK.encre}"><circle cx="-7" r="2.4"/><circle r="2.4"/><circle cx="7" r="2.4"/></g>`
}

export const svgPromiseMark = (status: PromiseMark, size: number, options?: PageOptions): string => svgPage(size, size, '-23 -23 46 46', promiseMark(status), options)
