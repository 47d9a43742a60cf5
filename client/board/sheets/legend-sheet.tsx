import { svgStageGlyph } from '../../../shared/drawing/stages.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
import { scar, tear } from '../../../shared/drawing/tears.ts'
import { thread, THREAD_BANDS } from '../../../shared/drawing/threads.ts'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Picture } from '../picture.tsx'
import { words } from '../words.ts'

const strip = (body: string): string => svgPage(84, 30, '0 0 84 30', body)

/** How to read the map: five stages, four threads, the tear; and, where there are many, the thread that passes under the paper. */
export function LegendSheet({ passesUnder = false }: { readonly passesUnder?: boolean }) {
  const w = words()
  return (
    <Sheet seed="legend" jitter={4} lift={2} class="legend-sheet" as="section" aria-label={w.readMap}>
      <h2>{w.readMap}</h2>
      <ul>
        {([0, 1, 2, 3, 4] as const).map((stage) => (
          <li key={stage}>
            <Picture svg={svgStageGlyph(stage, 36)} rem={2.1} />
            <span>{capital(text().stages[stage])}</span>
          </li>
        ))}
      </ul>
      <ul>
        {THREAD_BANDS.map((band) => (
          <li key={band}>
            <Picture svg={strip(thread([6, 15], [78, 15], band, { bend: 0, scale: 0.85 }))} rem={5.25} />
            <span>{w.threads[band]}</span>
          </li>
        ))}
        {passesUnder && (
          <li>
            <Picture svg={strip(thread([6, 15], [78, 15], 'dotted', { bend: 0, scale: 0.85, isUnder: true, divesAt: 22 }))} rem={5.25} />
            <span>{w.threadUnder}</span>
          </li>
        )}
        <li>
          <Picture svg={strip(tear([4, 20], [80, 10], { teeth: 7, width: 8, seed: 3 }))} rem={5.25} />
          <span>{w.tear}</span>
        </li>
        <li>
          <Picture svg={strip(scar([18, 15], [66, 15], { seed: 3 }))} rem={5.25} />
          <span>{w.scar}</span>
        </li>
      </ul>
    </Sheet>
  )
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
