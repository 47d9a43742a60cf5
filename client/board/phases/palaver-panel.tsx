import { svgEmblem } from '../../../shared/drawing/medallion.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { ProposalView, PublicView, SharedClueView } from '../../../shared/views/view-types.ts'
import { Icon } from '../../ui/icon.tsx'
import { TwoInk } from '../../ui/two-ink.tsx'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { quoted, seatName, worksiteName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import { ChallengeCard } from './challenge-card.tsx'
import { EventsOf, Notice } from './news-panel.tsx'

/** The last ones said; the sheet ends above the band. */
const MOST_CLUES = 3

export function PalaverPanel({ view }: { readonly view: PublicView }) {
  const w = words()
  const clues = Object.entries(view.clues).filter(([, clue]) => clue.about === 'challenge')
  return (
    <>
      <Sheet seed="eyes" paper="ink" lift={2} class="eyes-sheet screened" as="section">
        <Icon name="eye" size={44} />
        <h2>{view.table.silent ? w.silent : w.liftEyes}</h2>
        {!view.table.silent && <p>{w.liftEyesHelp}</p>}
      </Sheet>
      {view.table.rewound && <Notice words={w.rewound} />}
      <EventsOf view={view} phase="palaver" />
      <ChallengeCard view={view} whole={false} />
      {clues.length > 0 && (
        <Sheet seed="clues" lift={2} class="small-card" as="section">
          <h3>{w.clues}</h3>
          <ul class="clue-list" data-many={clues.length > 2}>
            {clues.slice(-MOST_CLUES).map(([id, clue]) => (
              <Clue key={id} clue={clue} view={view} />
            ))}
          </ul>
          {clues.length > MOST_CLUES && <p class="promise-more">{w.morePromises(clues.length - MOST_CLUES)}</p>}
        </Sheet>
      )}
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

/** What is put to the table this season: signatures and votes are open. */
export function ProposalsSheet({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const proposals = Object.entries(view.proposals).filter(([, { status }]) => status !== 'cancelled' && status !== 'lapsed')
  if (proposals.length === 0) return null
  return (
    <Sheet seed="proposals" jitter={4} lift={2} class="proposals-sheet" as="section">
      <h3>{words().proposals}</h3>
      {proposals.map(([id, proposal]) => (
        <Proposal key={id} proposal={proposal} view={view} content={content} />
      ))}
    </Sheet>
  )
}

function Proposal({ proposal, view, content }: { readonly proposal: ProposalView; readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const card = content.levers[proposal.lever]
  const isVoted = proposal.votes !== undefined
  const have = isVoted ? (proposal.votesYes ?? 0) : proposal.signers.length
  const want = isVoted ? (proposal.votesWanted ?? 0) : proposal.wanted
  return (
    <div class="proposal" data-status={proposal.status}>
      <p class="proposal-name">
        <i>{proposal.lever.replace('-charter', '')}</i>
        {card ? local(card.name) : proposal.lever}
        {proposal.status !== 'open' && <small>{w.proposalStatus[proposal.status]}</small>}
      </p>
      <p class="proposal-line">
        <Picture svg={svgEmblem(view.seats[proposal.initiator]!.role, 40)} rem={1.7} />
        <span class="proposal-by">
          {seatName(view, proposal.initiator)}
          {proposal.initiative !== undefined && ` · ${worksiteName(content, view, `initiative:${proposal.initiative}`)}`}
        </span>
      </p>
      {proposal.clause !== undefined && <p class="proposal-clause">{quoted(proposal.clause)}</p>}
      {want > 0 && proposal.status === 'open' && (
        <p class="proposal-count">
          <TallyMarks have={have} want={want} seats={isVoted ? [] : proposal.signers} view={view} />
          <span>
            {isVoted ? w.votes(have, want) : w.signatures(have, want)}
            {proposal.wide && ` · ${w.wide}`}
          </span>
        </p>
      )}
      {proposal.warning !== undefined && proposal.status === 'open' && (
        <p class="proposal-warning">
          <TwoInk name="warning" size={24} /> {w.warnings[proposal.warning] ?? proposal.warning}
        </p>
      )}
    </div>
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
