import type { Fiche } from '../../shared/mallette/content-types.ts'
import { local } from '../ui/language.ts'
import { ResourceToken } from '../ui/role.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { words } from './words.ts'
import './play.css'

/** How a fiche plays: its lever, what it costs, what it does, when it fails. */
export function Play({ play }: { readonly play: Fiche['play'][number] }) {
  const w = words()
  const { time, means } = play.cost
  return (
    <Sheet seed={`play-${play.lever}`} paper="white" lift={2} outline="thin" class="play-card">
      <h3>
        <small>{w.lever}</small> {local(play.name)}
        <span class="play-cost">
          <span class="heard">{w.cost(time, means)}</span>
          {Array.from({ length: time }, (_, i) => (
            <ResourceToken key={i} resource="time" size={30} />
          ))}
          {Array.from({ length: means }, (_, i) => (
            <ResourceToken key={`m${i}`} resource="means" size={30} />
          ))}
        </span>
      </h3>
      {play.asks && <p class="play-asks">{local(play.asks)}</p>}
      <dl>
        <dt>{w.does}</dt>
        <dd>{local(play.does)}</dd>
        <dt>{w.fails}</dt>
        <dd>{local(play.fails)}</dd>
      </dl>
    </Sheet>
  )
}
