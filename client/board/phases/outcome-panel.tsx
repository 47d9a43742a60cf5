import { GAUGES } from '../../../shared/base/vocabulary.ts'
import { svgGauge, svgGaugeIcon } from '../../../shared/drawing/gauges.ts'
import { svgStageGlyph } from '../../../shared/drawing/stages.ts'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { gaugeModels, gaugeText } from '../../view-models/gauges.ts'
import { local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Picture } from '../picture.tsx'
import { decimalSign, words } from '../words.ts'

/** State of the territory at the end: no points, no winner. */
export function OutcomePanel({ view, content }: { readonly view: PublicView; readonly content: PublicContent }) {
  const w = words()
  const { outcome } = view.table
  const sign = decimalSign()
  const gauges = gaugeModels(view)
  const met = outcome ? GAUGES.filter((id) => outcome.met[id]) : gauges.filter(({ isMet }) => isMet).map(({ id }) => id)
  return (
    <Sheet seed="outcome" jitter={6} lift={3} class="outcome-sheet" as="section">
      {outcome && (
        <header>
          <h2>{text().outcomes[outcome.id].name}</h2>
          <p class="outcome-help">{text().outcomes[outcome.id].help}</p>
        </header>
      )}
      <ul class="outcome-gauges">
        {gauges.map((gauge) => (
          <li key={gauge.id} data-met={met.includes(gauge.id)}>
            <Picture svg={svgGaugeIcon(gauge.id, 44)} rem={2.6} />
            <b class="outcome-name">{text().gauges[gauge.id].name}</b>
            <Picture svg={svgGauge(gauge.id, gauge.value, 240, { horizon: gauge.horizon })} rem={12.4} />
            <b class="outcome-value">{gaugeText(gauge.value, gauge.decimals, sign)}</b>
            <span class="outcome-met">{met.includes(gauge.id) ? w.horizonMet : `/ ${gaugeText(gauge.horizon, Number.isInteger(gauge.horizon) ? 0 : 1, sign)}`}</span>
          </li>
        ))}
      </ul>
      <ul class="outcome-initiatives">
        {Object.entries(view.initiatives).map(([id, initiative]) => (
          <li key={id}>
            <Picture svg={svgStageGlyph(initiative.stage, 36)} rem={2.4} />
            <span>
              <b>{local(content.initiatives[id]!.name)}</b>
              <small>{text().stages[initiative.stage]}</small>
            </span>
          </li>
        ))}
      </ul>
      <p class="outcome-note">{w.outcomeNote}</p>
    </Sheet>
  )
}
