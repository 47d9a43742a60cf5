import { signal } from '@preact/signals'
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { text } from '../../ui/language.ts'
import { showSlip } from '../../ui/toast.tsx'
import type { Asked } from './asked.ts'
import './help.css'

type SheetProps = { readonly asked: Asked; readonly onClose: () => void }

const open = signal<Asked | undefined>(undefined)

/** A word that can be asked about: its meaning and its rule open on a sheet, without leaving the screen. */
export function HelpWord({ term, title, children }: { readonly term: string; readonly title: string; readonly children: ComponentChildren }) {
  return (
    <button type="button" class="help-word" aria-haspopup="dialog" onClick={() => (open.value = { term, title })}>
      {children}
      <span class="heard">{` (${text().common.help})`}</span>
    </button>
  )
}

/** A round question mark beside a title. */
export function HelpMark({ term, title }: Asked) {
  return (
    <button type="button" class="help-mark" aria-haspopup="dialog" aria-label={text().common.whatIs(title)} onClick={() => (open.value = { term, title })}>
      <span aria-hidden="true">?</span>
    </button>
  )
}

/** Once per page. The sheet itself comes when a word is asked about. */
export function HelpSheet() {
  const asked = open.value
  const [Sheet, setSheet] = useState<{ readonly of: ComponentType<SheetProps> } | undefined>(undefined)
  useEffect(() => {
    if (!asked || Sheet) return
    import('./term-sheet.tsx').then(
      (module) => setSheet({ of: module.TermSheet }),
      () => {
        open.value = undefined
        showSlip(text().connection.offline)
      },
    )
  }, [asked])
  return asked && Sheet ? <Sheet.of key={asked.term} asked={asked} onClose={() => (open.value = undefined)} /> : null
}
