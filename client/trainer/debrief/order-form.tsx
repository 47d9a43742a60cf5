import type { WorksiteId } from '../../../shared/base/ids.ts'
import type { PostureId } from '../../../shared/base/vocabulary.ts'
import type { Order } from '../../../shared/engine/state.ts'
import { words } from '../../what-if/words.ts'
import { Pick } from './pick.tsx'

type Props = {
  readonly order: Order
  readonly purse: { readonly time: number; readonly means: number }
  readonly worksites: readonly (readonly [WorksiteId, string])[]
  readonly postures: readonly (readonly [PostureId, string])[]
  readonly onChange: (order: Order) => void
}
const NONE = ''

/** Where, how, with what: the same three questions as on a phone. The rules judge when it is compared. */
export function OrderForm({ order, purse, worksites, postures, onChange }: Props) {
  const w = words().console
  const { worksite: _worksite, posture: _posture, ...tokens } = order
  const go = (worksite: string): void => onChange(worksite === NONE ? { ...tokens, time: { ...order.time, worksite: 0 }, means: { ...order.means, worksite: 0 } } : { ...order, worksite: worksite as WorksiteId })
  const take = (posture: string): void => {
    const { posture: _former, ...others } = order
    onChange(posture === NONE ? others : { ...others, posture: posture as PostureId })
  }
  const lay = (kind: 'time' | 'means', place: string, count: number): void => onChange({ ...order, [kind]: { ...order[kind], [place]: count } })
  const spent = { time: order.time.worksite + order.time.pot + order.time.mandate, means: order.means.worksite + order.means.pot }
  const rows = [
    { kind: 'time', name: w.time, places: [['worksite', w.onWorksite], ['pot', w.inPot], ['mandate', w.inMandate]] },
    { kind: 'means', name: w.means, places: [['worksite', w.onWorksite], ['pot', w.inPot]] },
  ] as const
  return (
    <div class="what-if-order">
      <div class="what-if-fields">
        <Pick<string> label={w.worksite} value={order.worksite ?? NONE} options={[[NONE, w.noWorksite], ...worksites]} onChange={go} />
        <Pick<string> label={w.posture} value={order.posture ?? NONE} options={[[NONE, w.noPosture], ...postures]} onChange={take} />
      </div>
      {rows.map(({ kind, name, places }) => (
        <fieldset key={kind} class="what-if-tokens">
          <legend>
            {name} <small>{w.left(Math.max(0, purse[kind] - spent[kind]))}</small>
          </legend>
          {places.map(([place, label]) => (
            <label key={place}>
              <span>{label}</span>
              <input
                type="number"
                min={0}
                max={purse[kind]}
                value={(order[kind] as Readonly<Record<string, number>>)[place] ?? 0}
                onInput={(event) => lay(kind, place, Math.max(0, Math.min(20, Math.round(Number(event.currentTarget.value)) || 0)))}
              />
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
