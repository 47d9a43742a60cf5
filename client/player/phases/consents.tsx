import { Sheet } from '../../ui/sheet.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useSeated } from '../desk.ts'
import { Part } from '../parts.tsx'
import { words } from '../words.ts'

/** Three separate ticks, mine alone: nobody else's screen shows them. */
export function Consents() {
  const { view, me, act } = useSeated()
  const { lobby: say } = words()
  const isPair = view.seats[me.seat]?.pairName !== undefined
  return (
    <Part title={say.consents}>
      <p class="small">{say.consentsHelp}</p>
      {isPair && <p class="notice">{say.consentsPair}</p>}
      <Sheet seed="consents" class="consents">
        {(['play', 'group', 'research'] as const).map((tick) => (
          <Tick key={tick} title={say[tick]} help={say[`${tick}Help`]} checked={me.consents[tick]} onChange={() => void act({ type: 'set-consent', tick, value: !me.consents[tick] })} />
        ))}
      </Sheet>
      <p class="small">
        <a class="state-link" href="/privacy/" target="_blank" rel="noopener">
          {say.privacy}
        </a>
      </p>
    </Part>
  )
}
