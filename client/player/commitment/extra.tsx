import { LEVER_IDS } from '../../../shared/base/vocabulary.ts'
import type { LeverId } from '../../../shared/base/vocabulary.ts'
import { FicheHelp } from '../../mallette/fiche-help.tsx'
import { HelpMark } from '../../mallette/help/help.tsx'
import { Marked } from '../../mallette/help/marked.tsx'
import { Icon } from '../../ui/icon.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { Cost } from '../palaver/lever-card.tsx'
import { words } from '../words.ts'
import './extra.css'

/** Step 4, optional: a lever carried alone, and the dilemma's answer. */
export function Extra({ locked }: { readonly locked: boolean }) {
  const { me } = useSeated()
  return (
    <>
      <Sealed />
      <SoloLevers locked={locked} />
      {me.dilemma && <DilemmaChoice locked={locked} />}
    </>
  )
}

/** What the palaver has settled already: its tokens are reserved, it is in the order by itself. */
function Sealed() {
  const { view, me, content } = useSeated()
  const { extra: say } = words().commitment
  const mine = Object.entries(view.proposals).filter(([, proposal]) => proposal.status === 'sealed' && (proposal.initiator === me.seat || proposal.signers.includes(me.seat)))
  return (
    <>
      {mine.map(([id, proposal]) => (
        <p key={id} class="sealed">
          <Icon name="seal-check" size={24} /> {say.sealed(local(content.levers[proposal.lever]?.name ?? { fr: proposal.lever }))}
        </p>
      ))}
    </>
  )
}

/** True when step 4 has something to offer. */
export function hasExtra(me: ReturnType<typeof useSeated>['me']): boolean {
  return me.purse.reservedTime + me.purse.reservedMeans > 0 || me.dilemma !== undefined || Object.values(me.options.levers).some((option) => option?.when === 'order')
}

function SoloLevers({ locked }: { readonly locked: boolean }) {
  const { me, content, draft } = useSeated()
  const { extra: say } = words().commitment
  const chosen = draft.order.value.lever?.lever
  const solo = LEVER_IDS.filter((id) => content.levers[id] && me.options.levers[id]?.when === 'order')
  if (solo.length === 0) return null
  const choose = (lever: LeverId | undefined): void =>
    draft.change(({ lever: _before, ...order }) => (lever === undefined ? order : { ...order, lever: { lever } }))
  return (
    <fieldset class="choices">
      <legend>{say.lever}</legend>
      <div class="stack">
        <LeverRow id="none" title={say.none} isChosen={chosen === undefined} locked={locked} onChoose={() => choose(undefined)} />
        {solo.map((id) => {
          const option = me.options.levers[id]!
          const card = content.levers[id]!
          return (
            <div key={id} class="lever-line">
              <LeverRow
                id={id}
                title={local(card.name)}
                text={local(card.text)}
                cost={card.cost}
                why={option.open || chosen === id ? undefined : refusal({ code: option.why, ...(option.detail && { detail: option.detail }) }, content)}
                isChosen={chosen === id}
                locked={locked}
                onChoose={() => choose(id)}
              />
              <FicheHelp fiche={card.fiche} lever={id} title={local(card.name)} />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

interface LeverRowProps {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly cost?: { readonly time: number; readonly means: number }
  readonly why?: string | undefined
  readonly isChosen: boolean
  readonly locked: boolean
  readonly onChoose: () => void
}

function LeverRow({ id, title, text, cost, why, isChosen, locked, onChoose }: LeverRowProps) {
  return (
    <label class="worksite">
      <input type="radio" name="lever" checked={isChosen} disabled={locked || why !== undefined} onChange={onChoose} />
      <Sheet seed={`row-${id}`} paper={isChosen ? 'yellow' : 'plain'} outline={isChosen ? 'strong' : 'none'} lift={why === undefined ? 1 : 0} class="worksite-sheet lever-row">
        <span class="lever-row-top">
          <b class="title">{title}</b>
          {cost && <Cost time={cost.time} means={cost.means} />}
        </span>
        {text !== undefined && <small>{text}</small>}
        {why !== undefined && <small class="worksite-why">{why}</small>}
      </Sheet>
    </label>
  )
}

function DilemmaChoice({ locked }: { readonly locked: boolean }) {
  const { me, draft } = useSeated()
  const { extra: say } = words().commitment
  const { dilemma } = me
  if (!dilemma) return null
  const chosen = draft.order.value.dilemma
  return (
    <fieldset class="choices">
      <legend>{say.dilemma}</legend>
      <p class="small">
        <Marked text={local(dilemma.text)} /> <HelpMark term="dilemma" title={say.dilemma} />
      </p>
      <div class="stack">
        {(['a', 'b'] as const).map((option) => (
          <label class="worksite" key={option}>
            <span class="heard">{option.toUpperCase()}</span>
            <input type="radio" name="dilemma" checked={chosen === option} disabled={locked} onChange={() => draft.change((order) => ({ ...order, dilemma: option }))} />
            <Sheet seed={`dilemma-${option}`} paper={chosen === option ? 'yellow' : 'private'} outline={chosen === option ? 'strong' : 'none'} class="worksite-sheet lever-row">
              <span class="dilemma-row">
                <b class="title" aria-hidden="true">
                  {option.toUpperCase()}
                </b>{' '}
                <span>{local(dilemma[option])}</span>
              </span>
            </Sheet>
          </label>
        ))}
      </div>
      {chosen === undefined && <p class="small">{say.undecided}</p>}
    </fieldset>
  )
}
