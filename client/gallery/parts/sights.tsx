import { GAUGES, LINK_BANDS, ROLE_IDS } from '../../../shared/base/vocabulary.ts'
import { svgGaugeIcon } from '../../../shared/drawing/gauges.ts'
import { svgEmblem, svgPortrait } from '../../../shared/drawing/medallion.ts'
import { svgPromiseSeal } from '../../../shared/drawing/seals.ts'
import { svgInitiative } from '../../../shared/drawing/stages.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
import { tear } from '../../../shared/drawing/tears.ts'
import { thread, THREAD_OF_LINK } from '../../../shared/drawing/threads.ts'
import { Drawing } from '../../ui/drawing.tsx'

/** Viénot, Brettel and Mollon (1999) for the first two, Brettel's plane for the third, on linear light; grey by luminance. */
const MATRICES = {
  grey: '.2126 .7152 .0722 0 0 .2126 .7152 .0722 0 0 .2126 .7152 .0722 0 0 0 0 0 1 0',
  deuteranopia: '.29275 .70725 0 0 0 .29275 .70725 0 0 0 -.02234 .02234 1 0 0 0 0 0 1 0',
  protanopia: '.11238 .88762 0 0 0 .11238 .88762 0 0 0 .00401 -.00401 1 0 0 0 0 0 1 0',
  tritanopia: '1.01354 .14268 -.15622 0 0 -.01181 .87561 .13619 0 0 .07707 .81208 .11085 0 0 0 0 0 1 0',
} as const

const FILTERS = `<svg width="0" height="0" aria-hidden="true">${Object.entries(MATRICES)
  .map(([id, values]) => `<filter id="sight-${id}" color-interpolation-filters="linearRGB"><feColorMatrix type="matrix" values="${values}"/></filter>`)
  .join('')}</svg>`

const threads = LINK_BANDS.map((band) => svgPage(150, 40, '0 0 150 40', thread([14, 20], [136, 20], THREAD_OF_LINK[band], { bend: 0.06 })))
const marks = [...ROLE_IDS.map((role) => svgPortrait(role, 62)), ...ROLE_IDS.map((role) => svgEmblem(role, 34)), ...GAUGES.map((gauge) => svgGaugeIcon(gauge, 36)), ...threads, svgPage(150, 40, '0 0 150 40', tear([14, 28], [136, 14], { seed: 3 })), svgPromiseSeal('kept', 40), svgPromiseSeal('broken', 40), ...([0, 1, 2, 3, 4] as const).map((stage) => svgInitiative(stage, { icon: 'basket', ink: 'daffodil', seed: 9 }, 0.6, 96))]

/** Whatever has a meaning, as others see it: shapes and patterns must say it all. */
export const Sights = () => (
  <>
    <Drawing svg={FILTERS} />
    {Object.keys(MATRICES).map((id) => (
      <div key={id} class={`sight sight-${id}`}>
        <div class="shelf">
          {marks.map((svg, i) => (
            <Drawing key={i} svg={svg} />
          ))}
        </div>
      </div>
    ))}
  </>
)
