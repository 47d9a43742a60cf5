import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { buildMapModel } from '../../view-models/build-map-model.ts'
import type { MapModel } from '../../view-models/map-model.ts'
import { viewAtBeat } from '../../view-models/reveal-beats.ts'
import { isCalm } from '../../ui/preferences.ts'
import { language, local, text } from '../../ui/language.ts'
import { useTable } from '../desk.ts'
import { toldBeat } from '../phases/told-beat.ts'
import { words } from '../words.ts'
import { MapTwinList } from './map-twin-list.tsx'
import './map-tab.css'

interface LiveMap {
  render(model: MapModel): void
  destroy(): void
}

/** The map, fetched only when it is asked for, and its text twin under it. */
export function MapTab() {
  const model = useMapModel()
  const say = words().map
  const frame = useRef<HTMLDivElement>(null)
  const live = useRef<LiveMap | undefined>(undefined)
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  useEffect(() => {
    let isGone = false
    const start = async (): Promise<void> => {
      const { mountMap } = await import('../../map/mount-map.ts')
      if (isGone || !frame.current) return
      live.current = mountMap(frame.current, { fit: 'country' })
      live.current.render(model)
      setState('shown')
    }
    start().catch(() => setState('failed'))
    return () => {
      isGone = true
      live.current?.destroy()
      live.current = undefined
    }
  }, [])
  useEffect(() => live.current?.render(model), [model])
  return (
    <section class="map-tab" aria-labelledby="map-title">
      <h2 id="map-title" class="heard">
        {say.title}
      </h2>
      {state !== 'failed' && (
        <div class="map-frame" ref={frame} aria-hidden="true">
          {state === 'loading' && <p class="map-wait">{say.loading}</p>}
        </div>
      )}
      {state === 'failed' ? <p class="notice">{say.failed}</p> : <p class="map-turn small">{say.turn}</p>}
      <MapTwinList model={model} />
    </section>
  )
}

/** What this seat, or an observer, may see of the map; during the reveal, no more than the wall has told. */
function useMapModel(): MapModel {
  const { view, me, content, connection } = useTable()
  const calm = isCalm()
  const reader = language.value
  const beat = toldBeat(view, connection.now())?.beat
  const isRevealing = beat !== undefined
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!isRevealing) return
    const timer = setInterval(() => redraw((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [isRevealing])
  return useMemo(
    () => buildMapModel(beat === undefined ? view : viewAtBeat(view, beat), content, { names: text(), local, use: 'phone', calm, ...(me && { mySeat: me.seat }), ...(beat === undefined ? {} : { beat }) }),
    [view, content, calm, reader, beat, me?.seat],
  )
}
