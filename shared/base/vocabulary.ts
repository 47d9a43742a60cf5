/** The words of the game: ids only. What people read is in scenarios and in client/text. */

export const ROLE_IDS = [
  'official',
  'facilitator',
  'initiator',
  'resident',
  'officer',
  'venue',
  'enterprise',
  'funder',
] as const
export type RoleId = (typeof ROLE_IDS)[number]

export const ROLE_TAGS = ['public', 'third', 'field', 'economy'] as const
export type RoleTag = (typeof ROLE_TAGS)[number]

export const TAG_OF_ROLE: Readonly<Record<RoleId, RoleTag>> = {
  official: 'public',
  facilitator: 'third',
  initiator: 'field',
  resident: 'field',
  officer: 'public',
  venue: 'field',
  enterprise: 'economy',
  funder: 'third',
}

export const POSTURES = [
  'listening',
  'mediation',
  'sponsorship',
  'doing-with',
  'trusted-third',
  'expertise',
  'go-between',
] as const
export type PostureId = (typeof POSTURES)[number]

export const SITUATIONS = [
  'emergence',
  'deadlock',
  'conflict',
  'distrust',
  'invisibility',
  'arbitration',
  'exhaustion',
] as const
export type SituationId = (typeof SITUATIONS)[number]

/** Situations that open a conflict between the two concerned seats. */
export const STRUCTURAL_SITUATIONS = ['conflict', 'distrust', 'arbitration'] as const

export const PHASES = ['news', 'palaver', 'commitment', 'reveal', 'reflection'] as const
export type PhaseId = (typeof PHASES)[number]

/** Stored 0–10. `trust` is derived (median of links) and is a gauge, not an indicator. */
export const INDICATORS = ['vitality', 'agency', 'backing', 'transition'] as const
export type IndicatorId = (typeof INDICATORS)[number]
export const GAUGES = [...INDICATORS, 'trust'] as const
export type GaugeId = (typeof GAUGES)[number]

export const STAGES = ['seed', 'emerging', 'trial', 'rooted', 'spreading'] as const
export type StageId = (typeof STAGES)[number]
/** Index in STAGES. */
export type StageNumber = 0 | 1 | 2 | 3 | 4

export const POT_LEVELS = ['cold', 'kept', 'alive'] as const
export type PotLevel = (typeof POT_LEVELS)[number]

export const LINK_BANDS = ['distrust', 'caution', 'trust', 'reciprocity'] as const
export type LinkBand = (typeof LINK_BANDS)[number]

export const OUTCOMES = ['stalled', 'fragile', 'moving', 'learning'] as const
export type OutcomeId = (typeof OUTCOMES)[number]

export const FORMATS = ['30', '60', '90'] as const
export type FormatId = (typeof FORMATS)[number]

export const DIFFICULTIES = ['discovery', 'standard', 'demanding'] as const
export type DifficultyId = (typeof DIFFICULTIES)[number]

export const LEVER_IDS = [
  '2.1',
  '2.2',
  '2.3',
  '2.3-charter',
  '2.4',
  '2.5',
  '2.6',
  '2.7',
  '2.8',
  '2.9',
  '2.10',
  '2.11',
  '2.12',
  '2.13',
] as const
export type LeverId = (typeof LEVER_IDS)[number]

export const FICHE_IDS = [
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
  '2.7',
  '2.8',
  '2.9',
  '2.10',
  '2.11',
  '2.12',
  '2.13',
] as const
export type FicheId = (typeof FICHE_IDS)[number]

/** The six activities of a learning visit (lever 2.9), in the order ① to ⑥. */
export const VISIT_ACTIVITIES = [
  'acquaintance',
  'stakeholders',
  'workshops',
  'discovery',
  'synthesis',
  'reflexive',
] as const
export type VisitActivity = (typeof VISIT_ACTIVITIES)[number]

export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const SEAT_COUNT = { min: 4, max: 8 } as const

/** Ready-made reasons of a promise: « parce que… » */
export const REASON_CHIPS = ['common-need', 'my-turn', 'you-helped', 'to-repair', 'to-learn', 'can-afford'] as const
export type ReasonChip = (typeof REASON_CHIPS)[number]

/** What a scenario may advise for people without a seat, and for seats without people. */
export const LATE_ANSWERS = ['stand-in-seat', 'pair', 'observe'] as const
export const TOO_MANY_ANSWERS = ['another-table', 'pair', 'observe'] as const
export const TOO_FEW_ANSWERS = ['stand-ins', 'bots', 'tighten'] as const
export type LateAnswer = (typeof LATE_ANSWERS)[number]
export type TooManyAnswer = (typeof TOO_MANY_ANSWERS)[number]
export type TooFewAnswer = (typeof TOO_FEW_ANSWERS)[number]
