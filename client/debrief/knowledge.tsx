import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { HelpMark } from '../mallette/help/help.tsx'
import { termOfSituation } from '../mallette/help/term-ids.ts'
import { local, text } from '../ui/language.ts'
import { Head } from './part-head.tsx'
import { seatWord } from './promises.tsx'
import { words } from './words.ts'

/** Who knew what, as far as screens can tell. */
export function Knowledge({ model }: { readonly model: DebriefModel }) {
  const w = words()
  if (model.knowledge.length === 0) return null
  return (
    <section class="debrief-part" aria-labelledby="knowledge">
      <Head id="knowledge" title={w.knowledge} />
      <ul class="knowledge-list">
        {model.knowledge.map((season) => (
          <li key={season.season}>
            <h3>
              {w.season(season.season)}, {local(season.challenge)}
            </h3>
            <p>
              {w.itWas(text().situations[season.situation].name)} <HelpMark term={termOfSituation(season.situation)} title={text().situations[season.situation].name} />
            </p>
            <ul>
              {season.clues.map((clue, i) => (
                <li key={i}>
                  {clue.seat !== undefined && <b>{seatWord(model, clue.seat)} : </b>}
                  {clue.shared === undefined ? `${clue.read ? w.clue.read : w.clue.unread}, ${w.clue.kept}` : w.clue[clue.shared]}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p class="quiet">{w.knowledgeNote}</p>
    </section>
  )
}
