import { HelpMark } from '../../mallette/help/help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { Icon } from '../../ui/icon.tsx'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useSeated } from '../desk.ts'
import { toldMandate } from '../phases/told-beat.ts'
import { useToldBeat } from '../phases/use-told-beat.ts'
import { words } from '../words.ts'
import './mandate.css'

/** « Mon mandat »: lilac, folded, for this person only. */
export function Mandate() {
  const { me, content, name } = useSeated()
  const { number } = text()
  const { mandate: say } = words()
  const beat = useToldBeat()
  const mandate = toldMandate(me, beat)
  const isTold = beat === undefined || beat.index === beat.count - 1
  return (
    <Sheet as="details" seed="mandate" paper="private" class="mandate">
      <summary>
        <Icon name="eye-slash" size={30} />
        <b>{say.title}</b>
        <Pips reached={mandate.total} held={mandate.held} accomplished={mandate.accomplished} />
      </summary>
      <div class="mandate-inside">
        <p>
          <Marked text={local(content.roles[me.role].mandate)} /> <HelpMark term="mandate" title={say.title} />
        </p>
        <p class="small">
          <b>{say.progress(mandate.total)}</b> {[say.solo(mandate.solo), say.shared(mandate.shared), ...(mandate.dilemma === 0 ? [] : [say.dilemma(mandate.dilemma)])].join(', ')}.
        </p>
        <p class="small">{say.tiers(mandate.held, mandate.accomplished, mandate.sharedAtLeast)}</p>
        <p class="small">{say.left(mandate.soloLeft)}</p>
        {isTold && me.received && (
          <div class="small">
            <b>{say.received(number.decimal(me.received.tenths))}</b> <HelpMark term="trust" title={text().gauges.trust.name} />
            <ul class="mandate-from">
              {Object.entries(me.received.from).map(([seat, value]) => (
                <li key={seat}>{say.from(name(Number(seat)), value)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Sheet>
  )
}

/** As many marks as « accompli » asks; the mark of « tenu » is taller. */
function Pips({ reached, held, accomplished }: { readonly reached: number; readonly held: number; readonly accomplished: number }) {
  const { mandate: say } = words()
  return (
    <span class="pips">
      <span class="heard">{say.progress(reached)}</span>
      {Array.from({ length: accomplished }, (_, index) => (
        <i key={index} class={`pip ${index < reached ? 'pip-full' : ''} ${index === held - 1 || index === accomplished - 1 ? 'pip-mark' : ''}`} aria-hidden="true" />
      ))}
    </span>
  )
}
