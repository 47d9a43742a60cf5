import { VerbMark } from './icon.tsx'
import { ResourceToken } from './role.tsx'
import { Sheet } from './sheet.tsx'
import './token-counter.css'

export interface TokenCounterProps {
  readonly resource: 'time' | 'means'
  readonly label: string
  readonly value: number
  /** Tokens that may still be added. */
  readonly left: number
  readonly onChange: (value: number) => void
  /** « Retirer un temps de mon chantier », « Ajouter… ». */
  readonly removeLabel: string
  readonly addLabel: string
  /** Nothing can change: the order is laid, or the phase is over. */
  readonly locked?: boolean
  /** Said when + is pressed with nothing left. */
  readonly onShort?: () => void
}

/** Minus, token and figure, plus. The two buttons stay focusable at their ends, and say why they do nothing. */
export function TokenCounter({ resource, label, value, left, onChange, removeLabel, addLabel, locked = false, onShort }: TokenCounterProps) {
  const canRemove = !locked && value > 0
  const canAdd = !locked && left > 0
  return (
    <Sheet seed={`counter-${resource}-${label}`} class="counter" role="group" aria-label={label}>
      <button type="button" class="counter-step" aria-label={removeLabel} aria-disabled={!canRemove || undefined} onClick={() => canRemove && onChange(value - 1)}>
        <VerbMark name="minus" size={22} />
      </button>
      <span class="counter-middle">
        <span class="counter-value">
          <ResourceToken resource={resource} size={28} />
          <output>{value}</output>
        </span>
        <span class="counter-label" aria-hidden="true">
          {label}
        </span>
      </span>
      <button
        type="button"
        class="counter-step"
        aria-label={addLabel}
        aria-disabled={!canAdd || undefined}
        onClick={() => {
          if (canAdd) onChange(value + 1)
          else if (!locked) onShort?.()
        }}
      >
        <VerbMark name="plus" size={22} />
      </button>
    </Sheet>
  )
}
