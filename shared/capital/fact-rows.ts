/** What the table did together: no line of these is one person's. */
import { momentKey } from '../base/debrief.ts'
import { findEvent, gatherFacts } from '../debrief/facts.ts'
import { eventsOf, type Film } from '../debrief/film.ts'
import type { Read } from './read-shared.ts'
import type { Row } from './material-types.ts'
import { mayTell, participant } from './sharing.ts'

type FactTables = Readonly<Record<'seasons' | 'levers' | 'initiatives' | 'moments' | 'relate' | 'trainer', readonly Row[]>>

export function factRows(read: Read): FactTables {
  const { film, model } = read
  return {
    seasons: seasonRows(read),
    levers: leverRows(read),
    initiatives: model.initiatives.flatMap(({ id, stages }) => stages.map((stage, season) => ({ season, initiative: id, stage }))),
    moments: momentRows(read),
    relate: model.group.relate.map(({ rule, counts }) => ({ rule, agree: counts.agree ?? null, differs: counts.differs ?? null, missing: counts.missing ?? null })),
    trainer: film.frames.flatMap(({ event }) => (event.by === 'trainer' ? [{ season: event.season, phase: event.phase, act: event.type, table_seconds: Math.round(event.tableMs / 1000) }] : [])),
  }
}

function seasonRows({ film, model }: Read): Row[] {
  const challenges = new Map(gatherFacts(film).flatMap((fact) => (fact.id === 'challenge' ? [[fact.season, fact] as const] : [])))
  const drawn = new Map(eventsOf(film, 'challenge-drawn').map((event) => [event.season, event]))
  return film.seasons.map(({ season }) => {
    const fact = challenges.get(season)
    const met = fact && findEvent(fact, 'challenge-met')
    const pot = model.pots.find((one) => one.season === season)
    return {
      season,
      challenge: drawn.get(season)?.card ?? null,
      situation: drawn.get(season)?.situation ?? null,
      known: model.knowledge.find((one) => one.season === season)?.known ?? null,
      fate: met ? (met.brio ? 'brio' : 'met') : fact && findEvent(fact, 'challenge-missed') ? 'missed' : null,
      margin: (fact && findEvent(fact, 'worksite-resolved')?.margin) ?? null,
      pot: pot?.total ?? null,
      pot_kept_from: pot?.theta1 ?? null,
      pot_alive_from: pot?.theta2 ?? null,
      pot_level: pot?.level ?? null,
      vitality: model.curves.vitality[season] ?? null,
      agency: model.curves.agency[season] ?? null,
      backing: model.curves.backing[season] ?? null,
      transition: model.curves.transition[season] ?? null,
      trust_quarters: model.curves.trust[season] ?? null,
      talk_seconds: talkSeconds(film, season),
    }
  })
}

function talkSeconds(film: Film, season: number): number {
  const of = film.frames.map(({ event }) => event).filter((event) => event.season === season)
  const opened = of.find((event) => event.type === 'phase-opened' && event.phase === 'palaver')
  const closed = of.find((event) => event.type === 'phase-closed' && event.phase === 'palaver')
  return opened && closed ? Math.round((closed.tableMs - opened.tableMs) / 1000) : 0
}

function leverRows({ film, scenario, sharing }: Read): Row[] {
  return eventsOf(film, 'lever-resolved').map(({ season, seq, lever, seat, signers, branchTaken, worksite }) => ({
    season,
    lever,
    fiche: scenario.levers[lever]?.fiche ?? null,
    by: mayTell(sharing, seat, seq) ? participant(seat) : 'other',
    signers: signers.length,
    branch: branchTaken,
    worksite: worksite === undefined ? null : withoutPersons(worksite),
  }))
}

function momentRows({ model }: Read): Row[] {
  const kept = new Set(model.keptByGroup ? model.turningPoints.map(momentKey) : [])
  const tags = new Map(model.group.tags.map(({ fact, counts }) => [fact, counts]))
  return model.proposed.map((point) => {
    const counts = tags.get(momentKey(point))
    const of = (tag: string): number | null => (counts ? (counts[tag] ?? 0) : null)
    return { season: point.season, fact: withoutPersons(point.fact), score: point.score, kept: kept.has(momentKey(point)), chosen: of('chosen'), induced: of('induced'), pushed: of('pushed'), chance: of('chance') }
  })
}

/** `dilemma:2`, `conflict:1-2`, `thanks:3`: the kind remains, whose it was does not. */
function withoutPersons(fact: string): string {
  return /^(?:dilemma|conflict|relation|thanks|promise):/.test(fact) ? fact.slice(0, fact.indexOf(':')) : fact
}
