import { useEffect, useState } from 'preact/hooks'
import { words } from '../words.ts'
import type { MapTab } from './map-tab.tsx'

/** The map and its twin are fetched when somebody asks for them. */
export function MapPage() {
  const [Tab, setTab] = useState<{ readonly draw: typeof MapTab } | undefined>(undefined)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    import('./map-tab.tsx').then(
      (module) => setTab({ draw: module.MapTab }),
      () => setFailed(true),
    )
  }, [])
  if (!Tab) return <p role="status">{hasFailed ? words().map.failed : words().map.loading}</p>
  return <Tab.draw />
}
