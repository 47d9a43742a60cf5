import type { ComponentChildren } from 'preact'
import type { ClueSight, DebriefModel } from '../../../shared/debrief/debrief-types.ts'
import { local, text } from '../../ui/language.ts'
import { Emblem } from '../../ui/role.tsx'
import { clockText } from '../../view-models/clock.ts'
import { words } from './words.ts'
import './knowledge-grid.css'

type Season = DebriefModel['knowledge'][number]
/** A mark that explains the situation, where the page has one. */
type HelpOf = (situation: Season['situation']) => ComponentChildren

/** One grid a season: a line for each clue, a column for each seat, and what its phone had of it when orders were locked. */
export function KnowledgeGrid({ model, help }: { readonly model: DebriefModel; readonly help?: HelpOf }) {
  const w = words()
  if (model.knowledge.length === 0) return <p>{w.noKnowledge}</p>
  return (
    <div class="knowledge-grids" data-many={model.knowledge.length > 4}>
      {model.knowledge.map((season) => (
        <SeasonGrid key={season.season} season={season} model={model} help={help} />
      ))}
      <ul class="sight-legend">
        {(['own', 'screen', 'voice', 'none'] as const).map((sight) => (
          <li key={sight}>
            <Mark sight={sight} /> {w.sight[sight]}
          </li>
        ))}
      </ul>
    </div>
  )
}

function SeasonGrid({ season, model, help }: { readonly season: Season; readonly model: DebriefModel; readonly help: HelpOf | undefined }) {
  const w = words()
  const { roles, situations } = text()
  const seats = model.seats.filter(({ seat }) => season.sight?.[seat] !== undefined)
  const nameOf = (seat: number): string => {
    const found = model.seats.find((one) => one.seat === seat)
    return found ? (found.name ?? roles[found.role].short) : text().common.seat(seat)
  }
  return (
    <table class="knowledge-grid">
      <caption>
        <b>{w.season(season.season, local(season.challenge))}</b> <small>{w.itWas(situations[season.situation].name)}</small> {help?.(season.situation)}
      </caption>
      <thead>
        <tr>
          <td>{'\u00a0'}</td>
          {seats.map(({ seat, role }) => (
            <th key={seat} scope="col">
              <Emblem role={role} size={28} />
              <span class="heard">{nameOf(seat)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {season.clues.map((clue, index) => (
          <tr key={index}>
            <th scope="row">
              <span class="clue-who">{clue.seat === undefined ? w.clueOfAll : w.clueOf(nameOf(clue.seat))}</span> <small>{fateOf(clue)}</small>
            </th>
            {seats.map(({ seat }) => {
              const sight = season.sight?.[seat]?.[index] ?? 'none'
              return (
                <td key={seat}>
                  <Mark sight={sight} />
                  <span class="heard">{w.sight[sight]}</span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function fateOf({ read, shared, sharedAtMs }: Season['clues'][number]): string {
  const w = words()
  if (sharedAtMs !== undefined) return w.at(clockText(sharedAtMs))
  if (shared !== undefined) return ''
  return read ? w.keptForSelf : `${w.unread}, ${w.keptForSelf}`
}

/** Told by its shape: a full disc, a framed one, a ring, a dash. */
function Mark({ sight }: { readonly sight: ClueSight }) {
  return <i class="sight" data-sight={sight} aria-hidden="true" />
}
