import { useEffect, useRef } from 'preact/hooks'
import type { PublicContent } from '../../../shared/views/content-types.ts'
import type { PublicView } from '../../../shared/views/view-types.ts'
import type { BeatNow } from '../../view-models/reveal-beats.ts'
import { Icon } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { words } from '../words.ts'
import { ChallengeBeat, InitiativesBeat } from './reveal-worksites.tsx'
import { LeversBeat } from './reveal-levers.tsx'
import { OrdersBeat } from './reveal-orders.tsx'
import { PotBeat } from './reveal-pot.tsx'
import { PromisesBeat } from './reveal-promises.tsx'

export interface BeatProps {
  readonly view: PublicView
  readonly content: PublicContent
}

const PANELS = { orders: OrdersBeat, levers: LeversBeat, challenge: ChallengeBeat, initiatives: InitiativesBeat, pot: PotBeat, promises: PromisesBeat } as const

/** One beat at a time; the sheet slides in, nothing else moves in the page. */
export function RevealPanel({ view, content, beat, onSkip }: BeatProps & { readonly beat: BeatNow; readonly onSkip?: () => void }) {
  const w = words()
  const Panel = PANELS[beat.beat]
  // Each beat is a new sheet: whoever goes on by the button finds it under the hand again.
  const button = useRef<HTMLButtonElement>(null)
  const wasPressed = useRef(false)
  useEffect(() => {
    if (wasPressed.current) button.current?.focus({ preventScroll: true })
    wasPressed.current = false
  }, [beat.beat])
  const press = (): void => {
    wasPressed.current = document.activeElement === button.current
    onSkip?.()
  }
  return (
    <Sheet key={beat.beat} seed={`beat-${beat.beat}`} jitter={5} lift={3} class={`reveal-sheet reveal-${beat.beat}`} as="section">
      <header class="reveal-head">
        <h2>{w.beats[beat.beat]}</h2>
        <ol class="reveal-steps" aria-hidden="true">
          {Array.from({ length: beat.count }, (_, i) => (
            <li key={i} data-state={i < beat.index ? 'done' : i === beat.index ? 'now' : 'ahead'} />
          ))}
        </ol>
        {onSkip && (
          <button type="button" class="reveal-skip" ref={button} onClick={press}>
            <Icon name="skip-forward" size={24} />
            <span class="heard">{w.skipBeat}</span>
          </button>
        )}
      </header>
      <Panel view={view} content={content} />
    </Sheet>
  )
}
