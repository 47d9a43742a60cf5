import type { WorksiteId } from '../../../shared/base/ids.ts'
import { initiativeOf, relationOf } from '../../../shared/base/ids.ts'
import { svgInitiative } from '../../../shared/drawing/stages.ts'
import { seedFrom } from '../../../shared/drawing/chance.ts'
import type { InitiativeIcon } from '../../../shared/drawing/icons/initiative-icons.ts'
import type { InitiativeInk } from '../../../shared/drawing/inks.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { TwoInk } from '../../ui/two-ink.tsx'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { worksiteName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

/** More of them than a wall can hold are counted: a table in trouble has one for nearly every pair. */
const MOST_RELATIONS = 4

function shownWorksites(view: PublicView): { readonly shown: readonly [WorksiteId, PublicView['worksites'][WorksiteId]][]; readonly more: number } {
  const all = Object.entries(view.worksites) as [WorksiteId, PublicView['worksites'][WorksiteId]][]
  const order = ([id]: (typeof all)[number]): number => (id === 'challenge' ? 0 : initiativeOf(id) === undefined ? 2 : 1)
  const projects = all.filter(([id]) => relationOf(id) === undefined).toSorted((a, b) => order(a) - order(b))
  const relations = all.filter(([id]) => relationOf(id) !== undefined).toSorted(([, a], [, b]) => b.intentions - a.intentions)
  const kept = relations.length > MOST_RELATIONS ? relations.slice(0, MOST_RELATIONS - 1) : relations
  return { shown: [...projects, ...kept], more: relations.length - kept.length }
}

/** What each worksite takes: need, what is already there, how many people. Nothing of what is chosen. */
export function CommitmentPanel({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const { shown, more } = shownWorksites(view)
  return (
    <Sheet seed="asked" jitter={4} lift={2} class="small-card asked-card" as="section">
      <h2>{w.whatIsAsked}</h2>
      <ul>
        {shown.map(([id, worksite]) => {
          const initiative = initiativeOf(id)
          const gate = initiative === undefined ? undefined : view.initiatives[initiative]
          return (
            <li key={id} class="asked-line">
              <WorksiteIcon id={id} view={view} content={content} rem={4.7} />
              <span class="asked-name">
                <b>{id === 'challenge' && view.challenge ? local(view.challenge.title) : worksiteName(content, view, id)}</b>
                <small>
                  {[worksite.gauge > 0 ? w.gathered(worksite.gauge) : '', worksite.required > 1 ? w.people(worksite.required) : '', gate && !gate.gateOpen && gate.gate ? w.gateClosed(w.gates[gate.gate]) : ''].filter(Boolean).join(' · ')}
                </small>
              </span>
              <b class="asked-need" aria-label={w.need(worksite.need)}>
                {worksite.need}
              </b>
            </li>
          )
        })}
      </ul>
      {more > 0 && <p class="promise-more">{w.moreRelations(more)}</p>}
    </Sheet>
  )
}

export function WorksiteIcon({ id, view, content, rem }: { readonly id: WorksiteId; readonly view: PublicView; readonly content: PublicContent; readonly rem: number }) {
  const initiative = initiativeOf(id)
  const card = initiative === undefined ? undefined : content.initiatives[initiative]
  const state = initiative === undefined ? undefined : view.initiatives[initiative]
  if (card && state && initiative !== undefined) {
    const share = state.need ? Math.min(1, state.gauge / state.need) : 0
    return <Picture svg={svgInitiative(state.stage, { icon: card.icon as InitiativeIcon, ink: card.ink as InitiativeInk, seed: seedFrom(initiative), wilting: state.wilting }, share, 96)} rem={rem} class="worksite-icon" />
  }
  return (
    <span class="worksite-icon" style={{ width: `${rem}rem` }}>
      <TwoInk name={relationOf(id) === undefined ? 'lightning' : 'needle'} size={40} />
    </span>
  )
}
