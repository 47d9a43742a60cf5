import type { MapModel } from '../view-models/map-model.ts'

/** The baked landscape at once. */
export function BoardMap({ model }: { readonly model: MapModel }) {
  return <img src={model.landscape} alt="" />
}
