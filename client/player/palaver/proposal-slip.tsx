import { useState } from 'preact/hooks'
import type { ProposalView } from '../../../shared/views/view-types.ts'
import { FicheHelp } from '../../mallette/fiche-help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { Button } from '../../ui/button.tsx'
import { TwoInk } from '../../ui/two-ink.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Emblem } from '../../ui/role.tsx'
import { refusal, useSeated } from '../desk.ts'
import { SeatChip } from '../parts.tsx'
import { words } from '../words.ts'
import { ProposalPast } from '../event/proposal-past.tsx'
import { RefuseDialog } from '../event/refuse-dialog.tsx'
import { LeverForm } from './lever-form.tsx'

/** A lever put to the table: what it does, who signed or voted, what I may do. */
export function ProposalSlip({ id, proposal }: { readonly id: string; readonly proposal: ProposalView }) {
  const { view, me, content, act, name } = useSeated()
  const { proposal: say, lever: leverSay } = words().palaver
  const card = content.levers[proposal.lever]
  const mine = me.options.proposals[id]
  const isMine = proposal.initiator === me.seat
  const [isAmending, setAmending] = useState(false)
  const [isRefusing, setRefusing] = useState(false)
  const mayChange = card !== undefined && (card.target !== undefined || card.choose !== undefined || card.clause === true)
  const clause = me.words[id] ?? proposal.clause
  const chosen = proposal.choice.map((option) => local(card?.choose?.options.find((known) => known.id === option)?.name ?? content.initiatives[option]?.name ?? { fr: option }))
  const initiative = proposal.initiative === undefined ? undefined : content.initiatives[proposal.initiative]
  return (
    <Sheet seed={id} paper={isMine ? 'yellow' : 'white'} lift={2} class="slip-card">
      <div class="lever-name">
        <h3>
          <TwoInk name="lightning" size={32} /> {card ? local(card.name) : proposal.lever}
        </h3>
        {card && <FicheHelp fiche={card.fiche} lever={proposal.lever} title={local(card.name)} />}
      </div>
      <p class="slip-from">{isMine ? <b>{say.mine}</b> : <SeatChip seat={proposal.initiator} view={view} />}</p>
      {card && (
        <p class="small">
          <Marked text={local(card.text)} />
        </p>
      )}
      {(chosen.length > 0 || initiative) && <p class="small"><b>{[...chosen, ...(initiative ? [local(initiative.name)] : [])].join(', ')}</b></p>}
      {clause !== undefined && <q class="clause">{clause}</q>}
      {proposal.warning !== undefined && <p class="slip-warning">{leverSay.warnings[proposal.warning as keyof typeof leverSay.warnings] ?? leverSay.warnings.other}</p>}
      {proposal.amended !== undefined && <p class="slip-version">{say.version(proposal.amended + 1, proposal.votes !== undefined)}</p>}
      {proposal.votes ? <Votes id={id} proposal={proposal} /> : <Signatures proposal={proposal} />}
      <ProposalPast id={id} proposal={proposal} />
      <div class="pair">
        {mine?.unsign && (
          <Button seed={`${id}-unsign`} onClick={() => void act({ type: 'unsign-proposal', proposal: id })}>
            {say.unsign}
          </Button>
        )}
        {mine?.cancel && mayChange && (
          <Button icon="pencil-simple-line" seed={`${id}-amend`} onClick={() => setAmending(true)}>
            {say.amend}
          </Button>
        )}
        {mine?.widen && (
          <Button icon="users-three" seed={`${id}-widen`} onClick={() => void act({ type: 'widen-proposal', proposal: id }, say.widened)}>
            {say.widen}
          </Button>
        )}
        {mine?.cancel && (
          <Button seed={`${id}-cancel`} onClick={() => void act({ type: 'cancel-proposal', proposal: id })}>
            {leverSay.close}
          </Button>
        )}
        {!isMine && !proposal.votes && !mine?.unsign && mine && (
          <Button icon="pencil-simple-line" seed={`${id}-sign`} look="yellow" closedBecause={mine.sign.open ? undefined : refusal({ code: mine.sign.why, ...(mine.sign.detail && { detail: mine.sign.detail }) }, content)} onClick={() => void act({ type: 'sign-proposal', proposal: id })}>
            {say.sign} <small>{say.signCost}</small>
          </Button>
        )}
        {!isMine && mine?.sign.open === true && !proposal.votes && !proposal.refusals.includes(me.seat) && (
          <Button seed={`${id}-no`} onClick={() => setRefusing(true)}>
            {say.refuse}
          </Button>
        )}
      </div>
      <span class="heard">{say.by(name(proposal.initiator))}</span>
      {isRefusing && <RefuseDialog proposal={id} onClose={() => setRefusing(false)} />}
      {isAmending && <LeverForm lever={proposal.lever} amends={{ id, proposal }} onBack={() => setAmending(false)} onClose={() => setAmending(false)} />}
    </Sheet>
  )
}

function Signatures({ proposal }: { readonly proposal: ProposalView }) {
  const { view, name } = useSeated()
  const { proposal: say } = words().palaver
  return (
    <p class="signatures">
      {Array.from({ length: Math.max(proposal.wanted, proposal.signers.length) }, (_, index) => {
        const signer = proposal.signers[index]
        return signer === undefined ? (
          <i key={index} class="signature-empty" aria-hidden="true" />
        ) : (
          <span key={index} title={name(signer)}>
            <Emblem role={view.seats[signer]!.role} size={30} />
            <span class="heard">{name(signer)}</span>
          </span>
        )
      })}
      <b>{say.signed(proposal.signers.length, proposal.wanted)}</b>
      {proposal.wide && proposal.status === 'open' && <small>{say.wide}</small>}
    </p>
  )
}

function Votes({ id, proposal }: { readonly id: string; readonly proposal: ProposalView }) {
  const { me, act } = useSeated()
  const { proposal: say } = words().palaver
  const mine = me.options.proposals[id]
  const my = proposal.votes?.[me.seat]
  return (
    <>
      <p class="signatures">
        <b>{say.votes(proposal.votesYes ?? 0, proposal.votesWanted ?? 0)}</b>
      </p>
      {mine?.vote && (
        <div class="pair">
          {[true, false].map((value) => (
            <Button key={String(value)} seed={`${id}-${value}`} icon={value ? 'check-circle' : 'x-circle'} look={my === value ? 'yellow' : 'plain'} pressed={my === value} onClick={() => void act({ type: 'cast-vote', proposal: id, yes: value })}>
              {value ? say.yes : say.no}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
