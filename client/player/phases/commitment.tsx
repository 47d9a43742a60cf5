import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { Part, worksiteTitle } from '../parts.tsx'
import { Extra, hasExtra } from '../commitment/extra.tsx'
import { OrderSummary } from '../commitment/order-summary.tsx'
import { PostureCards } from '../commitment/posture-cards.tsx'
import { leftToSpend } from '../commitment/spending.ts'
import { TokensTable } from '../commitment/tokens-table.tsx'
import { WorksiteCards } from '../commitment/worksite-cards.tsx'
import { words } from '../words.ts'
import './commitment.css'

/** Four numbered gestures, saved at each tap; a summary before laying down; the way back until the phase closes. */
export function Commitment() {
  const { me, content, draft } = useSeated()
  const { commitment: say } = words()
  const order = draft.order.value
  const left = leftToSpend(order, me.purse, content)
  if (me.laid) return <Laid />
  return (
    <>
      <Part step={1} title={say.steps.worksite} term="worksite">
        <WorksiteCards
          name="worksite"
          chosen={order.worksite}
          noneLabel={say.worksite.none}
          onChoose={(worksite) => draft.change(({ worksite: _before, ...rest }) => (worksite === undefined ? rest : { ...rest, worksite }))}
        />
      </Part>
      <Part step={2} title={say.steps.posture} term="posture">
        <PostureCards worksite={order.worksite} chosen={order.posture} locked={false} onChoose={(posture) => draft.change((now) => ({ ...now, posture }))} />
      </Part>
      <Part step={3} title={say.steps.tokens} term="token" aside={say.left(left.time, left.means)}>
        <TokensTable locked={false} />
      </Part>
      {hasExtra(me) && (
        <Part step={4} title={say.steps.extra} term="lever" aside={say.optional}>
          <Extra locked={false} />
        </Part>
      )}
      <PromiseGaps />
      <LayDown />
    </>
  )
}

/** « Ma parole : 2 au pot. Il en manque 1. » A warning, never a refusal; said when it comes. */
function PromiseGaps() {
  const { view, me, content } = useSeated()
  const { commitment: say } = words()
  const gaps = Object.entries(me.promiseGaps).flatMap(([id, missing]) => {
    const promise = view.promises[id]
    if (!promise || missing <= 0) return []
    const object = promise.object === 'pot' ? say.pot : say.onWorksite(worksiteTitle(promise.object, view, content))
    return [{ id, sentence: say.promiseGap(say.promiseShort(promise.atLeast, object), missing) }]
  })
  useEffect(() => {
    for (const { sentence } of gaps) announce(sentence)
  }, [gaps.map(({ id }) => id).join(' ')])
  return (
    <>
      {gaps.map(({ id, sentence }) => (
        <Sheet key={id} seed={id} paper="event" class="gap">
          <Icon name="quotes" size={28} />
          <p>{sentence}</p>
        </Sheet>
      ))}
    </>
  )
}

function LayDown() {
  const { view, me, content, draft, connection } = useSeated()
  const [isAsking, setAsking] = useState(false)
  const { commitment: say } = words()
  const [firstMissing] = me.missing
  const why = firstMissing === undefined || draft.isSaving.value ? undefined : refusal({ code: firstMissing }, content)
  const isOffline = connection.status.value !== 'open'
  const persons = Object.values(view.seats).filter((line) => line.holder === 'person' && !line.removed)
  return (
    <>
      <p class="cta-note">
        <span>{isOffline ? say.offlineSaved : draft.isSaving.value ? say.saving : say.saved}</span> <span>{say.others(persons.filter((line) => line.order === 'laid').length, persons.length)}</span>
      </p>
      <div class="cta">
        <Button look="main" icon="stamp" seed="lay" closedBecause={why} onClick={() => setAsking(true)}>
          {say.lay}
        </Button>
      </div>
      {isAsking && (
        <Dialog
          title={say.summary}
          icon="stamp"
          onClose={() => setAsking(false)}
          foot={
            <Button look="main" icon="stamp" seed="lay-now" onClick={() => void draft.lay().then(() => setAsking(false))}>
              {say.lay}
            </Button>
          }
        >
          <OrderSummary />
          <PromiseGaps />
        </Dialog>
      )}
    </>
  )
}

function Laid() {
  const { view, draft } = useSeated()
  const { commitment: say } = words()
  const persons = Object.values(view.seats).filter((line) => line.holder === 'person' && !line.removed)
  return (
    <>
      <Sheet seed="laid" paper="green" lift={2} jitter={4} class="laid">
        <Icon name="stamp" size={52} />
        <h2>{say.laid}</h2>
        <p>{say.laidHelp}</p>
      </Sheet>
      <Sheet seed="laid-summary" class="laid-summary">
        <h3>{say.summary}</h3>
        <OrderSummary />
      </Sheet>
      <p class="wait">{say.others(persons.filter((line) => line.order === 'laid').length, persons.length)}</p>
      <div class="cta">
        <Button icon="arrow-counter-clockwise" onClick={() => void draft.takeBack()}>
          {say.takeBack}
        </Button>
      </div>
    </>
  )
}
