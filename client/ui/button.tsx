import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { FillIcon } from './icon.tsx'
import { Sheet } from './sheet.tsx'
import './button.css'

export interface ButtonProps {
  readonly onClick?: (event: MouseEvent) => void
  readonly children?: ComponentChildren
  /** `main`: the one gesture of the screen; `plain`: a sheet; `quiet`: text and icon only; `warning`: cannot be undone. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'warning' | 'yellow'
  readonly icon?: FillIcon
  readonly seed?: string
  readonly type?: 'button' | 'submit'
  readonly disabled?: boolean
  /** Why it is closed: said, and kept focusable, instead of a dead button. */
  readonly closedBecause?: string | undefined
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly label?: string
  readonly describedBy?: string
  readonly class?: string
}

const PAPERS = { main: 'ink', plain: 'plain', quiet: 'plain', warning: 'event', yellow: 'yellow' } as const

export function Button({ onClick, children, look = 'plain', icon, seed, type = 'button', disabled = false, closedBecause, pressed, expanded, label, describedBy, class: className }: ButtonProps) {
  const isClosed = disabled || closedBecause !== undefined
  const attributes = {
    type,
    class: `button button-${look} ${className ?? ''}`,
    'aria-disabled': isClosed || undefined,
    'aria-pressed': pressed,
    'aria-expanded': expanded,
    'aria-label': label,
    'aria-describedby': describedBy,
    onClick: (event: MouseEvent) => {
      if (isClosed) event.preventDefault()
      else onClick?.(event)
    },
    // A key held down is one press: a second one, where a gesture asks for it, is meant.
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault()
    },
  }
  const inside = (
    <>
      {icon && <Icon name={icon} size={look === 'main' ? 30 : 26} />}
      <span class="button-words">
        {children}
        {closedBecause !== undefined && <small class="button-why">{closedBecause}</small>}
      </span>
    </>
  )
  if (look === 'quiet') return <button {...attributes}>{inside}</button>
  return (
    <Sheet as="button" seed={seed ?? `button-${typeof children === 'string' ? children : look}`} paper={PAPERS[look]} lift={isClosed ? 0 : look === 'main' ? 2 : 1} outline={look === 'plain' ? 'thin' : 'none'} {...attributes}>
      {inside}
    </Sheet>
  )
}
