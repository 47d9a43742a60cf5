import type { GaugeId, PhaseId, PostureId, SituationId } from '../../../shared/base/vocabulary.ts'

/** The entry of the glossary about a thing of the game. */
export const termOfPosture = (id: PostureId): string => (id === 'sponsorship' ? 'political-sponsorship' : id)
export const termOfGauge = (id: GaugeId): string => (id === 'agency' ? 'power-to-act' : id)
export const termOfSituation = (id: SituationId): string => id
export const termOfPhase = (id: PhaseId): string => id
