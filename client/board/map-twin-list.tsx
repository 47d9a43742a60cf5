import { mapTwin } from '../view-models/map-twin.ts'
import type { MapModel } from '../view-models/map-model.ts'
import { language, text } from '../ui/language.ts'
import { words } from './words.ts'

/** The map in words, in step with the canvas, for whoever does not see it. */
export function MapTwinList({ model }: { readonly model: MapModel }) {
  const { roles, stages, bands, situations, potLevels } = text()
  const twin = mapTwin(model, { roles, stages, bands, situations, potLevels }, language.value)
  return (
    <section class="heard" aria-label={words().mapTwin}>
      <h2>{words().mapTwin}</h2>
      {([twin.seats, twin.initiatives, twin.links, twin.tensions, twin.pot] as const).map((sentences, i) => (
        <ul key={i}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ))}
    </section>
  )
}
