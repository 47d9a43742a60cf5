import { parentPort } from 'node:worker_threads'
import { playOnward, type Distribution, type OnwardPlan } from '../../shared/what-if/index.ts'

/** A plan once, then slices of its games. */
export type OnwardRequest = { readonly plan: OnwardPlan } | { readonly side: 'actual' | 'other'; readonly from: number; readonly to: number }
export type OnwardAnswer = { readonly part: Distribution } | { readonly reason: string }

let plan: OnwardPlan | undefined

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
const answer = (said: OnwardAnswer): void => parentPort?.postMessage(said)

parentPort?.on('message', (request: OnwardRequest) => {
  if ('plan' in request) {
    plan = request.plan
    return
  }
  try {
    if (!plan) throw new Error('A slice came before its plan')
    answer({ part: playOnward(plan[request.side], plan.players, request.from, request.to) })
  } catch (error) {
    answer({ reason: error instanceof Error ? error.message : String(error) })
  }
})
