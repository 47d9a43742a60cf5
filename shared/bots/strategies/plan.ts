import { initiativeWorksite, relationOf, seatsOfPair, type SeatNumber, type WorksiteId } from '../../base/ids.ts'
import { STRUCTURAL_SITUATIONS, type PostureId } from '../../base/vocabulary.ts'
import type { PublicContent } from '../../views/content-types.ts'
import type { PublicView } from '../../views/view-types.ts'
import { assignPostures, concernedAt, expectedWorth, type Guess } from './grid.ts'
import { commonCandidates, gapOf, isShirker, seatsPresent, type Past, type Sight } from './sight.ts'
import type { Temper } from './temper.ts'

export type Task = {
  readonly worksite: WorksiteId
  readonly posture: PostureId
  /** Enough for what is to be done there; the rest may go to the pot. */
  readonly enough?: number
}

export type Plan = {
  readonly tasks: ReadonlyMap<SeatNumber, Task>
  readonly crews: ReadonlyMap<WorksiteId, readonly SeatNumber[]>
  /** What each crew should bring, by worksite: tokens and postures. */
  readonly force: ReadonlyMap<WorksiteId, number>
}

const plans = new WeakMap<PublicView, Map<string, Plan>>()

/** What the table would agree on in its palaver: the same for all who see, and remember, the same. */

export function planSeason({ public: table, content, past }: Omit<Sight, 'me'>, { mediates, bars }: Pick<Temper, 'mediates' | 'bars'>): Plan {
  const known = plans.get(table) ?? new Map<string, Plan>()
  plans.set(table, known)
  const key = `${mediates}/${bars.join()}/${past !== undefined}`
  const plan = known.get(key) ?? new Planning(table, content, mediates, bars, past).plan()
  known.set(key, plan)
  return plan
}

/** Tokens a willing seat has for a worksite, its part of the pot and a little for itself taken off. */
export function usualTokens(table: PublicView, seat: SeatNumber, past?: Past): number {
  if ((past?.[seat]?.onWorksite ?? 4) <= 2) return 2
  const isBound = Object.values(table.proposals).some(({ status, initiator, signers }) => (status === 'open' || status === 'sealed') && (initiator === seat || signers.includes(seat)))
  return (table.table.season === 1 ? 5 : 4) - (isBound ? 1 : 0)
}

class Planning {
  private readonly table: PublicView
  private readonly content: PublicContent
  private readonly mediates: boolean
  private readonly bars: readonly PostureId[]
  private readonly past: Past | undefined
  private readonly free: SeatNumber[]
  private readonly crews = new Map<WorksiteId, SeatNumber[]>()
  private readonly enough = new Map<SeatNumber, number>()
  private readonly guesses = new Map<WorksiteId, Guess>()

  constructor(table: PublicView, content: PublicContent, mediates: boolean, bars: readonly PostureId[], past: Past | undefined) {
    this.table = table
    this.content = content
    this.mediates = mediates
    this.bars = bars
    this.past = past
    this.free = seatsPresent(table).filter((seat) => !isShirker(past, seat))
  }

  plan(): Plan {
    for (const { lever, status, initiator, initiative } of Object.values(this.table.proposals)) {
      if (lever === '2.13' && status === 'sealed' && initiative) this.send(initiator, initiativeWorksite(initiative))
    }
    for (const { from, object, status, dueSeason } of Object.values(this.table.promises)) {
      if (object !== 'pot' && status === 'live' && dueSeason === this.table.table.season && this.table.worksites[object]) this.send(from, object)
    }
    this.countOnHabits()
    if (this.mediates) this.easeTensions()
    this.meetChallenge()
    this.growInitiatives()
    const tasks = new Map<SeatNumber, Task>()
    const force = new Map<WorksiteId, number>()
    for (const [worksite, crew] of this.crews) {
      const given = assignPostures(this.table, this.content, worksite, crew, this.guess(worksite), this.bars, (seat) => (isShirker(this.past, seat) ? this.past?.[seat]?.posture : undefined))
      let sum = 0
      for (const [seat, { posture, worth }] of given) {
        const enough = this.enough.get(seat)
        tasks.set(seat, { worksite, posture, ...(enough !== undefined && { enough }) })
        sum += usualTokens(this.table, seat, this.past) + worth / 10
      }
      force.set(worksite, Math.floor(sum))
    }
    return { tasks, crews: this.crews, force }
  }

  /** Who gave nothing is not asked anything; but it was seen at an initiative, will be there again, and helps whoever joins it. */
  private countOnHabits(): void {
    for (const seat of seatsPresent(this.table)) {
      const worksite = this.past?.[seat]?.worksite
      if (!isShirker(this.past, seat) || !worksite?.startsWith('initiative:') || !this.table.worksites[worksite]) continue
      this.crews.set(worksite, [...(this.crews.get(worksite) ?? []), seat])
    }
  }

  private send(seat: SeatNumber, worksite: WorksiteId): void {
    if (!this.free.includes(seat)) return
    this.free.splice(this.free.indexOf(seat), 1)
    this.crews.set(worksite, [...(this.crews.get(worksite) ?? []), seat])
  }

  private guess(worksite: WorksiteId): Guess {
    const had = this.guesses.get(worksite)
    if (had) return had
    const situations = commonCandidates(this.table, this.content, worksite)
    const known = relationOf(worksite) !== undefined || this.table.initiatives[worksite.slice('initiative:'.length)]?.situation !== undefined
    const guess = { situations, known }
    this.guesses.set(worksite, guess)
    return guess
  }

