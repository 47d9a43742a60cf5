import { signal } from '@preact/signals'
import { Icon } from './icon.tsx'
import { announce } from './live-region.tsx'
import { Sheet } from './sheet.tsx'
import './toast.css'

type Slip = { readonly id: number; readonly sentence: string; readonly kind: 'refusal' | 'done' }
const slips = signal<readonly Slip[]>([])
let last = 0

/** A clear refusal, or a small success: shown a moment, said once. */
export function showSlip(sentence: string, kind: Slip['kind'] = 'refusal'): void {
  const slip: Slip = { id: ++last, sentence, kind }
  slips.value = [...slips.peek().filter((other) => other.sentence !== sentence), slip].slice(-2)
  announce(sentence, kind === 'refusal' ? 'urgent' : 'polite')
  setTimeout(() => (slips.value = slips.peek().filter((other) => other !== slip)), 3500 + sentence.length * 60)
}

export function Slips() {
  return (
    <div class="slips" aria-hidden="true">
      {slips.value.map((slip) => (
        <Sheet key={slip.id} seed={slip.sentence} paper={slip.kind === 'refusal' ? 'event' : 'green'} lift={2} class="slip">
          <Icon name={slip.kind === 'refusal' ? 'hand-palm' : 'check-circle'} size={28} />
          <p>{slip.sentence}</p>
        </Sheet>
      ))}
    </div>
  )
}
