import type { PhaseId } from '../../../shared/base/vocabulary.ts'
import { text } from '../../ui/language.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { useDesk } from '../desk.ts'
import { words } from './words.ts'

/** The last phase was closed by mistake: it goes on as it was, what was written and said included. */
export function UndoButton() {
  const { trainer, act } = useDesk()
  const w = words().undo
  if (trainer.undo === undefined) return null
  const [season, id] = trainer.undo.split('.')
  const phase = text().phases[id as PhaseId].name
  return (
    <ConfirmButton key={trainer.undo} seed="undo" icon="arrow-counter-clockwise" question={w.confirm(phase)} onConfirm={() => void act({ type: 'undo-close' }, w.done(phase))}>
      {w.button}
      <span class="heard"> : {w.full(Number(season), phase)}</span>
    </ConfirmButton>
  )
}
