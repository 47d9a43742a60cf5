import type { Pair, SeatNumber, WorksiteId } from '../base/ids.ts'
import type { LeverId, PostureId } from '../base/vocabulary.ts'
import { isReady } from './decide/closing.ts'
import { checkPermission } from './decide/permissions.ts'
import type { SeatCommand } from './command.ts'
import { rulesOf } from './format.ts'
import { findLever, hasProposed, isUnfinished, refuseCondition, refuseLever } from './lever-rules.ts'
import { missingForLaying } from './order-rules.ts'
import { postureNotes, type GateNote, type PostureWord } from './posture-notes.ts'
import { bridgesOf } from './postures.ts'
import { promisableObjects, promiseTargets, refusePromiseObject, refusePromiseTo, refusePromiseToAnybody } from './promise-rules.ts'
import { mayWiden, refuseProposing, refuseSigning } from './proposal-rules.ts'
import { purseOf, reservedOf } from './purse.ts'
import { reject, type Rejection, type RejectionCode } from './rejection.ts'
import type { Order, PromiseObject, Proposal, TableState } from './state.ts'
import { seatsAtTable } from './seats.ts'
import { thanksTargets } from './thanks-rules.ts'
import { isWorksiteOpen, openWorksites } from './worksites.ts'

export { isReady, missingForLaying, purseOf }

/** Open, or the code a command would be refused with. */
export type Option = { readonly open: true } | { readonly open: false; readonly why: RejectionCode; readonly detail?: NonNullable<Rejection['detail']> }

type LeverOption = { readonly when: 'palaver' | 'order' } & Option
type PostureOption = { readonly word?: PostureWord; readonly gates: Readonly<Record<string, GateNote>> } & Option
type ProposalOption = { readonly sign: Option; readonly vote: boolean; readonly unsign: boolean; readonly cancel: boolean; readonly widen: boolean }

export type SeatOptions = {
  readonly worksites: Readonly<Record<WorksiteId, Option>>
  readonly postures: Readonly<Partial<Record<PostureId, PostureOption>>>
  readonly levers: Readonly<Partial<Record<LeverId, LeverOption>>>
  readonly bridges: readonly Pair[]
  readonly promiseToTable: Option
  readonly promiseToPerson: Option
  readonly promiseTargets: readonly SeatNumber[]
  readonly promiseObjects: readonly PromiseObject[]
  readonly nextSeason: Option
  readonly proposals: Readonly<Record<string, ProposalOption>>
  readonly thanks: Option
  readonly thanksTo: readonly SeatNumber[]
  readonly intention: Option
  readonly message: Option
  readonly messageTo: readonly SeatNumber[]
  readonly ready: Option
}

type May = (type: SeatCommand['type']) => Rejection | undefined
const asking = (state: TableState, seat: SeatNumber): May => (type) => checkPermission(state, type, { kind: 'seat', seat })

/** One function for each option, for who looks at few of them. */
export const OPTION_PARTS: { readonly [K in keyof SeatOptions]: (state: TableState, seat: SeatNumber) => SeatOptions[K] } = {
  worksites: worksiteOptions,
  postures: (state, seat) => postureOptions(state, seat, state.game.orders[seat]?.worksite),
  levers: leverOptions,
  bridges: (state, seat) => (state.game.orders[seat]?.worksite === undefined ? [] : bridgesOf(state, seat)),
  promiseToTable: (state, seat) => optionOf(asking(state, seat)('give-promise') ?? refusePromiseTo(state, seat, 'table')),
  promiseToPerson: (state, seat) => optionOf(asking(state, seat)('give-promise') ?? refusePromiseToPerson(state, seat)),
  promiseTargets: (state, seat) => promiseTargets(state, seat),
  promiseObjects: (state) => promisableObjects(state),
  nextSeason: (state, seat) => optionOf(refusePromiseObject(state, seat, 'pot', 'next')?.code === 'no-next-season' ? reject('no-next-season') : undefined),
  proposals: (state, seat) => proposalOptions(state, seat, asking(state, seat)),
  thanks: (state, seat) => optionOf(asking(state, seat)('give-thanks') ?? (state.game.thanks[seat] === undefined ? undefined : reject('already-thanked'))),
  thanksTo: (state, seat) => thanksTargets(state, seat),
  intention: (state, seat) => optionOf(asking(state, seat)('declare-intention')),
  message: (state, seat) => optionOf(asking(state, seat)('send-message') ?? (state.setup.options.remote ? undefined : reject('not-allowed'))),
  messageTo: (state, seat) => (state.setup.options.remote ? seatsAtTable(state).filter((one) => one.holder === 'person' && one.seat !== seat).map((one) => one.seat) : []),
  ready: (state, seat) => optionOf(asking(state, seat)('set-ready')),
}

/**
 * What is open to a seat now, and why the rest is not: the same rules that decide commands, read ahead.
 * Holds nothing that the seat may not know.
 */
export function seatOptions(state: TableState, seat: SeatNumber): SeatOptions {
  return Object.fromEntries(Object.entries(OPTION_PARTS).map(([name, part]) => [name, part(state, seat)])) as SeatOptions
}

function optionOf(refusal: Rejection | undefined): Option {
  if (!refusal) return OPEN
  return refusal.detail ? { open: false, why: refusal.code, detail: refusal.detail } : { open: false, why: refusal.code }
}
const OPEN: Option = { open: true }

