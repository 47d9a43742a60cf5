import { useEffect, useRef } from 'preact/hooks'
import type { WorksiteId } from '../../../shared/base/ids.ts'
import type { RevealView } from '../../../shared/views/view-types.ts'
import { worksiteName } from '../../board/naming.ts'
import { words as boardWords } from '../../board/words.ts'
import { focusIfNowhere } from '../../ui/keep-focus.ts'
import { announce } from '../../ui/live-region.tsx'
import { useDesk } from '../desk.ts'
import type { TrainerDesk } from '../desk.ts'
import { words } from '../words.ts'

/** Said once each, beside the phase: what the season came to, and a text that waits for the trainer. */
export function useSpokenTable(): void {
  const desk = useDesk()
  const { view, trainer, name } = desk
  const { season, phase, status, branch } = view.table
  useEffect(() => focusIfNowhere(document.querySelector('main')), [status, season, phase])
  const { reveal } = view
  useEffect(() => {
    if (reveal && phase === 'reveal') announce(resultsOf(desk, reveal))
  }, [season, branch, phase, reveal === undefined])
  const known = useRef<ReadonlySet<string> | undefined>(undefined)
  const waiting = Object.keys(trainer.textsToApprove).join(' ')
  useEffect(() => {
    const before = known.current
    known.current = new Set(Object.keys(trainer.textsToApprove))
    const fresh = Object.entries(trainer.textsToApprove).filter(([id, { shown }]) => before && !shown && !before.has(id))
    for (const [, { from }] of fresh) announce([words().texts.title, from === undefined ? '' : words().texts.from(name(from))].filter(Boolean).join(', '))
  }, [waiting])
}

function resultsOf({ view, content }: TrainerDesk, { worksites, pot }: RevealView): string {
  const lines = (Object.entries(worksites) as [WorksiteId, RevealView['worksites'][WorksiteId]][]).map(([id, { result }]) => `${worksiteName(content, view, id)}\u00a0: ${boardWords().results[result]}`)
  return [...lines, ...(pot ? [words().reveal.pot(pot.total, pot.theta1, pot.theta2)] : [])].join('. ')
}
