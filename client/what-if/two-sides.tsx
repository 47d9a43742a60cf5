import { useMemo } from 'preact/hooks'
import type { PublicContent } from '../../shared/views/content-types.ts'
import type { PublicView } from '../../shared/views/view-types.ts'
import type { Onward } from '../../shared/what-if/index.ts'
import { StaticMap } from '../board/static-map.tsx'
import { language, local, text } from '../ui/language.ts'
import { buildMapModel } from '../view-models/build-map-model.ts'
import { differenceLines } from './differences.ts'
import type { ShownSides } from './use-sides.ts'
import { words } from './words.ts'
import './two-sides.css'

type Props = { readonly shown: ShownSides; readonly content: PublicContent; /** Maps of both sides; a phone has none. */ readonly maps?: boolean }

/** What happened and what else would have, side by side: maps, what differs in words, what automata made of the rest. */
export function TwoSides({ shown, content, maps = true }: Props) {
  const w = words()
  const { sides } = shown
  const lines = differenceLines(sides, content)
  const other = shown.kind === 'fork' ? w.beside : w.other
  return (
    <div class="two-sides">
      {maps && (
        <div class="sides-maps">
          <SideMap view={sides.actual.view} content={content} title={w.actual} />
          <SideMap view={sides.other.view} content={content} title={other} />
        </div>
      )}
      <div class="sides-words">
        {lines.length === 0 ? (
          <p class="sides-none">
            <b>{w.none}</b> {w.noneHelp}
          </p>
        ) : (
          <table class="sides-table">
            <thead>
              <tr>
                <th scope="col">{w.differences}</th>
                <th scope="col">{w.actual}</th>
                <th scope="col">{other}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.what}>
                  <th scope="row">{line.label}</th>
                  <td>{line.actual}</td>
                  <td>{line.other}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown.kind === 'order' && (
          <>
            <p class="sides-note">{shown.sides.isExact ? `${w.exact} ${w.same}` : w.notExact}</p>
            <OnwardSide onward={shown.sides.onward} />
          </>
        )}
      </div>
    </div>
  )
}

function SideMap({ view, content, title }: { readonly view: ShownSides['sides']['actual']['view']; readonly content: PublicContent; readonly title: string }) {
  const model = useMemo(() => buildMapModel({ ...view, clock: {}, board: { mode: 'map' } } as PublicView, content, { names: text(), local, use: 'board', calm: true }), [view, content, language.value])
  return (
    <figure class="side-map" aria-label={words().mapLabel(title)}>
      <figcaption>{title}</figcaption>
      <StaticMap model={model} />
    </figure>
  )
}

/** Progress, then a distribution under its label. */
function OnwardSide({ onward }: { readonly onward: Extract<ShownSides, { kind: 'order' }>['sides']['onward'] }) {
  const w = words()
  if (!onward) return null
  if ('failed' in onward) return <p class="sides-note">{w.failed}</p>
  if ('progress' in onward) {
    const { done, of } = onward.progress
    return (
      <p class="sides-progress" role="status">
        {of === 0 ? w.waiting : w.playing(done, of)}
        <progress max={Math.max(1, of)} value={done} aria-hidden="true" />
      </p>
    )
  }
  return <Distribution onward={onward} />
}

function Distribution({ onward }: { readonly onward: Onward }) {
  const w = words()
  const most = Math.max(1, ...onward.actual.met, ...onward.other.met)
  const share = (count: number): string => `${(count / most) * 100}%`
  return (
    <section class="sides-onward" aria-label={w.onward}>
      <h3>
        {w.onward} <small>{local(onward.label)}</small>
      </h3>
      <p class="sides-note">{w.metTitle}</p>
      <ul class="onward-bars">
        {onward.actual.met.map((actual, k) => (
          <li key={k}>
            <span class="heard">{w.metLine(k, actual, onward.other.met[k] ?? 0)}</span>
            <span class="onward-pair" aria-hidden="true">
              <i data-side="actual" style={{ height: share(actual) }}>
                <b>{actual}</b>
              </i>
              <i data-side="other" style={{ height: share(onward.other.met[k] ?? 0) }}>
                <b>{onward.other.met[k] ?? 0}</b>
              </i>
            </span>
            <small aria-hidden="true">{w.met(k)}</small>
          </li>
        ))}
      </ul>
      <p class="onward-legend">
        <span>
          <i data-side="actual" aria-hidden="true" /> {w.actual}
        </span>
        <span>
          <i data-side="other" aria-hidden="true" /> {w.other}
        </span>
        <span>{w.games(onward.games)}</span>
      </p>
    </section>
  )
}
