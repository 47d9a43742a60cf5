import { useEffect, useRef, useState } from 'preact/hooks'
import type { MapModel } from '../view-models/map-model.ts'

interface LiveMap {
  render(model: MapModel): void
  destroy(): void
}

/** The baked landscape at once, the living map over it as soon as it is there; without WebGL the landscape stays. */
export function BoardMap({ model }: { readonly model: MapModel }) {
  const frame = useRef<HTMLDivElement>(null)
  const live = useRef<LiveMap | undefined>(undefined)
  const [isLive, setLive] = useState(false)
  useEffect(() => {
    let isGone = false
    const start = async (): Promise<void> => {
      const { mountMap } = await import('../map/mount-map.ts')
      if (isGone || !frame.current) return
      live.current = mountMap(frame.current, { fit: 'board' })
      setLive(true)
    }
    start().catch(() => setLive(false))
    return () => {
      isGone = true
      live.current?.destroy()
      live.current = undefined
    }
  }, [])
  useEffect(() => live.current?.render(model), [model, isLive])
  return (
    <div class="board-map-frame" aria-hidden="true">
      {model.landscape !== '' && <img src={model.landscape} alt="" />}
      <div class="board-map-live" ref={frame} />
    </div>
  )
}
