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
    language: setup.options.language,
    month: new Date(model.session.playedAt).toISOString().slice(0, 7),
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
