import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { Button } from '../../ui/button.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { Part, SeatChip } from '../parts.tsx'
import { PromiseSentence } from './promise-sentence.tsx'
import { ProposalSlip } from './proposal-slip.tsx'
import { words } from '../words.ts'

type LiveItemsOf = ReturnType<typeof liveItems>

/** What waits for an answer of a seat: proposals of others, words given to it, polls; then its own proposal. */
export function liveItems(view: PublicView, seat: SeatNumber) {
  const proposals = Object.entries(view.proposals).filter(([, proposal]) => proposal.status === 'open')
  const polls = Object.entries(view.polls).filter(([, poll]) => poll.open)
  const promises = Object.entries(view.promises).filter(([, promise]) => promise.status === 'live' && promise.from !== seat && promise.givenSeason === view.table.season && !promise.accepted && promise.to === seat)
  return {
    theirs: proposals.filter(([, { initiator }]) => initiator !== seat),
    mine: proposals.filter(([, { initiator }]) => initiator === seat),
    polls, promises, count: proposals.length + polls.length + promises.length,
  }
}

export function LiveItems({ items: { theirs, mine, polls, promises, count } }: { readonly items: LiveItemsOf }) {
  const { view, me, act } = useSeated()
  const { palaver: say } = words()
  if (count === 0) return null
  return (
    <Part title={say.live}>
      {theirs.map(([id, proposal]) => (
        <ProposalSlip key={id} id={id} proposal={proposal} />
      ))}
      {polls.map(([id, poll]) => (
        <Sheet key={id} seed={id} paper="event" class="slip-card">
          <h3>{local(poll.question)}</h3>
          <div class="pair">
            {Object.entries(poll.options).map(([option, label]) => (
              <Button key={option} seed={`${id}-${option}`} look={poll.answers[me.seat] === option ? 'yellow' : 'plain'} pressed={poll.answers[me.seat] === option} onClick={() => void act({ type: 'answer-poll', poll: id, option })}>
                {local(label)}
              </Button>
            ))}
          </div>
          <p class="small">{say.poll.count(Object.keys(poll.answers).length)}</p>
        </Sheet>
      ))}
      {promises.map(([id, promise]) => (
        <Sheet key={id} seed={id} paper="white" class="slip-card">
          <p class="slip-from">
            <SeatChip seat={promise.from} view={view} />
          </p>
          <PromiseSentence id={id} promise={promise} />
          <Button icon="ear" onClick={() => void act({ type: 'accept-promise', promise: id })}>
            {say.promise.heard}
          </Button>
        </Sheet>
      ))}
      {mine.map(([id, proposal]) => (
        <ProposalSlip key={id} id={id} proposal={proposal} />
      ))}
    </Part>
  )
}
