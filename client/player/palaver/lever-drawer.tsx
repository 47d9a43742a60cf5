import { useState } from 'preact/hooks'
import { LEVER_IDS } from '../../../shared/base/vocabulary.ts'
import type { LeverId } from '../../../shared/base/vocabulary.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSeated } from '../desk.ts'
import { words } from '../words.ts'
import { LeverCard } from './lever-card.tsx'
import { LeverForm } from './lever-form.tsx'

/** Season 1: one lever in light, the others folded. Then all of them, open ones first. */
export function LeverDrawer({ onClose }: { readonly onClose: () => void }) {
  const { view, me, content } = useSeated()
  const [chosen, setChosen] = useState<LeverId | undefined>(undefined)
  const { lever: say } = words().palaver
  const known = LEVER_IDS.filter((id) => content.levers[id] && me.options.levers[id])
  const isOpen = (id: LeverId): boolean => me.options.levers[id]?.open === true && me.options.levers[id].when === 'palaver'
  const sorted = [...known].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  const isFirstSeason = view.table.season === 1
  const first = isFirstSeason ? sorted.filter((id) => id === content.firstLever) : sorted.filter(isOpen)
  const others = sorted.filter((id) => !first.includes(id))
  if (chosen) return <LeverForm lever={chosen} onBack={() => setChosen(undefined)} onClose={onClose} />
  return (
    <Dialog title={say.title} icon="lightning" onClose={onClose}>
      {first.length > 0 && isFirstSeason && <h3>{say.first}</h3>}
      {first.map((id) => (
        <LeverCard key={id} lever={id} onChoose={setChosen} />
      ))}
      {others.length > 0 && (
        <details class="others" open={first.length === 0}>
          <summary>{say.others}</summary>
          <div class="stack">
            {others.map((id) => (
              <LeverCard key={id} lever={id} onChoose={setChosen} />
            ))}
          </div>
        </details>
      )}
    </Dialog>
  )
}
