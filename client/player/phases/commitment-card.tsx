import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { useKeptText } from '../kept-text.ts'
import { Part } from '../parts.tsx'
import { words } from '../words.ts'
import { ReturnTicket } from '../debrief/return-ticket.tsx'
import { TakeCard } from './take-card.tsx'

/** One act, one ally, one date: what I take away. */
export function CommitmentCard() {
  const { me, act } = useSeated()
  const { debrief: say } = words()
  const [deed, setDeed] = useKeptText('card-act')
  const [ally, setAlly] = useKeptText('card-ally')
  const [date, setDate] = useKeptText('card-date')
  const field = (label: string, hint: string, max: number, value: string, set: (text: string) => void, rows: number) => (
    <label class="field">
      <span>{label}</span>
      <Sheet seed={`card-${label}`} paper="white" lift={0} outline="thin">
        <textarea class="text-input" rows={rows} maxLength={max} placeholder={hint} value={value} onInput={(event) => set(event.currentTarget.value.replaceAll('\n', ' '))} />
      </Sheet>
    </label>
  )
  return (
    <Part title={say.card}>
      <Sheet seed="card" paper="yellow" lift={2} jitter={4} class="engagement">
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void act({ type: 'write-card', act: (deed || me.card?.act) ?? '', ally: (ally || me.card?.ally) ?? '', date: (date || me.card?.date) ?? '' }, say.cardSaved)
          }}
        >
          {field(say.act, say.actHint, 200, deed || (me.card?.act ?? ''), setDeed, 3)}
          {field(say.ally, say.allyHint, 80, ally || (me.card?.ally ?? ''), setAlly, 2)}
          {field(say.date, say.dateHint, 40, date || (me.card?.date ?? ''), setDate, 1)}
          <Button type="submit" look="main" icon="stamp">
            {say.cardSave}
          </Button>
        </form>
      </Sheet>
      <TakeCard />
      <ReturnTicket />
    </Part>
  )
}
