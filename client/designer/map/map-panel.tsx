import { seedFrom } from '../../../shared/drawing/chance.ts'
import { MAP_FRAME } from '../../../shared/drawing/map-spec.ts'
import { token } from '../../../shared/drawing/medallion.ts'
import { initiativeDisc } from '../../../shared/drawing/stages.ts'
import { svgPage } from '../../../shared/drawing/svg.ts'
import { Drawing } from '../../ui/drawing.tsx'
import { local, text } from '../../ui/language.ts'
import { words } from '../words.ts'
import type { MapSketch } from './map-sketch.ts'
import { useDrawing } from './use-drawing.ts'

const STAGE_SHOWN = 2

/** The country as the wall shows it: landscape, names, tokens, initiatives half grown. */
export function MapPanel({ sketch }: { readonly sketch: MapSketch | undefined }) {
  const w = words().map
  const drawing = useDrawing(sketch)
  if (!sketch) return <p class="advice">{w.faulty}</p>
  return (
    <div class="map-panel">
      <h3>{w.title}</h3>
      <p role="status">{drawing.state === 'drawn' ? '' : drawing.state === 'drawing' ? w.drawing : w[drawing.state]}</p>
      {drawing.state === 'drawn' && (
        <figure class="map-figure">
          <div class="map-frame">
            <img src={drawing.address} alt="" width={MAP_FRAME.width} height={MAP_FRAME.height} />
            <Drawing class="map-pieces" svg={piecesOf(sketch)} />
            <Names sketch={sketch} />
          </div>
          <figcaption class="small">{w.help}</figcaption>
        </figure>
      )}
      <p>{sketch.discs.length === 0 ? w.noDiscs : w.described(text().list(sketch.discs.map(({ name }) => local(name))))}</p>
    </div>
  )
}

/** Pictograms, inks and points only, all of them checked: nothing that was typed goes in here. */
function piecesOf({ spec, discs, roles }: MapSketch): string {
  const grown = discs.map(({ id, icon, ink, x, y }) => `<g transform="translate(${x} ${y})">${initiativeDisc(STAGE_SHOWN, { icon, ink, seed: seedFrom(id), wilting: false })}</g>`)
  const tokens = roles.map((role) => `<g transform="translate(${spec.seats[role][0]} ${spec.seats[role][1]})">${token(role, 98)}</g>`)
  return svgPage(MAP_FRAME.width, MAP_FRAME.height, `0 0 ${MAP_FRAME.width} ${MAP_FRAME.height}`, grown.join('') + tokens.join(''))
}

function Names({ sketch: { spec, discs } }: { readonly sketch: MapSketch }) {
  return (
    <svg class="map-names" viewBox={`0 0 ${MAP_FRAME.width} ${MAP_FRAME.height}`} aria-hidden="true">
      {spec.lettering.map(({ text: word, style, x, y, angle, along }, index) => {
        const [px, py] = along?.[0] ?? [x, y]
        return (
          <text key={index} class={`map-name map-name-${style}`} x={px} y={py} transform={angle ? `rotate(${angle} ${px} ${py})` : undefined}>
            {word}
          </text>
        )
      })}
      {discs.map(({ id, name, x, y }) => (
        <text key={id} class="map-name map-name-disc" x={x} y={y + 84}>
          {local(name)}
        </text>
      ))}
    </svg>
  )
}
