import type { ComponentChildren, ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { FicheId, LeverId } from '../../shared/base/vocabulary.ts'
import { text } from '../ui/language.ts'
import { showSlip } from '../ui/toast.tsx'
import './help/help.css'

type SheetProps = { readonly fiche: FicheId; readonly lever?: LeverId | undefined; readonly onClose: () => void }

interface FicheHelpProps {
  readonly fiche: FicheId
  /** Only this lever of the fiche. */
  readonly lever?: LeverId
  /** What is asked about: « Qu'est-ce que « Assemblée » ? » */
  readonly title: string
  /** Words to tap; without them, a question mark in a circle. */
  readonly children?: ComponentChildren
  readonly class?: string
}

/** Opens the fiche of a lever or of a question, without leaving the screen. The sheet and its text come when asked for. */
export function FicheHelp({ fiche, lever, title, children, class: className }: FicheHelpProps) {
  const [Sheet, setSheet] = useState<{ readonly of: ComponentType<SheetProps> } | undefined>(undefined)
  const open = async (): Promise<void> => {
    try {
      setSheet({ of: (await import('./fiche-sheet.tsx')).FicheSheet })
    } catch {
      showSlip(text().connection.offline)
    }
  }
  return (
    <>
      <button type="button" class={className ?? (children === undefined ? 'help-mark' : 'help-word')} aria-haspopup="dialog" aria-label={children === undefined ? text().common.whatIs(title) : undefined} onClick={() => void open()}>
        {children ?? <span aria-hidden="true">?</span>}
      </button>
      {Sheet && <Sheet.of fiche={fiche} lever={lever} onClose={() => setSheet(undefined)} />}
    </>
  )
}
