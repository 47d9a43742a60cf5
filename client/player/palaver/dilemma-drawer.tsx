import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSeated } from '../desk.ts'
import { DilemmaCard } from '../phases/dilemma.tsx'
import { words } from '../words.ts'

export function DilemmaDrawer({ onClose }: { readonly onClose: () => void }) {
  const { me, act } = useSeated()
  const { dilemma: say } = words().palaver
  const announced = me.dilemma?.announced
  return (
    <Dialog title={say.title} icon="scales" onClose={onClose}>
      <DilemmaCard />
      {announced === undefined && (
        <div class="stack">
          <p class="small">{say.help}</p>
          <h3>{say.announce}</h3>
          <div class="pair">
            {(['a', 'b'] as const).map((option) => (
              <Button key={option} seed={`announce-${option}`} onClick={() => void act({ type: 'announce-dilemma', option })}>
                {option === 'a' ? say.optionA : say.optionB}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Dialog>
  )
}
