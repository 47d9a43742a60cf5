import { useState } from 'preact/hooks'
import type { HelperCode } from '../../../shared/protocol/helpers.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { language } from '../../ui/language.ts'
import { showSlip } from '../../ui/toast.tsx'
import { timeOfDay } from '../../view-models/clock.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { useDesk } from '../desk.ts'
import { endHelpers, inviteHelper } from './event-api.ts'
import { words } from './words.ts'

/** A second trainer takes this table by a code that works once; the first one takes it back at any moment. */
export function HelperDialog({ onClose }: { readonly onClose: () => void }) {
  const { token, table } = useDesk()
  const w = words().helper
  const [made, setMade] = useState<HelperCode | undefined>(undefined)
  const make = async (): Promise<void> => {
    const answer = await inviteHelper(token, table)
    if (answer.ok) setMade(answer.value)
    else showSlip(w.failed)
  }
  const end = async (): Promise<void> => {
    const answer = await endHelpers(token, table)
    showSlip(answer.ok ? w.ended : w.failed, answer.ok ? 'done' : 'refusal')
    if (answer.ok) onClose()
  }
  return (
    <Dialog title={w.title} icon="users-four" onClose={onClose}>
      <p>{w.help}</p>
      {made && (
        <div class="helper-code" role="status">
          <small>{w.code}</small>
          <b class="title">
            {made.code.slice(0, 4)} {made.code.slice(4)}
          </b>
          <p>{w.where(`${location.host}/trainer/`)}</p>
          <small>{w.until(timeOfDay(made.expiresAt, language.value))}</small>
        </div>
      )}
      <div class="button-row">
        <Button look="yellow" seed="helper-make" onClick={() => void make()}>
          {w.make}
        </Button>
        <ConfirmButton seed="helper-end" question={w.endConfirm} onConfirm={() => void end()}>
          {w.end}
        </ConfirmButton>
      </div>
    </Dialog>
  )
}
