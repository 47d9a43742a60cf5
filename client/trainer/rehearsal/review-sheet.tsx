import { useEffect, useState } from 'preact/hooks'
import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { Review, ReviewMoment } from '../../../shared/rehearsal/review.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { readReview } from './rehearsal-api.ts'
import { words } from './words.ts'

/** What deserved attention, how the console showed it, what was tried and what was not: questions, never marks. */
export function ReviewSheet({ token, table, nameOf }: { readonly token: string; readonly table: string; readonly nameOf: (seat: SeatNumber) => string }) {
  const w = words().review
  const [review, setReview] = useState<Review | 'loading' | 'failed'>('loading')
  const load = async (): Promise<void> => {
    const answer = await readReview(token, table)
    setReview(answer.ok ? answer.value : 'failed')
  }
  useEffect(() => void load(), [table])
  if (review === 'loading') return <main class="review"><p role="status">{text().common.loading}</p></main>
  if (review === 'failed')
    return (
      <main class="review">
        <p role="alert">{w.failed}</p>
        <Button onClick={() => void load()}>{w.again}</Button>
      </main>
    )
  return (
    <main class="review">
      <Sheet seed="review" jitter={4} lift={2} as="section" class="review-sheet">
        <h2>{w.title}</h2>
        <p>{w.lead}</p>
        {!review.isOver && <p class="small">{w.notOver}</p>}
        <h3>{w.moments}</h3>
        {review.moments.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <ol class="moments">
            {review.moments.map((moment, index) => (
              <Moment key={index} moment={moment} nameOf={nameOf} />
            ))}
          </ol>
        )}
      </Sheet>
      <Sheet seed="review-tools" jitter={4} lift={2} paper="yellow" as="section" class="review-tools">
        {review.used.length > 0 && <h3>{w.used}</h3>}
        <ul>
          {review.used.map(({ tool, times }) => (
            <li key={tool}>
              <Icon name="check-circle" size={22} /> {w.times(w.tools[tool], times)}
            </li>
          ))}
        </ul>
        <h3>{w.unused}</h3>
        <p class="small">{w.unusedHelp}</p>
        <ul>
          {review.unused.map((tool) => (
            <li key={tool}>{w.tools[tool]}</li>
          ))}
        </ul>
      </Sheet>
    </main>
  )
}

function Moment({ moment: { kind, season, phase, seats, answered }, nameOf }: { readonly moment: ReviewMoment; readonly nameOf: (seat: SeatNumber) => string }) {
  const w = words().review
  const { phases, list } = text()
  return (
    <li>
      <p class="moment-where">{w.where(season, phase === 'lobby' || phase === 'debrief' ? phase : phases[phase].name.toLowerCase())}</p>
      <b>{w.kinds[kind](list(seats.map(nameOf)))}</b>
      <p>{w.shown[kind]}</p>
      <p class="moment-ask">{w.ask[kind]}</p>
      <p class="small">{answered ? w.answered : w.unanswered}</p>
    </li>
  )
}
