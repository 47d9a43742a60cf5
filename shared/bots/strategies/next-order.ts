import { relationOf, type WorksiteId } from '../../base/ids.ts'
import type { LeverId, PostureId, RoleId } from '../../base/vocabulary.ts'
import type { SeatCommand } from '../../engine/command.ts'
import type { Order } from '../../engine/state.ts'
import type { Draw } from './draw.ts'
import { intendedGift } from './gift.ts'
import { concernedAt, expectedWorth } from './grid.ts'
import { planSeason, type Task } from './plan.ts'
import { candidates, commonCandidates, type Sight } from './sight.ts'
import { soloLever } from './solo-levers.ts'
import type { Temper } from './temper.ts'

/** One command to lay an order; plainer ones in case it is refused; afterwards nothing. */
export function* nextOrder(temper: Temper, sight: Sight, draw: Draw): Generator<SeatCommand> {
  const { me } = sight
  if (me.laid) {
    if (!sight.public.seats[me.seat]?.ready && me.options.ready.open) yield { type: 'set-ready', value: true }
    return
  }
  const worksite = chooseWorksite(temper, sight, draw)
  const gift = giftNow(temper, sight, draw)
  const lever = draw.chance('solo-lever', temper.proposes) ? soloLever(sight, temper, worksite, gift) : undefined
  if (lever) yield { type: 'lay-order', order: writeOrder(temper, sight, draw, worksite, gift, lever) }
  yield { type: 'lay-order', order: writeOrder(temper, sight, draw, worksite, gift) }
  yield { type: 'lay-order', order: plainOrder(sight) }
}

/** Where the plan sends it, or what it gave its word for; else where it likes: often its own initiative. */
export function chooseWorksite(temper: Temper, sight: Sight, draw: Draw): WorksiteId | undefined {
  const open = Object.entries(sight.me.options.worksites)
    .filter(([worksite, option]) => option.open && (relationOf(worksite as WorksiteId) === undefined || temper.mediates))
    .map(([worksite]) => worksite as WorksiteId)
    .sort()
  if (open.length <= 1) return open[0]
    const promised = Object.values(sight.public.promises).find(({ from, object, status, dueSeason }) => from === sight.me.seat && object !== 'pot' && status === 'live' && dueSeason === sight.public.table.season)
  // Who gave a word looks twice.
  const trembles = draw.chance('tremble/worksite', promised ? temper.tremble / 2 : temper.tremble)
  if (promised && !trembles && open.includes(promised.object as WorksiteId)) return promised.object as WorksiteId
  const task = taskOf(temper, sight)
  if (task && !trembles && draw.chance('follows', temper.followsPlan) && open.includes(task.worksite)) return task.worksite
  const own = open.filter((worksite) => worksite.startsWith('initiative:') && concernedAt(sight.public, worksite).includes(sight.me.seat))
  if (own.length > 0 && draw.chance('own', 80)) return own[0]
  return open[draw('whim', open.length)]
}

export function taskOf(temper: Temper, sight: Sight): Task | undefined {
  return planSeason(sight, temper).tasks.get(sight.me.seat)
}

function giftNow(temper: Temper, sight: Sight, draw: Draw): number {
  const meant = intendedGift(temper, sight, draw)
  const word = temper.overPromises > 0 ? 0 : promisedToPot(sight)
  const gift = Math.max(meant, word)
  return draw.chance('tremble/pot', word > 0 ? temper.tremble / 2 : temper.tremble) ? Math.max(0, gift - 1) : gift
}

function promisedToPot({ public: table, me }: Sight): number {
  const mine = Object.values(table.promises).filter(({ from, object, status, dueSeason }) => from === me.seat && object === 'pot' && status === 'live' && dueSeason === table.table.season)
  return Math.max(0, ...mine.map(({ atLeast }) => atLeast))
}

