import type { SeatNumber } from '../../../shared/base/ids.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import { Icon } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from './words.ts'

/** Plays the branch that is open beside the game, looks on, or there is none. */
export function partInFork({ debrief }: Pick<PublicView, 'debrief'>, seat: SeatNumber): 'plays' | 'looks' | undefined {
  const open = Object.values(debrief.forks ?? {}).find((fork) => fork.open)
  return open && (open.players.includes(seat) ? 'plays' : 'looks')
}

export function ForkNotice({ part }: { readonly part: 'plays' | 'looks' }) {
  const w = words()
  return (
    <Sheet seed="fork" paper="ink" lift={1} class="notice" as="section" aria-label={w.forkTitle}>
      <h2>
        <Icon name="swap" size={24} /> {w.forkTitle}
      </h2>
      <p>{part === 'plays' ? w.forkPlays : w.forkLooks}</p>
    </Sheet>
  )
}
