import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Dialog } from './dialog.tsx'
import { text } from './language.ts'
import './help.css'

export type HelpEntry = { readonly title: string; readonly lines: readonly string[] }
const open = signal<HelpEntry | undefined>(undefined)

export const showHelp = (entry: HelpEntry): void => {
  open.value = entry
}

/** A word that can be asked about: it opens its meaning on a sheet. */
export function HelpWord({ entry, children }: { readonly entry: HelpEntry; readonly children: ComponentChildren }) {
  return (
    <button type="button" class="help-word" aria-haspopup="dialog" onClick={() => showHelp(entry)}>
      {children}
      <span class="heard">{` (${text().common.help})`}</span>
    </button>
  )
}

/** A round question mark beside a title. */
export function HelpMark({ entry }: { readonly entry: HelpEntry }) {
  return (
    <button type="button" class="help-mark" aria-haspopup="dialog" aria-label={text().common.whatIs(entry.title)} onClick={() => showHelp(entry)}>
      <span aria-hidden="true">?</span>
    </button>
  )
}

/** Once per page. */
export function HelpSheet() {
  const entry = open.value
  if (!entry) return null
  return (
    <Dialog title={entry.title} icon="question" onClose={() => (open.value = undefined)}>
      {entry.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Dialog>
  )
}