/** The open worksites; once a sealed lever fixes one, the others say which. */
function worksiteOptions(state: TableState, seat: SeatNumber): Record<WorksiteId, Option> {
  const fixed = reservedOf(state, seat).worksite
  const finished = state.game.initiatives.map((one): WorksiteId => `initiative:${one.id}`).filter((worksite) => !isWorksiteOpen(state, worksite))
  const open = openWorksites(state).map((worksite): [WorksiteId, Option] => [
    worksite,
    fixed === undefined || fixed === worksite ? OPEN : optionOf(reject('worksite-fixed', { initiative: fixed.slice('initiative:'.length) })),
  ])
  const closed = finished.map((worksite): [WorksiteId, Option] => [worksite, optionOf(reject('worksite-closed'))])
  return Object.fromEntries([...open, ...closed]) as Record<WorksiteId, Option>
}

function postureOptions(state: TableState, seat: SeatNumber, worksite: WorksiteId | undefined): SeatOptions['postures'] {
  const { postures } = rulesOf(state)
  const notes = worksite === undefined ? undefined : postureNotes(state, seat, worksite, state.game.beliefs[seat]?.[worksite])
  return Object.fromEntries(
    postures.map((posture) => {
      const note = notes?.[posture]
      const gates = Object.fromEntries((note?.gates ?? []).map((gate) => [gate.gate, gate]))
      return [posture, { ...(note?.word === undefined ? {} : { word: note.word }), gates, ...OPEN }]
    }),
  )
}

function leverOptions(state: TableState, seat: SeatNumber): SeatOptions['levers'] {
  return Object.fromEntries(state.scenario.file.levers.flatMap((id) => (findLever(state, id) ? [[id, leverOption(state, seat, id)]] : [])))
}

/** One lever's option; undefined when the scenario does not deal it. */
export function leverOption(state: TableState, seat: SeatNumber, id: LeverId): LeverOption | undefined {
  const card = findLever(state, id)
  if (!card) return undefined
  const may = asking(state, seat)
  const when = card.family === 'table' ? ('palaver' as const) : ('order' as const)
  const worksite = state.game.orders[seat]?.worksite
  const refusal = card.family === 'table' ? (may('propose-lever') ?? refuseProposingNow(state, seat, id)) : (may('save-order') ?? refusePlaying(state, seat, id, worksite))
  return { when, ...optionOf(refusal) }
}

/** What a lever asks of the initiative it will name is said when it is named, or now when none of them would do. */
function refuseProposingNow(state: TableState, seat: SeatNumber, lever: LeverId): Rejection | undefined {
  const card = findLever(state, lever)
  const refusal = refuseProposing(state, seat, lever)
  if (refusal || !card) return refusal
  if (!card.target) return refuseCondition(state, card, { seat, choice: [] })
  if (card.target !== 'worksite') return undefined
  const refusals = state.game.initiatives.filter((one) => isUnfinished(state, one.id)).map(({ id }) => refuseCondition(state, card, { seat, choice: [], initiative: id }))
  return refusals.every((one) => one !== undefined) ? refusals[0] : undefined
}

function refusePlaying(state: TableState, seat: SeatNumber, lever: LeverId, worksite: WorksiteId | undefined): Rejection | undefined {
  const card = findLever(state, lever)
  const refusal = refuseLever(state, seat, lever)
  if (refusal || !card) return refusal
  if (hasProposed(state, seat)) return reject('one-lever')
  const purse = purseOf(state, seat)
  if (card.cost.time > purse.time) return reject('not-enough-time', { n: purse.time })
  if (card.cost.means > purse.means) return reject('not-enough-means', { n: purse.means })
  return refuseCondition(state, card, { seat, choice: [], ...(worksite === undefined ? {} : { worksite }) })
}

function refusePromiseToPerson(state: TableState, seat: SeatNumber): Rejection | undefined {
  const refusal = refusePromiseToAnybody(state)
  if (refusal) return refusal
  const [somebody] = promiseTargets(state, seat)
  return somebody === undefined ? reject('person-absent') : refusePromiseTo(state, seat, somebody)
}

function proposalOptions(state: TableState, seat: SeatNumber, may: (type: SeatCommand['type']) => Rejection | undefined): SeatOptions['proposals'] {
  const option = (proposal: Proposal): ProposalOption => {
    const isOpen = proposal.status === 'open' && may('sign-proposal') === undefined
    return {
      sign: optionOf(may('sign-proposal') ?? refuseSigning(state, seat, proposal)),
      vote: isOpen && findLever(state, proposal.lever)?.vote !== undefined,
      unsign: isOpen && proposal.signers.includes(seat),
      cancel: isOpen && proposal.initiator === seat,
      widen: isOpen && proposal.initiator === seat && mayWiden(state, proposal),
    }
  }
  const current = state.game.proposals.filter((one) => one.season === state.game.season && one.status !== 'cancelled')
  return Object.fromEntries(current.map((proposal) => [proposal.id, option(proposal)]))
}

/** An order with nothing in it. */
export const EMPTY_ORDER: Order = { time: { worksite: 0, pot: 0, mandate: 0 }, means: { worksite: 0, pot: 0 } }
