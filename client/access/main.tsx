import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { access } from '../text/fr/access.ts'
import type { AccessSection } from '../text/fr/access.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { areaTexts, startLanguage } from '../ui/language.ts'
import { startPreferences } from '../ui/preferences.ts'
import { Sheet } from '../ui/sheet.tsx'
import '../ui/fonts.css'
import '../ui/base.css'
import './access.css'

const words = areaTexts(access, () => import('../text/en/access.ts').then((module) => module.access))

/** The declaration: what was checked, what was not, whom to tell. */
function AccessPage() {
  const say = words()
  useEffect(() => {
    document.title = say.pageTitle
  }, [say])
  return (
    <>
      <header class="access-head">
        <a class="access-home no-print" href="/">
          <Icon name="house-line" size={22} /> {say.toGame}
        </a>
        <Sheet seed="access-title" jitter={5} lift={3} class="access-title">
          <h1>{say.title}</h1>
        </Sheet>
        <Sheet seed="access-strip" paper="yellow" class="access-strip">
          <p>{say.strip}</p>
        </Sheet>
      </header>
      <main class="access-main">
        {say.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </main>
      <footer class="access-foot no-print">
        <LanguageSwitch />
        <Button icon="printer" onClick={() => print()}>
          {say.print}
        </Button>
      </footer>
    </>
  )
}

function Section({ section: { id, title, lead, items } }: { readonly section: AccessSection }) {
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

startPreferences()
void startLanguage().then(() => render(<AccessPage />, document.getElementById('app')!))
