import { staticMap } from '../../board/static-map.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { sampleMap } from '../sample-map.ts'
import type { SampleState } from '../sample-map.ts'

const PLAIN: SampleState = { seats: 6, season: 1, stage: -1, band: -1, tension: 'none', scene: 'palaver', calm: true, phone: true, alive: false }

/** As without WebGL: the same places, discs and threads, without movement. The living ones are one page away. */
const STATES: Readonly<Record<string, readonly [string, Partial<SampleState>]>> = {
  'map-empty': ['Table à moitié prise, rien n’a commencé', { scene: 'lobby', stage: 0, band: 1, seats: 8 }],
  'map-eight': ['Huit rôles, tous les liens', { seats: 8, band: 1 }],
  'map-torn': ['Une tension vive', { tension: 'hot' }],
  'map-laid': ['Qui a posé, qui réfléchit', { scene: 'commitment' }],
  'map-seeds': ['Tout en graine, méfiance partout', { stage: 0, band: 0 }],
  'map-full': ['Tout essaime, tout est tressé', { stage: 4, band: 3 }],
}

export const MapStates = () => (
  <section class="part" id="maps">
    <h2>La carte, état par état</h2>
    <div class="maps">
      {Object.entries(STATES).map(([id, [caption, change]]) => (
        <figure key={id} id={id}>
          <Drawing svg={staticMap(sampleMap({ ...PLAIN, ...change }), 560)} />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </div>
  </section>
)
