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
  return svgPage(390, 490, '0 0 390 490', threads + stands)
}

/** The country, its people, the title. */
export function Picture() {
  const say = words()
  return (
    <header class="picture">
      <picture>
        <source srcset="/images/welcome.avif" type="image/avif" />
        <img class="picture-map" src="/images/welcome.webp" alt="" width="585" height="735" />
      </picture>
      <Drawing class="picture-people" svg={people()} />
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
