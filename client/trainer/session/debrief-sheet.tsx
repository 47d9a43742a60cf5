import type { TurningPoint } from '../../../shared/debrief/debrief-types.ts'
import { momentKey } from '../../../shared/base/debrief.ts'
import { useRecord } from '../../debrief/use-record.ts'
import { Button } from '../../ui/button.tsx'
import { VerbMark } from '../../ui/icon.tsx'
import { clauses, labelled, local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Downloads } from '../../debrief/downloads.tsx'
import { debriefAddress } from '../../debrief/debrief-access.ts'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'
import { words as filmWords } from '../../film/words.ts'
import { stillOfFact } from '../../view-models/film.ts'
import { EvidenceDesk } from '../debrief/evidence-desk.tsx'
import { DebriefSteps } from './debrief-steps.tsx'
import { OpenedList } from './opened-list.tsx'

/** Seven steps with their minutes, the moments found by rule, and the documents that leave the room. */
export function DebriefSheet() {
  const { view, table, token } = useDesk()
  const w = words().debrief
  const { model } = useRecord(table, token, Object.keys(view.debrief.kept).join(' '))
  const { outcome } = view.table
  return (
    <Sheet seed="debrief" jitter={4} lift={2} class="debrief-sheet" as="section">
      <h2>{w.title}</h2>
      {outcome && (
        <p class="debrief-outcome">
          {labelled(w.outcome, '')}<b>{text().outcomes[outcome.id].name}</b>
        </p>
      )}
      <DebriefSteps />
      <OpenedList />
      <EvidenceDesk points={model?.turningPoints ?? []} />
      {model && model.proposed.length > 0 && (
        <>
          <h3>{w.moments}</h3>
          <ul class="moment-rows">
            {model.proposed.map((point) => (
              <Moment key={momentKey(point)} point={point} letter={model.turningPoints.find((one) => momentKey(one) === momentKey(point))?.letter} />
            ))}
          </ul>
        </>
      )}
      <h3>{w.documents}</h3>
      <Downloads table={table} token={token} isTrainer />
      <p>
        <a class="debrief-link" href={debriefAddress(table)} target="_blank" rel="noopener">
          {w.page} <VerbMark name="arrow-up-right" size={18} />
        </a>
      </p>
    </Sheet>
  )
}

/** `letter`: as on the wall, for the moments that it shows. */
function Moment({ point, letter }: { readonly point: TurningPoint; readonly letter: string | undefined }) {
  const { view, trainer, act } = useDesk()
  const key = momentKey(point)
  const votes = view.debrief.votes?.[key]
  const w = words().debrief
  const isKept = trainer.keptMoments[key] === true
  return (
    <li class="moment-row">
      <b class="moment-letter" data-empty={letter === undefined}>
        {letter ?? '·'}
      </b>
      <span>
        <b>
          {local(point.title)} {votes !== undefined && <em class="moment-votes">{w.votes(votes)}</em>}
        </b>
        <small>
          {labelled(w.rule, clauses(point.reasons.map((reason) => local(reason.text))))} ({point.arithmetic})
        </small>
        <Button look="quiet" icon="eye" label={`${filmWords().seeThere}, ${local(point.title)}`} onClick={() => void act({ type: 'show-evidence', page: 'film', still: stillOfFact(point) })}>
          {filmWords().seeThere}
        </Button>
      </span>
      <Button seed={`moment-${point.letter}`} pressed={isKept} look={isKept ? 'yellow' : 'plain'} onClick={() => void act({ type: 'keep-moment', fact: key, kept: !isKept })}>
        {isKept ? w.kept : w.keep}
      </Button>
    </li>
  )
}
