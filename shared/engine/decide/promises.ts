import { LIMITS } from '../../base/limits.ts'
import { PROMISE_AMOUNT, refusePromiseObject, refusePromiseTo } from '../promise-rules.ts'
import { reject } from '../rejection.ts'
import { cleanText, countWords } from './clean-text.ts'
import type { SeatHandlers } from './handler.ts'

export const REASON_WORDS = 3

/** One's word: given, heard, taken back (rules 48–51). */
export const promiseHandlers: SeatHandlers<'give-promise' | 'accept-promise' | 'withdraw-promise'> = {
  'give-promise'(run, { to, object, atLeast, due, reason }, seat) {
    const refusal = refusePromiseTo(run.state, seat, to) ?? refusePromiseObject(run.state, seat, object, due)
    if (refusal) return refusal
    if (atLeast < PROMISE_AMOUNT.min || atLeast > PROMISE_AMOUNT.max) return reject('promise-amount', PROMISE_AMOUNT)
    const said = 'text' in reason ? cleanText(reason.text, LIMITS.reason) : undefined
    if (said && !said.ok) return said.error.code === 'text-empty' ? reject('reason-missing') : said.error
    if (said?.ok && countWords(said.value) < REASON_WORDS) return reject('reason-missing')
    const stored = said?.ok ? run.store(said.value, 'promise') : undefined
    run.emit({
      type: 'promise-given',
      promise: `p${run.state.seq + 1}`,
      from: seat,
      to,
      object,
      atLeast,
      dueSeason: run.state.game.season + (due === 'next' ? 1 : 0),
      reason: stored ?? ('chip' in reason ? { chip: reason.chip } : { chip: '' }),
    })
    return undefined
  },
  'accept-promise'(run, { promise: id }, seat) {
    const promise = run.state.game.promises.find((one) => one.id === id)
    if (!promise || promise.to !== seat) return reject('not-allowed')
    if (promise.status !== 'live') return reject('promise-over')
    if (!promise.accepted) run.emit({ type: 'promise-accepted', promise: id, seat })
    return undefined
  },
  'withdraw-promise'(run, { promise: id }, seat) {
    const promise = run.state.game.promises.find((one) => one.id === id)
    if (!promise || promise.from !== seat) return reject('not-allowed')
    if (promise.status !== 'live') return reject('promise-over')
    run.emit({ type: 'promise-withdrawn', promise: id, seat, fact: `promise:${id}` })
    return undefined
  },
}
