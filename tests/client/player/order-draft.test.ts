import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { EMPTY_ORDER, draftOrder, isSameOrder } from '../../../client/player/order-draft.ts'
import { leftToSpend } from '../../../client/player/commitment/spending.ts'
import { spreadLikeLast } from '../../../client/player/commitment/spread-like-last.ts'
import type { Order } from '../../../shared/engine/state.ts'
import type { Rejection } from '../../../shared/engine/rejection.ts'
import type { Outcome } from '../../../client/net/table-connection.ts'

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

function desk() {
  const saved = signal<Order | undefined>(EMPTY_ORDER)
  const sent: { command: { type: string; order?: Order }; answer: (outcome: Outcome) => void }[] = []
  const refused: Rejection[] = []
  const draft = draftOrder({ saved, send: (command) => new Promise((answer) => sent.push({ command: command as never, answer })), onRefused: (rejection) => refused.push(rejection) })
  return { saved, sent, refused, draft }
}
const withPot = (pot: number): Order => ({ ...EMPTY_ORDER, time: { ...EMPTY_ORDER.time, pot } })

describe('the order being written', () => {
  it('shows a change at once and saves it at once', () => {
    const { draft, sent } = desk()
    draft.change(() => withPot(1))
    expect(draft.order.value.time.pot).toBe(1)
    expect(sent[0]?.command).toEqual({ type: 'save-order', order: withPot(1) })
    expect(draft.isSaving.value).toBe(true)
  })

  it('sends later changes together, once the first is answered', async () => {
    const { draft, sent } = desk()
    draft.change(() => withPot(1))
    draft.change(() => withPot(2))
    draft.change(() => withPot(3))
    expect(sent).toHaveLength(1)
    sent[0]?.answer({ ok: true, value: { seq: 1 } })
    await settled()
    expect(sent.map(({ command }) => command.order?.time.pot)).toEqual([1, 3])
  })

  it('keeps what was accepted until the table shows it', async () => {
    const { draft, sent, saved } = desk()
    draft.change(() => withPot(2))
    sent[0]?.answer({ ok: true, value: { seq: 1 } })
    await settled()
    expect(draft.order.value.time.pot).toBe(2)
    saved.value = withPot(2)
    expect(draft.order.value.time.pot).toBe(2)
  })

  it('falls back to what the table holds when the change is refused, and says why', async () => {
    const { draft, sent, refused } = desk()
    draft.change(() => withPot(9))
    sent[0]?.answer({ ok: false, error: { code: 'not-enough-time', detail: { n: 0 } } })
    await settled()
    expect(draft.order.value).toEqual(EMPTY_ORDER)
    expect(refused).toEqual([{ code: 'not-enough-time', detail: { n: 0 } }])
  })

  it('begins where the person said they would go, and says so only with the first gesture', () => {
    const saved = signal<Order | undefined>(EMPTY_ORDER)
    const sent: unknown[] = []
    const draft = draftOrder({ saved, suggested: signal('challenge' as const), send: (command) => (sent.push(command), new Promise(() => {})), onRefused: () => {} })
    expect(draft.order.value.worksite).toBe('challenge')
    expect(sent).toEqual([])
    draft.change((order) => ({ ...order, posture: 'listening' }))
    expect(sent).toEqual([{ type: 'save-order', order: { ...EMPTY_ORDER, worksite: 'challenge', posture: 'listening' } }])
  })

  it('forgets where the person said they would go once something else is saved', () => {
    const draft = draftOrder({ saved: signal<Order | undefined>(withPot(1)), suggested: signal('challenge' as const), send: () => new Promise(() => {}), onRefused: () => {} })
    expect(draft.order.value.worksite).toBeUndefined()
  })

  it('lays down what is shown', async () => {
    const { draft, sent } = desk()
    draft.change(() => withPot(2))
    void draft.lay()
    expect(sent[1]?.command).toEqual({ type: 'lay-order', order: withPot(2) })
  })
})

describe('two orders', () => {
  it('are the same only in all they say', () => {
    const full: Order = { worksite: 'challenge', posture: 'listening', time: { worksite: 1, pot: 1, mandate: 1 }, means: { worksite: 1, pot: 0 }, lever: { lever: '2.6', choice: ['a'] }, dilemma: 'a' }
    expect(isSameOrder(full, structuredClone(full))).toBe(true)
    const others: Order[] = [
      { ...full, worksite: 'initiative:grocery' }, { ...full, posture: 'expertise' }, { ...full, dilemma: 'b' }, { ...full, lever: { lever: '2.6', choice: ['b'] } },
      { ...full, time: { ...full.time, mandate: 2 } }, { ...full, means: { worksite: 1, pot: 1 } },
    ]
    for (const other of others) expect(isSameOrder(full, other)).toBe(false)
  })
})

describe('what is left to spend', () => {
  const levers = { '2.6': { cost: { time: 1, means: 1 } } } as never
  it('takes off what is placed and what the lever costs', () => {
    const order: Order = { ...EMPTY_ORDER, time: { worksite: 1, pot: 1, mandate: 0 }, means: { worksite: 1, pot: 0 }, lever: { lever: '2.6' } }
    expect(leftToSpend(order, { time: 4, means: 5, reservedTime: 0, reservedMeans: 0 }, { levers })).toEqual({ time: 1, means: 3 })
  })
})

describe('« Répartir comme la saison dernière »', () => {
  const last: Order = { ...EMPTY_ORDER, time: { worksite: 1, pot: 2, mandate: 1 }, means: { worksite: 2, pot: 3 } }
  it('never fills the pot', () => {
    const spread = spreadLikeLast(EMPTY_ORDER, last, { time: 4, means: 5 })
    expect([spread.time, spread.means]).toEqual([{ worksite: 1, pot: 0, mandate: 1 }, { worksite: 2, pot: 0 }])
  })
  it('stays within what there is', () => {
    const spread = spreadLikeLast(withPot(3), last, { time: 3, means: 1 })
    expect([spread.time, spread.means]).toEqual([{ worksite: 0, pot: 3, mandate: 0 }, { worksite: 1, pot: 0 }])
  })
})
