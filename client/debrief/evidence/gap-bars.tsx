import type { DebriefModel, Estimate } from '../../../shared/debrief/debrief-types.ts'
import { words } from './words.ts'
import './gap-bars.css'

/** What was believed beside what was: counts of three or more, each with its words. */
export function GapBars({ model }: { readonly model: DebriefModel }) {
  const w = words()
  const { gap } = model
  if (!gap) return <p>{w.noGap}</p>
  return (
    <div class="gap-bars">
      <EstimateLine title={w.promises} estimate={gap.promises} />
      <EstimateLine title={w.pot} estimate={gap.pot} />
      <Line title={w.trust} counts={gap.trust} names={w.trustSides} />
      {gap.beliefs.map(({ season, counts }) => (
        <Line key={`belief ${season}`} title={w.beliefs(season)} counts={counts} names={w.beliefSides} />
      ))}
      {gap.intentions.map(({ season, counts }) => (
        <Line key={`intention ${season}`} title={w.intentions(season)} counts={counts} names={w.intentionSides} />
      ))}
      <p class="gap-note">{w.gapNote}</p>
    </div>
  )
}

function EstimateLine({ title, estimate }: { readonly title: string; readonly estimate: Estimate }) {
  const w = words()
  return <Line title={title} note={estimate.record === undefined ? w.noRecord : w.record(estimate.record)} counts={estimate.counts} names={w.sides} />
}

type LineProps = { readonly title: string; readonly note?: string; readonly counts: Readonly<Record<string, number>>; readonly names: Readonly<Record<string, string>> }

function Line({ title, note, counts, names }: LineProps) {
  const parts = Object.entries(names).flatMap(([id, name], index) => ((counts[id] ?? 0) > 0 ? [{ id, name, index, count: counts[id] ?? 0 }] : []))
  return (
    <section class="gap-line">
      <h3>
        {title} {note !== undefined && <small>{note}</small>}
      </h3>
      {parts.length === 0 ? (
        <p class="gap-few">{words().fewGap}</p>
      ) : (
        <ul>
          {parts.map(({ id, name, index, count }) => (
            <li key={id} data-part={index} style={{ flexGrow: count }}>
              <b>{count}</b> {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
