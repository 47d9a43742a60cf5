import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { text } from '../ui/language.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { HOME } from './address.ts'
import { words } from './words.ts'

/** What every page of the site has: a strip of country with its title on paper, a way back, the language, and the printer. */
export function Frame({ title, look, head, children, foot }: { readonly title: string; readonly look: 'home' | 'page'; readonly head: ComponentChildren; readonly children: ComponentChildren; readonly foot?: ComponentChildren }) {
  const w = words()
  useEffect(() => {
    document.title = look === 'home' ? `${title} · ${text().product}` : `${title} · ${w.pageTitle}`
  }, [title, look])
  return (
    <div class="mallette" data-look={look}>
      <header class="mallette-banner">
        <picture>
          <source media="(max-width: 900px)" srcset="/maps/la-halle-aux-grains-phone.webp" />
          <img class="mallette-landscape" src="/maps/la-halle-aux-grains-board.webp" alt="" />
        </picture>
        <nav class="mallette-nav no-print">
          {look === 'page' && (
            <a href={HOME}>
              <Icon name="books" size={22} /> {w.toMallette}
            </a>
          )}
          <a href="/">
            <Icon name="house-line" size={22} /> {w.toGame}
          </a>
        </nav>
        <div class="mallette-head">{head}</div>
      </header>
      <main class="mallette-main">{children}</main>
      <footer class="mallette-foot">
        {foot}
        <div class="mallette-tools no-print">
          <LanguageSwitch />
          {look === 'page' && (
            <Button icon="printer" onClick={() => print()}>
              {w.print}
            </Button>
          )}
        </div>
        {look === 'home' && (
          <p class="no-print">
            <a href="/auteur/">{w.toDesigner}</a>
          </p>
        )}
        <p class="small">{w.licence}</p>
      </footer>
    </div>
  )
}
