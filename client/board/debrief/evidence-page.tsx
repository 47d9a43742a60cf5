import type { DebriefView, PublicView } from '../../../shared/views/view-types.ts'
import { GapBars } from '../../debrief/evidence/gap-bars.tsx'
import { KnowledgeGrid } from '../../debrief/evidence/knowledge-grid.tsx'
import { words as evidenceWords } from '../../debrief/evidence/words.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { questionText } from '../../what-if/question.ts'
import { TwoSides } from '../../what-if/two-sides.tsx'
import { words as whatIfWords } from '../../what-if/words.ts'
import type { BoardProps } from '../board-props.ts'

export type EvidencePageId = 'knowledge' | 'gap' | 'sides'

/** What the trainer chose; led by the wall, the film plays while people choose their moments. */
export function shownOnWall({ debrief, clock }: Pick<PublicView, 'debrief' | 'clock'>): DebriefView['shown'] {
  if (debrief.shown) return debrief.shown
  const { endsAt, lengthMs } = clock
  const isWallFilm = debrief.plan?.led === 'wall' && debrief.step === 2 && !debrief.opened && debrief.done[2] === undefined
  return isWallFilm && endsAt !== undefined && lengthMs !== undefined ? { page: 'film', playing: true, sinceAt: endsAt - lengthMs } : undefined
}

/** The question under the evidence: the screen asks, people answer. */
export function pageAsk(page: EvidencePageId): string {
  if (page === 'sides') return whatIfWords().ask
  return page === 'gap' ? evidenceWords().gapAsk : evidenceWords().knowledgeAsk
}

/** One piece of evidence over the whole wall. */
export function EvidencePage({ page, view, content, facts, sides }: BoardProps & { readonly page: EvidencePageId }) {
  const w = evidenceWords()
  return (
    <Sheet seed={`page-${page}`} jitter={6} lift={3} class={`evidence-sheet evidence-${page}`} as="section">
      {page === 'knowledge' && facts && (
        <>
          <h2>{w.knowledge}</h2>
          <KnowledgeGrid model={facts} />
          <small>{w.knowledgeNote}</small>
        </>
      )}
      {page === 'gap' && facts && (
        <>
          <h2>{w.gap}</h2>
          <GapBars model={facts} />
        </>
      )}
      {page === 'sides' && sides && (
        <>
          <h2>{sides.kind === 'order' && view.debrief.whatIf ? questionText(view.debrief.whatIf, view, content) : whatIfWords().title}</h2>
          <TwoSides shown={sides} content={content} />
        </>
      )}
    </Sheet>
  )
}
