import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import '../access/access.css'
import { privacy, type PrivacySection } from '../text/fr/privacy.ts'
import '../ui/base.css'
import { Button } from '../ui/button.tsx'
import '../ui/fonts.css'
import { Icon } from '../ui/icon.tsx'
import { areaTexts, startLanguage } from '../ui/language.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { startPreferences } from '../ui/preferences.ts'
import { Sheet } from '../ui/sheet.tsx'
import './privacy.css'

const words = areaTexts(privacy, () => import('../text/en/privacy.ts').then((english) => english.privacy))

/** The notice for those who play, then the entry of the register for those who organise. It prints on A4. */
function PrivacyPage() {
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
        <Sheet seed="privacy-title" jitter={5} lift={3} class="access-title">
          <h1>{say.title}</h1>
        </Sheet>
        <Sheet seed="privacy-strip" paper="yellow" class="access-strip">
          <p>{say.strip}</p>
        </Sheet>
      </header>
      <main class="access-main">
        {say.sections.map((section) => (
          <Notice key={section.id} section={section} />
        ))}
        <section aria-labelledby="register" class="register">
          <h2 id="register">{say.register.title}</h2>
          <p>{say.register.lead}</p>
          <dl>
            {say.register.lines.map(([name, content]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{content}</dd>
              </div>
            ))}
          </dl>
        </section>
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

function Notice({ section: { id, title, lead, items } }: { readonly section: PrivacySection }) {
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
await startLanguage()
render(<PrivacyPage />, document.getElementById('app')!)
