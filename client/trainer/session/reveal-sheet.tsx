import type { WorksiteId } from '../../../shared/base/ids.ts'
import { pairNames, worksiteName } from '../../board/naming.ts'
import { words as boardWords } from '../../board/words.ts'
import { HelpMark } from '../../mallette/help/help.tsx'
import { text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** Margins at a glance, so that the talk can start from the closest call. */
export function RevealSheet() {
  const { view, content } = useDesk()
  const { reveal } = view
  if (!reveal) return null
  const w = words().reveal
  const all = Object.entries(reveal.worksites) as [WorksiteId, (typeof reveal.worksites)[WorksiteId]][]
  const results = all.filter(([, { result }]) => result !== 'idle')
  const idle = all.filter(([, { result }]) => result === 'idle').map(([id]) => worksiteName(content, view, id))
  const hot = Object.entries(view.links).filter(([, link]) => link.conflict === 'hot')
  return (
    <Sheet seed="margins" jitter={4} lift={2} class="reveal-sheet-console" as="section">
      <h2>
        {w.title} <HelpMark term="force" title={w.title} />
      </h2>
      <ul class="margin-list">
        {results.map(([id, result]) => (
          <li key={id}>
            <span>{worksiteName(content, view, id)}</span>
            <small>
              {boardWords().results[result.result]} · {w.need(result.force + result.gauge, result.need)}
            </small>
            <b>{w.margin(result.margin)}</b>
          </li>
        ))}
        {reveal.pot && (
          <li>
            <span>{w.pot(reveal.pot.total, reveal.pot.theta1, reveal.pot.theta2)}</span>
            <small>{boardWords().potLevel[reveal.pot.level]}</small>
            <b>{w.margin(reveal.pot.margin)}</b>
          </li>
        )}
      </ul>
      {idle.length > 0 && (
        <p>
          <b>{w.idle}</b> {text().list(idle)}
        </p>
      )}
      <p>
        <b>{hot.length === 0 ? w.noHot : w.hot}</b> {hot.map(([pair]) => pairNames(view, pair).join(', ')).join(' · ')}
      </p>
    </Sheet>
  )
}
