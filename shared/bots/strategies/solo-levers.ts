import { initiativeOf, type SeatNumber, type WorksiteId } from '../../base/ids.ts'
import type { LeverId, PostureId } from '../../base/vocabulary.ts'
import type { PublicView } from '../../views/view-types.ts'
import { planSeason, type Plan } from './plan.ts'
import { gapOf, isLastSeason, isShirker, type Past, type Sight } from './sight.ts'
import type { Temper } from './temper.ts'

type Site = { readonly worksite: WorksiteId; readonly initiative: PublicView['initiatives'][string]; readonly crew: readonly SeatNumber[]; readonly postures: readonly PostureId[]; readonly force: number; readonly lacks: number }
type Thought = { readonly lever: LeverId; readonly suits: (site: Site, table: PublicView) => boolean }

/** Levers of one's own, in the order the table thinks of them; one seat plays each. */
const THOUGHTS: readonly Thought[] = [
  // Nearly sure to be worth more than the time it costs.
  { lever: '2.3', suits: ({ initiative, postures }) => initiative.stage >= 1 && initiative.stage <= 2 && (postures.includes('listening') || postures.includes('doing-with')) },
  {
    lever: '2.6',
    suits: ({ initiative, crew }, table) => initiative.stage >= 2 && crew.length >= 2 && (gapOf(table, 'backing') > 0 || (initiative.stage === 3 && !initiative.evaluated)),
  },
  {
    lever: '2.12',
    suits: ({ initiative, postures, force, lacks }) =>
      initiative.stage === 1 && lacks > 0 && ((postures.includes('expertise') && postures.includes('doing-with')) || (force < lacks && force >= Math.ceil((3 * lacks) / 5))),
  },
  { lever: '2.1', suits: ({ initiative, postures }) => initiative.situation === undefined && (postures.includes('expertise') || initiative.stage === 0) },
  { lever: '2.8', suits: ({ initiative, postures }, table) => initiative.situation === undefined && postures.includes('expertise') && !isLastSeason(table) },
]

/** The lever this seat would play in its order: where the plan sends it, and unless another seat plays it. */
export function soloLever(sight: Sight, temper: Temper, worksite: WorksiteId | undefined, gift: number): LeverId | undefined {
  const { me } = sight
  const plan = planSeason(sight, temper)
  const mine = partsOf(sight, temper, plan).get(me.seat)
  if (mine && worksite === plan.tasks.get(me.seat)?.worksite && me.options.levers[mine]?.open) return mine
  return gift >= 3 && !temper.ignores.includes('2.7') && me.options.levers['2.7']?.open ? '2.7' : undefined
}

const parts = new WeakMap<Plan, Map<string, ReadonlyMap<SeatNumber, LeverId>>>()

/** Shared out once for all who have the same plan: it is of one moment of one table. */
function partsOf(sight: Sight, temper: Temper, plan: Plan): ReadonlyMap<SeatNumber, LeverId> {
  const known = parts.get(plan) ?? new Map<string, ReadonlyMap<SeatNumber, LeverId>>()
  parts.set(plan, known)
  const key = temper.ignores.join()
  const given = known.get(key) ?? sharedOut(sight, temper, plan)
  known.set(key, given)
  return given
}

function sharedOut({ public: table, content, past }: Sight, temper: Temper, plan: Plan): Map<SeatNumber, LeverId> {
  const given = new Map<SeatNumber, LeverId>()
  const sites = [...plan.crews].flatMap(([worksite, crew]) => siteOf(table, plan, worksite, crew, past)).sort((a, b) => b.initiative.stage - a.initiative.stage)
  for (const { lever, suits } of THOUGHTS) {
    const card = content.levers[lever]
    const { uses = 0, limit } = table.levers[lever] ?? {}
    if (!card || temper.ignores.includes(lever) || (limit !== undefined && uses >= limit)) continue
    const holders = card.reservedTo
    const isSeated = Object.values(table.seats).some((seat) => !seat.removed && holders.includes(seat.role))
    const site = sites.find((one) => suits(one, table))
    const seat = site?.crew.find((one) => !given.has(one) && (holders.length === 0 || !isSeated || holders.includes(table.seats[one]!.role)))
    if (seat !== undefined) given.set(seat, lever)
  }
  return given
}

function siteOf(table: PublicView, plan: Plan, worksite: WorksiteId, everybody: readonly SeatNumber[], past: Past | undefined): Site[] {
  const crew = everybody.filter((seat) => !isShirker(past, seat))
  const initiative = table.initiatives[initiativeOf(worksite) ?? '']
  if (!initiative || initiative.need === undefined) return []
  const postures = crew.flatMap((seat) => plan.tasks.get(seat)?.posture ?? [])
  return [{ worksite, initiative, crew, postures, force: plan.force.get(worksite) ?? 0, lacks: initiative.need - initiative.gauge }]
}
