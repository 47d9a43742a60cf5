import { call } from '../../text/fr/call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { areaTexts } from '../../ui/language.ts'
import { useSeated } from '../desk.ts'

export const callWords = areaTexts(call, () => import('../../text/en/call.ts').then((english) => english.call))

/** « J'ai besoin d'aide »: for the trainer alone, at any moment; taken back in one touch. */
export function CallHelp({ onClose }: { readonly onClose: () => void }) {
  const { me, act } = useSeated()
  const say = callWords()
  const isAsked = me.helpSince !== undefined
  const set = async (on: boolean): Promise<void> => {
    if (await act({ type: 'ask-help', on }, on ? undefined : say.taken)) onClose()
  }
  return (
    <Dialog title={say.title} icon="question" onClose={onClose}>
      <p role="status">{isAsked ? <b>{say.asked}</b> : say.help}</p>
      {isAsked ? (
        <Button icon="x-circle" onClick={() => void set(false)}>
          {say.take}
        </Button>
      ) : (
        <Button look="main" icon="bell" onClick={() => void set(true)}>
          {say.ask}
        </Button>
      )}
    </Dialog>
  )
}
