import type { Order } from '../../../shared/engine/state.ts'
import { labelled, text } from '../../ui/language.ts'
import { TokenCounter } from '../../ui/token-counter.tsx'
import { Button } from '../../ui/button.tsx'
import { showSlip } from '../../ui/toast.tsx'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'
import { leftToSpend } from './spending.ts'
import { spreadLikeLast } from './spread-like-last.ts'
import './tokens-table.css'

type TimeTo = keyof Order['time']
type MeansTo = keyof Order['means']

/** ◷ to worksite, pot, mandate; ◆ to worksite, pot; what is left beside the title. */
export function TokensTable({ locked }: { readonly locked: boolean }) {
  const { me, content, draft } = useSeated()
  const { tokens: say } = words().commitment
  const { rejections } = text()
  const order = draft.order.value
  const left = leftToSpend(order, me.purse, content)
  const short = (code: 'not-enough-time' | 'not-enough-means', n: number): void => {
    const sentence = rejections[code]
    showSlip(typeof sentence === 'string' ? sentence : sentence({ n: String(n), max: '', from: '', phase: '', roles: '', initiative: '', condition: '', options: '' }))
  }
  const time = (to: TimeTo) => (
    <TokenCounter
      resource="time"
      label={say.timeTo[to]}
      value={order.time[to]}
      left={left.time}
      locked={locked}
      addLabel={say.add(text().resources.time.name, say.timeTo[to])}
      removeLabel={say.remove(text().resources.time.name, say.timeTo[to])}
      onShort={() => short('not-enough-time', Math.max(0, left.time))}
      onChange={(value) => draft.change((now) => ({ ...now, time: { ...now.time, [to]: value } }))}
    />
  )
  const means = (to: MeansTo) => (
    <TokenCounter
      resource="means"
      label={say.meansTo[to]}
      value={order.means[to]}
      left={left.means}
      locked={locked}
      addLabel={say.add(text().resources.means.name, say.meansTo[to])}
      removeLabel={say.remove(text().resources.means.name, say.meansTo[to])}
      onShort={() => short('not-enough-means', Math.max(0, left.means))}
      onChange={(value) => draft.change((now) => ({ ...now, means: { ...now.means, [to]: value } }))}
    />
  )
  return (
    <>
      <div class="tokens">
        {time('worksite')}
        {means('worksite')}
        {time('pot')}
        {means('pot')}
        {time('mandate')}
        <p class="tokens-left" role="status">
          {left.time > 0 && <span>{say.lost(left.time)}</span>}
          {me.purse.reservedTime > 0 && <span>{labelled(text().resources.time.name, say.reserved(me.purse.reservedTime))}</span>}
        </p>
      </div>
      {me.lastOrder && !locked && <LikeLastSeason />}
    </>
  )
}

/** The spread of last season, never the pot: a default would bias giving. */
function LikeLastSeason() {
  const { me, draft } = useSeated()
  const { tokens: say } = words().commitment
  return (
    <Button look="quiet" icon="arrow-counter-clockwise" onClick={() => draft.change((now) => spreadLikeLast(now, me.lastOrder!, me.purse))}>
      <span>
        {say.again}
        <small class="again-help">{say.againHelp}</small>
      </span>
    </Button>
  )
}
