import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { Marked } from '../mallette/help/marked.tsx'
import { local } from '../ui/language.ts'
import { Head } from './part-head.tsx'
import { words } from './words.ts'

/** Each moment comes with the rule that found it and its arithmetic. */
export function TurningPoints({ model }: { readonly model: DebriefModel }) {
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
                {w.why} : {point.reasons.map((reason) => `${local(reason.text)} (${reason.points})`).join(' ; ')}. {point.arithmetic}
              </small>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
