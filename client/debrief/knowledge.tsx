import type { DebriefModel } from '../../shared/debrief/debrief-types.ts'
import { HelpMark } from '../mallette/help/help.tsx'
import { termOfSituation } from '../mallette/help/term-ids.ts'
import { text } from '../ui/language.ts'
import { KnowledgeGrid } from './evidence/knowledge-grid.tsx'
import { words as evidenceWords } from './evidence/words.ts'
import { Head } from './part-head.tsx'
import { words } from './words.ts'

/** Who knew what, as far as screens can tell. */
export function Knowledge({ model }: { readonly model: DebriefModel }) {
  const w = words()
  if (model.knowledge.length === 0) return null
  return (
    <section class="debrief-part" aria-labelledby="knowledge">
      <Head id="knowledge" title={w.knowledge} ask={evidenceWords().knowledgeAsk} />
      <KnowledgeGrid model={model} help={(situation) => <HelpMark term={termOfSituation(situation)} title={text().situations[situation].name} />} />
      <p class="quiet">{w.knowledgeNote}</p>
    </section>
  )
}
