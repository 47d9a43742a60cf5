import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { LeverId } from '../../../shared/base/vocabulary.ts'
import type { ProposalView } from '../../../shared/views/view-types.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { labelled, local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useSeated } from '../desk.ts'
import { useKeptText } from '../kept-text.ts'
import { words } from '../words.ts'
import { Cost } from './lever-card.tsx'

const LAST_STAGE = 4

export interface LeverFormProps {
  readonly lever: LeverId
  /** The proposal being changed; absent for a new one. */
  readonly amends?: { readonly id: string; readonly proposal: ProposalView }
  readonly onBack: () => void
  readonly onClose: () => void
}

/** What a proposal asks: an initiative, one or two choices, a clause. The table checks it; changed, it is signed again. */
export function LeverForm({ lever, amends, onBack, onClose }: LeverFormProps) {
  const { view, me, content, act } = useSeated()
  const { lever: say, proposal: slip } = words().palaver
  const card = content.levers[lever]
  const before = amends?.proposal
  const beforeClause = amends === undefined ? '' : (me.words[amends.id] ?? before?.clause ?? '')
  const [initiative, setInitiative] = useState<string | undefined>(before?.initiative)
  const [choice, setChoice] = useState<readonly string[]>(before?.choice ?? [])
  const [typed, setTyped] = useKeptText(`clause-${amends?.id ?? view.table.season}`)
  const [isTyped, setIsTyped] = useState(amends === undefined || typed !== '')
  if (!card) return null
  const clause = isTyped ? typed : beforeClause
  const exactly = card.choose?.exactly ?? 0
  const asksInitiative = card.target !== undefined
  const isSame = before !== undefined && initiative === before.initiative && clause.trim() === beforeClause && choice.length === before.choice.length && choice.every((id) => before.choice.includes(id))
  const toggle = (id: string): void => setChoice(choice.includes(id) ? choice.filter((other) => other !== id) : [...choice, id].slice(-exactly))
  const send = async (): Promise<void> => {
    const content = {
      ...(asksInitiative && initiative !== undefined ? { initiative } : {}),
      ...(choice.length === 0 ? {} : { choice: [...choice] }),
      ...(card.clause && clause.trim() !== '' ? { clause: clause.trim() } : {}),
    }
    const isDone = await (amends === undefined ? act({ type: 'propose-lever', lever, ...content }, say.proposed) : act({ type: 'amend-proposal', proposal: amends.id, ...content }, slip.amendedDone))
    if (!isDone) return
    setTyped('')
    onClose()
  }
  return (
    <Dialog
      title={local(card.name)}
      icon="lightning"
      onClose={onBack}
      foot={
        <Button look="main" icon={amends === undefined ? 'hand-palm' : 'pencil-simple-line'} closedBecause={isSame ? slip.unchanged : undefined} onClick={() => void send()}>
          {amends === undefined ? say.propose : slip.amendConfirm}
        </Button>
      }
    >
      {amends !== undefined && <p class="notice">{before?.votes ? slip.amendVotes : slip.amendHelp(before?.signers.length ?? 0)}</p>}
      <p>{local(card.text)}</p>
      <p class="lever-cost">
        <Cost time={card.cost.time} means={card.cost.means} />
      </p>
      {card.requires && (
        <p class="small">
          <b>{labelled(say.requires, '')}</b>{local(card.requires.text)}
        </p>
      )}
      {asksInitiative && (
        <fieldset class="choices">
          <legend>{say.initiative}</legend>
          <div class="choice-row">
            {Object.entries(content.initiatives).map(([id, known]) => (
              <label class="choice" key={id}>
                <input type="radio" name="initiative" disabled={view.initiatives[id]?.stage === LAST_STAGE} checked={initiative === id} onChange={() => setInitiative(id)} />
                <span>{local(known.name)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {card.choose && (
        <fieldset class="choices">
          <legend>{say.choose(exactly)}</legend>
          <div class="stack">
            {card.choose.options.map((option) => (
              <Tick
                key={option.id}
                title={local(option.name)}
                help={local(option.text)}
                checked={choice.includes(option.id)}
                disabled={option.notInLastSeason === true && view.table.season === view.table.seasons}
                onChange={() => toggle(option.id)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {card.clause && (
        <label class="field">
          <span>{say.clause}</span>
          <Sheet seed="clause" paper="white" lift={0} outline="thin">
            <textarea
              rows={2}
              maxLength={LIMITS.clause}
              value={clause}
              onInput={(event) => {
                setIsTyped(true)
                setTyped(event.currentTarget.value)
              }}
            />
          </Sheet>
          <small>{say.clauseHelp}</small>
        </label>
      )}
    </Dialog>
  )
}