function writeOrder(temper: Temper, sight: Sight, draw: Draw, worksite: WorksiteId | undefined, gift: number, lever?: LeverId): Order {
  const { purse, mandate } = sight.me
  const cost = lever ? sight.content.levers[lever]!.cost : { time: 0, means: 0 }
  const time = purse.time - cost.time
  const means = purse.means - cost.means
  const { last, theta2 } = sight.public.pot
  // Who gives without counting thinks of itself again once the pot lives.
  const isNeeded = temper.gift === 'matching' && last !== undefined && last.total < theta2
  const wants = temper.insatiable || (mandate.total < mandate.accomplished && !isNeeded)
  const kept = Math.min(wants ? temper.mandate : 0, mandate.soloLeft, Math.max(0, time - 1))
  const potMeans = Math.min(gift, Math.max(0, means))
  const potTime = Math.min(gift - potMeans, Math.max(0, time - kept - (worksite ? 1 : 0)))
  const enough = worksite ? tokensWanted(temper, sight, worksite) : 0
  const here = Math.max(0, Math.min(time - kept - potTime, enough))
  const hereMeans = here === 0 ? 0 : Math.max(0, Math.min(means - potMeans, enough - here))
  // What the worksite does not need goes to the pot, for those who give without counting.
  const spare = temper.gift === 'matching' ? Math.max(0, time - kept - potTime - here) : 0
  return {
    ...(worksite && here > 0 && { worksite, posture: choosePosture(temper, sight, draw, worksite) }),
    time: { worksite: here, pot: potTime + spare, mandate: kept },
    means: { worksite: hereMeans, pot: potMeans },
    ...(lever && { lever: { lever } }),
    ...(sight.me.dilemma && { dilemma: draw.chance('dilemma', temper.takesA) ? ('a' as const) : ('b' as const) }),
  }
}

/** No more than the worksite needs; all one has for an initiative, whose gauge keeps it. */
function tokensWanted(temper: Temper, sight: Sight, worksite: WorksiteId): number {
  const task = taskOf(temper, sight)
  const word = Object.values(sight.public.promises).find(({ from, object, status }) => from === sight.me.seat && object === worksite && status === 'live')?.atLeast ?? 0
  if (task?.worksite === worksite && task.enough !== undefined) return Math.max(word, Math.min(temper.effort, task.enough))
  if (worksite !== 'challenge' || !sight.public.challenge || temper.gift === 'any') return temper.effort
  const crew = planSeason(sight, temper).crews.get('challenge')?.length ?? 1
  return Math.max(word, Math.min(temper.effort, Math.ceil((3 * sight.public.challenge.need) / (2 * Math.max(1, crew)))))
}

/** What each trade falls back on. */
const HABITS: Readonly<Record<RoleId, PostureId>> = {
  official: 'sponsorship',
  facilitator: 'listening',
  initiator: 'doing-with',
  resident: 'doing-with',
  officer: 'expertise',
  venue: 'go-between',
  enterprise: 'expertise',
  funder: 'trusted-third',
}

function choosePosture(temper: Temper, sight: Sight, draw: Draw, worksite: WorksiteId): PostureId {
  if (temper.onlyPosture) return temper.onlyPosture
  const postures = sight.content.postures.filter((posture) => !temper.bars.includes(posture))
  if (draw.chance('tremble/posture', temper.tremble)) return postures[draw('posture', postures.length)] ?? 'listening'
  if (!temper.readsSituation) {
    const habit = HABITS[sight.me.role]
    return postures.includes(habit) ? habit : (postures[draw.lasting('habit', postures.length)] ?? 'listening')
  }
  return bestPosture(temper, sight, worksite, postures)
}

/** What the plan says; when it knows more than the table does, the best that nobody else of its crew takes. */
function bestPosture(temper: Temper, sight: Sight, worksite: WorksiteId, postures: readonly PostureId[]): PostureId {
  const { public: table, me, content } = sight
  const plan = planSeason(sight, temper)
  const task = plan.tasks.get(me.seat)
  const mine = candidates(sight, worksite)
  const isWiser = mine.length < commonCandidates(table, content, worksite).length
  if (task?.worksite === worksite && !isWiser) return task.posture
  const crew = plan.crews.get(worksite) ?? []
  const taken = crew.filter((seat) => seat !== me.seat).map((seat) => plan.tasks.get(seat)?.posture)
  const free = postures.filter((posture) => !taken.includes(posture))
  const known = mine.length === 1 && worksite !== 'challenge' && table.initiatives[worksite.slice('initiative:'.length)]?.situation !== undefined
  const worth = (posture: PostureId): number => expectedWorth(table, worksite, me.seat, posture, [...crew, me.seat], { situations: mine, known })
  return (free.length > 0 ? free : postures).toSorted((a, b) => worth(b) - worth(a))[0] ?? 'listening'
}

/** What can hardly be refused: listening, on the worksite that awaits this seat if there is one. */
function plainOrder(sight: Sight): Order {
  const [worksite] = Object.entries(sight.me.options.worksites).flatMap(([id, option]) => (option.open ? [id as WorksiteId] : []))
  const { time } = sight.me.purse
  const here = worksite ? Math.min(2, time) : 0
  return {
    ...(worksite && here > 0 && { worksite, posture: sight.content.postures[0] ?? ('listening' as PostureId) }),
    time: { worksite: here, pot: Math.min(1, time - here), mandate: 0 },
    means: { worksite: 0, pot: 0 },
  }
}
