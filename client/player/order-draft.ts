/**
 * The order being written. A change shows at once and is saved at once; while a save travels, later changes wait
 * and go together. A refused change falls back to what the table holds.
 */
import { computed, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { WorksiteId } from '../../shared/base/ids.ts'
import type { Order } from '../../shared/engine/state.ts'
import type { Rejection } from '../../shared/engine/rejection.ts'
import type { SeatCommand } from '../../shared/engine/command.ts'
import type { Outcome } from '../net/table-connection.ts'

export const EMPTY_ORDER: Order = { time: { worksite: 0, pot: 0, mandate: 0 }, means: { worksite: 0, pot: 0 } }

export interface OrderDraft {
  /** What the person sees: their own last change, else what the table holds. */
  readonly order: ReadonlySignal<Order>
  /** A change is on its way. */
  readonly isSaving: ReadonlySignal<boolean>
  change(edit: (order: Order) => Order): void
  lay(): Promise<boolean>
  takeBack(): Promise<boolean>
}

export interface OrderDraftOptions {
  readonly saved: ReadonlySignal<Order | undefined>
  /** « J'irais à… »: shown while nothing is saved, and saved only with the first gesture: who does nothing has said nothing. */
  readonly suggested?: ReadonlySignal<WorksiteId | undefined>
  readonly send: (command: SeatCommand) => Promise<Outcome>
  readonly onRefused: (rejection: Rejection) => void
}

export function draftOrder({ saved, suggested, send, onRefused }: OrderDraftOptions): OrderDraft {
  const own = signal<Order | undefined>(undefined)
  const isSaving = signal(false)
  const order = computed(() => {
    if (own.value) return own.value
    const held = saved.value ?? EMPTY_ORDER
    const worksite = suggested?.value
    return worksite !== undefined && isSameOrder(held, EMPTY_ORDER) ? { ...held, worksite } : held
  })

  // The answer may come before the state that carries it: what was accepted stays shown until the table holds it.
  const settle = (accepted: Order): void => {
    if (own.peek() !== accepted) return
    if (isSameOrder(saved.peek(), accepted)) own.value = undefined
    else setTimeout(() => own.peek() === accepted && (own.value = undefined), 1500)
  }

  const flush = async (): Promise<void> => {
    if (isSaving.peek()) return
    const sent = own.peek()
    if (!sent) return
    isSaving.value = true
    const outcome = await send({ type: 'save-order', order: sent })
    isSaving.value = false
    if (!outcome.ok) {
      if (own.peek() === sent) own.value = undefined
      onRefused(outcome.error)
    }
    if (own.peek() !== sent) return flush()
    settle(sent)
  }

  return {
    order,
    isSaving,
    change(edit) {
      own.value = edit(order.peek())
      void flush()
    },
    async lay() {
      const laid = order.peek()
      const outcome = await send({ type: 'lay-order', order: laid })
      if (!outcome.ok) onRefused(outcome.error)
      return outcome.ok
    },
    async takeBack() {
      const outcome = await send({ type: 'take-back-order' })
      if (!outcome.ok) onRefused(outcome.error)
      return outcome.ok
    },
  }
}

export function isSameOrder(a: Order | undefined, b: Order): boolean {
  return (
    a !== undefined &&
    a.worksite === b.worksite &&
    a.posture === b.posture &&
    a.dilemma === b.dilemma &&
    a.lever?.lever === b.lever?.lever &&
    String(a.lever?.choice ?? '') === String(b.lever?.choice ?? '') &&
    a.time.worksite === b.time.worksite &&
    a.time.pot === b.time.pot &&
    a.time.mandate === b.time.mandate &&
    a.means.worksite === b.means.worksite &&
    a.means.pot === b.means.pot
  )
}
