import { svgPotMeasure } from '../../../shared/drawing/charts/pot-measure.ts'
import { svgPot } from '../../../shared/drawing/pot.ts'
import { svgResource } from '../../../shared/drawing/resources.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { missingToNextMark, potModel } from '../../view-models/pot.ts'
import { text } from '../../ui/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { seatNames } from '../naming.ts'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

export function PotBeat({ view }: { readonly view: PublicView }) {
  const pot = potModel(view)
  const { count } = pot
  if (!count || !view.reveal) return null
  const w = words()
  const missing = missingToNextMark(count.total, pot.theta1, pot.theta2)
  const next = count.level === 'cold' ? w.theta1 : w.theta2
  const others = ([['carry', count.carry], ['bonus', count.bonus], ['tax', -count.tax]] as const).filter(([, value]) => value !== 0)
  return (
    <div class="pot-told">
      <Picture svg={svgPot(240, { level: count.level, time: count.time, means: count.means })} rem={13} />
      <div>
        <h3 class="pot-level">{w.potLevel[count.level]}</h3>
        <p>{w.potLevelHelp[count.level]}</p>
      </div>
      <ul class="pot-sum">
        <li>
          <Picture svg={svgResource('time', 44)} rem={2.6} />
          <b>{count.time}</b> <span>{w.potSum.time}</span>
        </li>
        <li>
          <Picture svg={svgResource('means', 44)} rem={2.6} />
          <b>{count.means}</b> <span>{w.potSum.means}</span>
        </li>
        {others.map(([part, value]) => (
          <li key={part}>
            <b>{(value > 0 ? '+' : '\u2212') + Math.abs(value)}</b> <span>{w.potSum[part]}</span>
          </li>
        ))}
        <li class="pot-total">
          <Icon name="cooking-pot" size={36} />
          <b>{count.total}</b> <span>{text().words.pot}</span>
        </li>
      </ul>
      <Picture svg={svgPotMeasure({ tokens: count.total, theta1: pot.theta1, theta2: pot.theta2, scale: pot.scale, kept: w.theta1, alive: w.theta2, textSize: 17 }, 300)} rem={26} class="pot-told-measure" />
      {missing !== undefined && <p class="pot-missing">{w.potMissing(missing, next)}</p>}
      {view.reveal.gaveNothing.length > 0 && <p class="pot-none">{w.gaveNothing(seatNames(view, view.reveal.gaveNothing))}</p>}
    </div>
  )
}
