import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon, VerbMark } from './icon.tsx'
import type { FillIcon } from './icon.tsx'
import { text } from './language.ts'
import { Sheet } from './sheet.tsx'
import type { Paper } from './sheet.tsx'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly icon?: FillIcon
  readonly paper?: Paper
  readonly children?: ComponentChildren
  /** Buttons that stay in sight under the content. */
  readonly foot?: ComponentChildren
}

/** A sheet laid over the page. The browser's own modal dialog: focus is kept inside, Escape closes, focus goes back. */
export function Dialog({ title, onClose, icon, paper = 'neighbour', children, foot }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  // Two may be open, one over the other.
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    const opener = document.activeElement as HTMLElement | null
    const closeFromBackdrop = (event: MouseEvent): void => {
      if (event.target === dialog) onClose()
    }
    dialog?.showModal()
    dialog?.addEventListener('click', closeFromBackdrop)
    return () => {
      dialog?.close()
      opener?.focus?.()
    }
  }, [])
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <Sheet seed={`dialog-${title}`} paper={paper} lift={0} jitter={5} class="dialog-sheet">
        <header class="dialog-head">
          {icon && <Icon name={icon} size={30} />}
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" class="dialog-close" aria-label={text().common.close} onClick={onClose}>
            <VerbMark name="x" size={24} />
          </button>
        </header>
        <div class="dialog-body">{children}</div>
        {foot && <footer class="dialog-foot">{foot}</footer>}
      </Sheet>
    </dialog>
  )
}
