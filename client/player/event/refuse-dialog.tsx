import { useState } from 'preact/hooks'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSeated } from '../desk.ts'
import { words } from './thread-words.ts'

const CHIPS = ['cost', 'later', 'people', 'unclear', 'elsewhere'] as const
type Chosen = (typeof CHIPS)[number] | 'none' | 'own'

/** Refusing a proposal: with a reason by a chip, in one's words, or without. */
export function RefuseDialog({ proposal, onClose }: { readonly proposal: string; readonly onClose: () => void }) {
  const { act } = useSeated()
  const w = words().refuse
  const [chosen, setChosen] = useState<Chosen>('none')
  const [typed, setTyped] = useState('')
  const refuse = async (): Promise<void> => {
    const reason = chosen === 'none' ? {} : { reason: chosen === 'own' ? { text: typed.trim() } : { chip: chosen } }
    if (await act({ type: 'refuse-proposal', proposal, ...reason })) onClose()
  }
  return (
    <Dialog
      title={w.title}
      icon="x-circle"
      onClose={onClose}
      foot={
        <Button look="main" disabled={chosen === 'own' && typed.trim() === ''} onClick={() => void refuse()}>
          {w.send}
        </Button>
      }
    >
      <p>{w.help}</p>
      <fieldset class="choices">
        <legend class="heard">{w.title}</legend>
        <div class="choice-row">
          {([...CHIPS, 'own', 'none'] as const).map((one) => (
            <label key={one} class="choice">
              <input type="radio" name={`refuse-${proposal}`} checked={chosen === one} onChange={() => setChosen(one)} />
              <span>{one === 'own' ? w.own : one === 'none' ? w.none : w.chips[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {chosen === 'own' && (
        <label class="field">
          {w.ownLabel}
          <textarea rows={2} maxLength={LIMITS.reason} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
      )}
    </Dialog>
  )
}
