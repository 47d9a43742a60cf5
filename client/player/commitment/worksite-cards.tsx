import { initiativeOf, relationOf } from '../../../shared/base/ids.ts'
import type { WorksiteId } from '../../../shared/base/ids.ts'
import { INITIATIVE_INKS } from '../../../shared/drawing/inks.ts'
import type { InitiativeInk } from '../../../shared/drawing/inks.ts'
import { svgStageGlyph } from '../../../shared/drawing/stages.ts'
import { Drawing } from '../../ui/drawing.tsx'
import { Icon, VerbMark } from '../../ui/icon.tsx'
import { TwoInk } from '../../ui/two-ink.tsx'
import type { FillIcon } from '../../ui/icon.tsx'
import type { TwoInkIcon } from '../../ui/two-ink.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { refusal, useSeated } from '../desk.ts'
import { worksiteTitle } from '../parts.tsx'
import { words } from '../words.ts'
import './worksite-cards.css'

export interface WorksiteCardsProps {
  /** Name of the group of radio buttons. */
  readonly name: string
  readonly chosen: WorksiteId | undefined
  readonly onChoose: (worksite: WorksiteId | undefined) => void
  readonly noneLabel: string
  readonly locked?: boolean
}

/** Challenge, initiatives, open relations: what each asks, who announced themselves, and why one is closed. */
export function WorksiteCards({ name, chosen, onChoose, noneLabel, locked = false }: WorksiteCardsProps) {
  const { view, me } = useSeated()
  const ids = Object.keys(view.worksites) as WorksiteId[]
  const order = (id: WorksiteId): number => (id === 'challenge' ? 0 : id.startsWith('initiative:') ? 1 : 2)
  const shown = ids.sort((a, b) => order(a) - order(b))
  return (
    <div class="worksites" role="radiogroup" aria-label={words().commitment.steps.worksite}>
      {shown.map((id) => (
        <WorksiteCard key={id} id={id} group={name} isChosen={chosen === id} locked={locked} onChoose={() => onChoose(id)} option={me.options.worksites[id] ?? { open: false, why: 'worksite-closed' }} />
      ))}
      <label class="worksite worksite-none">
        <input type="radio" name={name} checked={chosen === undefined} disabled={locked} onChange={() => onChoose(undefined)} />
        <Sheet seed={`${name}-none`} paper={chosen === undefined ? 'yellow' : 'neighbour'} outline={chosen === undefined ? 'strong' : 'none'} lift={0} class="worksite-sheet">
          <b class="title">{noneLabel}</b>
          {chosen === undefined && <Chosen />}
        </Sheet>
      </label>
    </div>
  )
}

function WorksiteCard({ id, group, isChosen, locked, onChoose, option }: { readonly id: WorksiteId; readonly group: string; readonly isChosen: boolean; readonly locked: boolean; readonly onChoose: () => void; readonly option: { readonly open: boolean; readonly why?: unknown } }) {
  const { view, me, content } = useSeated()
  const { worksite: say } = words().commitment
  const site = view.worksites[id]
  if (!site) return null
  const known = me.options.worksites[id]
  const why = known && !known.open ? refusal({ code: known.why, ...(known.detail && { detail: known.detail }) }, content) : undefined
  const initiative = initiativeOf(id)
  const stage = initiative === undefined ? undefined : view.initiatives[initiative]
  return (
    <label class="worksite">
      <input type="radio" name={group} checked={isChosen} disabled={locked || !option.open} onChange={onChoose} />
      <Sheet seed={id} paper={isChosen ? 'yellow' : 'plain'} outline={isChosen ? 'strong' : 'none'} lift={isChosen ? 2 : option.open ? 1 : 0} class="worksite-sheet">
        <span class="worksite-top">
          <WorksiteIcon id={id} isChosen={isChosen} size={34} />
          {stage && (
            <span class="worksite-stage">
              <Drawing svg={svgStageGlyph(stage.stage, 24)} />
              <span class="heard">{text().words.stage(text().stages[stage.stage])}</span>
            </span>
          )}
          <Need need={site.need} gauge={site.gauge} />
        </span>
        <b class="title">{worksiteTitle(id, view, content)}</b>
        <span class="worksite-signs">
          {site.required > 1 && <Sign icon="users" count={site.required} words={say.required(site.required)} />}
          {site.intentions > 0 && <Sign icon="footprints" count={site.intentions} words={say.intentions(site.intentions)} />}
        </span>
        {stage?.gate && !stage.gateOpen && <small>{say.gate[stage.gate]}</small>}
        {why !== undefined && <small class="worksite-why">{why}</small>}
        {isChosen && <Chosen />}
      </Sheet>
    </label>
  )
}

const Chosen = () => (
  <span class="worksite-check" aria-hidden="true">
    <VerbMark name="check" size={18} />
  </span>
)

/** An icon and a figure, said in words. */
const Sign = ({ icon, count, words: spoken }: { readonly icon: FillIcon; readonly count: number; readonly words: string }) => (
  <span class="worksite-sign">
    <Icon name={icon} size={22} />
    <b aria-hidden="true">{count}</b>
    <span class="heard">{spoken}</span>
  </span>
)

/** « 3 sur 9 »: what is already there, and what it takes. */
function Need({ need, gauge }: { readonly need: number; readonly gauge: number }) {
  const { worksite: say } = words().commitment
  return (
    <span class="worksite-need">
      <span aria-hidden="true">{gauge > 0 ? `${gauge}/${need}` : need}</span>
      <span class="heard">{gauge > 0 ? say.gauge(gauge, need) : say.need(need)}</span>
    </span>
  )
}

export function WorksiteIcon({ id, isChosen, size = 40 }: { readonly id: WorksiteId; readonly isChosen: boolean; readonly size?: number }) {
  const { content } = useSeated()
  const initiative = initiativeOf(id)
  const card = initiative === undefined ? undefined : content.initiatives[initiative]
  if (card) {
    const ink = INITIATIVE_INKS[card.ink as InitiativeInk]?.block
    return <TwoInk name={card.icon as TwoInkIcon} size={size} {...(isChosen ? { tint: '#fff' } : ink ? { tint: ink } : {})} />
  }
  return relationOf(id) === undefined ? <TwoInk name="lightning" size={size} tint={isChosen ? '#fff' : '#F4A48F'} /> : <TwoInk name="needle" size={size} tint={isChosen ? '#fff' : '#DB3F27'} />
}

export const worksiteLine = (id: WorksiteId | undefined, view: Parameters<typeof worksiteTitle>[1], content: Parameters<typeof worksiteTitle>[2]): string =>
  id === undefined ? words().commitment.worksite.none : worksiteTitle(id, view, content)

