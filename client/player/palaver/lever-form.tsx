import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { LeverId } from '../../../shared/base/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useSeated } from '../desk.ts'
import { useKeptText } from '../kept-text.ts'
import { words } from '../words.ts'
import { Cost } from './lever-card.tsx'

/** What a proposal still asks: an initiative, one or two choices, a clause. The table checks it. */
export function LeverForm({ lever, onBack, onClose }: { readonly lever: LeverId; readonly onBack: () => void; readonly onClose: () => void }) {
  const { view, content, act } = useSeated()
  const { lever: say } = words().palaver
  const card = content.levers[lever]
  const [initiative, setInitiative] = useState<string | undefined>(undefined)
  const [choice, setChoice] = useState<readonly string[]>([])
  const [clause, setClause] = useKeptText(`clause-${view.table.season}`)
  if (!card) return null
  const exactly = card.choose?.exactly ?? 0
  const toggle = (id: string): void => setChoice(choice.includes(id) ? choice.filter((other) => other !== id) : [...choice, id].slice(-exactly))
  const propose = async (): Promise<void> => {
    const isDone = await act(
      {
        type: 'propose-lever',
        lever,
        ...(initiative === undefined ? {} : { initiative }),
        ...(choice.length === 0 ? {} : { choice: [...choice] }),
        ...(card.clause && clause.trim() !== '' ? { clause: clause.trim() } : {}),
      },
      say.proposed,
    )
    if (!isDone) return
    setClause('')
    onClose()
  }
  return (
    <Dialog
      title={local(card.name)}
      icon="lightning"
      onClose={onBack}
      foot={
        <Button look="main" icon="hand-palm" onClick={() => void propose()}>
          {say.propose}
        </Button>
      }
    >
      <p>{local(card.text)}</p>
      <p class="lever-cost">
        <Cost time={card.cost.time} means={card.cost.means} />
      </p>
      {card.requires && (
        <p class="small">
          <b>{say.requires} :</b> {local(card.requires.text)}
        </p>
      )}
      {card.target === 'initiative' && (
        <fieldset class="choices">
          <legend>{say.initiative}</legend>
          <div class="choice-row">
            {Object.entries(content.initiatives).map(([id, known]) => (
              <label class="choice" key={id}>
                <input type="radio" name="initiative" checked={initiative === id} onChange={() => setInitiative(id)} />
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
            <textarea rows={2} maxLength={LIMITS.clause} value={clause} onInput={(event) => setClause(event.currentTarget.value)} />
          </Sheet>
          <small>{say.clauseHelp}</small>
        </label>
      )}
    </Dialog>
  )
}
