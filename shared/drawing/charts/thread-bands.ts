import type { LinkBand } from '../../base/vocabulary.ts'
import type { ThreadBand } from '../threads.ts'

/** How each band of VOCABULARY is sewn. */
export const THREAD_OF_BAND: Readonly<Record<LinkBand, ThreadBand>> = { distrust: 'holes', caution: 'dotted', trust: 'stitched', reciprocity: 'braided' }
