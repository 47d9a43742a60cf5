import { Marked } from '../../mallette/help/marked.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { TrainerHint } from '../../../shared/views/view-types.ts'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'

/** What deserves a look; hints name nobody, as this screen may be projected. */
export function HintsSheet() {
  const { trainer } = useDesk()
  const hints = Object.values(trainer.hints)
  if (hints.length === 0) return null
  return (
    <Sheet seed="hints" lift={1} class="hints-sheet" as="section" aria-label={words().hints.title}>
      <Icon name="lightbulb" size={28} />
      <ul>
        {hints.map((hint) => (
          <li key={hint.code}>
            <Marked text={hintSentence(hint)} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

export function hintSentence(hint: TrainerHint): string {
  const say = words().hints
  const sentence = say[hint.code as keyof typeof say]
  if (typeof sentence !== 'function') return hint.code
  return (sentence as (detail: Readonly<Record<string, string | number>>) => string)(hint.detail ?? {})
}
