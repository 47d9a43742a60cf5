import type { LinkBand } from '../../../shared/base/vocabulary.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
import { THREAD_OF_LINK, thread } from '../../../shared/drawing/threads.ts'

/** One thread on a piece of meadow: holes, dots, stitches or a braid. */
export function threadSample(band: LinkBand): string {
  return svgPage(150, 50, '0 0 150 50', `<path d="M2 3L149 1L148 48L1 49Z" fill="#C5DE96"/>${thread([16, 27], [134, 25], THREAD_OF_LINK[band], { bend: -0.06 })}`)
}
