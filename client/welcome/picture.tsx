import { useEffect, useState } from 'preact/hooks'
import { token } from '../../shared/drawing/medallion.ts'
import { svgPage } from '../../shared/drawing/svg.ts'
import { thread } from '../../shared/drawing/threads.ts'
import { Drawing } from '../ui/drawing.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { words } from './words.ts'

/** Four people of the country and the red thread between them; box 390 × 490, the crop of the map under it. */
function people(): string {
  const threads = thread([66, 352], [324, 346], 'stitched', { bend: -0.08 }) + thread([66, 354], [180, 440], 'braided', { bend: 0.16 }) + thread([180, 440], [318, 446], 'dotted', { bend: 0.1 }) + thread([318, 444], [324, 346], 'stitched', { bend: 0.22 })
  const stands = ([['facilitator', 62, 352], ['resident', 328, 346], ['initiator', 180, 440], ['enterprise', 318, 446]] as const)
    .map(([role, x, y]) => `<g transform="translate(${x} ${y})">${token(role, 78)}</g>`)
    .join('')
  return svgPage(390, 490, '0 -14 390 490', threads + stands)
}

/** The same country on a desk, in units of the wall's map, which the crop shows from (380, 80) on. */
const LARGE_BOX = '380 80 920 800'
function peopleOfLarge(): string {
  const [facilitator, official, officer, enterprise, resident] = [[694, 512], [1016, 496], [926, 764], [1128, 640], [1120, 330]] as const
  const sewn = thread(facilitator, official, 'stitched', { bend: -0.1 }) + thread(official, officer, 'braided', { bend: 0.12 }) + thread(facilitator, officer, 'dotted', { bend: 0.1 }) + thread(official, resident, 'stitched', { bend: 0.08 }) + thread(official, enterprise, 'dotted', { bend: -0.1 })
  const stands = ([['resident', resident], ['official', official], ['facilitator', facilitator], ['enterprise', enterprise], ['officer', officer]] as const)
    .map(([role, [x, y]]) => `<g transform="translate(${x} ${y})">${token(role, 104)}</g>`)
    .join('')
  return svgPage(920, 800, LARGE_BOX, sewn + stands).replace('<svg ', '<svg preserveAspectRatio="xMidYMid slice" ')
}

const LARGE = '(min-width: 900px) and (min-height: 481px)'

/** The country, its people, the title. */
export function Picture() {
  const say = words()
  const [isLarge, setLarge] = useState(() => matchMedia(LARGE).matches)
  useEffect(() => {
    const query = matchMedia(LARGE)
    const follow = (): void => setLarge(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return (
    <header class="picture">
      <picture>
        <source media={LARGE} srcset="/images/welcome-large.avif" type="image/avif" />
        <source media={LARGE} srcset="/images/welcome-large.webp" type="image/webp" />
        <source srcset="/images/welcome.avif" type="image/avif" />
        <img class="picture-map" src="/images/welcome.webp" alt="" width="585" height="735" />
      </picture>
      <Drawing class="picture-people" svg={isLarge ? peopleOfLarge() : people()} />
      <Sheet seed="title" jitter={5} lift={3} class="picture-title">
        <h1>
          {say.titleLines.map((line, index) => (
            <span key={line}>
              {index > 0 && ' '}
              {line}
            </span>
          ))}
        </h1>
      </Sheet>
      <Sheet seed="pitch" paper="yellow" class="picture-pitch">
        <p>{say.pitch}</p>
      </Sheet>
    </header>
  )
}
