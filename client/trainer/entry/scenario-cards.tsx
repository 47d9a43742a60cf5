import { useEffect, useState } from 'preact/hooks'
import type { ScenarioLine } from '../../../shared/protocol/http.ts'
import { local } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from '../words.ts'
import { LEVELS } from './in-order.ts'

/** Longer than any network of a venue takes for 150 kB. */
const LATE_MS = 1500

interface ScenarioCardsProps {
  readonly lines: readonly ScenarioLine[]
  readonly chosen: string
  /** Overlay of the chosen scenario. */
  readonly overlay: string | undefined
  readonly onChoose: (id: string) => void
}

/** One card a scenario, as radio buttons: arrows go from one to the next. */
export function ScenarioCards({ lines, chosen, overlay, onChoose }: ScenarioCardsProps) {
  return (
    <fieldset class="choices scenario-cards">
      <legend class="heard">{words().form.scenario}</legend>
      {lines.map((line) => (
        <ScenarioCard key={line.id} line={line} overlay={line.id === chosen ? overlay : undefined} isChosen={line.id === chosen} onChoose={() => onChoose(line.id)} />
      ))}
    </fieldset>
  )
}

function ScenarioCard({ line, overlay, isChosen, onChoose }: { readonly line: ScenarioLine; readonly overlay: string | undefined; readonly isChosen: boolean; readonly onChoose: () => void }) {
  const w = words().form
  const { title, territory } = line.overlays.find(({ id }) => id === overlay) ?? line
  const from = Math.min(...line.formats.map(({ players }) => players.min))
  const to = Math.max(...line.formats.map(({ players }) => players.max))
  return (
    <Sheet seed={line.id} jitter={4} lift={isChosen ? 2 : 1} outline={isChosen ? 'strong' : 'none'} paper={isChosen ? 'yellow' : 'plain'} as="label" class="scenario-card">
      <input type="radio" name="scenario" value={line.id} checked={isChosen} onChange={onChoose} />
      <MapView id={line.id} />
      <span class="card-words">
        <b class="title card-title">{local(title)}</b>
        <span class="card-territory">{local(territory)}</span>
        <span class="card-facts">
          {w.lengths(line.formats.map(({ id }) => id))} <span aria-hidden="true">·</span> {w.people(from, to)}
        </span>
        <span class="card-facts">
          <Level level={line.difficulty} />
          <span class="card-fiches">{w.fichesLine(line.fiches.map(({ id }) => id))}</span>
        </span>
      </span>
    </Sheet>
  )
}

/** The map of the scenario as phones get it, cut to the country; without words, so nothing to read out. A new one takes the server a moment. */
export function MapView({ id }: { readonly id: string }) {
  const [state, setState] = useState<'coming' | 'late' | 'here' | 'missing'>('coming')
  useEffect(() => {
    const timer = setTimeout(() => setState((now) => (now === 'coming' ? 'late' : now)), LATE_MS)
    return () => clearTimeout(timer)
  }, [id])
  return (
    <span class="card-map" aria-hidden="true">
      {state !== 'missing' && <img src={`/maps/${encodeURIComponent(id)}-phone.webp`} alt="" width={1440} height={810} decoding="async" onLoad={() => setState('here')} onError={() => setState('missing')} />}
      {state === 'late' && <span class="card-map-late">{words().form.mapDrawing}</span>}
    </span>
  )
}

/** Three stitches: as many as the level, and its word. */
function Level({ level }: { readonly level: ScenarioLine['difficulty'] }) {
  const rank = LEVELS.indexOf(level) + 1
  return (
    <span class="card-level">
      <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
        {LEVELS.map((_, index) => (
          <path key={index} d={`M${3 + index * 12} 11L${9 + index * 12} 3`} class={index < rank ? 'stitch' : 'needle-holes'} />
        ))}
      </svg>
      {words().form.levels[level]}
    </span>
  )
}
