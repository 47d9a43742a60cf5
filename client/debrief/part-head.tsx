import type { ComponentChildren } from 'preact'
import { HelpMark } from '../mallette/help/help.tsx'

/** Title of a part of the page; every chart carries a question. `term`: what it may be asked about. */
export const Head = ({ id, title, term, note, ask, children }: { readonly id: string; readonly title: string; readonly term?: string; readonly note?: string; readonly ask?: string; readonly children?: ComponentChildren }) => (
  <header class="part-head">
    <h2>
      <span id={id}>{title}</span> {term !== undefined && <HelpMark term={term} title={title} />}{' '}
      {note !== undefined && <small>{note}</small>}
    </h2>
    {ask !== undefined && <p class="ask">{ask}</p>}
    {children}
  </header>
)