  /** The free seat with the best score; ties: the table takes turns. */
  private pick(score: (seat: SeatNumber) => number, seats: readonly SeatNumber[] = this.free): SeatNumber | undefined {
    let best: { seat: SeatNumber; score: number; turn: number } | undefined
    for (const seat of seats) {
      const [own, turn] = [score(seat), this.turn(seat)]
      if (!best || own > best.score || (own === best.score && turn < best.turn)) best = { seat, score: own, turn }
    }
    return best?.seat
  }

  /** The posture worth most for this seat there, in tenths. */
  private bestWorth(seat: SeatNumber, worksite: WorksiteId, postures: readonly PostureId[] = this.content.postures): number {
    const crew = [...(this.crews.get(worksite) ?? []), seat]
    const guess = this.guess(worksite)
    let best = -20
    for (const posture of postures) {
      if (!this.content.postures.includes(posture) || this.bars.includes(posture)) continue
      best = Math.max(best, expectedWorth(this.table, worksite, seat, posture, crew, guess))
    }
    return best
  }

  private easeTensions(): void {
    const { table } = this
    const tensions = (Object.keys(table.worksites) as WorksiteId[]).filter((worksite) => relationOf(worksite) && table.links[relationOf(worksite)!]?.conflict)
    const hotFirst = tensions.sort((a, b) => Number(table.links[relationOf(b)!]?.conflict === 'hot') - Number(table.links[relationOf(a)!]?.conflict === 'hot') || (a < b ? -1 : 1))
    const most = Math.max(1, Math.floor(this.free.length / 4))
    for (const tension of hotFirst.slice(0, most)) {
      const parties = seatsOfPair(relationOf(tension)!)
      const seat = this.pick((one) => this.bestWorth(one, tension, ['mediation', 'trusted-third']), this.free.filter((one) => !parties.includes(one)))
      if (seat === undefined) continue
      this.enough.set(seat, 3)
      this.send(seat, tension)
    }
  }

  private meetChallenge(): void {
    const { challenge } = this.table
    if (!challenge) return
    const most = this.free.length > 5 ? 3 : 2
    let force = (this.crews.get('challenge') ?? []).reduce((sum, seat) => sum + usualTokens(this.table, seat, this.past), 0)
    const concerned = concernedAt(this.table, 'challenge')
    const structural = this.mediates && this.guess('challenge').situations.some((one) => (STRUCTURAL_SITUATIONS as readonly string[]).includes(one))
    for (let count = 0; count < most && this.free.length > 1 && force < challenge.need; count++) {
      const ease = structural && count === 0 ? (['mediation', 'trusted-third'] as const) : undefined
      const score = (seat: SeatNumber): number => this.bestWorth(seat, 'challenge', ease) - (concerned.includes(seat) ? 8 : 0)
      const seat = this.pick(score)
      if (seat === undefined) return
      // A posture may fail: it is not counted on. What it brings makes the difference between met and met with brio.
      force += usualTokens(this.table, seat, this.past)
      this.send(seat, 'challenge')
    }
  }

  /** The table takes turns. */
  private turn(seat: SeatNumber): number {
    return (seat + this.table.table.season * 3) % 8
  }

  private growInitiatives(): void {
    const { table } = this
    const open = new Set(Object.keys(table.initiatives).filter((id) => table.initiatives[id]!.need !== undefined && table.initiatives[id]!.gateOpen))
    while (this.free.length > 0) {
      const best = [...open].map((id) => this.priceOf(id)).filter((one) => one.seats <= this.free.length).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))[0]
      if (!best) break
      open.delete(best.id)
      this.fill(initiativeWorksite(best.id), best.seats)
    }
    const rest = this.whereToHelp(open)
    if (rest) for (const seat of this.free.slice()) this.send(seat, rest)
  }

  private priceOf(id: string): { id: string; seats: number; score: number } {
    const initiative = this.table.initiatives[id]!
    const already = this.crews.get(initiativeWorksite(id))?.length ?? 0
    const lacks = Math.max(1, (initiative.need ?? 0) - initiative.gauge) - already * 5
    const seats = Math.max(1, (initiative.required ?? 1) - already, Math.ceil((lacks * 10) / (10 * (this.table.table.season === 1 ? 5 : 4) + 10)))
    const gain = (gapOf(this.table, initiative.domain) > 0 ? 5 : 2) + (initiative.stage >= 2 && gapOf(this.table, 'backing') > 0 ? 3 : 1) + (initiative.wilting ? 3 : 0)
    return { id, seats, score: Math.floor((gain * 100) / seats) }
  }

  private fill(worksite: WorksiteId, seats: number): void {
    for (let count = 0; count < seats; count++) {
      const owner = concernedAt(this.table, worksite)[0]
      const score = (seat: SeatNumber): number => this.bestWorth(seat, worksite) + (seat === owner ? 12 : 0)
      const seat = this.pick(score)
      if (seat !== undefined) this.send(seat, worksite)
    }
  }

  /** What is left helps the initiative that is being grown and lacks most, else the next one, whose gauge keeps it. */
  private whereToHelp(open: ReadonlySet<string>): WorksiteId | undefined {
    const next = [...open].filter((id) => this.table.initiatives[id]!.gauge < this.table.initiatives[id]!.need!).map((id) => this.priceOf(id)).sort((a, b) => b.score - a.score)[0]
    if (next) return initiativeWorksite(next.id)
    const grown = [...this.crews.keys()].find((worksite) => worksite.startsWith('initiative:'))
    return grown ?? (this.table.challenge ? 'challenge' : undefined)
  }
}
