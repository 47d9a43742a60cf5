import type { WorksiteId } from '../base/ids.ts'
import type { PostureId, SituationId } from '../base/vocabulary.ts'
import type { SeatCommand } from '../engine/command.ts'
import type { Order } from '../engine/state.ts'
import { goal, likeliest, postureFor, type Draw } from './choices.ts'
import type { Sight } from './sight.ts'
import type { Temper } from './temper.ts'

/** One command to lay an order; afterwards nothing. */
export function* nextOrder(temper: Temper, sight: Sight, draw: Draw): Generator<SeatCommand> {
  const { me } = sight
  if (me.laid) {
    if (!sight.public.seats[me.seat]?.ready && me.options.ready.open) yield { type: 'set-ready', value: true }
    return
  }
  for (const order of [wholeOrder(temper, sight, draw), plainOrder(sight)]) yield { type: 'lay-order', order }
}

function wholeOrder(temper: Temper, sight: Sight, draw: Draw): Order {
  const { me } = sight
  const worksite = chosenWorksite(temper, sight, draw)
  const time = shareTime(temper, me.purse.time)
  const pot = Math.min(temper.pot[1], me.purse.means)
  const kept = worksite ? Math.min(2, me.purse.means - pot) : 0
  const believed = worksite && (me.beliefs[worksite] ?? (temper.readsSituation ? likeliest(sight, worksite) : undefined))
  return {
    ...(worksite && time.worksite > 0 && { worksite, posture: playedPosture(temper, sight, worksite, believed, draw) }),
    time: worksite ? time : { worksite: 0, pot: time.pot + time.worksite, mandate: time.mandate },
    means: { worksite: worksite && time.worksite > 0 ? Math.max(0, kept) : 0, pot },
    ...(me.dilemma && { dilemma: temper.takesA ? ('a' as const) : ('b' as const) }),
  }
}

/** What can hardly be refused: listening, on the worksite that awaits this seat if there is one. */
function plainOrder(sight: Sight): Order {
  const worksite = chosenWorksite(undefined, sight, () => 0)
  const { time } = sight.me.purse
  const here = worksite ? Math.min(2, time) : 0
  return {
    ...(worksite && here > 0 && { worksite, posture: sight.content.postures[0] ?? ('listening' as PostureId) }),
    time: { worksite: here, pot: Math.min(1, time - here), mandate: 0 },
    means: { worksite: 0, pot: 0 },
  }
}

function chosenWorksite(temper: Temper | undefined, sight: Sight, draw: Draw) {
  const open = Object.entries(sight.me.options.worksites)
    .filter(([, option]) => option.open)
    .map(([worksite]) => worksite as keyof typeof sight.me.options.worksites)
    .sort()
  const wanted = temper ? goal(temper, sight, draw) : undefined
  return wanted && open.includes(wanted) ? wanted : open[0]
}

function shareTime(temper: Temper, available: number): Order['time'] {
  const mandate = Math.min(temper.mandate, available)
  const pot = Math.min(temper.pot[0], available - mandate)
  return { mandate, pot, worksite: available - mandate - pot }
}

function playedPosture(temper: Temper, sight: Sight, worksite: WorksiteId, believed: SituationId | undefined, draw: Draw): PostureId {
  const postures = sight.content.postures
  const habit = postures[draw('habit', postures.length)] ?? 'listening'
  return draw('posture-tremble', 100) < temper.tremble ? habit : postureFor(sight, worksite, believed, habit)
}
