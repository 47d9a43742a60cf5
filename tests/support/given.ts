import { expect } from 'vitest'
import type { Actor, Command } from '../../shared/engine/command.ts'
import type { Decision, Moment } from '../../shared/engine/contract.ts'
import type { EventOf, GameEventType, JournalEvent } from '../../shared/engine/event.ts'
import { decide } from '../../shared/engine/decide/index.ts'
import { evolve } from '../../shared/engine/evolve/index.ts'
import type { Rejection, RejectionCode } from '../../shared/engine/rejection.ts'
import type { TableState } from '../../shared/engine/state.ts'
import { deepFreeze } from './deep-freeze.ts'

export const clock: Actor = { kind: 'clock' }
export const trainer: Actor = { kind: 'trainer' }
export const server: Actor = { kind: 'server' }
export const seat = (number: number): Actor => ({ kind: 'seat', seat: number })

/** One second after the last event, unless said. */
export function nextMoment(state: TableState, laterMs = 1000): Moment {
  return { at: state.lastAt + laterMs, tableMs: state.tableMs + laterMs }
}

type Step = { readonly command: Command; readonly by: Actor }

/**
 * `given(state).when(by, command)…` decides on a frozen state and applies what follows.
 * A failure prints the refusal or the last events.
 */
export function given(state: TableState): Given {
  return new Given(deepFreeze(state), [], undefined, undefined)
}

export class Given {
  readonly state: TableState
  readonly #events: readonly JournalEvent[]
  readonly #rejection: Rejection | undefined
  readonly #last: Step | undefined

  constructor(state: TableState, events: readonly JournalEvent[], rejection: Rejection | undefined, last: Step | undefined) {
    this.state = state
    this.#events = events
    this.#rejection = rejection
    this.#last = last
  }

  /** Later commands are not sent once one was refused: the refusal stays to be looked at. */
  when(by: Actor, command: Command, laterMs?: number): Given {
    this.#mustNotBeRefused()
    const decision = decide(this.state, command, by, nextMoment(this.state, laterMs))
    if (!decision.ok) return new Given(this.state, [], decision.error, { command, by })
    return new Given(deepFreeze(applyDecision(this.state, decision.value)), decision.value.events, undefined, { command, by })
  }

  thenRejected(code: RejectionCode, detail?: Rejection['detail']): TableState {
    expect(this.#rejection?.code ?? 'accepted', this.#describe()).toBe(code)
    if (detail) expect(this.#rejection?.detail).toMatchObject(detail)
    return this.state
  }

  thenAccepted(): TableState {
    this.#mustNotBeRefused()
    return this.state
  }

  /** Some event of the last command has this type and these members. */
  thenHappened<T extends GameEventType>(type: T, members: Partial<EventOf<T>> = {}): this {
    this.#mustNotBeRefused()
    expect(this.#events, this.#describe()).toContainEqual(expect.objectContaining({ type, ...members } as object))
    return this
  }

  thenNothing(type: GameEventType): this {
    this.#mustNotBeRefused()
    expect(this.#events.map((event) => event.type)).not.toContain(type)
    return this
  }

  events<T extends GameEventType>(type: T): Extract<JournalEvent, { type: T }>[] {
    return this.#events.filter((event) => event.type === type) as Extract<JournalEvent, { type: T }>[]
  }

  #mustNotBeRefused(): void {
    if (this.#rejection) expect.fail(`refused: ${JSON.stringify(this.#rejection)}\n${this.#describe()}`)
  }

  #describe(): string {
    const events = this.#events.slice(-12).map((event) => JSON.stringify(event))
    const { season, phase } = this.state.game
    return [`${this.state.status}, season ${season}, ${phase}; ${JSON.stringify(this.#last)}`, ...events].join('\n')
  }
}

export function applyDecision(state: TableState, decision: Decision): TableState {
  return decision.events.reduce(evolve, state)
}
