import { svgEmblem } from '../../../shared/drawing/medallion.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { seatName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'
import { EventsOf } from './news-panel.tsx'

export function ReflectionPanel({ view }: { readonly view: PublicView }) {
  const w = words()
  const thanks = Object.entries(view.thanks).map(([from, to]) => [Number(from), to] as const)
  return (
    <>
      <EventsOf view={view} phase="reflection" />
      {view.question && (
        <Sheet seed={`question-${view.question.id}`} paper="ink" jitter={5} lift={2} class="question-sheet screened" as="section">
          <p class="kicker">{w.question}</p>
          <h2>{local(view.question.text)}</h2>
          <p>{w.answered(view.question.answered)}</p>
          <Answers view={view} />
        </Sheet>
      )}
      <Sheet seed="thanks" lift={2} class="small-card thanks-card" as="section">
        <h3>{w.thanks}</h3>
        {thanks.length === 0 ? (
          <p>{w.noThanksYet}</p>
        ) : (
          <ul>
            {thanks.map(([from, to]) => (
              <li key={from} class="thanks-line">
                <span class="heard">{w.thanksLine(seatName(view, from), seatName(view, to))}</span>
                <Picture svg={svgEmblem(view.seats[from]!.role, 40)} rem={2.2} />
                <b aria-hidden="true">{seatName(view, from)}</b>
                <i class="stitches" aria-hidden="true" />
                <b aria-hidden="true">{seatName(view, to)}</b>
                <Picture svg={svgEmblem(view.seats[to]!.role, 40)} rem={2.2} />
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </>
  )
}

/** Opened: what three or more chose, and the words that the trainer shows. */
function Answers({ view }: { readonly view: PublicView }) {
  const w = words()
  const { chips = {}, chosen, words: said = {} } = view.question ?? {}
  const counted = Object.entries(chosen ?? {})
  const read = Object.entries(said).toSorted(([, a], [, b]) => a.seat - b.seat)
  if (!chosen && read.length === 0) return null
  return (
    <ul class="question-answers">
      {counted.map(([chip, count]) => (
        <li key={chip}>
          <b>{w.momentVotes(count)}</b> {local(chips[Number(chip)]!)}
        </li>
      ))}
      {chosen && counted.length === 0 && Object.keys(chips).length > 0 && <li>{w.fewChose}</li>}
      {read.map(([id, { seat, text: one }]) => (
        <li key={id}>
          <b>{text().roles[view.seats[seat]!.role].short}</b> {one}
        </li>
      ))}
    </ul>
  )
}
