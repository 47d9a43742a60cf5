import { factRows } from './fact-rows.ts'
import { MATERIAL_FORMAT, type Material, type MaterialSession } from './material-types.ts'
import { personRows } from './person-rows.ts'
import type { Read } from './read-shared.ts'

/** What research may have of a table. Under three sharers, the facts of the table remain and no person is in it. */
export function buildMaterial(read: Read): Material {
  return { format: MATERIAL_FORMAT, session: sessionOf(read), tables: { ...factRows(read), ...personRows(read) } }
}

export function sessionOf({ scenario, film, model, sharing, id }: Read): MaterialSession {
  const { setup, seats } = film.final
  const there = seats.filter(({ removed }) => !removed)
  return {
    id,
    scenario: scenario.file.id,
    scenarioVersion: scenario.file.version,
    scenarioHash: scenario.hash,
    overlay: scenario.overlay ?? null,
    rules: setup.rulesVersion,
    format: setup.format,
    difficulty: setup.difficulty ?? scenario.file.difficulty,
    language: setup.options.language,
    month: monthOf(model.session.playedAt),
    seats: there.length,
    persons: there.filter(({ holder }) => holder === 'person').length,
    sharers: sharing.isEnough ? sharing.sharers.size : 0,
    bots: there.filter(({ holder }) => holder === 'bot').length,
    remote: setup.options.remote,
    outcome: model.outcome?.id ?? null,
    isDetailed: sharing.isEnough,
    amountsHidden: sharing.hidesAmounts,
  }
}

/** « 2026-11 », in universal time: days since the epoch read as a civil date, years beginning in March. */
export function monthOf(ms: number): string {
  const day = Math.floor(ms / 86_400_000) + 719_468
  const era = Math.floor(day / 146_097)
  const dayOfEra = day - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return `${yearOfEra + era * 400 + (month <= 2 ? 1 : 0)}-${String(month).padStart(2, '0')}`
}
