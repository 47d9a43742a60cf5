import type { DifficultyId } from '../base/vocabulary.ts'
import type { TableName } from './dictionary.ts'

export const MATERIAL_FORMAT = 'faire-territoire-material/1'

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>

/** What leaves for the research community: coded, pseudonymised, only of those who ticked. */
export type Material = {
  readonly format: typeof MATERIAL_FORMAT
  readonly session: MaterialSession
  readonly tables: Readonly<Record<TableName, readonly Row[]>>
}

export type MaterialSession = {
  /** Made for this session, and tells nothing of its code. */
  readonly id: string
  readonly scenario: string
  readonly scenarioVersion: string
  readonly scenarioHash: string
  readonly overlay: string | null
  readonly rules: string
  readonly format: string
  /** Absent from what was gathered before it could be chosen. */
  readonly difficulty?: DifficultyId
  readonly language: string
  /** `2026-11`: no day, no hour. */
  readonly month: string
  readonly seats: number
  readonly persons: number
  readonly sharers: number
  readonly bots: number
  readonly remote: boolean
  readonly outcome: string | null
  readonly isDetailed: boolean
  readonly amountsHidden: boolean
}
