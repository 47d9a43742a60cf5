import { svgPotMeasure } from '../../../shared/drawing/charts/pot-measure.ts'
import { svgPot } from '../../../shared/drawing/pot.ts'
import { svgResource } from '../../../shared/drawing/resources.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { potModel } from '../../view-models/pot.ts'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

/** The pot with its two marks; what was put in is only known at its beat. */
export function PotSheet({ view }: { readonly view: PublicView }) {
  const pot = potModel(view)
  const w = words()
  const tokens = pot.count?.total ?? pot.known
  const levels = text().potLevels
  const label = pot.count ? `${w.potCounts(tokens)}, ${levels[pot.count.level].name}` : w.potKnown(tokens)
  return (
    <Sheet seed="pot" jitter={5} lift={2} paper="yellow" class="pot-sheet screened" as="section" aria-label={w.pot}>
      <Picture svg={svgPot(150, { level: pot.count?.level ?? pot.level ?? 'kept', time: pot.count?.time ?? Math.ceil(tokens / 2), means: pot.count?.means ?? Math.floor(tokens / 2) })} rem={7.7} class="pot-picture" />
      <div class="pot-words">
        <h2>{w.pot}</h2>
        <Picture svg={svgPotMeasure({ tokens, theta1: pot.theta1, theta2: pot.theta2, scale: pot.scale, kept: w.theta1, alive: w.theta2, textSize: 30 }, 300, { label: `${label} ; ${w.theta1} ${pot.theta1}, ${w.theta2} ${pot.theta2}` })} rem={12} />
        {pot.count ? (
          <p class="pot-line pot-count">
            <Picture svg={svgResource('time', 40)} rem={1.9} /> {pot.count.time}
            <Picture svg={svgResource('means', 40)} rem={1.9} /> {pot.count.means}
            <b>{levels[pot.count.level].name}</b>
          </p>
        ) : (
          <p class="pot-line">
            <span>{w.potKnown(pot.known)}</span>
            {pot.tax > 0 && <b>{w.potTax(pot.tax)}</b>}
          </p>
        )}
      </div>
    </Sheet>
  )
}
