import { seatName, worksiteName } from '../../board/naming.ts'
import { words as boardWords } from '../../board/words.ts'
import { FicheHelp } from '../../mallette/fiche-help.tsx'
import { Emblem } from '../../ui/role.tsx'
import { Icon } from '../../ui/icon.tsx'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** What the table has put forward: clues shared, and by whom; proposals with what they still lack. All of it is public. */
export function PalaverSheet() {
  const { view, content } = useDesk()
  const w = words().palaver
  const clues = Object.entries(view.clues).filter(([, clue]) => clue.about === 'challenge')
  const proposals = Object.entries(view.proposals).filter(([, { status }]) => status === 'open' || status === 'sealed')
  return (
    <Sheet seed="palaver" jitter={4} lift={2} class="palaver-sheet" as="section">
      <h2>{w.title}</h2>
      <ul class="talk-list">
        {proposals.map(([id, proposal]) => {
          const card = content.levers[proposal.lever]
          const count = proposal.votes === undefined ? (proposal.wanted > 0 ? w.signatures(proposal.signers.length, proposal.wanted) : '') : w.votes(proposal.votesYes ?? 0, proposal.votesWanted ?? 0)
          return (
            <li key={id}>
              <Emblem role={view.seats[proposal.initiator]!.role} size={30} />
              <span>
                <b>
                  {card ? (
                    <FicheHelp fiche={card.fiche} lever={proposal.lever} title={local(card.name)}>
                      {local(card.name)}
                    </FicheHelp>
                  ) : (
                    proposal.lever
                  )}
                </b>
                <small>{[seatName(view, proposal.initiator), proposal.initiative === undefined ? '' : worksiteName(content, view, `initiative:${proposal.initiative}`), boardWords().proposalStatus[proposal.status]].filter(Boolean).join(' · ')}</small>
              </span>
              <b>{proposal.status === 'open' ? count : ''}</b>
            </li>
          )
        })}
        {proposals.length === 0 && <li class="talk-none">{w.none}</li>}
      </ul>
      <h3>{w.clues}</h3>
      <ul class="talk-list">
        {clues.map(([id, clue]) => (
          <li key={id}>
            {clue.seat === undefined ? <Icon name="users-three" size={28} /> : <Emblem role={view.seats[clue.seat]!.role} size={30} />}
            <span>
              <b>{clue.seat === undefined ? words().secret.publicClue : seatName(view, clue.seat)}</b>
              <small>{[words().secret.shared[clue.channel], clue.text ? local(clue.text) : '', (clue.among ?? []).map((situation) => text().situations[situation].name).join(', ')].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
        {clues.length === 0 && <li class="talk-none">{w.noClue}</li>}
      </ul>
    </Sheet>
  )
}
