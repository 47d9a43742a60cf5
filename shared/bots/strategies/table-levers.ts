import { initiativeWorksite, type SeatNumber } from '../../base/ids.ts'
import { INDICATORS, ROLE_IDS, type LeverId, type RoleId } from '../../base/vocabulary.ts'
import type { SeatCommand } from '../../engine/command.ts'
import type { PublicView } from '../../views/view-types.ts'
import { gapOf, isLastSeason, seasonsLeft, seatsInPlay, isShirker, seatsPresent, tagAt, type Past, type Sight } from './sight.ts'
import type { Temper } from './temper.ts'

type ProposeCommand = Extract<SeatCommand, { type: 'propose-lever' }>
/** Worth is in tokens, what it costs already taken off. */
type Idea = { readonly lever: LeverId; readonly worth: number; readonly initiative?: string; readonly choice?: readonly string[] }

const INDICATOR_WORTH = 6
const LATE_WORTH = 1
/** Before anything else, once somebody was seen giving nothing. */
const RULE_FIRST = 12

const worthOfRise = (table: PublicView, indicator: keyof PublicView['indicators']): number => (gapOf(table, indicator) > 0 ? INDICATOR_WORTH : LATE_WORTH)

type Thought = { readonly seen: readonly unknown[]; readonly ideas: Map<string, readonly Idea[]> }
const thoughts = new WeakMap<PublicView['initiatives'], Thought>()

/** The two most worth proposing this season, as anybody can see: thought out once for all who look at the same territory. */
function ideasOf(sight: Sight, temper: Temper): readonly Idea[] {
  const { ideas } = thoughtOf(sight)
  const key = temper.ignores.join()
  const known = ideas.get(key) ?? thinkOf(sight, temper)
  ideas.set(key, known)
  return known
}

/** What thinkOf reads, beside the temper. */
function thoughtOf({ public: view, content, past }: Sight): Thought {
  const { initiatives, indicators, trust, links, levers, worksites, seats, charter, table } = view
  const seen = [indicators, trust, links, levers, worksites, seats, charter !== undefined, table.season, table.seasons, table.n, content, past]
  const last = thoughts.get(initiatives)
  if (last && last.seen.every((one, place) => one === seen[place])) return last
  const thought = { seen, ideas: new Map<string, readonly Idea[]>() }
  thoughts.set(initiatives, thought)
  return thought
}

/** Among those that somebody here may propose. */
function thinkOf({ public: table, content, past }: Sight, temper: Temper): Idea[] {
  return LEVER_THOUGHTS.flatMap((think) => think(table, past))
    .filter(({ lever, worth }) => worth > 0 && content.levers[lever] && !temper.ignores.includes(lever) && !isUsedUp(table, lever) && hasHolder(table, content.levers[lever].reservedTo))
    .sort((a, b) => b.worth - a.worth || (a.lever < b.lever ? -1 : 1))
    .slice(0, 2)
}

/** A lever nobody holds is open to all. */
function hasHolder(table: PublicView, holders: readonly RoleId[]): boolean {
  const isHeld = (seats: readonly SeatNumber[]): boolean => seats.some((seat) => holders.includes(table.seats[seat]!.role))
  return isHeld(seatsPresent(table)) || !isHeld(seatsInPlay(table))
}

function isUsedUp(table: PublicView, lever: LeverId): boolean {
  const { uses = 0, limit } = table.levers[lever] ?? {}
  return limit !== undefined && uses >= limit
}

const people = (table: PublicView): number => seatsPresent(table).length
const signers = (table: PublicView, k: number): number => Math.min(k, people(table) - 1)
const third = (table: PublicView): number => Math.ceil(table.table.n / 3)
const hasConflict = (table: PublicView): boolean => Object.values(table.links).some((link) => link.conflict !== undefined)
const lacksTrust = (table: PublicView): boolean => table.trust.value < table.trust.horizon + 2

const LEVER_THOUGHTS: readonly ((table: PublicView, past?: Past) => Idea[])[] = [
  (table) => [{ lever: '2.2', worth: hasConflict(table) ? -1 : worthOfRise(table, 'agency') - 2 - signers(table, third(table)) }],
  charter,
  (table) => {
    const isReady = Object.values(table.initiatives).some(({ stage }) => stage >= 2)
    return isReady ? [{ lever: '2.4', worth: worthOfRise(table, 'vitality') - 2 - signers(table, third(table)) }] : []
  },
  (table) => (table.indicators.backing.value >= 4 ? [{ lever: '2.5', worth: (seasonsLeft(table) + 1) * Math.ceil(table.table.n / 4) - 3 }] : []),
  visit,
  (table) => [{ lever: '2.10', worth: worthOfRise(table, 'backing') + worthOfRise(table, 'agency') - 1 - signers(table, third(table)) }],
  vision,
  alliance,
]

/** Worth it early, and more so when somebody was seen giving nothing. */
function charter(table: PublicView, past?: Past): Idea[] {
  if (table.charter || isLastSeason(table)) return []
  const shirkers = seatsPresent(table).filter((seat) => isShirker(past, seat)).length
  return [{ lever: '2.3-charter', worth: shirkers > 0 ? RULE_FIRST : seasonsLeft(table) }]
}

