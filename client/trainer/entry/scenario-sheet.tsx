import type { DifficultyId } from '../../../shared/base/vocabulary.ts'
import type { ScenarioLine } from '../../../shared/protocol/http.ts'
import { local } from '../../ui/language.ts'
import { recitsAddress } from '../../mallette/address.ts'
import { words } from '../words.ts'
import { Choices } from './choices.tsx'
import { ScenarioNotes } from './scenario-notes.tsx'

const AS_WRITTEN = ''

interface ScenarioSheetProps {
  readonly line: ScenarioLine
  /** The one that will be played. */
  readonly difficulty: DifficultyId
  readonly overlay: string | undefined
  readonly onOverlay: (id: string | undefined) => void
}

/** What the chosen scenario is about, what it puts in play, whom it suits, and where it takes place. */
export function ScenarioSheet({ line, difficulty, overlay, onOverlay }: ScenarioSheetProps) {
  const w = words().form
  const dressed = line.overlays.find(({ id }) => id === overlay) ?? line
  return (
    <section class="scenario-sheet" aria-live="polite" aria-label={local(dressed.title)}>
      <h2>{local(dressed.title)}</h2>
      <p class="card-territory">{local(dressed.territory)}</p>
      <p class="scenario-pitch">{local(dressed.pitch)}</p>
      <p class="advice">{w.levelAdvice[difficulty]}</p>
      <div>
        <h3>{w.fichesInPlay}</h3>
        <ul class="fiche-list">
          {line.fiches.map(({ id, levers }) => (
            <li key={id}>
              <b>{id}</b> {levers.map(local).join(w.and)}
            </li>
          ))}
        </ul>
        <p>
          <a class="recits-link" href={recitsAddress(line.id, 'before')} target="_blank" rel="noopener">
            {w.recits}
          </a>
        </p>
      </div>
      <ScenarioNotes scenario={line.id} overlay={overlay} />
      {line.overlays.length > 0 && (
        <Choices
          name="overlay"
          legend={w.territory}
          value={overlay ?? AS_WRITTEN}
          onChange={(id) => onOverlay(id === AS_WRITTEN ? undefined : id)}
          options={[{ value: AS_WRITTEN, label: local(line.territory), note: w.asWritten }, ...line.overlays.map(({ id, territory, label }) => ({ value: id, label: local(territory), note: local(label) }))]}
          wide
        />
      )}
    </section>
  )
}
