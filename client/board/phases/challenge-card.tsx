import { svgGaugeIcon } from '../../../shared/drawing/gauges.ts'
import { svgPortrait } from '../../../shared/drawing/medallion.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { seatName } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

/** What the season asks: whole at the news, in short afterwards. */
export function ChallengeCard({ view, whole }: { readonly view: PublicView; readonly whole: boolean }) {
  const { challenge } = view
  if (!challenge) return null
  const w = words()
  const gauge = text().gauges[challenge.stake]
  return (
    <Sheet seed={`challenge-${challenge.id}`} jitter={4} lift={2} class={`challenge-card ${whole ? 'challenge-whole' : ''}`} as="section">
      <p class="kicker">{w.challenge}</p>
      <h2>{local(challenge.title)}</h2>
      {whole && <p class="challenge-text">{local(challenge.text)}</p>}
      <p class="challenge-pair">
        <span class="heard">{w.concerned}</span>
        {[challenge.concerned.a, challenge.concerned.b].map((seat) => (
          <span key={seat} class="pair-seat">
            <Picture svg={svgPortrait(view.seats[seat]!.role, 56)} rem={whole ? 3.6 : 2.4} />
            <b>{seatName(view, seat)}</b>
          </span>
        ))}
      </p>
      <p class="challenge-stake">
        <Picture svg={svgGaugeIcon(challenge.stake, 44)} rem={2.4} />
        <span class="stake-words">
          <small>{w.stake}</small>
          <b>{gauge.name}</b>
        </span>
        <span class="need-tag">
          {w.needShort} <b>{challenge.need}</b>
        </span>
      </p>
      {challenge.situation && <p class="challenge-known">{w.situation(text().situations[challenge.situation].name)}</p>}
    </Sheet>
  )
}
