import type { LeverId } from '../../../shared/base/vocabulary.ts'
import { FicheHelp } from '../../mallette/fiche-help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { Button } from '../../ui/button.tsx'
import { labelled, local, text } from '../../ui/language.ts'
import { ResourceToken } from '../../ui/role.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { words } from '../words.ts'

/** Name, cost, what it does, and why it is closed when it is. */
export function LeverCard({ lever, onChoose }: { readonly lever: LeverId; readonly onChoose: (lever: LeverId) => void }) {
  const { view, me, content } = useSeated()
  const { lever: say } = words().palaver
  const card = content.levers[lever]
  const option = me.options.levers[lever]
  if (!card || !option) return null
  const use = view.levers[lever]
  const left = use?.limit === undefined ? undefined : use.limit - use.uses
  const { roles, list } = text()
  const why = option.when === 'order' ? say.solo : option.open ? undefined : refusal({ code: option.why, ...(option.detail && { detail: option.detail }) }, content)
  return (
    <Sheet seed={`lever-${lever}`} paper="white" class="slip-card">
      <div class="lever-name">
        <h3>{local(card.name)}</h3>
        <FicheHelp fiche={card.fiche} lever={lever} title={local(card.name)} />
      </div>
      <p>
        <Marked text={local(card.text)} />
      </p>
      <p class="lever-cost">
        <Cost time={card.cost.time} means={card.cost.means} />
        {card.vote && <span>{say.vote}</span>}
        {left !== undefined && <span>{say.limit(left)}</span>}
        {card.reservedTo.length > 0 && <span>{say.reserved(list(card.reservedTo.map((role) => roles[role].short)))}</span>}
      </p>
      <Button seed={`propose-${lever}`} look={why === undefined ? 'yellow' : 'plain'} icon="hand-palm" closedBecause={why} onClick={() => onChoose(lever)}>
        {say.propose}
      </Button>
    </Sheet>
  )
}

export function Cost({ time, means }: { readonly time: number; readonly means: number }) {
  const { purse } = words()
  return (
    <span class="cost">
      <span class="heard">{labelled(words().palaver.lever.cost, [...(time > 0 ? [purse.time(time)] : []), ...(means > 0 ? [purse.means(means)] : [])].join(', '))}</span>
      {Array.from({ length: time }, (_, index) => (
        <ResourceToken key={index} resource="time" size={26} />
      ))}
      {Array.from({ length: means }, (_, index) => (
        <ResourceToken key={`m${index}`} resource="means" size={26} />
      ))}
    </span>
  )
}