/** Two activities of six, those the table needs most. */
function visit(table: PublicView): Idea[] {
  const [target] = Object.entries(table.initiatives).filter(([, { stage, situation }]) => stage < 4 && situation === undefined).sort(([, a], [, b]) => b.stage - a.stage)
  const cold = Object.values(table.links).some((link) => link.conflict === 'cold')
  const activities: [string, number][] = [
    ['acquaintance', lacksTrust(table) ? 4 : 1],
    ['workshops', Math.ceil(table.table.n / 2)],
    ['stakeholders', target ? 2 : 0],
    ['discovery', isLastSeason(table) ? 0 : 3],
    ['synthesis', isLastSeason(table) ? 0 : 1],
    ['reflexive', cold ? 4 : 0],
  ]
  const [first, second] = activities.sort((a, b) => b[1] - a[1])
  const worth = first![1] + second![1] - 3
  return [{ lever: '2.9', worth, choice: [first![0], second![0]], ...(target && { initiative: target[0] }) }]
}

function vision(table: PublicView): Idea[] {
  const [furthest] = INDICATORS.toSorted((a, b) => gapOf(table, b) - gapOf(table, a))
  return [{ lever: '2.11', worth: gapOf(table, furthest!) > 0 ? 9 : lacksTrust(table) ? 4 : 0, choice: [furthest!] }]
}

/** An initiative that should grow this season, and still would with a higher need. */
function alliance(table: PublicView): Idea[] {
  const extra = Math.ceil(table.table.n / 4)
  const able = Object.entries(table.initiatives).filter(([id, one]) => one.stage >= 1 && one.stage <= 3 && one.gateOpen && (table.worksites[initiativeWorksite(id)]?.need ?? 99) + extra - one.gauge <= 9)
  const [best] = able.sort(([, a], [, b]) => a.need! - a.gauge - (b.need! - b.gauge))
  if (!best) return []
  return [{ lever: '2.13', worth: worthOfRise(table, 'transition') - 2 - signers(table, third(table)) - extra + 2, initiative: best[0] }]
}

/** What this seat puts to the table now. */
export function* proposeNow(temper: Temper, sight: Sight, willing: (lever: LeverId) => boolean): Generator<ProposeCommand> {
  const { public: table, me, content } = sight
  if (Object.values(table.proposals).some(({ initiator, signers: signed }) => initiator === me.seat || signed.includes(me.seat))) return
  for (const { lever, initiative, choice } of ideasOf(sight, temper)) {
    const option = me.options.levers[lever]
    if (!option?.open || !willing(lever)) continue
    if (Object.values(table.proposals).some((proposal) => proposal.lever === lever)) continue
    yield {
      type: 'propose-lever',
      lever,
      ...(initiative !== undefined && (choice === undefined || choice.includes('stakeholders')) && { initiative }),
      ...(choice && { choice: [...choice] }),
      ...(content.levers[lever]?.clause && { clause: 'Chacun verse avant de demander' }),
    }
  }
}

/** Votes, and one signature: where it is wanted, by those the table would ask, the field first for an assembly. */
export function* answerProposals(temper: Temper, sight: Sight, agrees: (id: string) => boolean): Generator<SeatCommand> {
  const { public: table, me } = sight
  for (const [id, choices] of Object.entries(me.options.proposals)) {
    const proposal = table.proposals[id]
    if (!proposal || proposal.status !== 'open') continue
    if (choices.vote && proposal.votes?.[me.seat] === undefined) yield { type: 'cast-vote', proposal: id, yes: agrees(id) }
    if (!choices.sign.open || !agrees(id)) continue
    const warned = proposal.warning !== undefined
    if (!warned && isAsked(table, me.seat, proposal)) yield { type: 'sign-proposal', proposal: id }
  }
}

/** A visit takes as many as come: only those whose turn it is. Seats that propose something themselves sign last. */
function isAsked(table: PublicView, seat: SeatNumber, { initiator, wanted, signers: signed, lever }: PublicView['proposals'][string]): boolean {
  const own = (other: SeatNumber): number => Number(Object.values(table.proposals).some((one) => one.initiator === other && one.status === 'open'))
  const field = (other: SeatNumber): number => (lever === '2.2' && tagAt(table, other) === 'field' ? 0 : 1)
  const turn = (other: SeatNumber): number => (other * 3 + table.table.season + ROLE_IDS.indexOf(table.seats[other]!.role)) % 8
  const taken = (other: SeatNumber): boolean => Object.values(table.proposals).some((one) => one.status === 'open' && one.signers.includes(other))
  const queue = seatsPresent(table)
    .filter((other) => other !== initiator && !taken(other))
    .sort((a, b) => own(a) - own(b) || field(a) - field(b) || turn(a) - turn(b) || a - b)
  const asked = lever === '2.9' || own(seat) > 0 ? Math.max(0, wanted - signed.length) : queue.length
  return queue.slice(0, asked).includes(seat)
}

