import { Marked } from '../mallette/help/marked.tsx'
import type { DebriefModel, TurningPoint } from '../../shared/debrief/debrief-types.ts'
import { words as filmWords } from '../film/words.ts'
import { Button } from '../ui/button.tsx'
import { clauses, labelled, local } from '../ui/language.ts'
import { Head } from './part-head.tsx'
import { words } from './words.ts'

/** Each moment comes with the rule that found it and its arithmetic. */
export function TurningPoints({ model, onOpen }: { readonly model: DebriefModel; /** Opens the film there. */ readonly onOpen?: (point: TurningPoint) => void }) {
  const w = words()
  return (
    <section class="debrief-part" aria-labelledby="turning">
      <Head id="turning" title={w.turningPoints} ask={w.turningPointsAsk} />
      {model.turningPoints.length === 0 && <p>{w.noTurningPoint}</p>}
      <ol class="turning-list">
        {model.turningPoints.map((point) => (
          <li key={point.letter}>
            <b class="moment-letter" aria-hidden="true">
              {point.letter}
            </b>
            <div>
              <h3>{local(point.title)}</h3>
              <p>
                <Marked text={local(point.text)} />
              </p>
              <small>
                {labelled(w.why, clauses(point.reasons.map((reason) => `${local(reason.text)} (${reason.points})`)))}. {point.arithmetic}
              </small>
              {onOpen && (
                <Button look="quiet" icon="eye" class="no-print" onClick={() => onOpen(point)}>
                  {filmWords().open}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
