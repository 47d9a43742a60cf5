import type { Stage } from '../../shared/drawing/stages.ts'

/** Strip under the disc: lower when props or roots stand there. */
const LABEL_DROP: Readonly<Record<Stage, number>> = { 0: 62, 1: 62, 2: 78, 3: 88, 4: 88 }
export const labelDrop = (stage: Stage): number => LABEL_DROP[stage]
