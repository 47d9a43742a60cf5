import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Sheet } from './sheet.tsx'
import './notice.css'

export interface NoticeSection {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly items?: readonly string[]
}

export interface NoticeWords {
  readonly pageTitle: string
  readonly toGame: string
  readonly title: string
  /** One sentence under the title. */
  readonly strip: string
  readonly print: string
  readonly sections: readonly NoticeSection[]
}

/** A page to be read and printed beside the game: its sections, then what stands after them. */
export function NoticePage({ words, children }: { readonly words: NoticeWords; readonly children?: ComponentChildren }) {
  useEffect(() => {
    document.title = words.pageTitle
  }, [words.pageTitle])
  return (
    <>
      <header class="notice-head">
        <a class="notice-home no-print" href="/">
          <Icon name="house-line" size={22} /> {words.toGame}
        </a>
        <Sheet seed="notice-title" jitter={5} lift={3} class="notice-title">
          <h1>{words.title}</h1>
        </Sheet>
        <Sheet seed="notice-strip" paper="yellow" class="notice-strip">
          <p>{words.strip}</p>
        </Sheet>
      </header>
      <main class="notice-main">
        {words.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
        {children}
      </main>
      <footer class="notice-foot no-print">
        <LanguageSwitch />
        <Button icon="printer" onClick={() => print()}>
          {words.print}
        </Button>
      </footer>
    </>
  )
}

function Section({ section: { id, title, lead, items } }: { readonly section: NoticeSection }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
      {items && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
