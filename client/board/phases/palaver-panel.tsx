import { svgEmblem } from '../../../shared/drawing/medallion.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { ProposalView, PublicView, SharedClueView } from '../../../shared/views/view-types.ts'
import { Icon, TwoInk } from '../../ui/icon.tsx'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { seatName, worksiteName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import { ChallengeCard } from './challenge-card.tsx'
import { Notice } from './news-panel.tsx'

export function PalaverPanel({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const clues = Object.entries(view.clues).filter(([, clue]) => clue.about === 'challenge')
  const proposals = Object.entries(view.proposals).filter(([, proposal]) => proposal.status !== 'cancelled')
  return (
    <>
      <Sheet seed="eyes" paper="ink" lift={2} class="eyes-sheet screened" as="section">
        <Icon name="eye" size={44} />
        <h2>{view.table.silent ? w.silent : w.liftEyes}</h2>
        {!view.table.silent && <p>{w.liftEyesHelp}</p>}
      </Sheet>
      {view.table.rewound && <Notice words={w.rewound} />}
      <ChallengeCard view={view} whole={false} />
      {clues.length > 0 && (
        <Sheet seed="clues" lift={2} class="small-card" as="section">
          <h3>{w.clues}</h3>
          <ul class="clue-list">
            {clues.map(([id, clue]) => (
              <Clue key={id} clue={clue} view={view} />
            ))}
          </ul>
        </Sheet>
      )}
      {proposals.map(([id, proposal]) => (
        <Proposal key={id} id={id} proposal={proposal} view={view} content={content} />
      ))}
      {Object.entries(view.polls).map(([id, poll]) => (
        <Sheet key={id} seed={`poll-${id}`} lift={2} class="small-card" as="section">
          <p class="kicker">{w.poll}</p>
          <h3>{local(poll.question)}</h3>
          <ul class="poll-list">
            {Object.entries(poll.options).map(([option, name]) => (
              <li key={option}>
                <span>{local(name)}</span> <b>{Object.values(poll.answers).filter((answer) => answer === option).length}</b>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </>
  )
}

function Clue({ clue, view }: { readonly clue: SharedClueView; readonly view: PublicView }) {
  const w = words()
  const names = (clue.among ?? []).map((situation) => text().situations[situation].name)
  return (
    <li>
      {clue.seat === undefined ? <Icon name="users-three" size={30} /> : <Picture svg={svgEmblem(view.seats[clue.seat]!.role, 40)} rem={2.1} />}
      <span>
        {clue.text ? <b>{local(clue.text)}</b> : <b>{clue.seat === undefined ? w.cluePublic : seatName(view, clue.seat)}</b>}
        <small>{clue.channel === 'voice' ? w.clueSpoken : text().list(names)}</small>
      </span>
    </li>
  )
}

function Proposal({ id, proposal, view, content }: { readonly id: string; readonly proposal: ProposalView; readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const card = content.levers[proposal.lever]
  const isVoted = proposal.votes !== undefined
  const yes = Object.values(proposal.votes ?? {}).filter(Boolean).length
  const have = isVoted ? yes : proposal.signers.length
  const want = isVoted ? (proposal.votesWanted ?? 0) : proposal.wanted
  return (
    <Sheet seed={`proposal-${id}`} lift={2} outline={proposal.status === 'open' ? 'none' : 'strong'} class="small-card proposal-card" as="section">
      <p class="kicker">
        {proposal.lever.replace('-charter', '')} · {w.proposalStatus[proposal.status]}
      </p>
      <h3>{card ? local(card.name) : proposal.lever}</h3>
      <p class="proposal-line">
        <Picture svg={svgEmblem(view.seats[proposal.initiator]!.role, 40)} rem={1.9} />
        {w.proposedBy(seatName(view, proposal.initiator))}
        {proposal.initiative !== undefined && ` · ${worksiteName(content, view, `initiative:${proposal.initiative}`)}`}
      </p>
      {proposal.clause !== undefined && <p class="proposal-clause">« {proposal.clause} »</p>}
      {want > 0 && (
        <p class="proposal-count">
          <TallyMarks have={have} want={want} seats={isVoted ? [] : proposal.signers} view={view} />
          <span>{isVoted ? w.votes(yes, want) : w.signatures(have, want)}</span>
        </p>
      )}
      {proposal.warning !== undefined && proposal.status === 'open' && (
        <p class="proposal-warning">
          <TwoInk name="warning" size={24} /> {w.warnings[proposal.warning] ?? proposal.warning}
        </p>
      )}
    </Sheet>
  )
}

/** Signatures as emblems, votes as strokes; what is wanted stays empty. */
function TallyMarks({ have, want, seats, view }: { readonly have: number; readonly want: number; readonly seats: readonly number[]; readonly view: PublicView }) {
  return (
    <span class="tally" aria-hidden="true">
      {seats.map((seat) => (
        <Picture key={seat} svg={svgEmblem(view.seats[seat]!.role, 40)} rem={1.9} />
      ))}
      {Array.from({ length: Math.max(want, have) - seats.length }, (_, i) => (
        <i key={i} data-on={i < have - seats.length} />
      ))}
    </span>
  )
}
