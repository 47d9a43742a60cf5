import { WALL_PAGES } from '../../../shared/base/debrief.ts'
import { words } from '../../debrief/evidence/words.ts'
import { useDesk } from '../desk.ts'

/** What the wall looks at: what goes with the step, the film, who knew what, what was believed. */
export function WallPages() {
  const { view, act } = useDesk()
  const w = words()
  const now = view.debrief.shown?.page ?? 'step'
  return (
    <div class="wall-pages" role="group" aria-label={w.wallShows}>
      <b>{w.wallShows}</b>
      {WALL_PAGES.map((page) => (
        <button key={page} type="button" aria-pressed={now === page} onClick={() => void act({ type: 'show-evidence', page })}>
          {w.pages[page]}
        </button>
      ))}
    </div>
  )
}
