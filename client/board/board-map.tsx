import { useEffect, useRef, useState } from 'preact/hooks'
import { playCue } from '../ui/sound/play-cue.ts'
import type { MapModel } from '../view-models/map-model.ts'

interface LiveMap {
  render(model: MapModel): void
  skip(): void
  destroy(): void
}

/** The baked landscape at once, the living map over it as soon as it is there; without WebGL the landscape stays. */
export function BoardMap({ model, skips = 0 }: { readonly model: MapModel; readonly skips?: number | undefined }) {
  const frame = useRef<HTMLDivElement>(null)
  const live = useRef<LiveMap | undefined>(undefined)
  const [isLive, setLive] = useState(false)
  useEffect(() => {
    let isGone = false
    const start = async (): Promise<void> => {
      const { mountMap } = await import('../map/mount-map.ts')
      if (isGone || !frame.current) return
      live.current = mountMap(frame.current, { fit: 'board', onIntent: (intent) => void (intent.type === 'cue' && playCue(intent.cue)) })
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
  useEffect(() => {
    if (skips > 0) live.current?.skip()
  }, [skips])
  return (
    <div class="board-map-frame" aria-hidden="true">
      {model.landscape !== '' && <img src={model.landscape} alt="" />}
      <div class="board-map-live" ref={frame} />
    </div>
  )
}
